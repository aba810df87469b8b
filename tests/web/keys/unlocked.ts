import { makeKeyFile } from '../../../functions/embedded/key-file.ts';
import type { KeyOwner, OpenKey } from '../../../web/keys/key.ts';
import { openKeyring } from '../../../web/keys/keyring.ts';
import { MemoryStore } from './memory-store.ts';

/** Somebody's new key, unlocked in a browser of their own. */
export async function unlocked(owner: KeyOwner, alg: 'EdDSA' | 'ES256' = 'EdDSA'): Promise<OpenKey> {
  const { actor, person, role, jurisdiction } = owner;
  const keyring = openKeyring(new MemoryStore());
  const { kid } = await keyring.takeIn(makeKeyFile({ actor, person, role, jurisdiction }, alg), '428617');
  const unlocked = await keyring.unlock(kid, '428617');
  if (!unlocked.ok) throw new Error('not unlocked');
  return unlocked.open;
}
