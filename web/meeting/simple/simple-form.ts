import type { Facts } from '../../../core/ledger/facts.ts';
import type { ContestState } from '../../../core/ledger/state.ts';
import type { Words } from '../../app/lang.ts';
import type { Ledger } from '../../desk/desk.ts';
import type { Answers, Question } from '../questions.ts';
import type { Texts } from '../texts.ts';

/** What a short form is about. */
export interface Subject {
  readonly ledger: Ledger;
  readonly contest: ContestState;
  readonly texts: Texts;
}

/** An act whose form is a few questions. */
export interface SimpleForm {
  /** What whoever signs should know first. */
  readonly note?: Words;
  questions(subject: Subject): readonly Question[];
  /** The act's fields, once the questions are answered. */
  fields(answers: Answers, subject: Subject): Readonly<Record<string, unknown>>;
  /** What the act says besides the answers, to be read beside the signatures. */
  besides?(subject: Subject): readonly (readonly [Words, Words])[];
  /** What the service will know beside the ledger, where the act is judged by it. */
  facts?(answers: Answers, subject: Subject): Facts;
}

/** Where a choice has no item, there is nothing to be done. */
export function isEmpty(questions: readonly Question[]): boolean {
  return questions.some(({ kind, choices }) => kind === 'choice' && choices?.length === 0);
}

export const reasonAsked: Question = {
  name: 'reason',
  label: { zh: '理由', en: 'Reason' },
  kind: 'long',
};

/** The scan of a paper that an act rests on. */
export function scanAsked(name: string, label: Words): Question {
  return { name, label, kind: 'scan', optional: true };
}
