import type { CountedResult } from '../../core/count/result.ts';
import { writeInPrefix } from '../../core/count/standing.ts';
import { docketOf } from '../../core/ledger/docket.ts';
import type { Entry } from '../../core/ledger/entry.ts';

/** A name written in that two scrutineers have to say something about, or have. */
export interface WrittenIn {
  readonly name: string;
  readonly for: number;
  /** Its votes decide a seat, so it must be known who it is before anything is declared. */
  readonly decides: boolean;
  readonly identified: boolean;
}

/** The names written in of a released round, those that decide and are not identified first. */
export function writtenIn(
  entries: readonly Entry[],
  contest: string,
  round: number,
  result: CountedResult,
): readonly WrittenIn[] {
  const identified = new Set(docketOf(entries, contest, round).resolutions.values());
  const deciding = new Set([...result.elected, ...(result.runoff?.candidates ?? [])]);
  const all = result.writeIns.map((row) => ({
    name: row.name,
    for: row.for,
    decides: deciding.has(`${writeInPrefix}${row.name}`),
    identified: identified.has(row.name),
  }));
  const isOpen = (each: WrittenIn) => each.decides && !each.identified;
  return [...all.filter(isOpen), ...all.filter((each) => !isOpen(each))];
}
