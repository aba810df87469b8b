import { assertNever } from '../../assert-never.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { currentRound } from '../change.ts';
import type { ContestState } from '../state.ts';
import { openSeats } from './standing.ts';

/** The kinds of a further round, as its act names them. */
export const furtherKinds = ['tie-runoff', 'supplementary', 'repeat'] as const;

export type FurtherKind = (typeof furtherKinds)[number];

/** Who stands in a further round, by id in the last one, and for how many seats. */
export interface Proposal {
  readonly candidates: readonly string[];
  readonly seats: number;
  readonly method: 'differential' | 'equal';
}

/** Who may stand in the next round and for how many seats; what the last round left decides it (rules.md 0.6–0.10). */
export function proposalFor(kind: FurtherKind, contest: ContestState): Proposal | Finding {
  const last = currentRound(contest);
  const { signed } = last;
  const standing = last.candidates
    .map((candidate) => candidate.id)
    .filter((each) => !last.struck.includes(each));
  const wrong = finding('round-kind', '/kind', { kind, status: signed?.status ?? contest.phase });
  if (contest.phase === 'void') {
    // A run-off stays one when it is repeated: it asks for no majority (rules.md 0.7).
    const repeated = last.kind === 'tie-runoff' ? 'tie-runoff' : 'repeat';
    return kind === repeated ? { candidates: standing, seats: last.seats, method: last.method } : wrong;
  }
  // Seats reduced, or left open by the superior's answer, are open no more.
  if (openSeats(contest).length === 0) return wrong;
  switch (kind) {
    case 'tie-runoff':
      return signed!.runoff ? { ...signed!.runoff, method: 'differential' } : wrong;
    case 'supplementary':
      return signed!.supplementary ? { ...signed!.supplementary, method: 'differential' } : wrong;
    case 'repeat': {
      // An equal-number contest that falls short is repeated equal-number, never widened (rules.md 0.10).
      if (signed!.status !== 'short' || last.method !== 'equal') return wrong;
      const left = standing.filter((each) => !signed!.elected.includes(each));
      return { candidates: left, seats: signed!.shortfall!, method: 'equal' };
    }
    /* v8 ignore next 2 -- a kind without a case does not compile */
    default:
      return assertNever(kind);
  }
}

/** The one further round that what the last round left calls for; none where no seat is open. */
export function furtherRound(contest: ContestState): (Proposal & { readonly kind: FurtherKind }) | undefined {
  for (const kind of furtherKinds) {
    const proposal = proposalFor(kind, contest);
    if (!('code' in proposal) && proposal.candidates.length > 0) return { kind, ...proposal };
  }
  return undefined;
}
