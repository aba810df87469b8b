import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLedgerDatabase } from '../../../functions/embedded/ledger-database.ts';
import { SqliteLedger } from '../../../functions/embedded/sqlite-ledger.ts';
import { appendAt, digestOfLetter, headAt } from '../../contract/ledger-append.ts';
import { ledgerStoreContract } from '../../contract/ledger-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const election = '469021101-2026-congress';
const damaged = { found: { code: 'database-damaged' } };

const file = () => join(temporaryFolder(), 'ledger.sqlite');

function open(path: string): SqliteLedger {
  const database = openLedgerDatabase(path);
  onTestFinished(() => database.close());
  return new SqliteLedger(database);
}

/** Leaves a closed file behind, with `count` entries. */
async function filled(path: string, count: number): Promise<void> {
  const database = openLedgerDatabase(path);
  const store = new SqliteLedger(database);
  for (let seq = 1; seq <= count; seq++) await store.append(appendAt(election, seq));
  database.close();
}

/** Changes the file as somebody with another tool would. */
function edit(path: string, sql: string): void {
  const other = new DatabaseSync(path);
  other.exec(sql);
  other.close();
}

describe('the SQLite ledger keeps the contract', () => {
  ledgerStoreContract(async () => {
    const path = file();
    const databases: DatabaseSync[] = [];
    const reopen = async () => {
      const database = openLedgerDatabase(path);
      databases.push(database);
      return new SqliteLedger(database);
    };
    const close = async () => {
      for (const database of databases) database.close();
    };
    return { store: await reopen(), reopen, close };
  });
});

describe('the SQLite ledger', () => {
  it('gives two threads that race at every head one ledger without gap or double', async () => {
    const path = file();
    await filled(path, 1);
    const writer = new URL('./race-writer.ts', import.meta.url);
    const race = () =>
      new Promise<number[]>((resolve, reject) => {
        const worker = new Worker(writer, { workerData: { path, election, count: 60 } });
        worker.once('message', resolve);
        worker.once('error', reject);
      });
    const [one, two] = await Promise.all([race(), race()]);
    expect([...one, ...two].sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, i) => i + 2));
  });

  it('has on the disk what it says it appended: another connection sees it', async () => {
    const path = file();
    await open(path).append(appendAt(election, 1));
    const reader = new DatabaseSync(path, { readOnly: true });
    expect(reader.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(reader.prepare('SELECT seq FROM heads').get()).toEqual({ seq: 1 });
    reader.close();
  });

  it('gives back an edit made behind its back as it stands, for receipts and hashes to find', async () => {
    const path = file();
    const store = open(path);
    await store.append(appendAt(election, 1));
    edit(path, `UPDATE heads SET state = '{"forged":true}'; UPDATE entries SET line = '{}'`);
    expect((await store.read(election, {})).head).toEqual(headAt(election, 1, { state: '{"forged":true}' }));
    expect((await store.entry(election, 1))?.line).toBe('{}');
  });

  it('refuses to append where an edit turned the head back over entries that stand', async () => {
    const path = file();
    await filled(path, 2);
    edit(path, 'UPDATE heads SET seq = 1');
    const store = open(path);
    await expect(store.append(appendAt(election, 2))).rejects.toMatchObject(damaged);
    edit(path, 'DELETE FROM heads');
    await expect(store.append(appendAt(election, 1))).rejects.toMatchObject(damaged);
    expect((await store.read(election, {})).head).toBeUndefined();
  });

  it('gives back an actor edited behind its back as it stands, for the chain of signatures to find', async () => {
    const path = file();
    const store = open(path);
    const payload = digestOfLetter('c');
    const actor = { kid: 'k', actor: 'a', person: '王强', jurisdiction: '469021', payload, links: '[]' };
    await store.putActor(actor, { name: '王强', fence: await store.fence('王强'), above: [] });
    edit(path, `UPDATE actors SET jurisdiction = '46', links = 'not json'`);
    expect(await store.actorById('a')).toEqual({ ...actor, jurisdiction: '46', links: 'not json' });
  });

  it('says that a table dropped while it runs is damage', async () => {
    const path = file();
    const store = open(path);
    edit(path, 'DROP TABLE nonces');
    await expect(store.read(election, { nonce: 'n' })).rejects.toMatchObject(damaged);
  });

  it('says store-busy while another program holds the file for writing, and goes on after', async () => {
    const path = file();
    const store = open(path);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.append(appendAt(election, 1))).rejects.toMatchObject({
      found: { code: 'store-busy' },
    });
    other.exec('ROLLBACK');
    other.close();
    expect(await store.append(appendAt(election, 1))).toBe('appended');
  });

  it('shows an older copy put in its place for what it says: an older head', async () => {
    const path = file();
    await filled(path, 2);
    copyFileSync(path, `${path}.old`);
    const latest = openLedgerDatabase(path);
    await new SqliteLedger(latest).append(appendAt(election, 3));
    latest.close();
    copyFileSync(`${path}.old`, path);
    expect((await open(path).read(election, {})).head?.seq).toBe(2);
  });

  it('says disk-full, keeps all that stood and goes on once there is room', async () => {
    const path = file();
    const database = openLedgerDatabase(path);
    onTestFinished(() => database.close());
    database.exec('PRAGMA max_page_count = 60');
    const store = new SqliteLedger(database);
    const big = 'x'.repeat(9000);
    let stood = 0;
    const append = () => {
      const entry = { election, seq: stood + 1, line: big, receipt: big };
      return store.append(appendAt(election, stood + 1, { entry }));
    };
    const fillUp = async () => {
      for (; ; stood++) await append();
    };
    await expect(fillUp()).rejects.toMatchObject({ found: { code: 'disk-full' } });
    expect(stood).toBeGreaterThan(0);
    expect((await store.read(election, {})).head?.seq).toBe(stood);
    expect(await store.entries(election, 1, 100)).toHaveLength(stood);
    database.exec('PRAGMA max_page_count = 1000');
    expect(await append()).toBe('appended');
  });
});
