import { addUp, type Figures } from './figures.ts';
import type { SummaryRow } from './row.ts';

/** The certified contests of one mode added up; of one office where that is named. */
export interface SummaryTotal extends Figures {
  readonly mode: SummaryRow['mode'];
  readonly office?: string;
}

/** Certified contests at or under a jurisdiction with their totals; `complete` where none is left for another page. */
export interface Summary {
  readonly format: 'scrutineer/summary@1';
  readonly jurisdiction: string;
  readonly rows: readonly SummaryRow[];
  readonly totals: readonly SummaryTotal[];
  readonly complete: boolean;
}

/**
 * Rows with their totals: of each office where there are several, then of all, official elections and rehearsals apart. A
 * preselection nominates and elects nobody (Z-13): its row stands, and is in no total.
 */
export function summaryOf(jurisdiction: string, rows: readonly SummaryRow[], complete: boolean): Summary {
  const electing = rows.filter((row) => row.kind === 'formal');
  const totals = (['official', 'rehearsal'] as const).flatMap((mode) =>
    totalsOf(
      mode,
      electing.filter((row) => row.mode === mode),
    ),
  );
  return { format: 'scrutineer/summary@1', jurisdiction, rows, totals, complete };
}

function totalsOf(mode: SummaryRow['mode'], rows: readonly SummaryRow[]): readonly SummaryTotal[] {
  if (rows.length === 0) return [];
  const offices = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const same = offices.get(row.office);
    if (same === undefined) offices.set(row.office, [row]);
    else same.push(row);
  }
  const ofOffices = [...offices].map(([office, same]) => ({ mode, office, ...addUp(same) }));
  return [...(ofOffices.length > 1 ? ofOffices : []), { mode, ...addUp(rows) }];
}
