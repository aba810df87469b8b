import { type Batch, readBatch } from '../../ballot/batch.ts';
import type { Digest } from '../../crypto.ts';
import { finding } from '../../findings/finding.ts';
import type { Shaped } from '../../json/shape.ts';
import { batchRequest, bundleFacts } from '../batch-request.ts';
import type { Request } from '../decide.ts';
import type { Entry } from '../entry.ts';
import { readAct } from '../read-act.ts';
import type { ElectionState } from '../state.ts';
import type { Past } from './past.ts';

/** What an envelope asks of the ledger, with the facts at hand; `batch` if it is a bundle's. */
export interface Asked extends Pick<Request, 'type' | 'election' | 'fields' | 'facts' | 'nonce' | 'expect'> {
  readonly batch?: Batch;
}

/** What is asked after `state` and `past`. */
export interface Upon {
  readonly state: ElectionState | undefined;
  readonly past: Past;
}

/** A bundle's payload, whose digest is `payload`, as what it asks. */
export function askedByBundle(value: unknown, payload: Digest, { state, past }: Upon): Shaped<Asked> {
  const read = readBatch(value);
  if (!read.ok) return read;
  const batch: Batch = read.value;
  // Nothing is counted before there is an election.
  if (state === undefined)
    return { ok: false, findings: [finding('election-unknown', '', { election: batch.election })] };
  const bundle = bundleFacts(state, batch, (number) => past.standing({ ...batch, batch: number }));
  return { ok: true, value: { ...batchRequest(batch, payload), facts: { bundle }, batch } };
}

/** An act's payload as what it asks; `entry` where it became one already. */
export function askedByAct(value: unknown, { state, past }: Upon, entry?: Entry): Shaped<Asked> {
  const act = readAct(value);
  if (!act.ok) return act;
  const { nonce } = act.value;
  if (past.hasNonce(nonce)) return { ok: false, findings: [finding('nonce-used', '', { nonce })] };
  return { ok: true, value: { ...act.value, facts: past.factsFor(state, act.value, entry) } };
}
