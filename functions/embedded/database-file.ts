import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../fault.ts';
import { guarded } from './sqlite-fault.ts';

/** One kind of database file: what its header tells it by, its tables, and what it is opened with beside what all are. */
interface DatabaseKind {
  /** Four ASCII letters in SQLite's header. */
  readonly applicationId: number;
  readonly version: number;
  readonly tables: string;
  /** By an earlier version: what files of it lack. */
  readonly since?: Readonly<Record<number, string>>;
  readonly settings?: string;
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/** A write lock held by a foreign tool on the file is waited for this long, milliseconds. */
const busyTimeout = 2000;

/**
 * Opens a database of this kind, every commit flushed, and creates it where there is none. Throws a `Fault` when the
 * file is another program's, is damaged or cannot be written.
 */
export function openDatabaseFile(path: string, kind: DatabaseKind): DatabaseSync {
  return guarded(() => {
    makePrivate(path);
    const database = new DatabaseSync(path, { timeout: busyTimeout });
    try {
      database.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA trusted_schema = OFF',
      );
      if (kind.settings !== undefined) database.exec(kind.settings);
      prepareSchema(database, kind);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Nobody else reads a file with receipts in it; SQLite gives its log the same mode. What goes wrong SQLite says. */
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch {
    // No folder, no right to write: opening the database says it in the catalogue's words.
  }
}

function prepareSchema(
  database: DatabaseSync,
  { applicationId, version, tables, since = {} }: DatabaseKind,
): void {
  const write = (statements: string) =>
    database.exec(
      `BEGIN IMMEDIATE; ${statements} PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version}; COMMIT;`,
    );
  if (pragma(database, 'schema_version') === 0) {
    write(tables);
    return;
  }
  const found = pragma(database, 'user_version') as number;
  const lacking = since[found];
  if (pragma(database, 'application_id') !== applicationId || (found !== version && lacking === undefined)) {
    throw new Fault('database-foreign');
  }
  if (pragma(database, 'quick_check(1)') !== 'ok') throw new Fault('database-damaged');
  if (lacking !== undefined) write(lacking);
}
