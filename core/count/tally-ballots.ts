import { classifyMarks } from '../ballot/classify.ts';
import { chosenShift, counterMask, markCounters, unitValues } from '../ballot/marks.ts';
import type { BallotTerms } from '../ballot/terms.ts';
import type { Ballot, InvalidReason, MarkedBallot, VoidWriteInReason } from './input.ts';
import { addTo, type Tally } from './tally.ts';

/** Adds up the ballots of a pile, a station or an election; they have been validated. */
export function tallyBallots(ballots: readonly Ballot[], terms: BallotTerms, candidates: number): Tally {
  const tally = new RunningTally(terms, candidates);
  for (const ballot of ballots) tally.add(ballot);
  return tally;
}

class RunningTally implements Tally {
  valid = 0;
  blank = 0;
  readonly invalid = new Map<InvalidReason, number>();
  readonly marks: Float64Array;
  readonly writeIns = new Map<string, number>();
  readonly voidWriteIns = new Map<VoidWriteInReason, number>();
  private readonly terms: BallotTerms;
  private readonly seats: number;

  constructor(terms: BallotTerms, candidates: number) {
    this.terms = terms;
    this.seats = terms.seats;
    this.marks = new Float64Array(candidates * markCounters.length);
  }

  add(ballot: Ballot): void {
    if (typeof ballot === 'string') this.addMarks(ballot, 1);
    else if ('void' in ballot) addTo(this.invalid, ballot.void, ballot.count ?? 1);
    else if (ballot.writeIns === undefined) this.addMarks(ballot.marks, ballot.count ?? 1);
    else this.addClassified(ballot, ballot.count ?? 1);
  }

  /** What `classifyMarks` says of a ballot that writes nobody in, in one pass: a million of these are one count. */
  private addMarks(ballot: string, count: number): void {
    const sum = this.addCounters(ballot, count);
    if (sum >> chosenShift > this.seats) {
      this.addCounters(ballot, -count);
      addTo(this.invalid, 'over-voted', count);
      return;
    }
    this.valid += count;
    if (sum === 0) this.blank += count;
  }

  private addClassified(ballot: MarkedBallot, count: number): void {
    const classified = classifyMarks(ballot, this.terms);
    if (!classified.valid) {
      addTo(this.invalid, classified.reason, count);
      return;
    }
    this.addCounters(ballot.marks, count);
    this.valid += count;
    if (classified.blank) this.blank += count;
    for (const key of classified.votes) addTo(this.writeIns, key, count);
    for (const reason of classified.voidWriteIns) addTo(this.voidWriteIns, reason, count);
  }

  private addCounters(ballot: string, count: number): number {
    const { marks } = this;
    let sum = 0;
    for (let place = 0, first = 0; place < ballot.length; place++, first += markCounters.length) {
      const value = unitValues[ballot.charCodeAt(place)]!;
      marks[first + (value & counterMask)]! += count;
      sum += value;
    }
    return sum;
  }
}
