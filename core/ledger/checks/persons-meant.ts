import { writeInPrefix } from '../../count/standing.ts';
import { nameKey } from '../../names/key.ts';
import { subjectsIn } from '../../polls/boxes.ts';
import { isGraded } from '../../polls/kinds.ts';
import type { ContestState, Incident, RoundState } from '../state.ts';

/** Somebody on a paper, or written in. */
interface Person {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

function personsOn({ kind, candidates }: RoundState): readonly Person[] {
  return isGraded(kind) ? subjectsIn(candidates) : candidates;
}

/** Who these ids are in a contest: on any of its papers, or written in. */
export function personsNamed(contest: ContestState, ids: Iterable<string>): readonly Person[] {
  const known = new Map(contest.rounds.flatMap(personsOn).map((person) => [person.id, person]));
  return [...ids].flatMap((id) => {
    const person = known.get(id);
    if (person !== undefined) return [person];
    return id.startsWith(writeInPrefix) ? [{ id, name: id.slice(writeInPrefix.length) }] : [];
  });
}

/** By whom a report is remembered, since a slate submitted again may give an id to somebody else. */
export function whoIs(contests: readonly ContestState[], about: string): Incident['who'] {
  const named = new Map(
    contests
      .flatMap((contest) => personsNamed(contest, [about]))
      .map(({ name, note = '' }) => [
        `${nameKey(name)} ${nameKey(note)}`,
        { name: nameKey(name), note: nameKey(note) },
      ]),
  );
  return named.size === 0 ? undefined : [...named.values()];
}

/** Whom of these persons a report is about: by name, namesakes by their notes; by id where nobody had it when it came in. */
export function personsMeant({ about, who }: Incident, persons: readonly Person[]): readonly Person[] {
  if (who === undefined) return persons.filter(({ id }) => id === about);
  return persons.filter((person) =>
    who.some(({ name, note }) => {
      const alike = persons.filter((each) => nameKey(each.name) === name);
      const told = alike.filter((each) => nameKey(each.note ?? '') === note);
      // Where no note tells namesakes apart, it may be any of them.
      return (told.length > 0 ? told : alike).includes(person);
    }),
  );
}
