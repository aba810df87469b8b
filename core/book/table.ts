import { type Finding, finding } from '../findings/finding.ts';
import { type Cell, cellAt, mostColumns, mostRows, type Sheet } from './cell.ts';
import type { SheetForm } from './forms.ts';

/** One filled row: its cells by what their columns mean, where each stands, and whether none of them was refused. */
export interface TableRow<K extends string> {
  readonly cells: ReadonlyMap<K, Cell>;
  readonly at: (column: K) => string;
  readonly whole: boolean;
}

/** `readable` unless the sheet as a whole was refused, and then it has no rows. */
export interface Table<K extends string> {
  readonly readable: boolean;
  readonly rows: readonly TableRow<K>[];
  readonly findings: readonly Finding[];
}

/**
 * The filled rows below a sheet's headings. What stands in the way of reading the sheet as a table (headings, merged or
 * hidden cells, its size) makes it unreadable; a formula, an error or a stray cell is a finding of its row.
 */
export function readTable<K extends string>(form: SheetForm<K>, sheet: Sheet): Table<K> {
  const layout = [...checkSize(sheet), ...checkLayout(sheet)];
  if (layout.length > 0) return { readable: false, rows: [], findings: layout };
  const headings = readHeadings(form, sheet);
  if (headings.findings.length > 0) {
    return { readable: false, rows: [], findings: headings.findings };
  }
  const { places } = headings;
  const meanings = new Map([...places].map(([key, column]) => [column, key]));
  const rows: TableRow<K>[] = [];
  const findings: Finding[] = [];
  sheet.rows.slice(1).forEach((row, i) => {
    const number = i + 2;
    const cells = new Map<K, Cell>();
    const wrong = row.flatMap((cell, j) => {
      if (cell === undefined) return [];
      const key = meanings.get(j + 1);
      if (key !== undefined) cells.set(key, cell);
      const found = checkCell(cell, key, cellAt(sheet.name, number, j + 1));
      return found === undefined ? [] : [found];
    });
    findings.push(...wrong);
    // A column that may be left out has no cell to point at, so its row's first one stands for it.
    const at = (column: K) => cellAt(sheet.name, number, places.get(column) ?? 1);
    if (cells.size > 0) rows.push({ cells, at, whole: wrong.length === 0 });
  });
  return { readable: true, rows, findings };
}

function checkSize({ name, rows }: Sheet): readonly Finding[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length <= mostRows && columns <= mostColumns) return [];
  return [finding('book-too-long', name, { sheet: name, rows: rows.length, columns, mostRows, mostColumns })];
}

function checkLayout({ name, merged, hidden }: Sheet): readonly Finding[] {
  return [
    ...merged.map((range) => finding('book-merged', `${name}!${range}`)),
    ...hidden.map((range) => finding('book-hidden', range === '' ? name : `${name}!${range}`)),
  ];
}

function checkCell(cell: Cell, key: string | undefined, at: string): Finding | undefined {
  if (cell.kind === 'formula') return finding('book-formula', at);
  if (cell.kind === 'error') return finding('book-cell-error', at);
  if (cell.kind === 'boolean') return finding('book-cell-boolean', at);
  return key === undefined ? finding('book-cell-stray', at) : undefined;
}

/** The columns, from 1, by what they mean. */
function readHeadings<K extends string>({ columns }: SheetForm<K>, { name, rows }: Sheet) {
  const keys = Object.keys(columns) as K[];
  const known = keys.map((key) => columns[key].title).join('、');
  const places = new Map<K, number>();
  const findings: Finding[] = [];
  (rows[0] ?? []).forEach((cell, j) => {
    if (cell === undefined) return;
    const at = cellAt(name, 1, j + 1);
    const wrong = checkCell(cell, 'heading', at);
    const key = keys.find((some) => columns[some].title === cell.text);
    const before = key === undefined ? undefined : places.get(key);
    if (wrong !== undefined) {
      findings.push(wrong);
    } else if (key === undefined) {
      findings.push(finding('book-heading-unknown', at, { heading: cell.text, known }));
    } else if (before !== undefined) {
      const first = cellAt(name, 1, before);
      findings.push(finding('book-heading-repeated', at, { heading: cell.text, first }));
    } else {
      places.set(key, j + 1);
    }
  });
  for (const key of keys) {
    const { title, optional } = columns[key];
    if (optional || places.has(key)) continue;
    findings.push(finding('book-heading-missing', `${name}!1:1`, { heading: title }));
  }
  return { places, findings };
}
