import type { Batch } from '../ballot/batch.ts';
import type { Crypto } from '../crypto.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Shaped } from '../json/shape.ts';
import type { Entry } from '../ledger/entry.ts';
import { type Preview, previewBundle } from '../ledger/preview.ts';
import type { Registrant } from '../ledger/registration.ts';
import { readSigned } from '../ledger/signable.ts';
import { verifySigners } from '../ledger/signers.ts';
import { hallTime } from './clock.ts';
import { chainInForce, type Hall } from './hall.ts';
import { askedOf, checkNeverRevoked, type Opened, take } from './take.ts';

/** What a step in a hall comes to: the hall after it, or everything in its way. `again`: it stood already, and nothing changed. */
export type Decided =
  | { readonly ok: true; readonly hall: Hall; readonly entry: Entry; readonly again: boolean }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Takes a signed act or bundle into the hall's ledger, as the service would at this time. */
export function decideInHall(hall: Hall, envelope: unknown, now: string, crypto: Crypto): Decided {
  const opened = openSigned(envelope, crypto);
  if (!opened.ok) return opened;
  const { payloadDigest } = opened.value.opened;
  const standing = hall.entries.find(({ payload }) => payload === payloadDigest);
  if (standing !== undefined) return { ok: true, hall, entry: standing, again: true };
  const time = hallTime(hall, now);
  if (!time.ok) return time;
  const signers = signersNow(hall, opened.value, time.value, crypto);
  if (!signers.ok) return signers;
  const asked = askedOf(hall, opened.value, crypto);
  if (!asked.ok) return asked;
  const taken = take(hall, asked.value, opened.value, signers.value, time.value, crypto);
  if (!taken.ok) return taken;
  const { hall: after, entry } = taken.value;
  return { ok: true, hall: after, entry, again: false };
}

/** What a bundle would be told, were it entered now: nothing changes. */
export function previewInHall(hall: Hall, envelope: unknown, now: string, crypto: Crypto): Shaped<Preview> {
  const opened = openSigned(envelope, crypto);
  if (!opened.ok) return opened;
  if (opened.value.purpose !== 'batch') return wrongPurpose('act');
  // It was read as a bundle in its one form.
  const batch = opened.value.opened.payload as Batch;
  const decided = decideInHall(hall, envelope, now, crypto);
  return { ok: true, value: previewBundle(hall.state, batch, decided.ok ? [] : decided.findings) };
}

function openSigned(envelope: unknown, crypto: Crypto): Shaped<Opened> {
  const signed = readSigned(envelope, crypto.sha256);
  if (!signed.ok) return signed;
  const { purpose, opened } = signed.value;
  if (purpose !== 'act' && purpose !== 'batch') return wrongPurpose(purpose);
  return { ok: true, value: { purpose, opened, envelope: signed.value.envelope } };
}

function wrongPurpose(purpose: string): { readonly ok: false; readonly findings: readonly Finding[] } {
  const numbers = { expected: 'scrutineer-batch+jws', found: `scrutineer-${purpose}+jws` };
  return { ok: false, findings: [finding('typ-wrong', '/signatures/0/protected', numbers)] };
}

function signersNow(
  hall: Hall,
  { opened: { signatures } }: Opened,
  time: string,
  crypto: Crypto,
): Shaped<readonly Registrant[]> {
  const signers = verifySigners(signatures, (kid) => chainInForce(hall, kid), crypto, time);
  if (!signers.ok) return signers;
  const kids = signatures.map(({ kid }) => kid);
  const findings = checkNeverRevoked(hall, kids, time);
  return findings.length > 0 ? { ok: false, findings } : signers;
}
