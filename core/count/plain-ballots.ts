import { chosenShift, counterBits, counterMask, unitValues } from '../ballot/marks.ts';
import { isCount } from '../ballot/read-ballot.ts';
import { type Tally, zeroTally } from './tally.ts';

/** The plain ballots of a list added up, and the places of the others: void, with names written in, or not right. */
export interface PlainBallots {
  readonly tally: Tally;
  readonly others: readonly number[];
}

/**
 * Adds up the ballots that bear only marks, as `classifyBallot` judges one that writes nobody in. A million are one
 * count, so they are checked while they are added, with local counters and without an object a ballot.
 */
export function addPlainBallots(list: readonly unknown[], seats: number, candidates: number): PlainBallots {
  const zero = zeroTally(candidates);
  const { marks } = zero;
  const others: number[] = [];
  let valid = 0;
  let blank = 0;
  let overVoted = 0;
  for (let index = 0; index < list.length; index++) {
    const ballot = list[index];
    const plain = typeof ballot === 'string' ? ballot : plainMarks(ballot);
    if (plain === undefined || plain.length !== candidates) {
      others.push(index);
      continue;
    }
    const count = typeof ballot === 'string' ? 1 : ((ballot as { count?: number }).count ?? 1);
    const sum = addMarks(marks, plain, count);
    if (sum < 0) {
      addMarks(marks, plain, -count);
      others.push(index);
    } else if (sum >> chosenShift > seats) {
      addMarks(marks, plain, -count);
      overVoted += count;
    } else {
      valid += count;
      if (sum === 0) blank += count;
    }
  }
  return {
    tally: { ...zero, valid, blank, invalid: new Map(overVoted > 0 ? [['over-voted', overVoted]] : []) },
    others,
  };
}

/** The marks of an object that has nothing else but a count. */
function plainMarks(ballot: unknown): string | undefined {
  if (typeof ballot !== 'object' || ballot === null) return undefined;
  const { marks, count } = ballot as { marks?: unknown; count?: unknown };
  if (typeof marks !== 'string' || !(count === undefined || isCount(count))) return undefined;
  for (const key in ballot) if (key !== 'marks' && key !== 'count') return undefined;
  return marks;
}

/** A constant of this module, which an engine knows better than an imported one. */
const values = unitValues;

/** Adds a ballot's marks to their counters. Gives the sum of their unit values, or -1 where one is no mark. */
export function addMarks(marks: Float64Array, ballot: string, count: number): number {
  const { length } = ballot;
  let sum = 0;
  let seen = 0;
  for (let place = 0; place < length; place++) {
    const value = values[ballot.charCodeAt(place)]! | 0;
    marks[(place << counterBits) + (value & counterMask)]! += count;
    sum = (sum + value) | 0;
    seen |= value;
  }
  return seen < 0 ? -1 : sum;
}
