import type { Batch } from '../ballot/batch.ts';
import type { Crypto, Digest } from '../crypto.ts';
import { contestOf } from '../ledger/change.ts';
import { type Docket, docketOf } from '../ledger/docket.ts';
import type { Entry } from '../ledger/entry.ts';
import { recount } from '../ledger/recount.ts';
import type { ElectionState } from '../ledger/state.ts';
import type { Absences } from './attendance.ts';
import type { CountedPile } from './counting-sheet.ts';
import type { RoundRecord } from './slip-forms.ts';

/** What must be counted of each round of a contest that is released. */
export function releasedDockets(
  state: ElectionState,
  entries: readonly Entry[],
  contest: string,
): ReadonlyMap<number, Docket> {
  const released = contestOf(state, contest)!.rounds.filter((round) => round.released);
  return new Map(released.map(({ round }) => [round, docketOf(entries, contest, round)]));
}

/**
 * What slips say of a contest's rounds beyond the state, from `entries`, the whole ledger. Those of `dockets` are counted;
 * `batchOf` gives every bundle they name.
 */
export function roundRecords(
  state: ElectionState,
  entries: readonly Entry[],
  contest: string,
  dockets: ReadonlyMap<number, Docket>,
  batchOf: (digest: Digest) => Batch,
  sha256: Crypto['sha256'],
): ReadonlyMap<number, RoundRecord> {
  const signed = new Map(entries.map((entry) => [entry.envelope, entry.as]));
  const piles = (docket: Docket) =>
    docket.bundles.map(({ station, batch, digest, envelope }): CountedPile => {
      const { ballots, sheet } = batchOf(digest);
      const signers = signed.get(envelope)!.map(({ person, role }) => ({ person, role }));
      return { station, batch, signers, ...(sheet ? { sheet } : { ballots: ballots! }) };
    });
  const name = ({ station, batch }: CountedPile) => `${station}/${batch}`;
  return new Map(
    contestOf(state, contest)!.rounds.map(({ round }): [number, RoundRecord] => {
      const absent = absencesIn(entries, contest, round);
      const docket = dockets.get(round);
      const counted = docket && {
        count: recount(state, contest, round, docket, batchOf, sha256),
        piles: piles(docket).sort((a, b) => (name(a) < name(b) ? -1 : 1)),
      };
      return [round, { ...(absent === undefined ? {} : { absent }), ...counted }];
    }),
  );
}

/** Attendance may be taken again; the last one stands. */
function absencesIn(entries: readonly Entry[], contest: string, round: number): Absences | undefined {
  const taken = entries.filter(
    (entry) =>
      entry.type === 'attendance-recorded' && entry['contest'] === contest && entry['round'] === round,
  );
  return taken[taken.length - 1]?.['absent'] as Absences | undefined;
}
