import { describe, expect, it } from 'vitest';
import { type Actor, confirms, readActor, type Registrant } from '../../../core/ledger/registration.ts';
import { thumbprint } from '../../../core/ledger/keys.ts';
import { makeKeyFile } from '../../../functions/embedded/key-file.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { confirmationOf, isProvisional } from '../../../web/invite/confirmation.ts';

const { d: _secret, ...jwk } = makeKeyFile(
  { actor: 'elected', person: '当场推', role: 'scrutineer', jurisdiction: '469021101' },
  'EdDSA',
).jwk;
const provisional: Actor = {
  format: 'scrutineer/actor@1',
  actor: 'elected',
  person: '当场推',
  role: 'scrutineer',
  jurisdiction: '469021101',
  election: '469021101-2026-congress',
  jwk,
  notBefore: '2026-11-22T01:00:00.000Z',
  expires: '2027-11-22T16:00:00.000Z',
  provisional: true,
};
const { format: _format, ...rest } = provisional;
const registrant: Registrant = {
  ...rest,
  kid: thumbprint(jwk, nodeCrypto.sha256),
  registrar: '郝思源',
};

describe('a scrutineer registered in the hall', () => {
  it('is confirmed by the very registration that core takes for it', () => {
    const read = readActor(confirmationOf(registrant));
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    expect(confirms(provisional, read.value)).toBe(true);
  });

  it('is told from those confirmed, and from those whose key is not shown', () => {
    expect(isProvisional(registrant)).toBe(true);
    const { provisional: _was, ...confirmed } = registrant;
    const { jwk: _key, ...keyless } = registrant;
    expect([confirmed, keyless].map(isProvisional)).toEqual([false, false]);
  });
});
