import { describe, expect, it } from 'vitest';
import { countInHall, slipsInHall } from '../../../core/hall/look-in-hall.ts';
import { decided } from '../../../core/count/decided.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { declare, plainVote, prepare, release, sign, upload, vote } from '../../support/hall.ts';
import { hallOf, heldIn } from '../../support/halls.ts';
import { Story } from '../../support/story.ts';
import { tieAndRunoff, tiedElection } from '../../support/tales.ts';

function counted(until: (story: Story) => unknown) {
  const story = prepare(new Story());
  const hall = hallOf(story);
  upload(vote(story, plainVote), plainVote);
  until(story);
  return { story, hall: heldIn(hall, story) };
}

const codes = (looked: ReturnType<typeof countInHall>) =>
  looked.ok ? [] : looked.findings.map(({ code }) => code);

describe('the numbers of a hall', () => {
  it('are shown to nobody before the chief scrutineer releases them', () => {
    const { hall } = counted(() => {});
    expect(codes(countInHall(hall, 'committee', 1, 'zh', nodeCrypto))).toEqual(['not-released']);
    expect(slipsInHall(hall, 'zh', nodeCrypto).map(({ slip }) => slip)).toEqual([1, 2, 3]);
  });

  it('are those of the round once released, with what is already decided', () => {
    const { story, hall } = counted(release);
    const { input, result } = story.count();
    const looked = countInHall(hall, 'committee', 1, 'zh', nodeCrypto);
    expect(looked).toMatchObject({
      ok: true,
      value: { status: result.status, votes: result.votes, decided: decided(input, 0) },
    });
  });

  it('are none of a round or contest that is not there', () => {
    const { hall } = counted(release);
    expect(codes(countInHall(hall, 'committee', 2, 'zh', nodeCrypto))).toEqual(['round-unknown']);
    expect(codes(countInHall(hall, 'nowhere', 1, 'zh', nodeCrypto))).toEqual(['round-unknown']);
  });

  it('of a round counted before the pack lie at the service', () => {
    const hall = hallOf(tieAndRunoff());
    expect(codes(countInHall(hall, 'committee', 1, 'zh', nodeCrypto))).toEqual(['hall-count-elsewhere']);
  });
});

describe('the slips of a hall', () => {
  it('are all there once the result is declared, each with the hall’s own head code', () => {
    const { hall } = counted((story) => declare(sign(release(story))));
    const slips = slipsInHall(hall, 'zh', nodeCrypto);
    expect(slips.map(({ slip }) => slip)).toEqual([1, 2, 3, 4, 4, 5, 6, 7, 8]);
  });

  it('show nothing of ballots that are at the service', () => {
    const slips = slipsInHall(hallOf(tiedElection()), 'zh', nodeCrypto);
    expect(slips.map(({ slip }) => slip)).toEqual([1, 2, 3]);
  });
});
