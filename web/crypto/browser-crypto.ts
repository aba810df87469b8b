import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import type { Algorithm, Crypto, PublicJwk } from '../../core/crypto.ts';
import { decodeBase64url } from '../../core/ledger/base64url.ts';
import { sha256 } from './sha256.ts';

/** SHA-256 and signature checks in script: WebCrypto is not synchronous, and Chrome 87 has no Ed25519. */
export const browserCrypto: Crypto = { sha256, verifySignature };

function verifySignature(
  alg: Algorithm,
  { x, y }: PublicJwk,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    const first = decodeBase64url(x);
    if (first === undefined) return false;
    if (alg === 'EdDSA') return ed25519.verify(signature, signed, first, { zip215: false });
    const second = decodeBase64url(y ?? '');
    if (second === undefined) return false;
    // OpenSSL takes a signature with a large s too (RFC 7518 asks for no low one), and so must everybody who verifies.
    return p256.verify(signature, signed, Uint8Array.of(4, ...first, ...second), { lowS: false });
  } catch {
    // A point that is not on the curve, or a signature of another length.
    return false;
  }
}
