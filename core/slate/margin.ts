import type { Contest } from '../count/input.ts';

/** The fewest names a contested round may offer: the seats and a fifth more, rounded up (Z-10, S-02, S-06, S-07). */
export function fewestCandidates(seats: number): number {
  return seats + Math.ceil(seats / 5);
}

/** Names that may be elected: those struck stay on the ballot but no longer make a contest (Z-09, A27). */
export function countStanding(candidates: Contest['candidates']): number {
  return candidates.filter((candidate) => candidate.struck !== true).length;
}
