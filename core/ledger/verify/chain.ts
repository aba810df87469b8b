import * as z from 'zod/mini';
import type { Crypto, Digest } from '../../crypto.ts';
import { digestBytes, isCanonicalText } from '../canonical.ts';
import { type Entry, genesis } from '../entry.ts';
import { evidencePath } from '../evidence/files.ts';
import { base64url32Field, digestField, idField, instantField } from '../fields.ts';
import { roles } from '../registration.ts';
import { broken } from './broken.ts';
import { fileAt, textOf } from './files.ts';

/** The ledger's entries in order, each with the hash of its line. */
export interface Ledger {
  readonly entries: readonly Entry[];
  readonly hashes: readonly Digest[];
}

/** What every entry has; what its act adds is compared with the signed envelope when the ledger is replayed. */
const entrySchema = z.looseObject({
  seq: z.int(),
  prev: digestField,
  at: instantField,
  type: z.string(),
  by: z.array(base64url32Field).check(z.minLength(1)),
  as: z
    .array(
      z.strictObject({
        actor: idField,
        person: z.string(),
        role: z.enum(roles),
        registrar: z.string(),
        provisional: z.exactOptional(z.literal(true)),
      }),
    )
    .check(z.minLength(1)),
  payload: digestField,
  envelope: digestField,
});

const encoder = new TextEncoder();

/** The place of a line, counted from 1, as an editor shows it. */
export function lineOf(seq: number): string {
  return `${evidencePath.ledger}:${seq}`;
}

/** Every line is one entry in canonical form, each names the one before by its hash, and time never runs backwards. */
export function checkChain(files: ReadonlyMap<string, Uint8Array>, crypto: Crypto): Ledger {
  const text = textOf(fileAt(files, evidencePath.ledger), evidencePath.ledger);
  const lines = text.split('\n');
  // Each line ends in a line feed, so that a ledger cut short is seen to be.
  if (lines.pop() !== '' || lines.length === 0) throw broken('line-malformed', lineOf(lines.length + 1));
  return checkLines(lines, crypto);
}

/** A ledger's lines as `checkChain` holds them, without the file that they stand in. */
export function checkLines(lines: readonly string[], crypto: Pick<Crypto, 'sha256'>): Ledger {
  const entries: Entry[] = [];
  const hashes: Digest[] = [];
  let prev: Digest = genesis;
  let before = '';
  lines.forEach((line, index) => {
    const place = lineOf(index + 1);
    const entry = readLine(line, place);
    const { seq, at } = entry;
    if (seq !== index + 1) throw broken('line-out-of-order', place, { seq, expected: index + 1 });
    if (entry.prev !== prev) throw broken('chain-broken', place, { expected: prev, prev: entry.prev });
    if (at < before) throw broken('time-backwards', place, { time: at, before });
    prev = digestBytes(encoder.encode(line), crypto.sha256);
    before = at;
    entries.push(entry);
    hashes.push(prev);
  });
  return { entries, hashes };
}

/** One line as the entry it is; breaks where it is none in its one form. */
function readLine(line: string, place: string): Entry {
  const entry = parseLine(line);
  if (entry === undefined) throw broken('line-malformed', place);
  return entry;
}

/** As `readLine`: nothing where it is none. */
export function parseLine(line: string): Entry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const entry = entrySchema.safeParse(value);
  return entry.success && isCanonicalText(line, value) ? (value as Entry) : undefined;
}
