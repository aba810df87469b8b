import * as z from 'zod/mini';
import type { Algorithm, Crypto, PublicJwk } from '../crypto.ts';
import { encodeBase64url } from './base64url.ts';
import { canonicalBytes } from './canonical.ts';
import { base64url32Field } from './fields.ts';

/** A public key with the members of RFC 7638 and no other: Ed25519 (RFC 8037) or P-256 (RFC 7518). */
export const publicJwkSchema = z.discriminatedUnion('kty', [
  z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: base64url32Field }),
  z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: base64url32Field, y: base64url32Field }),
]);

/** RFC 7638 thumbprint: 43 characters of base64url. Members beside those of a public key are left out of it. */
export function thumbprint(key: PublicJwk, sha256: Crypto['sha256']): string {
  const { kty, crv, x, y } = key;
  return encodeBase64url(sha256(canonicalBytes(kty === 'OKP' ? { kty, crv, x } : { kty, crv, x, y })));
}

/** The one algorithm a key signs with, so that a header cannot choose another. */
export function algorithmOf(key: PublicJwk): Algorithm {
  return key.kty === 'OKP' ? 'EdDSA' : 'ES256';
}
