import type { Crypto } from '../../core/crypto.ts';
import { type Entry, entryHash, genesis } from '../../core/ledger/entry.ts';
import { evolve } from '../../core/ledger/evolve.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import type { Ledger } from './desk.ts';

/** A ledger with more entries behind it, or the seq of the first that does not follow from the one before. */
export function extend(
  known: Ledger | undefined,
  more: readonly Entry[],
  crypto: Pick<Crypto, 'sha256'>,
): { readonly ok: true; readonly ledger: Ledger | undefined } | { readonly ok: false; readonly seq: number } {
  if (more.length === 0) return { ok: true, ledger: known };
  let state: ElectionState | undefined = known?.state;
  for (const entry of more) {
    const follows = entry.seq === (state?.seq ?? 0) + 1 && entry.prev === (state?.head ?? genesis);
    if (!follows) return { ok: false, seq: entry.seq };
    state = evolve(state, entry, entryHash(entry, crypto.sha256), crypto);
  }
  return { ok: true, ledger: { entries: [...(known?.entries ?? []), ...more], state: state! } };
}
