import type { Ballot, InvalidReason, WriteInEntry } from '../count/input.ts';
import { countMark } from './marks.ts';
import type { BallotTerms } from './terms.ts';
import { countAdded, type JudgedWriteIn, judgeWriteIns, personsWrittenIn } from './write-ins.ts';

/** A ballot judged. Void write-ins never void the ballot. */
export type Classified =
  | { readonly valid: false; readonly reason: InvalidReason }
  | {
      readonly valid: true;
      readonly marks: string;
      readonly blank: boolean;
      readonly writeIns: readonly JudgedWriteIn[];
    };

const nobody: readonly WriteInEntry[] = [];

/** Judges a ballot in the order of Z-03: a recorded void reason, more persons chosen than seats, else valid. */
export function classifyBallot(ballot: Ballot, terms: BallotTerms): Classified {
  if (typeof ballot === 'string') return classifyMarks(ballot, nobody, terms);
  if ('void' in ballot) return { valid: false, reason: ballot.void };
  return classifyMarks(ballot.marks, ballot.writeIns ?? nobody, terms);
}

function classifyMarks(marks: string, entries: readonly WriteInEntry[], terms: BallotTerms): Classified {
  const persons = personsWrittenIn(entries, terms);
  const chosen = countMark(marks, 'o') + countAdded(persons, marks, terms);
  if (chosen > terms.seats) return { valid: false, reason: 'over-voted' };
  return {
    valid: true,
    marks,
    blank: entries.length === 0 && countMark(marks, '-') === marks.length,
    writeIns: judgeWriteIns(persons, marks, terms),
  };
}
