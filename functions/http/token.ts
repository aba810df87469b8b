import * as z from 'zod/mini';
import { type Finding, finding } from '../../core/findings/finding.ts';
import { readJson } from '../../core/json/read.ts';
import { readShape, type Shaped } from '../../core/json/shape.ts';
import { decodeBase64url } from '../../core/ledger/base64url.ts';
import type { EnvelopeSignature } from '../../core/ledger/envelope.ts';
import { base64url32Field, idField } from '../../core/ledger/fields.ts';
import { epochSeconds } from '../../core/ledger/instant.ts';

/** Seconds: how long a token may be meant to last, and how far a reader's clock may be off. */
const longest = 300;
const tolerance = 120;
const mostCharacters = 4096;

const headerSchema = z.strictObject({
  alg: z.enum(['EdDSA', 'ES256']),
  kid: base64url32Field,
  typ: z.literal('JWT'),
});
const claimsSchema = z.strictObject({ iss: idField, aud: z.string(), iat: z.int(), exp: z.int() });

/** A token in its form and time, its signature not yet checked against the registered key of `actor`. */
export interface Token {
  readonly actor: string;
  readonly signature: EnvelopeSignature;
}

/** Reads a JWT (RFC 7519, compact) made for this service and this time; `now` is an instant. */
export function readToken(text: string, origin: string, now: string): Shaped<Token> {
  const [header = '', payload = '', signature = '', ...rest] =
    text.length > mostCharacters ? [] : text.split('.');
  const readHeader = readPart(header, headerSchema);
  const readClaims = readPart(payload, claimsSchema);
  const signatureBytes = decodeBase64url(signature);
  if (rest.length > 0 || !readHeader.ok || !readClaims.ok || signatureBytes === undefined) return malformed;
  const { iss, aud, iat, exp } = readClaims.value;
  if (exp <= iat || exp - iat > longest) return malformed;
  if (aud !== origin) return refusal(finding('token-audience', '', { origin }));
  const time = epochSeconds(now);
  if (iat > time + tolerance || exp < time - tolerance) return refusal(finding('token-time', '', { now }));
  const { alg, kid } = readHeader.value;
  const signed = new TextEncoder().encode(`${header}.${payload}`);
  return { ok: true, value: { actor: iss, signature: { kid, alg, signed, signature: signatureBytes } } };
}

function readPart<T>(text: string, schema: z.ZodMiniType<T>): Shaped<T> {
  const bytes = decodeBase64url(text);
  if (bytes === undefined) return malformed;
  const json = readJson(bytes, { depth: 2 });
  return json.ok ? readShape(schema, json.value) : json;
}

function refusal(found: Finding): { readonly ok: false; readonly findings: readonly Finding[] } {
  return { ok: false, findings: [found] };
}

const malformed = refusal(finding('token-malformed', '', { seconds: longest }));
