import Table from 'cli-table3';
import type { SlipTable } from '../core/report/slip.ts';
import { printable } from './printable.ts';

/** A table for a terminal: East Asian characters are two columns wide, and there is no colour to strip. */
export function tableText(table: SlipTable): string {
  const printed = new Table({
    head: table.columns.map(({ title }) => title),
    colAligns: table.columns.map(({ align }) => align),
    style: { head: [], border: [], compact: true },
  });
  for (const row of table.rows) printed.push(row.map(printable));
  return printed.toString();
}
