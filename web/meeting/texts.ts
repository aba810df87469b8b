import { numberOf } from '../ui/number-field.tsx';

/** What is typed into a form so far, by field: nothing is lost by being no number yet. */
export type Texts = Readonly<Record<string, string>>;

/** The count typed into a field; `undefined` while it says none. */
export function countIn(texts: Texts, name: string): number | undefined {
  return numberOf(texts[name] ?? '');
}

/** What was typed into a field, without space around it. */
export function textIn(texts: Texts, name: string): string {
  return (texts[name] ?? '').trim();
}

/** The counts of several fields, or nothing while one says none. */
export function countsIn<Name extends string>(
  texts: Texts,
  names: readonly Name[],
  prefix = '',
): Readonly<Record<Name, number>> | undefined {
  const counts = names.map((name) => [name, countIn(texts, prefix + name)] as const);
  if (counts.some(([, count]) => count === undefined)) return undefined;
  return Object.fromEntries(counts) as Record<Name, number>;
}
