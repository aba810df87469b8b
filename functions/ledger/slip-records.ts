import type { Entry } from '../../core/ledger/entry.ts';
import { releasedDockets, roundRecords } from '../../core/report/round-records.ts';
import type { RoundRecord } from '../../core/report/slip-forms.ts';
import type { House } from '../http/route.ts';
import { readBundles } from './bundles.ts';
import type { CheckedHead } from './head.ts';

/**
 * What slips say of a contest's rounds beyond the state, from `entries`, the whole ledger; with `votes`, those of the rounds
 * that are released too.
 */
export async function slipRecords(
  house: House,
  { state }: CheckedHead,
  entries: readonly Entry[],
  contest: string,
  votes: boolean,
): Promise<ReadonlyMap<number, RoundRecord>> {
  const dockets = votes ? releasedDockets(state, entries, contest) : new Map();
  const batchOf = await readBundles(
    house,
    [...dockets.values()].flatMap((docket) => docket.bundles),
  );
  return roundRecords(state, entries, contest, dockets, batchOf, house.crypto.sha256);
}
