import * as z from 'zod/mini';
import { type Batch, readBatch } from '../../core/ballot/batch.ts';
import { type Finding, finding } from '../../core/findings/finding.ts';
import { readJson } from '../../core/json/read.ts';
import { readShape, type Shaped } from '../../core/json/shape.ts';
import { type Envelope, envelopeSchema, readEnvelope } from '../../core/ledger/envelope.ts';
import { base64url32Field } from '../../core/ledger/fields.ts';
import { nameKey, parseName } from '../../core/names/key.ts';
import { sha256 } from '../crypto/sha256.ts';
import type { KeptKey } from '../keys/key.ts';
import { isOf } from './bundle.ts';
import type { Pile } from './pile.ts';

/** What the first finished and signed: nobody looks into it until the second has finished too. */
export interface Sealed {
  readonly envelope: Envelope;
  readonly kid: string;
  /** Told for the eye, and so that nobody checks their own: the service goes by the signatures. */
  readonly person: string;
  readonly role: (typeof roles)[number];
}

/** Whether somebody sealed it, with this key or, before they were enrolled anew, with another. */
export function isOwnSeal(sealed: Sealed, { kid, owner }: Pick<KeptKey, 'kid' | 'owner'>): boolean {
  return sealed.kid === kid || nameKey(sealed.person) === nameKey(owner.person);
}

const roles = ['keyer', 'chief', 'scrutineer'] as const;

const schema = z.strictObject({
  format: z.literal('scrutineer/sealed-entry@1'),
  envelope: envelopeSchema,
  kid: base64url32Field,
  person: z.string(),
  role: z.enum(roles),
});

/** More bytes than any pile of one station takes. */
export const mostEntryBytes = 8_000_000;

/** The file that takes a sealed entry to the second person's computer. */
export function sealedFile(sealed: Sealed): string {
  return JSON.stringify({ format: 'scrutineer/sealed-entry@1', ...sealed });
}

/** Reads such a file, which must be of this pile. */
export function readSealedFile(bytes: Uint8Array, pile: Pile): Shaped<Sealed> {
  const json = readJson(bytes, { depth: 16, bytes: mostEntryBytes });
  const file = json.ok ? readShape(schema, json.value) : json;
  if (!file.ok) return file;
  const { envelope, kid, person, role } = file.value;
  const name = parseName(person);
  if (!name.ok) return refused([finding(name.code, '/person', name.numbers)]);
  const sealed = { envelope, kid, person: name.name, role };
  const batch = openSealed(sealed);
  if (!batch.ok) return batch;
  return isOf(pile, batch.value)
    ? { ok: true, value: sealed }
    : refused([finding('entry-other-pile', '/envelope', { batch: batch.value.batch })]);
}

/** The bundle in a sealed entry, once both have finished. */
export function openSealed({ envelope, kid }: Sealed): Shaped<Batch> {
  const opened = readEnvelope(envelope, 'batch', sha256);
  if (!opened.ok) return opened;
  const [signature, ...others] = opened.signatures;
  if (signature!.kid !== kid || others.length > 0)
    return refused([finding('entry-other-key', '/envelope/signatures')]);
  return readBatch(opened.payload);
}

function refused(findings: readonly Finding[]): Shaped<never> {
  return { ok: false, findings };
}
