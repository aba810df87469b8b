import { type Batch, checkBatch, papersIn } from '../ballot/batch.ts';
import type { Digest } from '../crypto.ts';
import { contestOf, currentRound } from './change.ts';
import type { Request } from './decide.ts';
import type { BatchStanding, BundleFacts } from './facts.ts';
import type { ElectionState } from './state.ts';

/** What a bundle asks of the ledger: an entry of its own, that names it by digest and holds no vote. */
export function batchRequest(
  batch: Batch,
  payload: Digest,
): Pick<Request, 'type' | 'election' | 'fields' | 'payload'> {
  const { election, contest, round, station, mode, paper, replaces } = batch;
  return {
    type: 'batch-accepted',
    election,
    fields: {
      contest,
      round,
      station,
      batch: batch.batch,
      digest: payload,
      papers: papersIn(batch),
      mode,
      paper,
      entered: batch.sheet ? 'sheet' : 'ballots',
      ...(replaces === undefined ? {} : { replaces }),
    },
    payload,
  };
}

/** A bundle against its round's paper, and against what stands under its number and under the one it replaces. */
export function bundleFacts(
  state: ElectionState,
  batch: Batch,
  standingOf: (batch: string) => BatchStanding | undefined,
): BundleFacts {
  const contest = contestOf(state, batch.contest);
  const standing = standingOf(batch.batch);
  const replaced = batch.replaces === undefined ? undefined : standingOf(batch.replaces);
  return {
    papers: papersIn(batch),
    findings: contest ? checkBatch(batch, currentRound(contest)) : [],
    ...(standing ? { standing } : {}),
    ...(replaced ? { replaced } : {}),
  };
}
