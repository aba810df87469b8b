import type { SlipTable } from './slip.ts';

/** A table as spreadsheets here open it: UTF-8 with BOM, CRLF; no cell is taken for a formula (names.md). */
export function csvText({ columns, rows }: Pick<SlipTable, 'columns' | 'rows'>): string {
  return csvLines([columns.map(({ title }) => title), ...rows]);
}

/** As `csvText`, of lines whose first is the heading. */
export function csvLines(lines: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
