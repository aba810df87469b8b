import type { Lang } from '../../findings/entry.ts';
import { figures, type SlipTable, table, words } from '../slip.ts';
import { columnGroups, type SummaryColumn, summaryColumns } from './columns.ts';
import { addUp } from './figures.ts';
import type { SummaryRow } from './row.ts';
import type { Summary, SummaryTotal } from './summary.ts';

const phrases = {
  zh: {
    title: '换届选举情况汇总表',
    subject: (code: string) => `辖区代码：${code}`,
    place: ['选举编号', '选举项目', '职务', '会议', '会议日期'],
    rehearsal: '（演练）',
    preselection: '（预选）',
    total: '合计',
    ofOffice: '小计',
    lacking: '未报构成的项目数',
    contests: (count: number) => `${count} 项`,
    heads: '选举人、应到会、实到会和选票数取各项目首次计票的一轮；合计按项目累加，一人参加几项选举即计几次。',
    shares: '构成各栏以报了该项的项目的当选人数为分母；“—”表示批复时没有报，不作推算。',
    nominated: '预选只提名，不计入合计。',
    incomplete: '本表只是其中一部分，合计不是全部。',
    nothing: '没有已批复的选举结果。',
  },
  en: {
    title: 'Summary of the elections',
    subject: (code: string) => `jurisdiction ${code}`,
    place: ['election', 'contest', 'office', 'meeting', 'date'],
    rehearsal: ' (rehearsal)',
    preselection: ' (preselection)',
    total: 'total',
    ofOffice: 'subtotal',
    lacking: 'contests that did not tell',
    contests: (count: number) => `contests: ${count}`,
    heads:
      'Heads and papers are those of each contest’s first counted round; totals add contests up, so who votes in several counts as often.',
    shares:
      'The makeup is a share of the elected in the contests that told it; “—” was not told, and nothing is concluded.',
    nominated: 'A preselection only nominates: it is in no total.',
    incomplete: 'This is one part only: its totals are not those of the whole.',
    nothing: 'No result stands certified.',
  },
} as const;

/** The first columns say which contest it is; these are enough to know it by. */
const kept = 3;

/** The summary as one table: a row a contest, then totals, then how many contests left a figure out. */
export function summaryTable(summary: Summary, lang: Lang): SlipTable {
  return tableOf(summary, summaryColumns, phrases[lang].place, lang);
}

/** The same in narrower tables, for a screen. */
export function summaryTables(summary: Summary, lang: Lang): readonly SlipTable[] {
  const place = phrases[lang].place.slice(0, kept);
  return columnGroups.map((group) => {
    const columns = summaryColumns.filter((column) => column.group === group);
    return tableOf(summary, columns, place, lang);
  });
}

/** What must be known to read the table. */
export function summaryNotes({ rows, totals, complete }: Summary, lang: Lang): readonly string[] {
  const say = phrases[lang];
  if (rows.length === 0) return [say.nothing, ...(complete ? [] : [say.incomplete])];
  return [
    say.heads,
    ...(totals.some((total) => hasLacking(total, summaryColumns)) ? [say.shares] : []),
    ...(rows.some((row) => row.kind === 'preselection') ? [say.nominated] : []),
    ...(complete ? [] : [say.incomplete]),
  ];
}

/** The summary as an office files it: the whole table with its title and notes, `kept` first columns on every page. */
export function summarySheet(summary: Summary, lang: Lang) {
  const { title, subject } = phrases[lang];
  return {
    title,
    subject: subject(summary.jurisdiction),
    table: summaryTable(summary, lang),
    kept,
    notes: summaryNotes(summary, lang),
    rehearsal: summary.rows.some((row) => row.mode === 'rehearsal'),
  };
}

function tableOf(
  { rows, totals }: Summary,
  columns: readonly SummaryColumn[],
  place: readonly string[],
  lang: Lang,
): SlipTable {
  return table(
    [...place.map(words), ...columns.map(({ title }) => figures(title[lang]))],
    [
      ...rows.map((row) => {
        const own = addUp([row]);
        return [...placeOf(row, lang).slice(0, place.length), ...columns.map((column) => column.cell(own))];
      }),
      ...totals.flatMap((total) => totalRows(total, columns, place.length, lang)),
    ],
  );
}

function placeOf(row: SummaryRow, lang: Lang): readonly string[] {
  const say = phrases[lang];
  const { election, meeting, title, office, date, mode, kind } = row;
  return [
    election,
    kind === 'preselection' ? title + say.preselection : title,
    office,
    mode === 'rehearsal' ? meeting + say.rehearsal : meeting,
    date,
  ];
}

/** A total, and under that of all what it leaves out. */
function totalRows(
  total: SummaryTotal,
  columns: readonly SummaryColumn[],
  places: number,
  lang: Lang,
): readonly string[][] {
  const say = phrases[lang];
  const { mode, office } = total;
  const placed = (label: string, ...others: readonly string[]) => [
    mode === 'rehearsal' ? label + say.rehearsal : label,
    ...others,
    ...Array<string>(places - 1 - others.length).fill(''),
  ];
  const own = placed(
    office === undefined ? say.total : say.ofOffice,
    say.contests(total.contests),
    office ?? '',
  );
  const row = [...own, ...columns.map((column) => column.cell(total))];
  if (office !== undefined || !hasLacking(total, columns)) return [row];
  const lacking = columns.map((column) => (column.lacking ? String(column.lacking(total)) : ''));
  return [row, [...placed(say.lacking), ...lacking]];
}

function hasLacking(total: SummaryTotal, columns: readonly SummaryColumn[]): boolean {
  return columns.some((column) => (column.lacking?.(total) ?? 0) > 0);
}
