import { classifyBallot } from '../ballot/classify.ts';
import { chosenShift, counterBits, counterMask, unitValues } from '../ballot/marks.ts';
import type { BallotTerms } from '../ballot/terms.ts';
import type { Ballot, InvalidReason, VoidWriteInReason } from './input.ts';
import { addTo, combine, plainTally, type Tally, zeroTally } from './tally.ts';

/** Adds up the ballots of a pile, a station or an election; they have been read and found right. */
export function tallyBallots(ballots: readonly Ballot[], terms: BallotTerms, candidates: number): Tally {
  const { marks } = zeroTally(candidates);
  const others: Ballot[] = [];
  let valid = 0;
  let blank = 0;
  let overVoted = 0;
  // A million ballots that bear only marks are one count: local counters and one pass, without an object a ballot.
  // What is judged here in passing is what `classifyBallot` says of a ballot that writes nobody in.
  for (let index = 0; index < ballots.length; index++) {
    const ballot = ballots[index]!;
    if (typeof ballot !== 'string' && ('void' in ballot || ballot.writeIns !== undefined)) {
      others.push(ballot);
      continue;
    }
    const plain = typeof ballot === 'string' ? ballot : ballot.marks;
    const count = typeof ballot === 'string' ? 1 : (ballot.count ?? 1);
    const sum = addMarks(marks, plain, count);
    if (sum >> chosenShift > terms.seats) {
      addMarks(marks, plain, -count);
      overVoted += count;
    } else {
      valid += count;
      if (sum === 0) blank += count;
    }
  }
  return combine(plainTally(marks, valid, blank, overVoted), tallyClassified(others, terms, candidates));
}

/** Adds up ballots of any kind, each judged by itself. */
export function tallyClassified(ballots: readonly Ballot[], terms: BallotTerms, candidates: number): Tally {
  const { marks } = zeroTally(candidates);
  const invalid = new Map<InvalidReason, number>();
  const writeIns = new Map<string, number>();
  const voidWriteIns = new Map<VoidWriteInReason, number>();
  let valid = 0;
  let blank = 0;
  for (const ballot of ballots) {
    const count = typeof ballot === 'string' ? 1 : (ballot.count ?? 1);
    const classified = classifyBallot(ballot, terms);
    if (!classified.valid) {
      addTo(invalid, classified.reason, count);
      continue;
    }
    addMarks(marks, classified.marks, count);
    valid += count;
    if (classified.blank) blank += count;
    for (const { key, void: reason } of classified.writeIns) {
      if (reason === undefined) addTo(writeIns, key, count);
      else addTo(voidWriteIns, reason, count);
    }
  }
  return { valid, blank, invalid, marks, writeIns, voidWriteIns };
}

/** A constant of this module, which an engine knows better than an imported one. */
const values = unitValues;

/** Adds a ballot's marks to their counters and gives the sum of their unit values. */
function addMarks(marks: Float64Array, ballot: string, count: number): number {
  const { length } = ballot;
  let sum = 0;
  for (let place = 0; place < length; place++) {
    const value = values[ballot.charCodeAt(place)]! | 0;
    marks[(place << counterBits) + (value & counterMask)]! += count;
    sum = (sum + value) | 0;
  }
  return sum;
}
