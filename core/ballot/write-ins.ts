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

/** A person written in on a valid ballot: with one vote, or `void` for a reason. */
export interface JudgedWriteIn {
  readonly key: string;
  readonly void: VoidWriteInReason | undefined;
}

/** The persons a ballot writes in: entries under one key, as the scrutineers resolved it, are one person. */
export function personsWrittenIn(entries: readonly WriteInEntry[], terms: BallotTerms): readonly WrittenIn[] {
  // Most ballots that write anybody in write in one, and there may be many such ballots.
  if (entries.length < 2) return entries.map((entry) => personOf(entry, terms));
  const persons = new Map<string, WrittenIn>();
  for (const entry of entries) {
    const { key, chosen, dismissed } = personOf(entry, terms);
    const known = persons.get(key);
    persons.set(key, {
      key,
      chosen: chosen || known?.chosen === true,
      dismissed: dismissed || known?.dismissed === true,
    });
  }
  return [...persons.values()];
}

function personOf({ name, mark }: WriteInEntry, terms: BallotTerms): WrittenIn {
  const resolved = terms.resolutions.get(name);
  return { key: resolved ?? name, chosen: mark === 'o', dismissed: resolved === null };
}

/** How many a ballot chooses beside its marks: a listed candidate marked `o` and written in as well is chosen once (Z-03). */
export function countAdded(persons: readonly WrittenIn[], marks: string, terms: BallotTerms): number {
  let added = 0;
  for (const { key, chosen } of persons) {
    const places = terms.listed.get(key);
    if (chosen && places?.some((place) => marks[place] === 'o') !== true) added++;
  }
  return added;
}

/** Who of those written in on a valid ballot gets a vote, and why others do not, tested in the order of Z-04. */
export function judgeWriteIns(
  persons: readonly WrittenIn[],
  marks: string,
  terms: BallotTerms,
): readonly JudgedWriteIn[] {
  let chosen = 0;
  for (const person of persons) if (person.chosen) chosen++;
  const exceeds = chosen > countMark(marks, 'x');
  return persons.map((person) => ({ key: person.key, void: whyVoid(person, exceeds, terms) }));
}

function whyVoid(person: WrittenIn, exceeds: boolean, terms: BallotTerms): VoidWriteInReason | undefined {
  if (!person.chosen) return 'unmarked';
  return exceeds ? 'exceeds-against' : whyNotEligible(person.key, person.dismissed, terms);
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
