import { candidatesInOrder } from '../../core/documents/lists.ts';
import type { ListOrder } from '../../core/count/input.ts';
import type { LedgerCandidate, RoundState } from '../../core/ledger/state.ts';

/** A name as the ballot prints it, and where its mark stands in a bundle. */
export interface Printed extends LedgerCandidate {
  readonly at: number;
}

const known = new WeakMap<RoundState, readonly Printed[]>();

/** The names from the top of the paper to its end (B-17): whoever reads a ballot keys it in that order. */
export function printedNames(round: RoundState, order: ListOrder): readonly Printed[] {
  const before = known.get(round);
  if (before !== undefined) return before;
  const candidates = round.candidates.map((candidate, at) => ({ ...candidate, at }));
  const printed = candidatesInOrder({ order, candidates });
  // A round has many piles, and a page looks at them every few seconds.
  known.set(round, printed);
  return printed;
}
