import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signingKey } from '../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { makeJwk } from '../support/actors.ts';

const bytes = new TextEncoder().encode('王强');
const ed = signingKey({ jwk: makeJwk('a') });
const p256 = signingKey({ jwk: makeJwk('a', 'ES256') });

describe('signature checks', () => {
  test('hold for what the key signed, and for nothing else', () => {
    for (const key of [ed, p256]) {
      const signature = key.sign(bytes);
      expect(signature).toHaveLength(64);
      expect(nodeCrypto.verifySignature(key.alg, key.jwk, bytes, signature)).toBe(true);
      expect(nodeCrypto.verifySignature(key.alg, key.jwk, bytes.subarray(1), signature)).toBe(false);
      expect(nodeCrypto.verifySignature(key.alg, key.jwk, bytes, signature.subarray(1))).toBe(false);
      expect(nodeCrypto.verifySignature(key.alg, key.jwk, bytes, new Uint8Array(0))).toBe(false);
    }
  });

  test('fail, and never throw, for a key of another kind or none at all', () => {
    const signature = p256.sign(bytes);
    expect(nodeCrypto.verifySignature('EdDSA', p256.jwk, bytes, signature)).toBe(false);
    expect(nodeCrypto.verifySignature('ES256', ed.jwk, bytes, signature)).toBe(false);
    const offCurve = { ...p256.jwk, y: p256.jwk.x };
    expect(nodeCrypto.verifySignature('ES256', offCurve, bytes, signature)).toBe(false);
    expect(
      nodeCrypto.verifySignature('EdDSA', { kty: 'OKP', crv: 'Ed25519', x: 'x' }, bytes, signature),
    ).toBe(false);
  });

  test('still hold after more keys than are kept imported', () => {
    for (let i = 0; i < 1100; i++) {
      const key = signingKey({ jwk: makeJwk(`key ${i}`) });
      expect(nodeCrypto.verifySignature('EdDSA', key.jwk, bytes, key.sign(bytes))).toBe(true);
    }
    expect(nodeCrypto.verifySignature('EdDSA', ed.jwk, bytes, ed.sign(bytes))).toBe(true);
  });
});

test('sha256 is SHA-256', () => {
  const hashed = createHash('sha256').update(bytes).digest('hex');
  expect(Buffer.from(nodeCrypto.sha256(bytes)).toString('hex')).toBe(hashed);
});
