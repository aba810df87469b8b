import { chosenShift, counterBits, counterMask, unitValues } from '../ballot/marks.ts';
import { endOfValue, type JsonList, type Place } from '../json/json-list.ts';
import { skipSpace } from '../json/scan.ts';
import { type FoundMarks, findMarks } from './find-marks.ts';
import { plainTally, type Tally, zeroTally } from './tally.ts';

/** A ballot that is not plain: void, with names written in, or not right. */
interface OtherBallot extends Place {
  readonly index: number;
}

/** The plain ballots of a list added up, and where the others stand. */
export interface PlainBallots {
  readonly tally: Tally;
  readonly others: readonly OtherBallot[];
}

const comma = 0x2c;
const closeArray = 0x5d;

/**
 * Adds up the ballots of a list that bear only marks, as `classifyBallot` judges one that writes nobody in. A million
 * are one count, so they are checked and added as the bytes they stand in, and nothing is built of them.
 */
export function addPlainBallots({ bytes, start }: JsonList, seats: number, candidates: number): PlainBallots {
  const { marks } = zeroTally(candidates);
  const others: OtherBallot[] = [];
  const found: FoundMarks = { from: 0, count: 1, end: 0 };
  let valid = 0;
  let blank = 0;
  let overVoted = 0;
  let at = skipSpace(bytes, start + 1);
  for (let index = 0; bytes[at] !== closeArray; index++) {
    const isFound = findMarks(bytes, at, candidates, found);
    const { from, count } = found;
    const sum = isFound ? addMarks(marks, bytes, from, candidates, count) : -1;
    if (sum < 0) {
      found.end = endOfValue(bytes, at);
      others.push({ index, start: at, end: found.end });
    } else if (sum >> chosenShift > seats) {
      takeMarks(marks, bytes, from, candidates, count);
      overVoted += count;
    } else {
      valid += count;
      if (sum === 0) blank += count;
    }
    at = skipSpace(bytes, found.end);
    if (bytes[at] === comma) at = skipSpace(bytes, at + 1);
  }
  return { tally: plainTally(marks, valid, blank, overVoted), others };
}

/** A constant of this module, which an engine knows better than an imported one. */
const values = unitValues;

/** Adds a ballot's marks to their counters and gives the sum of their unit values; -1, and nothing added, where one is no mark. */
function addMarks(
  marks: Float64Array,
  bytes: Uint8Array,
  from: number,
  candidates: number,
  count: number,
): number {
  let sum = 0;
  let seen = 0;
  for (let place = 0; place < candidates; place++) {
    const value = values[bytes[from + place]!]! | 0;
    marks[(place << counterBits) + (value & counterMask)]! += count;
    sum = (sum + value) | 0;
    seen |= value;
  }
  if (seen >= 0) return sum;
  takeMarks(marks, bytes, from, candidates, count);
  return -1;
}

/** Takes a ballot's marks from their counters again. */
function takeMarks(
  marks: Float64Array,
  bytes: Uint8Array,
  from: number,
  candidates: number,
  count: number,
): void {
  for (let place = 0; place < candidates; place++) {
    const value = values[bytes[from + place]!]! | 0;
    marks[(place << counterBits) + (value & counterMask)]! -= count;
  }
}
