import { describe, expect, it } from 'vitest';
import {
  certify,
  declare,
  hold,
  prepare,
  release,
  sign,
  upload,
  vote,
  votesFor,
} from '../../../support/hall.ts';
import { Story } from '../../../support/story.ts';
import { writtenInWinner } from '../../../support/tales.ts';

const committee = { contest: 'committee' };
const c2 = { id: 'c2', name: '王强' };

describe('someone written in who stands in a further round', () => {
  /** 赵六 is written in with 20 votes of 48, and stands for the second seat beside c2. */
  function writtenIn(): Story {
    const stations = {
      s1: {
        '01': [
          { count: 20, marks: 'oxx', writeIns: [{ name: '赵六' }] },
          { count: 10, marks: 'oox' },
        ],
      },
      s2: {
        '01': [
          { count: 8, marks: 'oox' },
          { count: 10, marks: 'oxo' },
        ],
      },
    };
    return hold(prepare(new Story()), { stations });
  }
  const stands = { id: 'w1', name: '赵六', was: 'write-in:赵六' };
  const opening = (candidates: readonly object[]) => ({
    ...committee,
    kind: 'supplementary',
    candidates,
    seats: 1,
  });

  it('gets an id of their own and keeps who they were', () => {
    const story = writtenIn();
    expect(story.contest().rounds[0]!.signed!.supplementary!.candidates).toEqual(['c2', 'write-in:赵六']);
    story.act('round-opened', opening([c2, stands]), ['chair']);
    hold(story, votesFor(48, 20, 26));
    expect(certify(story).certificates[0]!.elected).toEqual([
      { id: 'c1', name: '丁一' },
      { id: 'w1', name: '赵六' },
    ]);
  });

  it('does not take another candidate’s id, or another name', () => {
    const story = writtenIn();
    expect(story.refusal('round-opened', opening([c2, { ...stands, id: 'c3' }]), ['chair'])).toEqual([
      'id-repeated',
    ]);
    expect(story.refusal('round-opened', opening([c2, { ...stands, name: '赵陆' }]), ['chair'])).toEqual([
      'candidate-renamed',
    ]);
  });

  it('lays down a duty of the count first', () => {
    const story = writtenIn();
    story.act('officials-appointed', { officials: [{ person: '赵六', duty: 'teller' }] }, ['chair']);
    expect(story.refusal('round-opened', opening([c2, stands]), ['chair'])).toEqual([
      'official-is-candidate',
    ]);
    story.act('officials-appointed', { officials: [{ person: '赵六', duty: 'chair' }] }, ['chair']);
    expect(story.attempt('round-opened', opening([c2, stands]), ['chair']).ok).toBe(true);
  });
});

describe('someone written in who wins', () => {
  const round = { ...committee, round: 1 };
  const identify = (story: Story, to: object) =>
    story.act('write-in-resolved', { ...round, from: '赵六', to, reason: '核对花名册' }, [
      'scrutineerA',
      'chief',
    ]);

  it('is declared once two scrutineers identified them', () => {
    const story = writtenInWinner('赵六');
    identify(story, { person: '赵六' });
    certify(declare(story));
    expect(story.certificates[0]!.elected).toEqual([
      { id: 'c1', name: '丁一' },
      { id: 'write-in:赵六', name: '赵六' },
    ]);
  });

  it('is nobody where two scrutineers found nobody eligible', () => {
    const story = writtenInWinner('赵六');
    story.act('count-reopened', { ...round, case: 'a', reason: '另选人不明' }, ['chief', 'chair']);
    identify(story, { void: 'ineligible' });
    declare(sign(release(story)));
    expect(story.contest().rounds[0]!.signed).toMatchObject({ status: 'short', elected: ['c1'] });
    expect(story.count().result.voidWriteIns).toMatchObject({ ineligible: 30 });
  });

  it('has the votes of every spelling that two scrutineers took for them', () => {
    const stations = {
      s1: {
        '01': [
          { count: 15, marks: 'oxx', writeIns: [{ name: '赵六' }] },
          { count: 15, marks: 'oxx', writeIns: [{ name: '赵陆' }] },
        ],
      },
      s2: { '01': [{ count: 18, marks: 'oxx' }] },
    };
    const story = upload(vote(prepare(new Story()), { stations }), { stations });
    expect(story.count().result.writeIns).toEqual([
      { name: '赵六', for: 15 },
      { name: '赵陆', for: 15 },
    ]);
    story.act('write-in-resolved', { ...round, from: '赵陆', to: { person: '赵六' }, reason: '笔误' }, [
      'scrutineerA',
      'scrutineerB',
    ]);
    expect(story.count().result).toMatchObject({
      writeIns: [{ name: '赵六', for: 30 }],
      elected: ['c1', 'write-in:赵六'],
    });
    expect(declare(sign(release(story))).phase()).toBe('declared');
  });
});
