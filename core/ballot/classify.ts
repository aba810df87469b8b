import type { Ballot, InvalidReason, VoidWriteInReason, WriteInEntry } from '../count/input.ts';
import { countMark } from './marks.ts';
import type { BallotTerms } from './terms.ts';
import { choosesListed, judgeWriteIns, personsWrittenIn } from './write-ins.ts';

/** A ballot judged. `votes` are the keys of those written in who get a vote; void write-ins never void the ballot. */
export type Classified =
  | { readonly valid: false; readonly reason: InvalidReason }
  | {
      readonly valid: true;
      readonly marks: string;
      readonly blank: boolean;
      readonly votes: readonly string[];
      readonly voidWriteIns: readonly VoidWriteInReason[];
    };

/** Judges a ballot in the order of Z-03: a recorded void reason, more persons chosen than seats, else valid. */
export function classifyBallot(ballot: Ballot, terms: BallotTerms): Classified {
  if (typeof ballot === 'string') return classifyMarks(ballot, [], terms);
  if ('void' in ballot) return { valid: false, reason: ballot.void };
  return classifyMarks(ballot.marks, ballot.writeIns ?? [], terms);
}

function classifyMarks(marks: string, writeIns: readonly WriteInEntry[], terms: BallotTerms): Classified {
  const persons = personsWrittenIn(writeIns, terms);
  const added = persons.filter((person) => person.chosen && !choosesListed(marks, person.key, terms));
  if (countMark(marks, 'o') + added.length > terms.seats) return { valid: false, reason: 'over-voted' };
  const judged = judgeWriteIns(persons, marks, terms);
  return {
    valid: true,
    marks,
    blank: writeIns.length === 0 && countMark(marks, '-') === marks.length,
    votes: persons.filter((_person, index) => judged[index] === undefined).map((person) => person.key),
    voidWriteIns: judged.filter((reason) => reason !== undefined),
  };
}
