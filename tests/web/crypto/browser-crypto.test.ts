import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyFile } from '../../../core/ledger/key-file.ts';
import { algorithmOf } from '../../../core/ledger/keys.ts';
import { signingKey } from '../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { browserCrypto } from '../../../web/crypto/browser-crypto.ts';

function newKey(alg: 'EdDSA' | 'ES256') {
  const { privateKey } =
    alg === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return signingKey({ jwk: privateKey.export({ format: 'jwk' }) as KeyFile['jwk'] });
}

describe.each(['EdDSA', 'ES256'] as const)('signatures of %s in a browser', (alg) => {
  const key = newKey(alg);
  const other = newKey(alg);

  it('hold where OpenSSL says so, and fail where it does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(63), fc.nat(7), (bytes, at, bit) => {
        const signature = key.sign(bytes);
        const spoilt = Uint8Array.from(signature);
        spoilt[at]! ^= 1 << bit;
        for (const [by, over, what] of [
          [key.jwk, bytes, signature],
          [key.jwk, bytes, spoilt],
          [key.jwk, Uint8Array.of(...bytes, 1), signature],
          [other.jwk, bytes, signature],
          [key.jwk, bytes, signature.slice(1)],
        ] as const) {
          const alg = algorithmOf(by);
          expect(browserCrypto.verifySignature(alg, by, over, what)).toBe(
            nodeCrypto.verifySignature(alg, by, over, what),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never hold for a key that is no point', () => {
    const bytes = new Uint8Array(3);
    const jwk = { ...key.jwk, x: 'A'.repeat(43) };
    expect(browserCrypto.verifySignature(alg, jwk, bytes, key.sign(bytes))).toBe(false);
    expect(browserCrypto.verifySignature(alg, { ...key.jwk, x: '!' }, bytes, key.sign(bytes))).toBe(false);
  });
});

it('hashes as OpenSSL does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(Buffer.from(browserCrypto.sha256(bytes))).toEqual(Buffer.from(nodeCrypto.sha256(bytes)));
    }),
  );
});
