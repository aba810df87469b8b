import {
  chmodSync,
  closeSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openLedgerDatabase } from '../../../functions/embedded/ledger-database.ts';
import { SqliteLedger } from '../../../functions/embedded/sqlite-ledger.ts';
import { appendAt } from '../../contract/ledger-append.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { probe } from './probe.ts';

const election = '469021101-2026-congress';
const damaged = expect.objectContaining({ found: expect.objectContaining({ code: 'database-damaged' }) });
const foreign = expect.objectContaining({ found: expect.objectContaining({ code: 'database-foreign' }) });

async function filledFile(): Promise<string> {
  const path = join(temporaryFolder(), 'ledger.sqlite');
  const database = openLedgerDatabase(path);
  const store = new SqliteLedger(database);
  for (let seq = 1; seq <= 40; seq++) await store.append(appendAt(election, seq));
  database.close();
  return path;
}

describe('the ledger database', () => {
  it('refuses a file that is no database', () => {
    const path = join(temporaryFolder(), 'ledger.sqlite');
    writeFileSync(path, '选票'.repeat(1000));
    expect(() => openLedgerDatabase(path)).toThrow(damaged);
    expect(readFileSync(path, 'utf8')).toBe('选票'.repeat(1000));
  });

  it('refuses the database of another program, and one of another version', async () => {
    const path = join(temporaryFolder(), 'ledger.sqlite');
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE notes (text TEXT)');
    other.close();
    expect(() => openLedgerDatabase(path)).toThrow(foreign);
    const later = await filledFile();
    const editor = new DatabaseSync(later);
    editor.exec('PRAGMA user_version = 99');
    editor.close();
    expect(() => openLedgerDatabase(later)).toThrow(foreign);
  });

  it('opens one of the first version, which had no invitations, with all that is in it', async () => {
    const path = await filledFile();
    const before = new DatabaseSync(path);
    before.exec('DROP TABLE invitations; PRAGMA user_version = 1');
    before.close();
    for (const _start of ['first', 'second']) {
      const database = openLedgerDatabase(path);
      const store = new SqliteLedger(database);
      expect(await store.entries(election, 1, 50)).toHaveLength(40);
      expect(await store.invitation('keyer-1')).toBeUndefined();
      database.close();
    }
  });

  it('refuses a file cut short', async () => {
    const path = await filledFile();
    truncateSync(path, 9000);
    expect(() => openLedgerDatabase(path)).toThrow(damaged);
  });

  it('refuses a file with a page overwritten', async () => {
    const path = await filledFile();
    const handle = openSync(path, 'r+');
    writeSync(handle, Buffer.alloc(4096, 0xff), 0, 4096, 4096 * 2);
    closeSync(handle);
    expect(() => openLedgerDatabase(path)).toThrow(damaged);
  });

  it('refuses a file from which a table was taken', async () => {
    const path = await filledFile();
    const editor = new DatabaseSync(path);
    editor.exec('DROP TABLE batches');
    editor.close();
    expect(() => new SqliteLedger(openLedgerDatabase(path))).toThrow(damaged);
  });

  it('says that a folder or a file nobody may write is not writable', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    expect(probe('database', folder)).toBe('folder-not-writable');
    const path = await filledFile();
    chmodSync(path, 0o444);
    chmodSync(join(path, '..'), 0o555);
    expect(probe('database', join(path, '..'))).toBe('folder-not-writable');
  });

  it('says disk-fault where the file may not grow', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o777);
    expect(probe('database', folder, 4)).toBe('disk-fault');
    expect(probe('database', folder, 4096)).toBe('ok');
  });
});
