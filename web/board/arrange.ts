import type { BoardRow } from '../../core/ledger/board-row.ts';
import { type Phase, phases } from '../../core/ledger/phase.ts';
import { urgencies, type Want } from '../../core/report/wants.ts';

/** How rows may be put in order. */
export const orders = ['urgency', 'name', 'date', 'deadline', 'phase', 'turnout'] as const;

export type Order = (typeof orders)[number];

/** What of a board is shown, and in which order. */
export interface Arrangement {
  readonly text: string;
  readonly phase: Phase | '';
  /** Only those that want someone. */
  readonly wanting: boolean;
  readonly order: Order;
}

export const everything: Arrangement = { text: '', phase: '', wanting: false, order: 'urgency' };

/** The rows that fit, in order; what is alike stays by election. `wants` are those of these rows, most urgent first. */
export function arrange(
  rows: readonly BoardRow[],
  wants: readonly Want[],
  { text, phase, wanting, order }: Arrangement,
): readonly BoardRow[] {
  const urgent = new Map<string, number>();
  for (const { election, urgency } of wants) {
    if (!urgent.has(election)) urgent.set(election, urgencies.indexOf(urgency));
  }
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/);
  const keyed = rows
    .filter(
      (row) =>
        (phase === '' || row.phase === phase) &&
        (!wanting || urgent.has(row.election)) &&
        words.every((word) => searched(row).includes(word)),
    )
    .map((row) => ({ row, key: keyOf(row, order, urgent.get(row.election) ?? urgencies.length) }));
  return keyed
    .sort((a, b) => compare(a.key, b.key) || compare(a.row.election, b.row.election))
    .map(({ row }) => row);
}

function searched({ title, election, attends = '', telephone = '', contests }: BoardRow): string {
  const parts = [title, election, attends, telephone, ...contests.map((contest) => contest.title)];
  return parts.join('\n').normalize('NFKC').toLowerCase();
}

type Key = string | number;

function keyOf(row: BoardRow, order: Order, urgency: number): Key {
  switch (order) {
    case 'urgency':
      return `${urgency} ${row.deadline ?? '9'}`;
    case 'name':
      return row.title;
    case 'date':
      return row.date;
    case 'deadline':
      return row.deadline ?? '9';
    case 'phase':
      return phases.indexOf(row.phase);
    case 'turnout':
      // Those who have not counted heads come last; fewest first.
      return row.turnout === undefined ? 2 : row.turnout.present / row.turnout.due;
  }
}

function compare(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
