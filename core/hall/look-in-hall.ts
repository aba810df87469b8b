import type { Crypto, Digest } from '../crypto.ts';
import type { Lang } from '../findings/entry.ts';
import { finding } from '../findings/finding.ts';
import type { Shaped } from '../json/shape.ts';
import { contestOf } from '../ledger/change.ts';
import { type CountedRound, countedRound } from '../ledger/counted-round.ts';
import { type Docket, docketOf } from '../ledger/docket.ts';
import { recount } from '../ledger/recount.ts';
import { releasedDockets, roundRecords } from '../report/round-records.ts';
import { type SlipForm, slipForms } from '../report/slip-forms.ts';
import type { Hall } from './hall.ts';

/** A released round's numbers; to nobody before its release, and none of a round whose ballots are at the service. */
export function countInHall(
  hall: Hall,
  contest: string,
  round: number,
  lang: Lang,
  crypto: Crypto,
): Shaped<CountedRound> {
  const { state, entries } = hall;
  const recorded = contestOf(state, contest)?.rounds[round - 1];
  if (recorded === undefined) return refusal('round-unknown', contest, round);
  if (!recorded.released) return refusal('not-released', contest, round);
  const docket = docketOf(entries, contest, round);
  if (!isAtHand(hall, docket)) return refusal('hall-count-elsewhere', contest, round);
  const count = recount(state, contest, round, docket, batchOf(hall), crypto.sha256);
  return { ok: true, value: countedRound(count, recorded, lang) };
}

/** Every slip that can be printed now, as the service would print it; votes only of rounds whose ballots are here. */
export function slipsInHall(hall: Hall, lang: Lang, crypto: Crypto): readonly SlipForm[] {
  const { state, entries } = hall;
  return state.contests.flatMap(({ id, rounds }) => {
    const released = [...releasedDockets(state, entries, id)].filter(([, docket]) => isAtHand(hall, docket));
    const records = roundRecords(state, entries, id, new Map(released), batchOf(hall), crypto.sha256);
    return rounds.flatMap(({ round }) => slipForms(state, id, round, records, lang));
  });
}

function refusal(
  code: 'round-unknown' | 'not-released' | 'hall-count-elsewhere',
  contest: string,
  round: number,
): Shaped<never> {
  return { ok: false, findings: [finding(code, '', { contest, round })] };
}

function isAtHand({ bundles }: Hall, docket: Docket): boolean {
  return docket.bundles.every(({ digest }) => bundles.has(digest));
}

function batchOf({ bundles }: Hall) {
  return (digest: Digest) => bundles.get(digest)!;
}
