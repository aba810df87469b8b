import type { Actor } from '../../core/ledger/registration.ts';
import { signPayload } from '../../functions/embedded/sign.ts';
import type { Client } from './client.ts';
import type { HeldKey, KeyRing } from './key-ring.ts';
import type { Person } from './person.ts';

/** A sample is tried out for years, on machines whose clocks say anything. */
const window = { notBefore: '2020-01-01T00:00:00.000Z', expires: '2100-01-01T00:00:00.000Z' };

export interface Office {
  readonly client: Client;
  readonly keys: KeyRing;
}

/** Registers somebody, signed by those who may; `provisional` for a scrutineer just elected in the hall. */
export async function enrol(
  { client, keys }: Office,
  person: Person,
  registrars: readonly HeldKey[],
  standing: Pick<Actor, 'provisional'> = {},
): Promise<void> {
  const { alg: _alg, ...owner } = person;
  const { key } = await keys.of(person);
  const registration: Actor = {
    format: 'scrutineer/actor@1',
    ...owner,
    jwk: key.jwk,
    ...window,
    ...standing,
  };
  const by = registrars.map((registrar) => registrar.key);
  await client.send('PUT', `/v1/actors/${person.actor}`, signPayload(registration, 'actor', by));
}
