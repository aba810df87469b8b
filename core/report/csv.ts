import type { SlipTable } from './slip.ts';

/** A table as spreadsheets here open it: UTF-8 with BOM, CRLF; no cell is taken for a formula (names.md). */
export function csvText({ columns, rows }: Pick<SlipTable, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
