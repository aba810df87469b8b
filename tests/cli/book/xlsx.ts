import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { bookForms } from '../../../core/book/forms.ts';

/** An .xlsx of sheets of texts, as a spreadsheet program would write it. */
export async function xlsxOf(
  sheets: ReadonlyMap<string, readonly (readonly string[])[]>,
): Promise<Uint8Array> {
  const pages = [...sheets].map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((text): Row[number] => (text === '' ? null : { value: text, type: String })),
    ),
  }));
  return writeExcelFile(pages).toBuffer();
}

/** The example rows of the forms: a book that is in order. */
export function exampleTables(): Map<string, string[][]> {
  return new Map(
    bookForms.map(({ name, columns }) => {
      const all = Object.values(columns);
      return [name, [all.map(({ title }) => title), all.map(({ example }) => example)]];
    }),
  );
}

/** The same .xlsx with one of its parts rewritten. */
export function rewritten(xlsx: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(xlsx);
  const part = parts[path];
  if (part === undefined) throw new Error(`no ${path} among ${Object.keys(parts).join(' ')}`);
  const xml = change(strFromU8(part));
  if (xml === strFromU8(part)) throw new Error(`${path} stayed as it was`);
  return zipSync({ ...parts, [path]: strToU8(xml) });
}
