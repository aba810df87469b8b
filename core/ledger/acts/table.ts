import { bundles } from './bundles.ts';
import { conditions } from './conditions.ts';
import { convening } from './convened.ts';
import { counting } from './counting.ts';
import { incidents } from './incidents.ts';
import { linked } from './linked.ts';
import { meeting } from './meeting.ts';
import { polls } from './polls.ts';
import { preparation } from './preparation.ts';
import { record } from './record.ts';
import { rounds } from './rounds.ts';
import type { AnyRow } from './row.ts';
import { ruling } from './ruling.ts';
import { scheduling } from './schedule.ts';
import { sealed } from './sealed.ts';
import { slates } from './slates.ts';

const table = {
  ...convening,
  ...scheduling,
  ...conditions,
  ...preparation,
  ...slates,
  ...linked,
  ...polls,
  ...meeting,
  ...bundles,
  ...counting,
  ...rounds,
  ...record,
  ...incidents,
  ...ruling,
  ...sealed,
} as const;

/** Every kind of entry a ledger may hold. */
export type ActType = keyof typeof table;

/** The table of acts, in the order of the hall: who may do what, when, and what it changes. */
export const acts: ReadonlyMap<string, AnyRow> = new Map(Object.entries(table));

export function rowOf(type: ActType): AnyRow {
  return acts.get(type)!;
}
