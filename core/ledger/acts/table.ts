import { bundles } from './bundles.ts';
import { convening } from './convened.ts';
import { counting } from './counting.ts';
import { meeting } from './meeting.ts';
import { preparation } from './preparation.ts';
import { record } from './record.ts';
import { rounds } from './rounds.ts';
import type { AnyRow } from './row.ts';
import { ruling } from './ruling.ts';

const table = {
  ...convening,
  ...preparation,
  ...meeting,
  ...bundles,
  ...counting,
  ...rounds,
  ...record,
  ...ruling,
} as const;

/** Every kind of entry a ledger may hold. */
export type ActType = keyof typeof table;

/** The table of acts, in the order of the hall: who may do what, when, and what it changes. */
export const acts: ReadonlyMap<string, AnyRow> = new Map(Object.entries(table));

export function rowOf(type: ActType): AnyRow {
  return acts.get(type)!;
}
