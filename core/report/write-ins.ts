import type { CountedResult } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import { writeInId } from './persons.ts';

/** From this many votes on a name written in is printed; below it only where it bears on the outcome (secrecy). */
const printedFrom = 3;

/** Persons written in as paper shows them: some by name (key), the rest as a number of persons and their votes added. */
export interface PrintedWriteIns {
  readonly named: CountedResult['writeIns'];
  readonly others?: { readonly persons: number; readonly for: number };
}

/** Whoever can affect nothing, with so few votes that a hand might be known by it, is not named (其他 n 人). */
export function printedWriteIns(result: CountedResult): PrintedWriteIns {
  const bearing = new Set([
    ...result.elected,
    ...(result.runoff?.candidates ?? []),
    ...(result.supplementary?.candidates ?? []),
  ]);
  const isNamed = (row: CountedResult['writeIns'][number]) =>
    row.for >= printedFrom || bearing.has(writeInId(row.name));
  const named = result.writeIns.filter(isNamed);
  const others = result.writeIns.filter((row) => !isNamed(row));
  if (others.length === 0) return { named };
  return { named, others: { persons: others.length, for: others.reduce((sum, row) => sum + row.for, 0) } };
}

/** The line of those not named. */
export function othersName(persons: number, lang: Lang): string {
  if (lang === 'zh') return `其他${persons}人`;
  return persons === 1 ? '1 other person' : `${persons} other persons`;
}
