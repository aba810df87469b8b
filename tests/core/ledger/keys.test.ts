import { calculateJwkThumbprint } from 'jose';
import { describe, expect, test } from 'vitest';
import { readShape } from '../../../core/json/shape.ts';
import { algorithmOf, publicJwkSchema, thumbprint } from '../../../core/ledger/keys.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor } from '../../support/actors.ts';

const ed = makeActor('keyer').key;
const p256 = makeActor('keyer', { alg: 'ES256' }).key;

describe('keys', () => {
  test('have the thumbprint RFC 8037 appendix A.3 shows', () => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
    expect(thumbprint(jwk, nodeCrypto.sha256)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  test('have the thumbprint another library computes', async () => {
    for (const key of [ed, p256]) expect(key.kid).toBe(await calculateJwkThumbprint({ ...key.jwk }));
  });

  test('sign with one algorithm each', () => {
    expect([algorithmOf(ed.jwk), algorithmOf(p256.jwk)]).toEqual(['EdDSA', 'ES256']);
  });

  test.each([
    ['no y', { kty: 'EC', crv: 'P-256', x: ed.jwk.x }],
    ['a y too many', { ...ed.jwk, y: ed.jwk.x }],
    ['a private part', { ...ed.jwk, d: ed.jwk.x }],
    ['a use', { ...ed.jwk, use: 'sig' }],
    ['another curve', { ...ed.jwk, crv: 'X25519' }],
    ['another kind', { kty: 'RSA', n: 'AQAB', e: 'AQAB' }],
    ['a short x', { ...ed.jwk, x: ed.jwk.x.slice(1) }],
    ['an x with unused bits set', { ...ed.jwk, x: `${ed.jwk.x.slice(0, 42)}B` }],
  ])('are refused with %s', (_what, jwk) => {
    expect(readShape(publicJwkSchema, jwk).ok).toBe(false);
    expect(readShape(publicJwkSchema, ed.jwk).ok).toBe(true);
  });
});
