import type { Crypto } from '../../crypto.ts';
import type { Shaped } from '../../json/shape.ts';
import { canonicalText } from '../canonical.ts';
import type { Entry } from '../entry.ts';
import {
  type Envelope,
  type EnvelopeSignature,
  envelopeText,
  type OpenEnvelope,
  openEnvelope,
  type Purpose,
} from '../envelope.ts';
import { evidencePath } from '../evidence/files.ts';
import type { Registrant } from '../registration.ts';
import type { Chain } from '../registration-chain.ts';
import { verifySigners } from '../signers.ts';
import { broken, brokenAt } from './broken.ts';
import type { Ledger } from './chain.ts';
import { type Folder, fileAt, parsed, textOf } from './files.ts';
import type { Keys } from './registrations.ts';

/** What an entry's envelope says, and who signed it. */
export interface Signed {
  readonly payload: unknown;
  readonly signers: readonly Registrant[];
}

/**
 * Every entry has its envelope under its payload's digest, in exact form, signed by those the entry names, with keys that
 * counted at that time; and no envelope lies there that no entry names. What they may sign is asked when it is replayed.
 */
export function checkEnvelopes(
  { files, digests }: Folder,
  { entries }: Ledger,
  keys: Keys,
  crypto: Crypto,
): readonly Signed[] {
  const named = new Set<string>();
  const signed = entries.map((entry) => {
    const path = evidencePath.envelope(entry.payload);
    const opened = readAt(path, entry, fileAt(files, path), crypto);
    // The file is exactly the canonical form, so that its own digest is the envelope's.
    if (opened.payloadDigest !== entry.payload || digests.get(path) !== entry.envelope) {
      throw broken('envelope-differs', path, { seq: entry.seq });
    }
    named.add(path);
    return { payload: opened.payload, signers: checkSigned(entry, path, opened, keys, crypto) };
  });
  for (const path of files.keys()) {
    if (path.startsWith('envelopes/') && !named.has(path)) throw broken('envelope-unnamed', path);
  }
  return signed;
}

type Opened = Omit<OpenEnvelope, 'envelopeDigest'>;

function readAt(path: string, { type, seq }: Entry, bytes: Uint8Array, crypto: Crypto): Opened {
  const purpose: Purpose = type === 'batch-accepted' ? 'batch' : 'act';
  const text = textOf(bytes, path);
  const value = parsed(text, path);
  const opened = openEnvelope(value, purpose, crypto.sha256);
  if (!opened.ok) throw brokenAt(path, opened.findings);
  if (envelopeText(value as Envelope) !== text) throw broken('envelope-differs', path, { seq });
  return opened;
}

/** Who signed an entry's envelope, each under the registration the entry names, with keys that counted at its time. */
export function signersOf(
  entry: Entry,
  signatures: readonly EnvelopeSignature[],
  keys: Pick<Keys, 'chains'>,
  crypto: Crypto,
): Shaped<readonly Registrant[]> {
  const places = new Map(entry.by.map((kid, index) => [kid, index]));
  const chainOf = (kid: string) => chainNamed(keys.chains.get(kid), entry.as[places.get(kid) ?? 0]);
  return verifySigners(signatures, chainOf, crypto, entry.at);
}

function checkSigned(
  entry: Entry,
  path: string,
  { signatures }: Opened,
  keys: Keys,
  crypto: Crypto,
): readonly Registrant[] {
  const signers = signersOf(entry, signatures, keys, crypto);
  if (!signers.ok) throw brokenAt(path, signers.findings);
  const kids = signers.value.map((signer) => signer.kid);
  if (canonicalText(kids) !== canonicalText(entry.by))
    throw broken('signers-differ', path, { seq: entry.seq });
  return signers.value;
}

/** Of a key's registrations the one under which the entry says it signed; what it says of the person is compared in replay. */
export function chainNamed(
  chains: readonly Chain[] | undefined,
  as: Entry['as'][number] | undefined,
): Chain | undefined {
  // A code's key may be somebody's too; nobody signs an act as invited.
  const people = chains?.filter(({ registrant }) => registrant.invitation === undefined) ?? [];
  const under = people.find(({ registrant }) => registrant.provisional === as?.provisional);
  return under ?? people[0] ?? chains?.[0];
}
