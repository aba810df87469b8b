import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sheet } from '../../core/book/cell.ts';
import { readCsvSheet } from '../../core/book/csv-sheet.ts';
import { type Finding, finding } from '../../core/findings/finding.ts';
import { readInputFile } from '../input-file.ts';
import type { BookFile } from './read-xlsx.ts';

/** As much as one sheet of an .xlsx may unpack to. */
const mostBytes = 64 * 1024 * 1024;

/** A folder as a book: each of its .csv files is the sheet of its name; other files are left alone. */
export async function readCsvFolder(folder: string): Promise<BookFile> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    return { ok: false, findings: [finding('folder-unreadable', '', { reason })] };
  }
  const sheets: Sheet[] = [];
  const findings: Finding[] = [];
  for (const name of names) {
    const file = await readInputFile(join(folder, name), mostBytes);
    const read = file.ok ? readCsvSheet(name.slice(0, -4).normalize('NFC'), file.bytes) : file;
    if (read.ok) sheets.push(read.sheet);
    else findings.push(...read.findings.map((found) => ({ ...found, at: found.at || name })));
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, sheets };
}
