import type { Lang } from '../findings/entry.ts';
import { type SlipTable, table, words } from '../report/slip.ts';

interface Grid {
  readonly title: string;
  /** What stands in each box for a name, down the first column, then down the next. */
  readonly cells: readonly string[];
  /** Where the box for the symbol stands beside the name. */
  readonly side: 'left' | 'right';
  /** Names and blank rows of the whole ballot, which decide how many stand side by side. */
  readonly beside: number;
  readonly lang: Lang;
}

/** Fewer boxes than these stand in one column, or in two; a ballot should end on the page it begins. */
const mostInOne = 8;
const mostInTwo = 28;

/** The boxes of a ballot: a symbol beside each name, in one to three columns. */
export function ballotGrid({ title, cells, side, beside, lang }: Grid): SlipTable {
  const across = beside <= mostInOne ? 1 : beside <= mostInTwo ? 2 : 3;
  const down = Math.ceil(cells.length / across);
  const symbol = words(lang === 'zh' ? '符号' : 'mark');
  const pair = <T>(mark: T, name: T) => (side === 'left' ? [mark, name] : [name, mark]);
  const columns = Array.from({ length: across }, () => pair(symbol, words(title))).flat();
  const rows = Array.from({ length: down }, (_row, row) =>
    Array.from({ length: across }, (_column, column) => pair('', cells[column * down + row] ?? '')).flat(),
  );
  return table(columns, rows);
}
