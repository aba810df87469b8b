import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActType, acts } from '../../../core/ledger/acts/table.ts';
import { foldEntries } from '../../../core/ledger/fold.ts';
import { phases } from '../../../core/ledger/phase.ts';
import { blockers, nextActs } from '../../../core/ledger/readiness.ts';
import { verify } from '../../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { folderOf } from '../../support/folder.ts';
import { prepare } from '../../support/hall.ts';
import { inPhase } from '../../support/phases.ts';
import { randomAct } from '../../support/random-acts.ts';
import { Story } from '../../support/story.ts';
import {
  contest,
  runoffOpened,
  shortTwice,
  strikeAfterIssue,
  tiedElection,
  writtenInWinner,
} from '../../support/tales.ts';

const steps = 40;
const types = [...acts.keys()] as ActType[];

const twoNames = [
  { id: 'c1', name: '丁一' },
  { id: 'c3', name: '阿里木·买买提' },
];

const beginnings: readonly (() => Story)[] = [
  ...phases.map((phase) => () => inPhase(phase)),
  tiedElection,
  runoffOpened,
  shortTwice,
  strikeAfterIssue,
  () => writtenInWinner('赵六'),
  () => prepare(new Story({ entry: 'sheet' })),
  () =>
    prepare(new Story({ contests: [contest({ method: 'equal', order: 'slate', candidates: twoNames })] })),
];

/** A walk: where it begins, and for each step a number to choose an act by and numbers to fill it with. */
const aWalk = fc.record({
  beginning: fc.constantFrom(...beginnings),
  choices: fc.array(fc.tuple(fc.nat(), fc.array(fc.nat(), { minLength: 8, maxLength: 8 })), {
    minLength: steps,
    maxLength: steps,
  }),
});

/** Most acts are those that may come next, so that a walk comes somewhere. */
function typeFor(story: Story, choice: number): ActType {
  const next = nextActs(story.state!, story.contest());
  return next.length > 0 && choice % 5 > 1 ? next[choice % next.length]! : types[choice % types.length]!;
}

describe('whatever acts come, in whatever order', () => {
  let taken = 0;
  let accepted = 0;

  // In several parts, since a walk of forty signed acts takes its time.
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('what decide accepts, evolve folds and verify passes (part %i)', () => {
    fc.assert(
      fc.property(aWalk, ({ beginning, choices }) => {
        const story = beginning();
        for (const [choice, numbers] of choices) {
          const before = story.entries.length;
          const added = randomAct(story, typeFor(story, choice), numbers) ? 1 : 0;
          expect(story.entries.length).toBe(before + added);
          taken += 1;
          for (const contest of story.state!.contests) {
            blockers(story.state!, contest);
            nextActs(story.state!, contest);
          }
        }
        accepted += story.entries.length;
        expect(foldEntries(story.entries, nodeCrypto)).toEqual(story.state);
        expect(verify(folderOf(story), {}, nodeCrypto)).toMatchObject({ verdict: { passed: true } });
      }),
      // Shrinking would take minutes; seed and path say where it went wrong.
      { numRuns: 35, endOnFailure: true },
    );
  });

  it('was tried ten thousand times and more', () => {
    expect(taken).toBeGreaterThanOrEqual(10_000);
    expect(accepted).toBeGreaterThan(5_000);
  });
});
