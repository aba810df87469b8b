import { readSheet } from 'read-excel-file/universal';
import { type Cell, mostColumns, mostRows, type Sheet } from '../../core/book/cell.ts';
import { bookForms } from '../../core/book/forms.ts';
import { type Finding, finding } from '../../core/findings/finding.ts';
import { BadSheet } from './bad-sheet.ts';
import { addressOf, type Structure, structureOf } from './structure.ts';
import { unzipBook } from './unzip.ts';
import { type WorkbookSheet, workbookOf } from './workbook.ts';

export type BookFile =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A number as the file writes it, which no number type has rounded. */
interface Digits {
  readonly digits: string;
}

/**
 * The sheets of an .xlsx. The library gives the values; formulas, error values, merged and hidden cells, which it passes
 * over in silence, are read from the XML. Sheets that are none of the book's come back empty, for their names.
 */
export async function readXlsx(bytes: Uint8Array): Promise<BookFile> {
  const unzipped = unzipBook(bytes);
  if (!unzipped.ok) return unzipped;
  try {
    const { sheets, dates1904 } = workbookOf(unzipped.parts);
    if (dates1904) return { ok: false, findings: [finding('book-dates-1904', '')] };
    const known = new Set(bookForms.map(({ name }) => name));
    const read: Sheet[] = [];
    const tooLong: Finding[] = [];
    // The library takes an ArrayBuffer of its own, not a view into a larger one.
    const file = Uint8Array.from(bytes).buffer;
    for (const sheet of sheets) {
      const name = sheet.name.trim();
      const structure = known.has(name) ? structureOf(sheet.xml) : undefined;
      if (structure === undefined) read.push({ name, rows: [], merged: [], hidden: [] });
      else if (structure.rows > mostRows || structure.columns > mostColumns) {
        const { rows, columns } = structure;
        tooLong.push(finding('book-too-long', name, { sheet: name, rows, columns, mostRows, mostColumns }));
      } else read.push(await sheetOf(file, sheet, structure));
    }
    return tooLong.length > 0 ? { ok: false, findings: tooLong } : { ok: true, sheets: read };
  } catch (fault) {
    if (!(fault instanceof BadSheet)) throw fault;
    return { ok: false, findings: [finding('book-damaged', '', { reason: fault.message })] };
  }
}

async function sheetOf(
  file: ArrayBuffer,
  { name, hidden }: WorkbookSheet,
  structure: Structure,
): Promise<Sheet> {
  const data = await readSheet<Digits>(file, name, { parseNumber: (digits) => ({ digits }) }).catch(
    (fault: Error) => {
      // Whatever the library stumbles over, it is the file that is out of form.
      throw new BadSheet(fault.message);
    },
  );
  const rows = data.map((row) => row.map(cellOf));
  place(rows, structure.formulas, 'formula');
  place(rows, structure.errors, 'error');
  return {
    name: name.trim(),
    rows,
    merged: structure.merged,
    hidden: [...(hidden ? [''] : []), ...structure.hidden],
  };
}

function cellOf(value: unknown): Cell | undefined {
  if (value === null) return undefined;
  if (value instanceof Date) return { kind: 'date', text: dateText(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  if (typeof value === 'object') return { kind: 'number', text: (value as Digits).digits };
  const text = String(value).trim();
  if (text === '') return undefined;
  return { kind: text.startsWith('=') ? 'formula' : 'text', text };
}

/** A day, or a day with the time that makes it none. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '?';
  return date.toISOString().replace('T00:00:00.000Z', '');
}

function place(rows: (Cell | undefined)[][], addresses: ReadonlySet<string>, kind: Cell['kind']): void {
  for (const address of addresses) {
    const { row, column } = addressOf(address);
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1]!;
    while (cells.length < column) cells.push(undefined);
    cells[column - 1] = { kind, text: '' };
  }
}
