import { type Ballot, voidReasons } from '../count/input.ts';
import { isRecord } from '../json/record.ts';
import { type Reading, readWriteIns } from './read-write-ins.ts';

export const mostPapers = 10_000_000;

const unknownMark = /[^ox?-]/u;
const known = ['marks', 'writeIns', 'void', 'count'];

/** Reads the ballot at `index` of a list; what is wrong is said to `reading.refuse`, and then the ballot is no use. */
export function readBallot(ballot: unknown, candidates: number, reading: Reading, index: number): Ballot {
  const { refuse } = reading;
  if (typeof ballot === 'string') {
    checkMarks(ballot, candidates, reading, [index]);
    return ballot;
  }
  if (!isRecord(ballot)) {
    refuse('field-malformed', [index], { expected: 'string | object' });
    return '';
  }
  for (const key in ballot) if (!known.includes(key)) refuse('field-unknown', [index, key]);
  const { marks, writeIns, void: reason, count } = ballot;
  if (count !== undefined && !isCount(count)) {
    refuse('field-malformed', [index, 'count'], { expected: `1 … ${mostPapers}` });
  }
  if (reason !== undefined) {
    if (marks !== undefined || writeIns !== undefined) refuse('ballot-both', [index]);
    if (!(voidReasons as readonly unknown[]).includes(reason)) {
      refuse('field-malformed', [index, 'void'], { expected: voidReasons.join(' | ') });
    }
    return ballot as unknown as Ballot;
  }
  if (marks === undefined) refuse('field-missing', [index, 'marks']);
  else if (typeof marks === 'string') checkMarks(marks, candidates, reading, [index, 'marks']);
  else refuse('field-malformed', [index, 'marks'], { expected: 'string' });
  const read =
    writeIns === undefined ? ballot : { ...ballot, writeIns: readWriteIns(writeIns, reading, index) };
  return read as unknown as Ballot;
}

/** A ballot stands for one paper or more. */
function isCount(count: unknown): count is number {
  return Number.isInteger(count) && (count as number) >= 1 && (count as number) <= mostPapers;
}

/** A ballot has one known mark a candidate. */
function checkMarks(
  marks: string,
  candidates: number,
  { refuse }: Reading,
  path: readonly PropertyKey[],
): void {
  if (marks.length !== candidates) {
    refuse('marks-length', path, { given: marks.length, candidates });
    return;
  }
  const at = marks.search(unknownMark);
  if (at >= 0) refuse('mark-unknown', path, { place: [...marks.slice(0, at)].length + 1 });
}
