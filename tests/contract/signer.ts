import { createHash, createPublicKey, verify } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Signer } from '../../functions/ports.ts';

/** Checks a JWS signature with OpenSSL alone, so that a signer is not judged by its own code. */
function holds(signer: Signer, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: { ...signer.jwk }, format: 'jwk' });
  if (signer.alg === 'EdDSA') return verify(null, bytes, key, signature);
  return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

/** The promises every Signer keeps; run for each adapter with a factory that gives the same key each time. */
export function signerContract(open: () => Promise<Signer>): void {
  let signer: Signer;
  beforeEach(async () => {
    signer = await open();
  });

  describe('a key', () => {
    it('shows its public part only, and the algorithm that goes with it', () => {
      const members = signer.alg === 'EdDSA' ? ['crv', 'kty', 'x'] : ['crv', 'kty', 'x', 'y'];
      expect(Object.keys(signer.jwk).sort()).toEqual(members);
      expect(signer.jwk.crv).toBe(signer.alg === 'EdDSA' ? 'Ed25519' : 'P-256');
    });

    it('is named by its RFC 7638 thumbprint', () => {
      const { kty, crv, x, y } = signer.jwk;
      const members = JSON.stringify(signer.alg === 'EdDSA' ? { crv, kty, x } : { crv, kty, x, y });
      expect(signer.kid).toBe(createHash('sha256').update(members).digest('base64url'));
    });

    it('is the same when opened again', async () => {
      const again = await open();
      expect({ kid: again.kid, jwk: again.jwk }).toEqual({ kid: signer.kid, jwk: signer.jwk });
    });
  });

  describe('a signature', () => {
    it.each([0, 1, 300, 4096])('of %i bytes is 64 bytes long and holds', async (length) => {
      const bytes = new Uint8Array(length).fill(7);
      const signature = await signer.sign(bytes);
      expect(signature).toHaveLength(64);
      expect(holds(signer, bytes, signature)).toBe(true);
    });

    it('holds for no other bytes', async () => {
      const signature = await signer.sign(Uint8Array.of(1, 2, 3));
      expect(holds(signer, Uint8Array.of(1, 2, 4), signature)).toBe(false);
    });

    it('is made for each of many asked for at once', async () => {
      const texts = Array.from({ length: 20 }, (_, i) => Uint8Array.of(i));
      const signatures = await Promise.all(texts.map((bytes) => signer.sign(bytes)));
      expect(signatures.every((signature, i) => holds(signer, texts[i]!, signature))).toBe(true);
    });
  });
}
