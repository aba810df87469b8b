import type { Contest } from '../count/input.ts';
import { nameKey } from '../names/key.ts';
import { isGraded } from '../polls/kinds.ts';

/** What a ballot is judged by. */
export interface BallotTerms {
  readonly seats: number;
  /** Places on the ballot by name key; namesakes told apart by a note share a key. */
  readonly listed: ReadonlyMap<string, readonly number[]>;
  /** Name keys that may be written in; absent: any. */
  readonly eligible?: ReadonlySet<string>;
  /** Whom a written-in key stands for, as two scrutineers found; null where it stands for nobody. */
  readonly resolutions: ReadonlyMap<string, string | null>;
}

/** The terms of a contest. In a tie run-off nobody may be written in (Z-07), nor on a paper with grades. */
export function termsOf(
  contest: Pick<Contest, 'seats' | 'candidates' | 'eligibleWriteIns' | 'round'>,
  resolutions: BallotTerms['resolutions'] = new Map(),
): BallotTerms {
  const listed = new Map<string, number[]>();
  contest.candidates.forEach((candidate, place) => {
    const key = nameKey(candidate.name);
    listed.set(key, [...(listed.get(key) ?? []), place]);
  });
  const nobody = contest.round === 'tie-runoff' || isGraded(contest.round);
  const eligible = nobody ? [] : contest.eligibleWriteIns;
  return {
    seats: contest.seats,
    listed,
    ...(eligible ? { eligible: new Set(eligible.map(nameKey)) } : {}),
    resolutions,
  };
}
