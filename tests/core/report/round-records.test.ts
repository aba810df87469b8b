import { describe, expect, it } from 'vitest';
import { releasedDockets, roundRecords } from '../../../core/report/round-records.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { plainVote, prepare, release, upload, vote } from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import { declaredElection, sheetDeclared, voidThenRepeated } from '../../support/tales.ts';

function recordsOf(story: Story) {
  const { state, entries } = story;
  const contest = story.contest().id;
  const dockets = releasedDockets(state!, entries, contest);
  return roundRecords(
    state!,
    entries,
    contest,
    dockets,
    (digest) => story.batches.get(digest)!,
    nodeCrypto.sha256,
  );
}

describe('what slips say of a round beyond the state', () => {
  it('is its absent, its count, and its piles by station and number with who signed them', () => {
    const record = recordsOf(declaredElection()).get(1)!;
    expect(record.absent).toMatchObject({ affairs: expect.any(Number) });
    expect(record.count!.result.status).toBe('complete');
    const names = record.piles!.map(({ station, batch }) => `${station}/${batch}`);
    expect(names).toEqual([...names].sort());
    expect(names.length).toBeGreaterThan(1);
    for (const { signers, ballots } of record.piles!) {
      expect(signers.map(({ role }) => role)).toEqual(['keyer', 'keyer']);
      expect(ballots).toBeDefined();
    }
  });

  it('has its piles in that order whichever came first', () => {
    const story = vote(prepare(new Story()), plainVote);
    const { s1, s2 } = plainVote.stations as { s1: never; s2: never };
    upload(story, { stations: { s2 } });
    upload(story, { stations: { s1 } });
    const names = recordsOf(release(story))
      .get(1)!
      .piles!.map(({ station }) => station);
    expect(names).toEqual([...names].sort());
    expect(new Set(names)).toEqual(new Set(['s1', 's2']));
  });

  it('is the sheet where the station counted on one', () => {
    const [pile] = recordsOf(sheetDeclared()).get(1)!.piles!;
    expect(pile).toHaveProperty('sheet');
    expect(pile!.signers.map(({ role }) => role)).toEqual(['chief', 'scrutineer']);
    expect(pile).not.toHaveProperty('ballots');
  });

  it('is nothing of a count that was not released, and nothing at all before anybody came', () => {
    expect(recordsOf(voidThenRepeated()).get(1)).not.toHaveProperty('count');
    expect(recordsOf(prepare(new Story())).get(1)).toEqual({});
  });
});
