import { parseJurisdiction } from '../../core/ledger/jurisdiction.ts';
import { addUp, type Figures } from '../../core/report/summary/figures.ts';
import type { SummaryRow } from '../../core/report/summary/row.ts';

/** The contests of one place below a jurisdiction, added up. */
export interface Group {
  readonly code: string;
  /** Its own first meeting, or that of a place below it. */
  readonly meeting: string;
  /** Whether it has others. */
  readonly others: boolean;
  readonly figures: Figures;
}

/** Contests that elect, by the places one level below a jurisdiction, by code: townships of a county, branches of a township. */
export function groupsOf(jurisdiction: string, rows: readonly SummaryRow[]): readonly Group[] {
  const groups = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    if (row.kind !== 'formal') continue;
    const code = placeBelow(jurisdiction, row.jurisdiction);
    const same = groups.get(code);
    if (same === undefined) groups.set(code, [row]);
    else same.push(row);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, same]) => {
      const { meeting } = same.find((row) => row.jurisdiction === code) ?? same[0]!;
      const others = same.some((row) => row.meeting !== meeting);
      return { code, meeting, others, figures: addUp(same) };
    });
}

function placeBelow(jurisdiction: string, code: string): string {
  const above = (parseJurisdiction(jurisdiction) ?? []).length;
  const levels = (parseJurisdiction(code) ?? []).slice(0, above + 1);
  const text = levels.join('');
  // A branch's code has a dash that its levels do not.
  return code.startsWith(text) ? text : code;
}
