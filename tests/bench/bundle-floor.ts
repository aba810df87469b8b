import { verify } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openLedgerDatabase } from '../../functions/embedded/ledger-database.ts';
import { prepareStatements } from '../../functions/embedded/ledger-statements.ts';
import type { SigningKey } from '../../functions/embedded/sign.ts';
import type { BundleWork } from './bundle-work.ts';

/**
 * Milliseconds for the bare work of some bundles in a new folder: two signature checks, a signature, the files flushed
 * with their folders, one transaction of the same rows. Nothing is read, parsed or decided.
 */
export function timeBareWork(folder: string, works: readonly BundleWork[], signer: SigningKey): number {
  const { append: first, files } = works[0]!;
  for (const { path } of files) mkdirSync(dirname(join(folder, path)), { recursive: true });
  const database = openLedgerDatabase(join(folder, 'floor.sqlite'));
  const { firstHead, nextHead, addEntry, addBatch } = prepareStatements(database);
  firstHead.run({ ...first.head, seq: first.expected });
  const start = performance.now();
  for (const { checks, append, files: written, toSign } of works) {
    for (const { key, signed, signature } of checks) {
      if (!verify(null, signed, key, signature)) throw new Error('a signature does not hold');
    }
    signer.sign(toSign);
    for (const { path, bytes } of written) writeFlushed(join(folder, path), bytes);
    const { head, entry, batch, expected } = append;
    const { contest, round, station, batch: number, payload, seq } = batch!;
    database.exec('BEGIN IMMEDIATE');
    nextHead.run({ ...head, expected });
    addEntry.run(entry.election, entry.seq, entry.line, entry.receipt);
    addBatch.run(head.election, contest, round, station, number, payload, seq);
    database.exec('COMMIT');
  }
  const spent = performance.now() - start;
  database.close();
  return spent;
}

function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
