import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import type { Algorithm, Crypto, PublicJwk } from '../core/crypto.ts';

/** Importing a key costs as much as a check with it; an election's few signers sign hundreds of bundles. */
const mostKeys = 1000;
const keys = new Map<string, KeyObject>();

function keyObject(jwk: PublicJwk): KeyObject {
  const { kty, crv, x, y } = jwk;
  const name = `${crv} ${x} ${y}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const imported = createPublicKey({
    key: kty === 'OKP' ? { kty, crv, x } : { kty, crv, x, y: y! },
    format: 'jwk',
  });
  if (keys.size >= mostKeys) keys.clear();
  keys.set(name, imported);
  return imported;
}

function verifySignature(alg: Algorithm, jwk: PublicJwk, signed: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = keyObject(jwk);
    // JWS writes an ECDSA signature as r and s side by side (RFC 7518 §3.4), OpenSSL as DER.
    if (alg === 'ES256') return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature);
    return verify(null, signed, key, signature);
  } catch {
    // A point that is not on the curve, or a key of another kind.
    return false;
  }
}

/** SHA-256 and signature checks by OpenSSL. */
export const nodeCrypto: Crypto = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  verifySignature,
};
