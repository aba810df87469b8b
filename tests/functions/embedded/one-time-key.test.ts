import { pbkdf2Sync } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, it } from 'vitest';
import { codeFrom } from '../../../core/ledger/enrolment/code.ts';
import { encodeBase64url } from '../../../core/ledger/base64url.ts';
import { oneTimeKey } from '../../../functions/embedded/one-time-key.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';

const code = codeFrom(Uint8Array.from({ length: 10 }, (_, i) => i));

it('a one-time key is the Ed25519 key whose seed the code is stretched to, as the formats page says', async () => {
  expect(code).toBe('000-G40-R40-M30-E20-9TT');
  const secret = code.replaceAll('-', '').slice(0, 16);
  const seed = pbkdf2Sync(secret, 'scrutineer enrolment key 1\nkeyer-1', 100_000, 32, 'sha256');
  const key = await oneTimeKey(code, 'keyer-1');
  expect(key.jwk).toEqual({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(ed25519.getPublicKey(seed)) });
  const bytes = new Uint8Array([1, 2, 3]);
  expect(nodeCrypto.verifySignature('EdDSA', key.jwk, bytes, key.sign(bytes))).toBe(true);
});

it('the same code is another key under another id', async () => {
  const [one, other] = await Promise.all(['keyer-1', 'keyer-2'].map((actor) => oneTimeKey(code, actor)));
  expect(one!.kid).not.toBe(other!.kid);
});
