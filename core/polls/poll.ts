import type { Subject } from './boxes.ts';
import type { AspectGrade, PersonGrade } from './grades.ts';

/** Somebody recommended, with the valid sheets that do. */
export interface Recommended extends Subject {
  readonly votes: number;
}

/** Valid sheets by grade, and `none` that give the subject no readable one; together they are all cast. */
export type GradedSubject<Grades extends string> = Subject &
  Readonly<Record<Grades, number>> & { readonly none: number };

/** What a poll raises about a subject: it decides nothing, and joins what the inspection finds (reading A23). */
export interface Flag {
  readonly subject: string;
  readonly code: 'recommended-not-half' | 'incompetent-over-third';
}

interface Polled<Kind, Of> {
  readonly kind: Kind;
  /** Valid sheets. */
  readonly cast: number;
  readonly subjects: readonly Of[];
  readonly flags: readonly Flag[];
}

/** What a poll says, in the order of its paper. */
export type Poll =
  | Polled<'recommendation', Recommended>
  | Polled<'evaluation', GradedSubject<PersonGrade>>
  | Polled<'atmosphere', GradedSubject<AspectGrade>>;
