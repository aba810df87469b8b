import type { SlipTable } from '../report/slip.ts';
import { margins } from './page.ts';

/** Half-widths: a column of figures keeps some room, one of long texts breaks them. */
const narrowest = 6;
const widest = 28;
const longestHead = 12;
/** Half-widths of 12-point text, 6 points each, between the margins of a page. */
const pageWidth = Math.floor(((210 - margins.left - margins.right) * 72) / (6 * 25.4));

/** Signs of arithmetic are as wide as Han characters in the faces an office prints with. */
const wide =
  /[×≤≥−—\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]|[\u{20000}-\u{3FFFF}]/u;

/** Half-widths a text takes in print: a Han character, full-width mark or sign of arithmetic two, any other one. */
export function printWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** A long heading stands on two lines; no line begins with a comma, so one may be a character longer. */
function headWidth(title: string): number {
  const width = printWidth(title);
  return width > longestHead ? Math.ceil(width / 2) + 2 : width;
}

/** How wide each column of a table wants to be, in half-widths, by what stands in it. */
export function columnWidths({ columns, rows }: SlipTable): readonly number[] {
  return columns.map(({ title }, index) => {
    const most = rows.reduce((width, row) => Math.max(width, printWidth(row[index]!)), headWidth(title));
    return Math.min(Math.max(most + 2, narrowest), widest);
  });
}

/** The widest give way until all fit beside each other: a note breaks before a sum does. */
function fitted(wants: readonly number[]): readonly number[] {
  const fitting = [...wants];
  let over = fitting.reduce((sum, want) => sum + want, 0) - pageWidth;
  for (; over > 0; over--) {
    const most = Math.max(...fitting);
    if (most <= narrowest) break;
    fitting[fitting.indexOf(most)] = most - 1;
  }
  return fitting;
}

/** The columns' shares of a page's width, in whole numbers that add up to `total`. */
export function columnShares(table: SlipTable, total: number): readonly number[] {
  const wants = fitted(columnWidths(table));
  const sum = wants.reduce((all, want) => all + want, 0);
  const shares = wants.map((want) => Math.floor((want * total) / sum));
  const last = shares.pop()!;
  return [...shares, last + total - last - shares.reduce((all, share) => all + share, 0)];
}
