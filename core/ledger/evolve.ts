import type { Crypto, Digest } from '../crypto.ts';
import { nameKey } from '../names/key.ts';
import { type ActType, rowOf } from './acts/table.ts';
import type { Entry } from './entry.ts';
import type { ElectionState } from './state.ts';

/** The state after one accepted entry. Pure; never fails on an entry that `decide` accepted. */
export function evolve(
  state: ElectionState | undefined,
  entry: Entry,
  head: Digest,
  crypto: Pick<Crypto, 'sha256'>,
): ElectionState {
  // Only `convened` has no state before it, and its row looks at none.
  const after = rowOf(entry.type as ActType).evolve(state as ElectionState, entry, crypto);
  const registrars = new Set([...after.registrars, ...entry.as.map((signer) => nameKey(signer.registrar))]);
  return {
    ...after,
    seq: entry.seq,
    head,
    at: entry.at,
    registrars: registrars.size === after.registrars.length ? after.registrars : [...registrars],
  };
}
