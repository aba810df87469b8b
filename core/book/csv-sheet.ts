import { type Finding, finding } from '../findings/finding.ts';
import { decodeText } from '../names/list.ts';
import type { Cell, Sheet } from './cell.ts';
import { parseCsv } from './csv.ts';

export type SheetRead =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A CSV file as the sheet of its name: UTF-8 if valid, otherwise GB 18030; a field that begins with `=` is a formula. */
export function readCsvSheet(name: string, bytes: Uint8Array): SheetRead {
  const text = decodeText(bytes);
  if (text === undefined) return { ok: false, findings: [finding('book-not-text', name)] };
  const parsed = parseCsv(text);
  if (!parsed.ok) return { ok: false, findings: [finding('book-csv-quote', name, { line: parsed.line })] };
  return {
    ok: true,
    sheet: { name, rows: parsed.rows.map((row) => row.map(csvCell)), merged: [], hidden: [] },
  };
}

function csvCell(field: string): Cell | undefined {
  const text = field.trim();
  if (text === '') return undefined;
  return { kind: text.startsWith('=') ? 'formula' : 'text', text };
}
