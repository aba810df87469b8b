/** A cell as the file has it; `date` is a day as `2026-11-22`, `number` the digits as written, spaces at the ends are gone. */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error';
  readonly text: string;
}

/** One sheet of a book; `merged` are ranges such as `A3:B4`, `hidden` are `7:7`, `C:C` or `''` for the sheet itself. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merged: readonly string[];
  readonly hidden: readonly string[];
}

/** More than any county fills in; the rest of a sheet is no table of ours. */
export const mostRows = 50_000;
export const mostColumns = 100;

/** `选举!D7` of a row and a column that count from 1. */
export function cellAt(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnName(column)}${row}`;
}

/** `A` of 1, `AB` of 28. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
