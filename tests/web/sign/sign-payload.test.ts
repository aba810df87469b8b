import { describe, expect, it } from 'vitest';
import { openEnvelope } from '../../../core/ledger/envelope.ts';
import { readToken } from '../../../functions/http/token.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import type { OpenKey } from '../../../web/keys/key.ts';
import { addSignature, signPayload } from '../../../web/sign/sign-payload.ts';
import { makeToken } from '../../../web/sign/token.ts';
import { unlocked } from '../keys/unlocked.ts';

const origin = 'https://scrutineer.example';
const now = '2026-11-22T08:00:00.000Z';
const algs = ['EdDSA', 'ES256'] as const;

const open = (alg: (typeof algs)[number], actor: string): Promise<OpenKey> =>
  unlocked({ actor, person: '苗青禾', role: 'keyer', jurisdiction: '469021101' }, alg);

const holds = (
  { key }: OpenKey,
  { alg, signed, signature }: { alg: never; signed: Uint8Array; signature: Uint8Array },
) => alg === key.alg && nodeCrypto.verifySignature(key.alg, key.jwk, signed, signature);

describe('an envelope signed in the browser', () => {
  it('is in the one exact form, each signature over it holding', async () => {
    const [first, second] = [await open('ES256', 'chair'), await open('EdDSA', 'chief')];
    const once = await signPayload({ format: 'scrutineer/act@1', b: 1, a: '计票' }, 'act', first);
    const twice = await addSignature(once, 'act', second);
    const read = openEnvelope(twice, 'act', nodeCrypto.sha256);
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    expect(read.payload).toEqual({ a: '计票', b: 1, format: 'scrutineer/act@1' });
    expect(read.signatures.map(({ kid }) => kid)).toEqual([first.key.kid, second.key.kid]);
    expect(holds(first, read.signatures[0] as never)).toBe(true);
    expect(holds(second, read.signatures[1] as never)).toBe(true);
  });
});

describe('a token made in the browser', () => {
  it.each(algs)('is one the service reads, at its origin only (%s)', async (alg) => {
    const key = await open(alg, 'county');
    const token = await makeToken(key, origin, now);
    const read = readToken(token, origin, now);
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    expect(read.value.actor).toBe('county');
    expect(holds(key, read.value.signature as never)).toBe(true);
    expect(readToken(token, 'https://other.example', now).ok).toBe(false);
  });
});
