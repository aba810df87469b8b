import type { DatabaseSync } from 'node:sqlite';
import { openDatabaseFile } from './database-file.ts';

/** "SCRU" in SQLite's header: tells the ledger's database from any other. */
const applicationId = 0x53435255;
const version = 2;

const invitations = `
  CREATE TABLE invitations (
    actor TEXT PRIMARY KEY, kid TEXT NOT NULL, election TEXT, payload TEXT NOT NULL, link TEXT NOT NULL,
    wrong INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX invitations_by_election ON invitations (election, actor);`;

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
  CREATE INDEX actors_by_jurisdiction ON actors (jurisdiction, actor);${invitations}`;

/**
 * Opens the ledger's database, every commit flushed, and creates it where there is none. Throws a `Fault` when the
 * file is another program's, is damaged or cannot be written.
 */
export function openLedgerDatabase(path: string): DatabaseSync {
  // Files of the first version had no invitations.
  return openDatabaseFile(path, { applicationId, version, tables, since: { 1: invitations } });
}
