import { ed25519 } from '@noble/curves/ed25519.js';
import type { PublicJwk } from '../../core/crypto.ts';
import { encodeBase64url } from '../../core/ledger/base64url.ts';
import { stretchOf } from '../../core/ledger/enrolment/one-time-key.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import { sha256 } from '../crypto/sha256.ts';
import type { Pen } from '../keys/key.ts';

/** The key that a code on paper stands for, bound to the id it was given to. */
export interface OneTimeKey extends Pen {
  readonly jwk: PublicJwk;
}

/** Stretches a code, in its grouped form, into its key. */
export async function oneTimeKey(code: string, actor: string): Promise<OneTimeKey> {
  const { password, salt, iterations } = stretchOf(code, actor);
  const base = await crypto.subtle.importKey('raw', new Uint8Array(password), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const stretched = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations },
    base,
    256,
  );
  const seed = new Uint8Array(stretched);
  // Chrome 87 has no Ed25519.
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(ed25519.getPublicKey(seed)) } as const;
  return {
    key: { kid: thumbprint(jwk, sha256), alg: 'EdDSA' },
    jwk,
    sign: async (bytes) => ed25519.sign(bytes, seed),
  };
}
