import { type Ballot, voidReasons } from '../count/input.ts';
import type { Finding } from '../findings/finding.ts';
import { refuseBelow } from '../findings/refuse.ts';
import { checkMarks } from './check-marks.ts';
import { isRecord, type Reading, readWriteIns } from './read-write-ins.ts';

/** Ballots as a document holds them, read. `papers` is how many they are; names written in have become name keys. */
export interface ReadBallots {
  readonly ballots: readonly Ballot[];
  readonly papers: number;
  readonly findings: readonly Finding[];
}

export const mostPapers = 10_000_000;

/** A pile may be wrong in a million places; nobody reads more than this many. */
const mostFindings = 100;

/**
 * Checks every ballot of a list against a slate of so many candidates: hand-written, since a file may hold a million.
 * The list itself comes back where no name was written in. Findings stand below `at`.
 */
export function readBallots(list: readonly unknown[], candidates: number, at: string): ReadBallots {
  const findings: Finding[] = [];
  const reading: Reading = { refuse: refuseBelow(at, findings), names: new Map() };
  let ballots = list;
  let papers = 0;
  for (let index = 0; index < list.length && findings.length < mostFindings; index++) {
    const ballot = list[index];
    if (typeof ballot === 'string') {
      checkMarks(ballot, candidates, reading.refuse, index);
      papers++;
    } else if (isRecord(ballot)) {
      papers += readCount(ballot, reading, index);
      const read = readObject(ballot, candidates, reading, index);
      if (read === ballot) continue;
      if (ballots === list) ballots = list.slice();
      (ballots as unknown[])[index] = read;
    } else {
      reading.refuse('field-malformed', [index], { expected: 'string | object' });
    }
  }
  return { ballots: ballots as readonly Ballot[], papers, findings };
}

function readCount({ count }: Record<string, unknown>, { refuse }: Reading, index: number): number {
  if (count === undefined) return 1;
  if (Number.isInteger(count) && (count as number) >= 1 && (count as number) <= mostPapers)
    return count as number;
  refuse('field-malformed', [index, 'count'], { expected: `1 … ${mostPapers}` });
  return 0;
}

const known = ['marks', 'writeIns', 'void', 'count'];

function readObject(
  ballot: Record<string, unknown>,
  candidates: number,
  reading: Reading,
  index: number,
): unknown {
  const { refuse } = reading;
  for (const key in ballot) if (!known.includes(key)) refuse('field-unknown', [index, key]);
  const { marks, writeIns, void: reason } = ballot;
  if (reason !== undefined) {
    if (marks !== undefined || writeIns !== undefined) refuse('ballot-both', [index]);
    if (!(voidReasons as readonly unknown[]).includes(reason)) {
      refuse('field-malformed', [index, 'void'], { expected: voidReasons.join(' | ') });
    }
    return ballot;
  }
  if (typeof marks === 'string') checkMarks(marks, candidates, refuse, index, 'marks');
  else if (marks === undefined) refuse('field-missing', [index, 'marks']);
  else refuse('field-malformed', [index, 'marks'], { expected: 'string' });
  return writeIns === undefined ? ballot : { ...ballot, writeIns: readWriteIns(writeIns, reading, index) };
}
