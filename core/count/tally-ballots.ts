import { classifyBallot } from '../ballot/classify.ts';
import type { BallotTerms } from '../ballot/terms.ts';
import type { Ballot, InvalidReason, VoidWriteInReason } from './input.ts';
import { addMarks, addPlainBallots } from './plain-ballots.ts';
import { addTo, combine, type Tally, zeroTally } from './tally.ts';

/** Adds up the ballots of a pile, a station or an election; they have been read and found right. */
export function tallyBallots(ballots: readonly Ballot[], terms: BallotTerms, candidates: number): Tally {
  const { tally, others } = addPlainBallots(ballots, terms.seats, candidates);
  const rest = others.map((index) => ballots[index]!);
  return combine(tally, tallyClassified(rest, terms, candidates));
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
