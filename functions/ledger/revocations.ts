import { canonicalBytes } from '../../core/ledger/canonical.ts';
import type { House } from '../http/route.ts';
import type { Vault } from '../ports.ts';
import { vaultPath } from './vault-path.ts';

/** Keys that the vault knows to be revoked, by home: a database turned back gives none of them its right again. */
const revoked = new WeakMap<Vault, Set<string>>();

function revokedIn(vault: Vault): Set<string> {
  const known = revoked.get(vault) ?? new Set<string>();
  revoked.set(vault, known);
  return known;
}

/** Reads which keys the vault knows to be revoked; at a start, before anybody's registration is looked at. */
export async function learnRevocations({ vault }: House): Promise<void> {
  for (const path of await vault.list('revocations')) {
    revokedIn(vault).add(path.slice(path.lastIndexOf('/') + 1, -'.json'.length));
  }
}

/** Keeps a revocation beside the database, once it stands wherever the key stood. The first one kept is enough. */
export async function keepRevocation({ vault }: House, kid: string, envelope: unknown): Promise<void> {
  await vault.put(vaultPath.revocation(kid), canonicalBytes(envelope));
  revokedIn(vault).add(kid);
}

export function isKnownRevoked({ vault }: House, kid: string): boolean {
  return revokedIn(vault).has(kid);
}
