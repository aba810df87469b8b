import type { Batch } from '../../core/ballot/batch.ts';
import type { BatchBallot } from '../../core/ballot/multiset.ts';
import type { Difference } from './differences.ts';
import { ballotsOf, draftOf, put } from './draft.ts';

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
