import type { ActType } from '../../core/ledger/acts/table.ts';
import { rowOf } from '../../core/ledger/acts/table.ts';
import type { ElectionState } from '../../core/ledger/state.ts';

/** A payload of `scrutineer/act@1`, ready to be signed. Its nonce is drawn once: sent again, it is the same act. */
export interface ActPayload {
  readonly format: 'scrutineer/act@1';
  readonly election: string;
  readonly type: ActType;
  readonly nonce: string;
  readonly saidAt: string;
  readonly [field: string]: unknown;
}

/** An act as its row wants it; `state` is what the signer saw, `now` RFC 3339 UTC. */
export function actPayload(
  state: ElectionState,
  type: ActType,
  fields: Readonly<Record<string, unknown>>,
  now: string,
): ActPayload {
  const expect = rowOf(type).expect ? { expect: state.head } : {};
  return {
    format: 'scrutineer/act@1',
    election: state.definition.id,
    type,
    nonce: drawNonce(),
    saidAt: now,
    ...expect,
    ...fields,
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** 130 bits of chance, in letters an id may have. */
function drawNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => letters[byte % 32]).join('');
}
