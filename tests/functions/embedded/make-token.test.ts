import { expect, test } from 'vitest';
import { makeToken } from '../../../functions/embedded/make-token.ts';
import { readToken } from '../../../functions/http/token.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { during, makeActor } from '../../support/actors.ts';

test.each(['EdDSA', 'ES256'] as const)(
  'a token made with an %s key is what the service takes',
  async (alg) => {
    const { actor, key, keyFile } = makeActor('auditor', { alg });
    const origin = 'https://county.example';
    const read = readToken(await makeToken(keyFile, origin, during), origin, during);
    if (!read.ok) throw new Error('refused');
    const { signature } = read.value;
    expect(read.value.actor).toBe(actor);
    expect(signature.kid).toBe(key.kid);
    expect(nodeCrypto.verifySignature(alg, key.jwk, signature.signed, signature.signature)).toBe(true);
  },
);
