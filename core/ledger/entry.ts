import type { Crypto, Digest } from '../crypto.ts';
import { canonicalBytes, digestBytes } from './canonical.ts';
import type { Role } from './registration.ts';

/** Who signed an entry, as the registrations of that moment said. `registrar` is the person who registered them. */
export interface SignedAs {
  readonly actor: string;
  readonly person: string;
  readonly role: Role;
  readonly registrar: string;
  readonly provisional?: true;
}

/** One line of the ledger: what every entry has, and the fields of its act beside it. */
export interface Entry {
  readonly seq: number;
  readonly prev: Digest;
  readonly at: string;
  readonly type: string;
  readonly by: readonly string[];
  readonly as: readonly SignedAs[];
  readonly payload: Digest;
  readonly envelope: Digest;
  readonly [field: string]: unknown;
}

/** What stands before the first entry. */
export const genesis: Digest = `sha256:${'0'.repeat(64)}`;

/** SHA-256 of the entry's RFC 8785 form. */
export function entryHash(entry: Entry, sha256: Crypto['sha256']): Digest {
  return digestBytes(canonicalBytes(entry), sha256);
}
