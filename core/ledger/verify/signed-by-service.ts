import type * as z from 'zod/mini';
import type { Crypto, Digest, PublicJwk } from '../../crypto.ts';
import { readShape } from '../../json/shape.ts';
import { digestOf } from '../canonical.ts';
import { type Purpose, readEnvelope } from '../envelope.ts';
import { signedDocumentSchema } from '../evidence/documents.ts';
import { thumbprint } from '../keys.ts';
import { checkSignature } from '../signature.ts';
import { broken, brokenAt } from './broken.ts';
import { documentAt } from './files.ts';

/** What a document of the service says: what its signature covers, and the body named there by digest. */
export interface ServiceDocument<Payload> {
  readonly payload: Payload;
  readonly body: unknown;
}

/** Reads `{envelope, body}`: one signature, by the service's key and no other, over a payload that names this very body. */
export function signedByService<Payload extends { readonly body: Digest }>(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  purpose: Purpose,
  schema: z.ZodMiniType<Payload>,
  service: PublicJwk,
  crypto: Crypto,
): ServiceDocument<Payload> {
  const { envelope, body } = documentAt(files, path, signedDocumentSchema);
  const payload = readServiceEnvelope(envelope, path, purpose, schema, service, crypto);
  if (digestOf(body, crypto.sha256) !== payload.body) throw broken('body-differs', path);
  return { payload, body };
}

/** What an envelope says under one signature, by the service's key and no other. */
export function readServiceEnvelope<Payload>(
  envelope: unknown,
  path: string,
  purpose: Purpose,
  schema: z.ZodMiniType<Payload>,
  service: PublicJwk,
  crypto: Crypto,
): Payload {
  const opened = readEnvelope(envelope, purpose, crypto.sha256);
  if (!opened.ok) throw brokenAt(`${path}/envelope`, opened.findings);
  const kid = thumbprint(service, crypto.sha256);
  const [signature, ...others] = opened.signatures;
  if (signature!.kid !== kid || others.length > 0) throw broken('not-by-service', path, { service: kid });
  const wrong = checkSignature(signature!, service, '/envelope', crypto);
  if (wrong.length > 0) throw brokenAt(path, wrong);
  const payload = readShape(schema, opened.payload);
  if (!payload.ok) throw brokenAt(`${path}/envelope/payload`, payload.findings);
  return payload.value;
}
