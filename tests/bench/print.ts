import Table from 'cli-table3';
import { isMet, type Row, ratioOf } from './row.ts';

/** The rows as a table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const table = new Table({
    head: ['what', 'floor', 'measured', 'ratio', 'goal', 'met'],
    colAligns: ['left', 'right', 'right', 'right', 'left', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) {
    const { name, unit, floor, measured, goal } = row;
    const ratio = ratioOf(row)?.toFixed(2) ?? '';
    const beside = floor === undefined ? '' : amount(floor, unit);
    table.push([name, beside, amount(measured, unit), ratio, goal.text, isMet(row) ? 'yes' : 'NO']);
  }
  return table.toString();
}

/** Three significant digits. */
function amount(value: number, unit: Row['unit']): string {
  return `${Number(value.toPrecision(3))} ${unit}`;
}
