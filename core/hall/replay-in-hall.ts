import type { Crypto } from '../crypto.ts';
import { type Finding, finding, within } from '../findings/finding.ts';
import type { Shaped } from '../json/shape.ts';
import type { Entry } from '../ledger/entry.ts';
import { readEnvelope } from '../ledger/envelope.ts';
import { parseLine } from '../ledger/verify/chain.ts';
import { signersOf } from '../ledger/verify/envelopes.ts';
import type { HallEntry, HallRegistration } from './documents.ts';
import { type Hall, keysOf } from './hall.ts';
import { registerInHall } from './register-in-hall.ts';
import { askedOf, checkNeverRevoked, type Opened, take } from './take.ts';

/** What was recorded in a hall, to be done again. */
export interface Recording {
  readonly registrations: readonly HallRegistration[];
  readonly entries: readonly HallEntry[];
}

/**
 * Registers and decides everything anew, each at the time it has, in order; every entry must come out as the very line
 * recorded. The hall after the last of them, or what is in the way of the first that does not.
 */
export function replayInHall(
  hall: Hall,
  { registrations, entries }: Recording,
  crypto: Crypto,
): Shaped<Hall> {
  let reached = hall;
  for (const [index, { at, envelope }] of registrations.entries()) {
    const done = registerInHall(reached, envelope, at, crypto);
    if (!done.ok) return { ok: false, findings: within(`/registrations/${index}`, done.findings) };
    reached = done.hall;
  }
  for (const [index, recorded] of entries.entries()) {
    const entry = parseLine(recorded.line);
    if (entry === undefined) return { ok: false, findings: [finding('line-malformed', `/entries/${index}`)] };
    const done = replayEntry(reached, recorded, entry, crypto);
    if (!done.ok) return stopped(entry, index, done.findings);
    reached = done.value;
  }
  return { ok: true, value: reached };
}

/** The first entry that was not accepted, and why: `index` is its place among those that were sent. */
export function stopped(
  { seq, type }: Entry,
  index: number,
  findings: readonly Finding[],
): { readonly ok: false; readonly findings: readonly Finding[] } {
  return {
    ok: false,
    findings: [finding('hall-stopped', '', { seq, type }), ...within(`/entries/${index}`, findings)],
  };
}

function replayEntry(hall: Hall, { line, envelope }: HallEntry, entry: Entry, crypto: Crypto): Shaped<Hall> {
  const purpose = entry.type === 'batch-accepted' ? 'batch' : 'act';
  const opened = readEnvelope(envelope, purpose, crypto.sha256);
  if (!opened.ok) return opened;
  const signers = signersOf(entry, opened.signatures, keysOf(hall), crypto);
  if (!signers.ok) return signers;
  const kids = signers.value.map(({ kid }) => kid);
  const ended = checkNeverRevoked(hall, kids, entry.at);
  if (ended.length > 0) return { ok: false, findings: ended };
  const said: Opened = { purpose, envelope, opened };
  const asked = askedOf(hall, said, crypto);
  if (!asked.ok) return asked;
  const taken = take(hall, asked.value, said, signers.value, entry.at, crypto);
  if (!taken.ok) return taken;
  return taken.value.line === line
    ? { ok: true, value: taken.value.hall }
    : { ok: false, findings: [finding('hall-differs', '')] };
}
