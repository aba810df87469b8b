import type { Contest } from './input.ts';
import type { FurtherRound } from './result.ts';
import { proposeSupplementary } from './rounds.ts';
import { listed, type Standing } from './standing.ts';

export interface Outcome {
  readonly status: 'complete' | 'short' | 'tie';
  readonly elected: readonly string[];
  readonly runoff?: FurtherRound;
  readonly shortfall?: number;
  readonly supplementary?: FurtherRound;
}

/**
 * Who is elected: of those who pass, the most votes down to the seats (W-03). Votes equal across the last seat elect
 * those above and leave a run-off (W-04); too few leave a shortfall (W-06). A tie that decides nothing is no tie (Z-06).
 */
export function decideOutcome(
  contest: Contest,
  persons: readonly Standing[],
  passes: (votes: number) => boolean,
): Outcome {
  const { seats, order } = contest;
  const passed = persons.filter((person) => passes(person.votes));
  if (passed.length < seats) return fallShort(contest, persons, passed);
  const last = passed.map((person) => person.votes).sort((a, b) => b - a)[seats - 1]!;
  const above = passed.filter((person) => person.votes > last);
  const level = passed.filter((person) => person.votes === last);
  if (above.length + level.length === seats) {
    return {
      status: 'complete',
      elected: listed(
        passed.filter((person) => person.votes >= last),
        order,
      ),
    };
  }
  return {
    status: 'tie',
    elected: listed(above, order),
    runoff: { seats: seats - above.length, candidates: listed(level, order) },
  };
}

function fallShort(contest: Contest, persons: readonly Standing[], passed: readonly Standing[]): Outcome {
  const shortfall = contest.seats - passed.length;
  const elected = new Set(passed);
  const rest = persons.filter((person) => !elected.has(person));
  const supplementary = proposeSupplementary(contest, rest, shortfall);
  return {
    status: 'short',
    elected: listed(passed, contest.order),
    shortfall,
    ...(supplementary ? { supplementary } : {}),
  };
}
