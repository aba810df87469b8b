import * as z from 'zod/mini';
import { finding } from '../../core/findings/finding.ts';
import { readJson } from '../../core/json/read.ts';
import { readShape, type Shaped } from '../../core/json/shape.ts';
import { envelopeSchema } from '../../core/ledger/envelope.ts';
import { keyFileSchema } from '../../core/ledger/key-file.ts';
import { readSigned } from '../../core/ledger/signable.ts';
import { sha256 } from '../crypto/sha256.ts';
import { saveFile } from '../ui/save-file.ts';
import type { ActPayload } from './act.ts';
import type { Signing } from './use-signing.ts';

const ownerSchema = z.object({
  actor: z.string(),
  person: z.string(),
  role: keyFileSchema.shape.role,
  jurisdiction: z.string(),
  election: z.exactOptional(z.string()),
  station: z.exactOptional(z.string()),
});

/** An act on its way between two computers. Who signed is told for the eye: the service goes by the signatures. */
const cosignSchema = z.strictObject({
  format: z.literal('scrutineer/cosign@1'),
  envelope: envelopeSchema,
  signers: z.array(ownerSchema),
});

/** Saves an act that wants more signatures as a file. */
export function handOver({ payload, envelope, signers }: Signing): void {
  const file = { format: 'scrutineer/cosign@1', envelope, signers };
  saveFile(`${payload.type}-${payload.nonce.slice(0, 6)}.json`, 'application/json', JSON.stringify(file));
}

/** Reads such a file. */
export function readCosignFile(bytes: Uint8Array): Shaped<Signing> {
  const json = readJson(bytes, { depth: 16 });
  const file = json.ok ? readShape(cosignSchema, json.value) : json;
  if (!file.ok) return file;
  const { envelope, signers } = file.value;
  const signed = readSigned(envelope, sha256);
  if (!signed.ok) return signed;
  if (signed.value.purpose !== 'act') {
    const found = finding('typ-wrong', '/envelope', { expected: 'act', found: signed.value.purpose });
    return { ok: false, findings: [found] };
  }
  return { ok: true, value: { payload: signed.value.payload as ActPayload, envelope, signers } };
}
