import { createHash } from 'node:crypto';
import type { Digest } from '../../core/crypto.ts';
import { digestHex } from '../../core/ledger/canonical.ts';
import type { BatchKey } from '../ports.ts';

/** Where an item stands in the table: a partition and a place in it. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** An election's items share a partition, so that its acts meet nobody else's. */
const electionKey = (election: string, sk: string): Key => ({ pk: `E#${election}`, sk });

/** No ledger of an election comes near; more digits would sort wrongly. */
export const lastSeq = 999_999_999;

export function headKey(election: string): Key {
  return electionKey(election, 'HEAD');
}

export function entryKey(election: string, seq: number): Key {
  return electionKey(election, `L#${String(seq).padStart(9, '0')}`);
}

export function nonceKey(election: string, nonce: string): Key {
  return electionKey(election, `N#${nonce}`);
}

/** Ids have no `#`, so no two bundles share a key. */
export function batchKey(election: string, { contest, round, station, batch }: BatchKey): Key {
  return electionKey(election, `B#${contest}#${round}#${station}#${batch}`);
}

export function actorKey(kid: string): Key {
  return { pk: `A#${kid}`, sk: 'ACTOR' };
}

/** Holds the kid of an actor's id. */
export function actorIdKey(actor: string): Key {
  return { pk: `I#${actor}`, sk: 'ACTOR' };
}

/** The last invitation of an actor's id. */
export function invitationKey(actor: string): Key {
  return { pk: `I#${actor}`, sk: 'INVITATION' };
}

/** Says that an id was invited for an election; what for stands in the invitation. */
export function invitedKey(election: string, actor: string): Key {
  return { pk: `V#${election}`, sk: actor };
}

/** Holds the kid too, where everybody registered in a province stands by code and id. */
export function directoryKey(jurisdiction: string, actor: string): Key {
  return { pk: directoryPartition(jurisdiction.slice(0, 2)), sk: `${jurisdiction}#${actor}` };
}

export function directoryPartition(province: string): string {
  return `R#${province}`;
}

/** By digest: what shows a table's busiest keys to operators shows no names. */
export function fenceKey(name: string): Key {
  return { pk: `P#${createHash('sha256').update(name).digest('hex')}`, sk: 'FENCE' };
}

/** Partitions apart from the ledger’s, so that whoever may read that may not read these. */
export function sealedKey(election: string, digest: Digest): Key {
  return { pk: `X#${election}`, sk: digestHex(digest) };
}

/** The partition of `by-place` in which a province's elections are listed. */
export function placeOf(jurisdiction: string): string {
  return `J#${jurisdiction.slice(0, 2)}`;
}
