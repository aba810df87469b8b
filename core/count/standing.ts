import { inNameOrder } from '../names/order.ts';
import type { Contest, ListOrder } from './input.ts';
import { marksOf, type Tally } from './tally.ts';

/** One who may be elected: listed and not struck, or written in with a vote. A person written in has the id `write-in:` + key. */
export interface Standing {
  readonly id: string;
  readonly name: string;
  readonly votes: number;
}

export const writeInPrefix = 'write-in:';

/** Everybody who may be elected, in the order of the slate, those written in after it by key. */
export function standings(contest: Contest, tally: Tally): readonly Standing[] {
  const listed = contest.candidates.flatMap((candidate, place) =>
    candidate.struck === true
      ? []
      : [{ id: candidate.id, name: candidate.name, votes: marksOf(tally, place).for }],
  );
  const writtenIn = [...tally.writeIns]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, votes]) => ({ id: `${writeInPrefix}${key}`, name: key, votes }));
  return [...listed, ...writtenIn];
}

/** Ids as lists print them: by surname strokes, or as the slate stands and then those written in (W-20, B-17). */
export function listed(persons: readonly Standing[], order: ListOrder): readonly string[] {
  const isWrittenIn = (person: Standing) => person.id.startsWith(writeInPrefix);
  const inOrder =
    order === 'strokes'
      ? byStrokes(persons)
      : [...persons.filter((person) => !isWrittenIn(person)), ...byStrokes(persons.filter(isWrittenIn))];
  return inOrder.map((person) => person.id);
}

function byStrokes(persons: readonly Standing[]): readonly Standing[] {
  return inNameOrder(persons, (person) => person.name, 'surname');
}
