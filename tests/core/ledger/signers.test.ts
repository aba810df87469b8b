import { describe, expect, test } from 'vitest';
import { type Envelope, readEnvelope } from '../../../core/ledger/envelope.ts';
import { type Chain, readChain } from '../../../core/ledger/registration-chain.ts';
import { verifySigners } from '../../../core/ledger/signers.ts';
import { signPayload } from '../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { during, makeActor, makeHall, makeRoot, registerAll } from '../../support/actors.ts';

const root = makeRoot();
const hall = makeHall();
const p256 = makeActor('keyer', { actor: 'keyer-c', alg: 'ES256', person: '秦岚' });
const links = registerAll(
  [...Object.values(hall).filter((each) => each !== hall.registrar), p256],
  hall.registrar,
  root,
);
const chains = new Map<string, Chain>();
for (const [kid, chain] of links) {
  const read = readChain(chain, [root.root], nodeCrypto);
  if (read.ok) chains.set(kid, read.value);
}
const payload = { format: 'scrutineer/act@1', n: 1 };
const signed = signPayload(payload, 'act', [hall.chair.key, p256.key]);

function check(envelope: Envelope, time = during, registered: ReadonlyMap<string, Chain> = chains) {
  const read = readEnvelope(envelope, 'act', nodeCrypto.sha256);
  if (!read.ok) throw new Error('refused before its signatures');
  const signers = verifySigners(read.signatures, (kid) => registered.get(kid), nodeCrypto, time);
  return signers.ok
    ? signers.value.map((signer) => signer.person)
    : signers.findings.map(({ code, at }) => `${code} ${at}`);
}

describe('who signed', () => {
  test('is told by registration, in the order of the signatures', () => {
    expect(check(signed)).toEqual(['褚建军', '秦岚']);
  });

  test('is refused when the payload was changed after signing', () => {
    const tampered = { ...signPayload({ ...payload, n: 2 }, 'act', []), signatures: signed.signatures };
    expect(check(tampered)).toEqual(['signature-invalid /signatures/0', 'signature-invalid /signatures/1']);
  });

  test('is refused when the header was changed after signing', () => {
    const [one, two] = signPayload(payload, 'act', [hall.chair.key, hall.chief.key]).signatures;
    const swapped = { ...signed, signatures: [{ ...one!, protected: two!.protected }] };
    expect(check(swapped)).toEqual(['signature-invalid /signatures/0']);
  });

  test('is refused when the algorithm is not the registered key’s', () => {
    const { kid, alg: _alg, jwk, sign } = hall.chair.key;
    const swapped = signPayload(payload, 'act', [{ kid, alg: 'ES256', jwk, sign }]);
    expect(check(swapped)).toEqual(['alg-mismatch /signatures/0']);
  });

  test('is refused when a key is not registered', () => {
    expect(check(signed, during, new Map())).toEqual([
      'signer-unregistered /signatures/0',
      'signer-unregistered /signatures/1',
    ]);
  });

  test('is refused before the key and those above it begin, and once they end', () => {
    expect(check(signed, '2025-12-31T23:59:59.999Z')).toEqual([
      'key-not-yet /signatures/0',
      'key-not-yet /signatures/0',
      'key-not-yet /signatures/1',
      'key-not-yet /signatures/1',
    ]);
    expect(check(signed, '2026-01-01T00:00:00.000Z')).toHaveLength(2);
    expect(check(signed, '2026-12-31T23:59:59.999Z')).toEqual(['褚建军', '秦岚']);
    expect(new Set(check(signed, '2027-01-01T00:00:00.000Z'))).toEqual(
      new Set(['key-expired /signatures/0', 'key-expired /signatures/1']),
    );
  });
});
