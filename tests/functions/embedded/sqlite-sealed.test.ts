import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLedgerDatabase } from '../../../functions/embedded/ledger-database.ts';
import { openSealedDatabase, SqliteSealed } from '../../../functions/embedded/sqlite-sealed.ts';
import { digestOfLetter } from '../../contract/ledger-append.ts';
import { sealedContract } from '../../contract/sealed.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const election = '469021101-2026-congress';
const digest = digestOfLetter('a');
const bytes = (text: string) => new TextEncoder().encode(text);
const file = () => join(temporaryFolder(), 'sealed.db');

function open(path: string): SqliteSealed {
  const database = openSealedDatabase(path);
  onTestFinished(() => database.close());
  return new SqliteSealed(database);
}

/** Everything on the disk that belongs to a database. */
const onDisk = (path: string) =>
  ['', '-wal', '-shm', '-journal']
    .map((end) => `${path}${end}`)
    .filter(existsSync)
    .map((each) => readFileSync(each).toString('latin1'))
    .join('\n');

describe('the SQLite sealed store keeps the contract', () => {
  sealedContract(async () => {
    const path = file();
    const databases: DatabaseSync[] = [];
    const reopen = async () => {
      const database = openSealedDatabase(path);
      databases.push(database);
      return new SqliteSealed(database);
    };
    const close = async () => {
      for (const database of databases) database.close();
    };
    return { sealed: await reopen(), reopen, close };
  });
});

describe('the SQLite sealed store', () => {
  it.each([
    ['short', 'birth-date-of-somebody'],
    ['of many pages', 'birth-date-of-somebody '.repeat(10_000)],
  ])('leaves no byte of an erased document (%s) in its files, while others stand', async (_size, written) => {
    const path = file();
    const sealed = open(path);
    await sealed.put(election, digestOfLetter('b'), bytes('stands-beside'));
    await sealed.put(election, digest, bytes(written));
    expect(onDisk(path)).toContain('birth-date');
    await sealed.erase(election, digest);
    expect(onDisk(path)).not.toContain('birth-date');
    expect(onDisk(path)).toContain('stands-beside');
    expect(statSync(`${path}-wal`).size).toBe(0);
  });

  it('says store-busy while another program keeps the old bytes from being overwritten; repeated, it is done', async () => {
    const path = file();
    const sealed = open(path);
    await sealed.put(election, digest, bytes('birth-date-of-somebody'));
    const other = new DatabaseSync(path);
    other.exec('BEGIN');
    other.prepare('SELECT count(*) FROM sealed').get();
    await expect(sealed.erase(election, digest)).rejects.toMatchObject({ found: { code: 'store-busy' } });
    expect(await sealed.get(election, digest)).toBe('erased');
    other.close();
    expect(await sealed.erase(election, digest)).toBe('erased');
    expect(onDisk(path)).not.toContain('birth-date');
  });

  it('is read by nobody else on the machine', () => {
    const path = file();
    open(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is not the ledger’s file, nor the ledger’s this', () => {
    const path = file();
    openLedgerDatabase(path).close();
    expect(() => openSealedDatabase(path)).toThrow('database-foreign');
    const other = file();
    openSealedDatabase(other).close();
    expect(() => openLedgerDatabase(other)).toThrow('database-foreign');
  });

  it('says that a table dropped while it runs is damage', async () => {
    const path = file();
    const sealed = open(path);
    const other = new DatabaseSync(path);
    other.exec('DROP TABLE sealed');
    other.close();
    await expect(sealed.get(election, digest)).rejects.toMatchObject({ found: { code: 'database-damaged' } });
  });
});
