import type { DatabaseSync } from 'node:sqlite';

/**
 * Codes at or under another by whole segments: digits extend by digits or by a unit's dash, a unit has nothing
 * under it. `:first` is the code, `:beyond` the first text after everything that begins with it.
 */
const under = (column: string) => `(${column} = :first OR (${column} > :first AND ${column} < :beyond))`;

/** Bounds for `under`; the empty code stands for everywhere. */
export function bounds(jurisdiction: string): { first: string; beyond: string } {
  return { first: jurisdiction, beyond: jurisdiction.includes('-') ? jurisdiction : `${jurisdiction}~` };
}

/** Every statement the ledger runs, prepared once a connection. */
export function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    head: prepare('SELECT * FROM heads WHERE election = ?'),
    nonce: prepare('SELECT * FROM nonces WHERE election = ? AND nonce = ?'),
    batch: prepare(
      'SELECT * FROM batches WHERE election = ? AND contest = ? AND round = ? AND station = ? AND batch = ?',
    ),
    actorByKid: prepare('SELECT * FROM actors WHERE kid = ?'),
    actorById: prepare('SELECT * FROM actors WHERE actor = ?'),
    entry: prepare('SELECT * FROM entries WHERE election = ? AND seq = ?'),
    entries: prepare('SELECT * FROM entries WHERE election = ? AND seq >= ? ORDER BY seq LIMIT ?'),
    board: prepare(
      `SELECT * FROM heads WHERE ${under('jurisdiction')} AND election > :after ORDER BY election LIMIT :limit`,
    ),
    actorsAt: prepare('SELECT * FROM actors WHERE jurisdiction = ? ORDER BY actor'),
    actorsUnder: prepare(
      `SELECT * FROM actors WHERE ${under('jurisdiction')} AND actor > :after ORDER BY actor LIMIT :limit`,
    ),
    registered: prepare('SELECT count(*) AS count FROM actors'),
    firstHead: prepare(
      `INSERT INTO heads (election, jurisdiction, superior, seq, entry, at, state, receipt, board)
       VALUES (:election, :jurisdiction, :superior, :seq, :entry, :at, :state, :receipt, :board)
       ON CONFLICT DO NOTHING`,
    ),
    nextHead: prepare(
      `UPDATE heads SET jurisdiction = :jurisdiction, superior = :superior, seq = :seq, entry = :entry, at = :at,
       state = :state, receipt = :receipt, board = :board WHERE election = :election AND seq = :expected`,
    ),
    addEntry: prepare(
      'INSERT INTO entries (election, seq, line, receipt) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    addNonce: prepare(
      'INSERT INTO nonces (election, nonce, payload, seq) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    addBatch: prepare(
      `INSERT INTO batches (election, contest, round, station, batch, payload, seq, withdrawn)
       VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING`,
    ),
    withdrawBatch: prepare(
      `UPDATE batches SET withdrawn = 1 WHERE election = ? AND contest = ? AND round = ? AND station = ?
       AND batch = ? AND payload = ? AND withdrawn = 0`,
    ),
    addActor: prepare(
      `INSERT INTO actors (kid, actor, person, jurisdiction, election, payload, links, earlier)
       VALUES (?, ?, ?, ?, ?, ?, ?, NULL)`,
    ),
    dropActor: prepare('DELETE FROM actors WHERE kid = ?'),
    invitation: prepare('SELECT * FROM invitations WHERE actor = ?'),
    invitations: prepare('SELECT * FROM invitations WHERE election = ? ORDER BY actor'),
    putInvitation: prepare(
      `INSERT OR REPLACE INTO invitations (actor, kid, election, payload, link, wrong) VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    countWrong: prepare(
      'UPDATE invitations SET wrong = wrong + 1 WHERE actor = ? AND link = ? RETURNING wrong',
    ),
    changeActor: prepare('UPDATE actors SET payload = ?, links = ?, earlier = ? WHERE kid = ? AND links = ?'),
  };
}
