import { evidencePath } from '../evidence/files.ts';
import { broken } from './broken.ts';
import { lineOf } from './chain.ts';
import { fileAt } from './files.ts';

/**
 * An older folder's ledger is how this one begins, to the byte: whoever put an older database in place of the newest, or
 * wrote another history after the same beginning, is found out by anybody who kept a copy. Gives the lines compared.
 */
export function checkSince(
  files: ReadonlyMap<string, Uint8Array>,
  older: ReadonlyMap<string, Uint8Array>,
): number {
  const ledger = fileAt(files, evidencePath.ledger);
  const before = fileAt(older, evidencePath.ledger);
  let lines = 0;
  for (let i = 0; i < before.length; i++) {
    if (before[i] !== ledger[i]) throw broken('rolled-back', lineOf(lines + 1));
    if (before[i] === 0x0a) lines += 1;
  }
  return lines;
}
