import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../fault.ts';
import { guarded } from './sqlite-fault.ts';

/** "SCRU" in SQLite's header: tells this service's database from any other. */
const applicationId = 0x53435255;
const version = 1;

/** Ids are ASCII, so SQLite's byte order is the code-unit order the ports promise. */
const tables = `
  CREATE TABLE heads (
    election TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL, superior TEXT NOT NULL, seq INTEGER NOT NULL,
    entry TEXT NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL, receipt TEXT NOT NULL, board TEXT NOT NULL
  ) STRICT;
  CREATE INDEX heads_by_jurisdiction ON heads (jurisdiction, election);
  CREATE INDEX heads_by_superior ON heads (superior, election);
  CREATE TABLE entries (
    election TEXT NOT NULL, seq INTEGER NOT NULL, line TEXT NOT NULL, receipt TEXT NOT NULL,
    PRIMARY KEY (election, seq)
  ) STRICT;
  CREATE TABLE batches (
    election TEXT NOT NULL, contest TEXT NOT NULL, round INTEGER NOT NULL, station TEXT NOT NULL,
    batch TEXT NOT NULL, payload TEXT NOT NULL, seq INTEGER NOT NULL, withdrawn INTEGER NOT NULL,
    PRIMARY KEY (election, contest, round, station, batch)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE nonces (
    election TEXT NOT NULL, nonce TEXT NOT NULL, payload TEXT NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (election, nonce)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE actors (
    kid TEXT PRIMARY KEY, actor TEXT NOT NULL UNIQUE, person TEXT NOT NULL, jurisdiction TEXT NOT NULL,
    election TEXT, payload TEXT NOT NULL, links TEXT NOT NULL, earlier TEXT
  ) STRICT;
  CREATE INDEX actors_by_jurisdiction ON actors (jurisdiction, actor);
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${version};`;

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/** A write lock held by a foreign tool on the file is waited for this long, milliseconds. */
const busyTimeout = 2000;

/**
 * Opens the ledger's database, every commit flushed, and creates it where there is none. Throws a `Fault` when the
 * file is another program's, is damaged or cannot be written.
 */
export function openLedgerDatabase(path: string): DatabaseSync {
  return guarded(() => {
    makePrivate(path);
    const database = new DatabaseSync(path, { timeout: busyTimeout });
    try {
      database.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA trusted_schema = OFF',
      );
      prepareSchema(database);
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

function prepareSchema(database: DatabaseSync): void {
  if (pragma(database, 'schema_version') === 0) {
    database.exec(`BEGIN IMMEDIATE; ${tables} COMMIT;`);
    return;
  }
  if (pragma(database, 'application_id') !== applicationId || pragma(database, 'user_version') !== version) {
    throw new Fault('database-foreign');
  }
  if (pragma(database, 'quick_check(1)') !== 'ok') throw new Fault('database-damaged');
}
