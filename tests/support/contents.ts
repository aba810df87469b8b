import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Everything a data folder holds, row by row and file by file, by name. */
export function contentsOf(folder: string): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
  for (const table of ['heads', 'entries', 'batches', 'nonces', 'actors']) {
    for (const row of database.prepare(`SELECT * FROM ${table}`).all()) {
      contents.set(`${table} ${JSON.stringify(row)}`, '');
    }
  }
  database.close();
  const vault = join(folder, 'vault');
  for (const file of readdirSync(vault, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (file.isFile())
      contents.set(path.slice(vault.length), createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return contents;
}

/** Changes one row behind the service’s back. */
export function edit(folder: string, statement: string): void {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
  const { changes } = database.prepare(statement).run();
  database.close();
  if (changes !== 1) throw new Error(`${changes} rows changed: ${statement}`);
}
