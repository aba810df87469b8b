import * as z from 'zod/mini';
import type { Crypto, Digest, PublicJwk } from '../crypto.ts';
import { digestOf } from './canonical.ts';
import { readEnvelope } from './envelope.ts';
import { digestField } from './fields.ts';
import { checkSignature } from './signature.ts';

const documentSchema = z.strictObject({ envelope: z.unknown(), body: z.looseObject({}) });
const payloadSchema = z.object({ seq: z.int(), entry: digestField, digest: digestField, body: digestField });

/** What a receipt says: where in the ledger the payload stands. */
export interface Receipt {
  readonly seq: number;
  /** The hash of the ledger's head that it became. */
  readonly entry: Digest;
}

/** Reads a receipt if it is the service's, over this very payload and its own body; `undefined` if it is anything else. */
export function readReceipt(
  text: string,
  payloadDigest: Digest,
  service: { readonly kid: string; readonly jwk: PublicJwk },
  crypto: Crypto,
): Receipt | undefined {
  const document = documentSchema.safeParse(parsed(text));
  if (!document.success) return undefined;
  const { envelope, body } = document.data;
  const opened = readEnvelope(envelope, 'receipt', crypto.sha256);
  if (!opened.ok || opened.signatures[0]!.kid !== service.kid) return undefined;
  if (checkSignature(opened.signatures[0]!, service.jwk, '', crypto).length > 0) return undefined;
  const payload = payloadSchema.safeParse(opened.payload);
  if (!payload.success || payload.data.digest !== payloadDigest) return undefined;
  return payload.data.body === digestOf(body, crypto.sha256) ? payload.data : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
