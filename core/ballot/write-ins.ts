import type { VoidWriteInReason, WriteInEntry } from '../count/input.ts';
import { countMark } from './marks.ts';
import type { BallotTerms } from './terms.ts';

/** A person written in, once a ballot however often (Z-04). */
export interface WrittenIn {
  readonly key: string;
  /** Any of the entries bears `o`. */
  readonly chosen: boolean;
  /** The scrutineers found that the name stands for nobody who may be written in. */
  readonly dismissed: boolean;
}

/** The persons a ballot writes in: entries under one key, as the scrutineers resolved it, are one person. */
export function personsWrittenIn(entries: readonly WriteInEntry[], terms: BallotTerms): readonly WrittenIn[] {
  const persons = new Map<string, WrittenIn>();
  for (const { name, mark } of entries) {
    const resolved = terms.resolutions.get(name);
    const key = resolved ?? name;
    const known = persons.get(key);
    persons.set(key, {
      key,
      chosen: mark === 'o' || known?.chosen === true,
      dismissed: resolved === null || known?.dismissed === true,
    });
  }
  return [...persons.values()];
}

/** Whether the ballot marks `o` a listed candidate of that name: written in as well, that person is chosen once (Z-03). */
export function choosesListed(marks: string, key: string, terms: BallotTerms): boolean {
  return terms.listed.get(key)?.some((place) => marks[place] === 'o') === true;
}

/** Why each person written in on a valid ballot gets no vote, or undefined for a vote. Tested in the order of Z-04. */
export function judgeWriteIns(
  persons: readonly WrittenIn[],
  marks: string,
  terms: BallotTerms,
): readonly (VoidWriteInReason | undefined)[] {
  const chosen = persons.filter((person) => person.chosen).length;
  const exceeds = chosen > countMark(marks, 'x');
  return persons.map((person) => {
    if (!person.chosen) return 'unmarked';
    return exceeds ? 'exceeds-against' : whyNotEligible(person.key, person.dismissed, terms);
  });
}

/** Why a name with votes cannot have them, whatever the rest of the ballot says. */
export function whyNotEligible(
  key: string,
  dismissed: boolean,
  terms: BallotTerms,
): 'listed-candidate' | 'ineligible' | undefined {
  if (terms.listed.has(key)) return 'listed-candidate';
  if (dismissed || terms.eligible?.has(key) === false) return 'ineligible';
  return undefined;
}
