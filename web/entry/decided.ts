import type { Batch } from '../../core/ballot/batch.ts';
import type { BatchBallot } from '../../core/ballot/multiset.ts';
import type { Difference } from './differences.ts';
import { ballotsOf, draftOf, put } from './draft.ts';

/** Papers that at least one of the two had entered otherwise than it was decided. */
export function papersInDoubt(
  differences: readonly Difference[],
  found: ReadonlyMap<string, number>,
): number {
  const short = (entered: (of: Difference) => number) =>
    differences.reduce((sum, each) => sum + Math.max(0, found.get(each.of)! - entered(each)), 0);
  return Math.max(
    short(({ first }) => first),
    short(({ second }) => second),
  );
}

/** The second's ballots with every difference as the scrutineers found it: so many papers of each face. */
export function decidedBallots(
  second: Batch,
  differences: readonly Difference[],
  found: ReadonlyMap<string, number>,
): readonly BatchBallot[] {
  const draft = differences.reduce(
    (before, { of, second: count }) => put(before, of, found.get(of)! - count),
    draftOf(second.ballots!),
  );
  return ballotsOf(draft);
}
