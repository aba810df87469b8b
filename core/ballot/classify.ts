import type { Ballot, InvalidReason, MarkedBallot, VoidWriteInReason } from '../count/input.ts';
import { countMark } from './marks.ts';
import type { BallotTerms } from './terms.ts';
import { choosesListed, judgeWriteIns, personsWrittenIn } from './write-ins.ts';

/** A ballot judged. `votes` are the keys of those written in who get a vote; void write-ins never void the ballot. */
export type Classified =
  | { readonly valid: false; readonly reason: InvalidReason }
  | {
      readonly valid: true;
      readonly blank: boolean;
      readonly votes: readonly string[];
      readonly voidWriteIns: readonly VoidWriteInReason[];
    };

/** Judges a ballot in the order of Z-03: a recorded void reason, more persons chosen than seats, else valid. */
export function classifyBallot(ballot: Ballot, terms: BallotTerms): Classified {
  if (typeof ballot === 'string') return classifyMarks({ marks: ballot }, terms);
  return 'void' in ballot ? { valid: false, reason: ballot.void } : classifyMarks(ballot, terms);
}

/** Judges a ballot for which no void reason is recorded. */
export function classifyMarks({ marks, writeIns = [] }: MarkedBallot, terms: BallotTerms): Classified {
  const persons = personsWrittenIn(writeIns, terms);
  const added = persons.filter((person) => person.chosen && !choosesListed(marks, person.key, terms));
  if (countMark(marks, 'o') + added.length > terms.seats) return { valid: false, reason: 'over-voted' };
  const judged = judgeWriteIns(persons, marks, terms);
  return {
    valid: true,
    blank: writeIns.length === 0 && countMark(marks, '-') === marks.length,
    votes: persons.filter((_person, index) => judged[index] === undefined).map((person) => person.key),
    voidWriteIns: judged.filter((reason) => reason !== undefined),
  };
}
