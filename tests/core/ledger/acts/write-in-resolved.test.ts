import { describe, expect, it } from 'vitest';
import { prepare, release, sign, upload, type Vote, vote } from '../../../support/hall.ts';
import { Story } from '../../../support/story.ts';

/** Forty-eight present; c1 is elected, and a person written in with 27 votes. */
const votes: Vote = {
  stations: {
    s1: { '01': [{ count: 27, marks: 'oxx', writeIns: [{ name: '赵六' }] }] },
    s2: { '01': [{ count: 21, marks: 'oo-' }] },
  },
};

const signers = ['scrutineerA', 'chief'] as const;
const resolved = (to: object, from = '赵六') => ({
  contest: 'committee',
  round: 1,
  from,
  to,
  reason: '经核对',
});

function counted(papers = votes): Story {
  return release(upload(vote(prepare(new Story()), papers), papers));
}

describe('a name written in, once its count is signed', () => {
  it('may still be confirmed as the winner it names', () => {
    const story = sign(counted());
    const before = story.digest();
    story.act('write-in-resolved', resolved({ person: '赵六' }), signers);
    expect(story.digest()).toBe(before);
    expect(story.count().unidentified).toEqual([]);
  });

  it('may be confirmed as one of those tied for the last seat', () => {
    const tied: Vote = {
      stations: {
        s1: {
          '01': [
            { count: 22, marks: 'oox' },
            { count: 4, marks: 'xox', writeIns: [{ name: '赵六' }] },
          ],
        },
        s2: { '01': [{ count: 22, marks: 'oxx', writeIns: [{ name: '赵六' }] }] },
      },
    };
    const story = sign(counted(tied));
    expect(story.contest().rounds[0]!.signed!.runoff).toEqual({
      seats: 1,
      candidates: ['c2', 'write-in:赵六'],
    });
    story.act('write-in-resolved', resolved({ person: '赵六' }), signers);
    expect(story.count().unidentified).toEqual([]);
  });

  it('may not become somebody else or nobody', () => {
    const story = sign(counted());
    for (const to of [{ person: '赵七' }, { void: 'ineligible' }]) {
      expect(story.refusal('write-in-resolved', resolved(to), signers)).toEqual(['count-already-signed']);
    }
  });

  it('stays what it was resolved to before', () => {
    const story = counted();
    story.act('write-in-resolved', resolved({ void: 'ineligible' }), signers);
    sign(story);
    const again = story.refusal('write-in-resolved', resolved({ person: '赵六' }), signers);
    expect(again).toEqual(['count-already-signed']);
  });
});
