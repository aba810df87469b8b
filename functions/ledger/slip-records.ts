import { contestOf } from '../../core/ledger/change.ts';
import { docketOf } from '../../core/ledger/docket.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { recount } from '../../core/ledger/recount.ts';
import type { RoundState } from '../../core/ledger/state.ts';
import type { Absences } from '../../core/report/attendance.ts';
import type { CountedPile } from '../../core/report/counting-sheet.ts';
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
  head: CheckedHead,
  entries: readonly Entry[],
  contest: string,
  votes: boolean,
): Promise<ReadonlyMap<number, RoundRecord>> {
  const records = new Map<number, RoundRecord>();
  for (const round of contestOf(head.state, contest)!.rounds) {
    const absent = absencesIn(entries, contest, round.round);
    const counted = votes && round.released ? await countedRound(house, head, entries, contest, round) : {};
    records.set(round.round, { ...(absent === undefined ? {} : { absent }), ...counted });
  }
  return records;
}

/** Attendance may be taken again; the last one stands. */
function absencesIn(entries: readonly Entry[], contest: string, round: number): Absences | undefined {
  const taken = entries.filter(
    (entry) =>
      entry.type === 'attendance-recorded' && entry['contest'] === contest && entry['round'] === round,
  );
  return taken[taken.length - 1]?.['absent'] as Absences | undefined;
}

async function countedRound(
  house: House,
  head: CheckedHead,
  entries: readonly Entry[],
  contest: string,
  { round }: RoundState,
): Promise<Pick<RoundRecord, 'count' | 'piles'>> {
  const docket = docketOf(entries, contest, round);
  const batchOf = await readBundles(house, docket.bundles);
  const count = recount(head.state, contest, round, docket, batchOf, house.crypto.sha256);
  const signed = new Map(entries.map((entry) => [entry.envelope, entry.as]));
  const piles = docket.bundles.map(({ station, batch, digest, envelope }): CountedPile => {
    const { ballots, sheet } = batchOf(digest);
    const keyers = signed.get(envelope)!.map((signer) => signer.person);
    return { station, batch, keyers, ...(sheet ? { sheet } : { ballots: ballots! }) };
  });
  const name = ({ station, batch }: CountedPile) => `${station}/${batch}`;
  return { count, piles: piles.sort((a, b) => (name(a) < name(b) ? -1 : 1)) };
}
