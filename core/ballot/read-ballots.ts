import type { Ballot } from '../count/input.ts';
import type { Finding } from '../findings/finding.ts';
import { refuseBelow } from '../findings/refuse.ts';
import { readBallot } from './read-ballot.ts';
import type { Reading } from './read-write-ins.ts';

/** Ballots as a document holds them, read; names written in have become name keys. No use where there are findings. */
export interface ReadBallots {
  readonly ballots: readonly Ballot[];
  readonly findings: readonly Finding[];
}

/** A pile may be wrong in a million places; nobody reads more than this many. */
export const mostFindings = 100;

/** Checks every ballot of a bundle against a slate of so many candidates. Findings stand below `at`. */
export function readBallots(list: readonly unknown[], candidates: number, at: string): ReadBallots {
  const findings: Finding[] = [];
  const reading: Reading = { refuse: refuseBelow(at, findings), names: new Map() };
  const ballots: Ballot[] = [];
  for (let index = 0; index < list.length && findings.length < mostFindings; index++) {
    ballots.push(readBallot(list[index], candidates, reading, index));
  }
  return { ballots, findings };
}
