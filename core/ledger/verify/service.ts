import type { Crypto, PublicJwk } from '../../crypto.ts';
import type { ActorsDocument } from '../evidence/documents.ts';
import { evidencePath } from '../evidence/files.ts';
import type { Import } from '../import/documents.ts';
import { movesTo, readImport } from '../import/handover.ts';
import { thumbprint } from '../keys.ts';
import { broken, brokenAt } from './broken.ts';
import { type Ledger, lineOf } from './chain.ts';
import type { Keys } from './registrations.ts';

interface Convened {
  readonly service?: unknown;
  readonly superior?: unknown;
}

function convenedIn({ entries }: Ledger): Convened {
  return (entries[0]!['definition'] as Convened | undefined) ?? {};
}

/** Who convened the election named the one key that signs for the service: a folder signed anew by another is not its evidence. */
export function checkService(
  ledger: Ledger,
  { service: key, imports }: ActorsDocument,
  crypto: Crypto,
): void {
  // A ledger that moved is followed once its superiors' keys are known.
  if (imports === undefined) unnamed(ledger, key, crypto);
}

/** The ledger moved from home to home by the word of those entitled, from the key it was convened with to the folder's. */
export function checkMoves(
  ledger: Ledger,
  { service: key, imports, roots }: ActorsDocument,
  keys: Keys,
  crypto: Crypto,
): { readonly moves: number } {
  const { service: named, superior } = convenedIn(ledger);
  const chainsOf = (kid: string) => keys.chains.get(kid) ?? [];
  const read = imports!.map((envelope, index): Import => {
    const found = readImport(envelope, String(superior), { roots, chainsOf }, crypto);
    if (!found.ok) throw brokenAt(`${evidencePath.actors}/imports/${index}`, found.findings);
    return found.value;
  });
  const service = thumbprint(key, crypto.sha256);
  const moves = movesTo(service, String(named), read, ledger.hashes);
  if (moves === undefined) throw broken('service-unnamed', lineOf(1), { service, named: String(named) });
  return { moves };
}

function unnamed(ledger: Ledger, key: PublicJwk, crypto: Crypto): void {
  const named = convenedIn(ledger).service;
  const service = thumbprint(key, crypto.sha256);
  if (named !== service) throw broken('service-unnamed', lineOf(1), { service, named: String(named) });
}
