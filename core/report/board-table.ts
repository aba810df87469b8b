import type { Lang } from '../findings/entry.ts';
import type { BoardRow } from '../ledger/board-row.ts';
import { exceptionName } from './exception-names.ts';
import { phaseNames } from './phase-names.ts';
import { figures, type SlipTable, table, words } from './slip.ts';

const phrases = {
  zh: {
    columns: ['选举', '名称', '阶段', '到会/应到', '异常', '期限', '逾期', '到场指导', '会场电话'],
    rehearsal: '（演练）',
  },
  en: {
    columns: [
      'election',
      'title',
      'phase',
      'present/due',
      'exceptions',
      'due by',
      'late',
      'on site',
      'telephone',
    ],
    rehearsal: ' (rehearsal)',
  },
} as const;

/** A board's row as a service tells it: `late` are the steps not done by their day. */
export interface ToldRow extends Pick<BoardRow, 'election' | 'title' | 'mode' | 'phase' | 'exceptions'> {
  readonly turnout?: BoardRow['turnout'] | undefined;
  readonly deadline?: string | undefined;
  readonly late?: readonly unknown[] | undefined;
  readonly telephone?: string | undefined;
  readonly attends?: string | undefined;
}

/** A board as a table: what is late first, then by the day something is due; what has no deadline comes last. */
export function boardTable(rows: readonly ToldRow[], lang: Lang): SlipTable {
  const say = phrases[lang];
  const [election, title, phase, turnout, exceptions, deadline, late, attends, telephone] = say.columns;
  return table(
    [
      words(election),
      words(title),
      words(phase),
      figures(turnout),
      words(exceptions),
      words(deadline),
      figures(late),
      words(attends),
      words(telephone),
    ],
    [...rows]
      .sort(byDeadline)
      .map((row) => [
        row.election,
        row.mode === 'rehearsal' ? row.title + say.rehearsal : row.title,
        phaseNames[row.phase][lang],
        row.turnout ? `${row.turnout.present}/${row.turnout.due}` : '',
        row.exceptions.map((code) => exceptionName(code, lang)).join(' '),
        row.deadline ?? '',
        row.late ? String(row.late.length) : '',
        row.attends ?? '',
        row.telephone ?? '',
      ]),
  );
}

function byDeadline(a: ToldRow, b: ToldRow): number {
  const late = (b.late?.length ?? 0) - (a.late?.length ?? 0);
  if (late !== 0) return late;
  const [first, second] = [a.deadline ?? '9', b.deadline ?? '9'];
  return first < second ? -1 : first > second ? 1 : 0;
}
