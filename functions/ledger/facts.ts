import type { Digest } from '../../core/crypto.ts';
import { heldIn } from '../../core/ledger/acts/linked.ts';
import { contestOf, frameOf } from '../../core/ledger/change.ts';
import { leavesAllPassed, plannedUnit } from '../../core/ledger/checks/credentials.ts';
import { docketOf } from '../../core/ledger/docket.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type {
  DelegatesVerdict,
  Electorate,
  Facts,
  SlateVerdict,
  UnitFacts,
} from '../../core/ledger/facts.ts';
import {
  docketsFor,
  electorateOf,
  isCodeOf,
  provisionalIn,
  recountAll,
  recounting,
  unitOf,
} from '../../core/ledger/gather.ts';
import type { Act } from '../../core/ledger/read-act.ts';
import { type RoundCount, recount } from '../../core/ledger/recount.ts';
import type { ElectionState, UnitReview } from '../../core/ledger/state.ts';
import { electorateIn, slateIn, unitsIn } from '../../core/ledger/recorded.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import { inParallel } from '../in-parallel.ts';
import { readBundles } from './bundles.ts';
import { ledgerOf, readEntries } from './entries.ts';
import { type CheckedHead, checkHead } from './head.ts';
import { chainsOf } from './registrants.ts';
import { sealedPersons } from './sealed.ts';

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
  if (act.type === 'credentials-reviewed') {
    const units = recorded ? unitsIn(recorded.entry) : await unitsFor(house, head.state, act);
    const delegates = await delegatesFor(house, head, act, units);
    return { units, ...(delegates ? { delegates } : {}) };
  }
  const contest = contestOf(head.state, String(act.fields['contest']));
  if (contest === undefined) return {};
  if (act.type === 'slate-submitted') {
    const slate = recorded ? slateIn(recorded.entry) : await slateFor(house, head.state, act);
    return slate ? { slate } : {};
  }
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

const unitsAtOnce = 16;

/** Of the congress's units that a review names, those that are certified: each by its own checked head. */
async function unitsFor(house: House, state: ElectionState, act: Act): Promise<readonly UnitFacts[]> {
  const named = act.fields['units'] as readonly Parameters<typeof heldIn>[0][];
  const read = async (unit: (typeof named)[number]) => {
    const planned = plannedUnit(state, unit.election);
    if (planned === undefined) return undefined;
    const { head } = await house.store.read(heldIn(unit), {});
    return head && unitOf((await checkHead(house, head)).state, planned.contest);
  };
  const found: UnitFacts[] = [];
  for await (const unit of inParallel(named, unitsAtOnce, read)) if (unit) found.push(unit);
  return found;
}

/** How the delegates of all units together are made up, where this review leaves every unit passed. */
async function delegatesFor(
  house: House,
  head: CheckedHead,
  act: Act,
  units: readonly UnitFacts[],
): Promise<DelegatesVerdict | undefined> {
  const { units: named } = act.fields as { readonly units: readonly UnitReview[] };
  if (!leavesAllPassed(head.state, named)) return undefined;
  // Loaded, as the rules of slates are, only for the act that asks.
  const { delegatesVerdict } = await import('../../core/ledger/delegates-verdict.ts');
  return delegatesVerdict(head.state, act.fields as never, units, await ledgerOf(house, head));
}

/** What the sealed facts say of the persons named, where the act names such a document and it is there. */
async function slateFor(house: House, state: ElectionState, act: Act): Promise<SlateVerdict | undefined> {
  const digest = act.fields['persons'] as Digest | undefined;
  if (digest === undefined) return undefined;
  const document = await sealedPersons(house, state.definition.id, digest);
  if (document === undefined) return undefined;
  // Every rule about who may stand: loaded for the acts that ask, so that no other start waits for it.
  const { slateVerdict } = await import('../../core/ledger/slate-verdict.ts');
  return slateVerdict(state, act.fields as never, document);
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
