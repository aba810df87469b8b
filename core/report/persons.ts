import type { CountInput } from '../count/input.ts';
import type { CountedResult } from '../count/result.ts';
import { writeInPrefix } from '../count/standing.ts';
import type { Lang } from '../findings/entry.ts';
import { printName } from '../names/print.ts';

/** The id a result gives a person written in. */
export function writeInId(key: string): string {
  return `${writeInPrefix}${key}`;
}

export function isWriteIn(id: string): boolean {
  return id.startsWith(writeInPrefix);
}

/**
 * The person an id of a result stands for, with the note that tells homonyms apart. In a list two-character names are
 * spaced out, in a sentence they are not. Someone written in is known by the name key alone.
 */
export function personName(input: CountInput, id: string, form: 'listed' | 'spoken', lang: Lang): string {
  const print = (name: string) => (form === 'listed' ? printName(name) : name);
  if (isWriteIn(id)) return print(id.slice(writeInPrefix.length));
  const { name, note } = input.contest.candidates.find((candidate) => candidate.id === id)!;
  if (note === undefined) return print(name);
  return lang === 'zh' ? `${print(name)}（${note}）` : `${print(name)} (${note})`;
}

/** The votes of a person the result names. */
export function votesOf(result: CountedResult, id: string): number {
  const listed = result.votes.find((row) => row.id === id);
  return (listed ?? result.writeIns.find((row) => writeInId(row.name) === id)!).for;
}
