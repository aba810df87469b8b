import { contestOf, frameOf } from '../../core/ledger/change.ts';
import { docketOf } from '../../core/ledger/docket.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { Electorate, Facts } from '../../core/ledger/facts.ts';
import {
  docketsFor,
  electorateOf,
  isCodeOf,
  provisionalIn,
  recountAll,
  recounting,
} from '../../core/ledger/gather.ts';
import type { Act } from '../../core/ledger/read-act.ts';
import { type RoundCount, recount } from '../../core/ledger/recount.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { electorateIn } from '../../core/ledger/verify/past.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import { readBundles } from './bundles.ts';
import { readEntries } from './entries.ts';
import { type CheckedHead, checkHead } from './head.ts';
import { chainsOf } from './registrants.ts';

/** An entry decided before, elsewhere: what it says of another election stands, and who was confirmed since is known. */
export interface Recorded {
  readonly entry: Entry;
  readonly confirmed: (kid: string) => boolean;
}

/** What `decide` needs beyond the state for this act; most acts need nothing and cost no further read. */
export async function factsFor(
  house: House,
  head: CheckedHead,
  act: Act,
  recorded?: Recorded,
): Promise<Facts> {
  const contest = contestOf(head.state, String(act.fields['contest']));
  if (contest === undefined) return {};
  if (recounting.has(act.type)) {
    const entries = await ledgerOf(house, head);
    const dockets = docketsFor(head.state, act, entries);
    const named = [...dockets.values()].flatMap((docket) => docket.bundles);
    const batchOf = await readBundles(house, named);
    return {
      recounts: recountAll(head.state, contest.id, dockets, batchOf, house.crypto.sha256),
      unconfirmed: recorded
        ? [...provisionalIn(entries)].filter((kid) => !recorded.confirmed(kid))
        : await unconfirmed(house, head.item.election, entries),
    };
  }
  if (act.type === 'electors-confirmed') {
    const electorate = recorded
      ? electorateIn(head.state, contest.id, recorded.entry)
      : await electorateFor(house, head.state, contest.id);
    return electorate ? { electorate } : {};
  }
  if (act.type === 'scan-attached')
    return { codeKnown: isCodeOf(await ledgerOf(house, head), head.state, String(act.fields['headCode'])) };
  if (act.type === 'batch-withdrawn') return { bundle: await withdrawalOf(house, head, act) };
  return {};
}

export async function ledgerOf(house: House, head: CheckedHead): Promise<readonly Entry[]> {
  return (await readEntries(house, head.item, 1)).map((each) => each.entry);
}

/** One round counted anew from the vault's bundles. */
export async function countOf(
  house: House,
  state: ElectionState,
  entries: readonly Entry[],
  contest: string,
  round: number,
): Promise<RoundCount> {
  const docket = docketOf(entries, contest, round);
  const batchOf = await readBundles(house, docket.bundles);
  return recount(state, contest, round, docket, batchOf, house.crypto.sha256);
}

/** Provisional scrutineers who signed here and whose registration still is provisional. */
async function unconfirmed(
  house: House,
  election: string,
  entries: readonly Entry[],
): Promise<readonly string[]> {
  const kids = provisionalIn(entries);
  if (kids.size === 0) return [];
  const chainOf = chainsOf(house, (await house.store.read(election, { kids: [...kids] })).actors);
  // A superior's registration in the provisional one's place says so itself; no column of the row can.
  return [...kids].filter((kid) => {
    const chain = chainOf(kid);
    return chain === undefined || chain.registrant.provisional === true;
  });
}

/** The certified elected of the contest whose members are the electors; absent while it is not certified. */
async function electorateFor(
  house: House,
  state: ElectionState,
  contest: string,
): Promise<Electorate | undefined> {
  const from = frameOf(state, contest).electorsFrom;
  if (from === undefined) return undefined;
  if (from.election === state.definition.id) return electorateOf(state, from.contest);
  const { head } = await house.store.read(from.election, {});
  return head && electorateOf((await checkHead(house, head)).state, from.contest);
}

async function withdrawalOf(
  house: House,
  head: CheckedHead,
  act: Act,
): Promise<NonNullable<Facts['bundle']>> {
  const { contest, round, station, batch } = act.fields as {
    contest: string;
    round: number;
    station: string;
    batch: string;
  };
  const { batches } = await house.store.read(head.item.election, {
    batches: [{ contest, round, station, batch }],
  });
  const [standing] = batches;
  if (standing === undefined) return { papers: 0, findings: [] };
  // Its papers go into the next entry, so they are read by way of the chain, not from a row alone.
  const [accepted] = await readEntries(house, head.item, standing.seq);
  if (accepted?.entry.payload !== standing.payload) {
    throw new Fault('entry-altered', { election: head.item.election, seq: standing.seq });
  }
  const papers = accepted.entry['papers'] as number;
  return { standing: { payload: standing.payload, withdrawn: standing.withdrawn }, papers, findings: [] };
}
