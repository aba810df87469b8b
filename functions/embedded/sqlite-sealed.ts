import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Digest } from '../../core/crypto.ts';
import { Fault } from '../fault.ts';
import type { Sealed } from '../ports.ts';
import { openDatabaseFile } from './database-file.ts';
import { guarded } from './sqlite-fault.ts';

/** "SCRS" in SQLite's header. */
const applicationId = 0x53435253;
const version = 1;

/** A row without bytes says that they were erased; `held` whether there ever were any. */
const tables = `
  CREATE TABLE sealed (
    election TEXT NOT NULL, digest TEXT NOT NULL, held INTEGER NOT NULL, bytes BLOB,
    PRIMARY KEY (election, digest)
  ) STRICT;`;

/** What is deleted is overwritten; and a log left by a stop may hold what was erased since. */
const settings = 'PRAGMA secure_delete = ON; PRAGMA wal_checkpoint(TRUNCATE)';

/** Opens what is sealed, in a file of its own. Throws as the ledger's does. */
export function openSealedDatabase(path: string): DatabaseSync {
  return openDatabaseFile(path, { applicationId, version, tables, settings });
}

/** The sealed store in one SQLite file apart from the ledger's. */
export class SqliteSealed implements Sealed {
  readonly #add: StatementSync;
  readonly #find: StatementSync;
  readonly #erase: StatementSync;
  readonly #empty: StatementSync;

  /** Takes what `openSealedDatabase` opened; closing is the opener's. */
  constructor(database: DatabaseSync) {
    const prepare = (sql: string) => guarded(() => database.prepare(sql));
    this.#add = prepare('INSERT INTO sealed VALUES (?, ?, 1, ?) ON CONFLICT DO NOTHING');
    this.#find = prepare('SELECT bytes FROM sealed WHERE election = ? AND digest = ?');
    this.#erase = prepare(
      'INSERT INTO sealed VALUES (?, ?, 0, NULL) ON CONFLICT DO UPDATE SET bytes = NULL RETURNING held',
    );
    this.#empty = prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  async put(election: string, digest: Digest, bytes: Uint8Array): Promise<'written' | 'same' | 'erased'> {
    if (guarded(() => this.#add.run(election, digest, bytes)).changes === 1) return 'written';
    const standing = this.#standing(election, digest);
    if (standing === 'erased') return 'erased';
    if (Buffer.compare(standing!, bytes) !== 0) throw new Fault('sealed-altered', { digest });
    return 'same';
  }

  async get(election: string, digest: Digest): Promise<Uint8Array | 'erased' | undefined> {
    return this.#standing(election, digest);
  }

  async erase(election: string, digest: Digest): Promise<'erased' | 'absent'> {
    const { held } = guarded(() => this.#erase.get(election, digest))!;
    // The bytes stand in the file until the log is written back, and in the log until it is cut.
    const { busy } = guarded(() => this.#empty.get())!;
    if (busy !== 0) throw new Fault('store-busy');
    return held === 1 ? 'erased' : 'absent';
  }

  #standing(election: string, digest: Digest): Uint8Array | 'erased' | undefined {
    const row = guarded(() => this.#find.get(election, digest));
    if (row === undefined) return undefined;
    return (row['bytes'] as Uint8Array | null) ?? 'erased';
  }
}
