import type { Crypto } from '../crypto.ts';
import { type Entry, entryHash } from './entry.ts';
import { evolve } from './evolve.ts';
import type { ElectionState } from './state.ts';

/** The state that accepted entries leave, from the first one on; there must be one. */
export function foldEntries(entries: readonly Entry[], crypto: Pick<Crypto, 'sha256'>): ElectionState {
  let state: ElectionState | undefined;
  for (const entry of entries) state = evolve(state, entry, entryHash(entry, crypto.sha256), crypto);
  return state!;
}
