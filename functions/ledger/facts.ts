import { headCode } from '../../core/ledger/canonical.ts';
import { electedIn } from '../../core/ledger/certificate.ts';
import { contestOf, currentRound, frameOf } from '../../core/ledger/change.ts';
import { docketOf } from '../../core/ledger/docket.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { Electorate, Facts } from '../../core/ledger/facts.ts';
import type { Act } from '../../core/ledger/read-act.ts';
import { type RoundCount, recount } from '../../core/ledger/recount.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { nameKey } from '../../core/names/key.ts';
import type { House } from '../http/route.ts';
import { readBundles } from './bundles.ts';
import { readEntries } from './entries.ts';
import { type CheckedHead, checkHead } from './head.ts';

const recounting = new Set(['count-signed', 'result-declared', 'result-certified']);

/** What `decide` needs beyond the state for this act; most acts need nothing and cost no further read. */
export async function factsFor(house: House, head: CheckedHead, act: Act): Promise<Facts> {
  const contest = contestOf(head.state, String(act.fields['contest']));
  if (contest === undefined) return {};
  if (recounting.has(act.type)) {
    const entries = await ledgerOf(house, head);
    // Until papers were issued and returned there is nothing to count; `decide` refuses the act by its phase.
    if (currentRound(contest).returned === undefined) return {};
    const count = await countOf(house, head.state, entries, contest.id, currentRound(contest).round);
    return { recount: count, unconfirmed: await unconfirmed(house, head.item.election, entries) };
  }
  if (act.type === 'electors-confirmed') {
    const electorate = await electorateOf(house, head.state, contest.id);
    return electorate ? { electorate } : {};
  }
  if (act.type === 'scan-attached')
    return { codeKnown: await isKnownCode(house, head, String(act.fields['headCode'])) };
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
  const kids = new Set<string>();
  for (const entry of entries) {
    entry.as.forEach((signer, index) => {
      if (signer.provisional) kids.add(entry.by[index]!);
    });
  }
  if (kids.size === 0) return [];
  const { actors } = await house.store.read(election, { kids: [...kids] });
  return [...kids].filter((kid) => actors.find((item) => item.kid === kid)?.earlier === undefined);
}

/** The certified elected of the contest whose members are the electors; absent while it is not certified. */
async function electorateOf(
  house: House,
  state: ElectionState,
  contest: string,
): Promise<Electorate | undefined> {
  const from = frameOf(state, contest).electorsFrom;
  if (from === undefined) return undefined;
  const { head } = await house.store.read(from.election, {});
  if (head === undefined) return undefined;
  const source = (await checkHead(house, head)).state;
  const certified = contestOf(source, from.contest);
  if (certified?.phase !== 'certified') return undefined;
  const elected = electedIn(source, certified).map((each) => nameKey(each.name));
  return { resultDigest: certified.certificate!.resultDigest, elected };
}

async function isKnownCode(house: House, head: CheckedHead, code: string): Promise<boolean> {
  if (headCode(head.item.entry) === code) return true;
  const entries = await ledgerOf(house, head);
  return entries.some((entry) => headCode(entry.prev) === code);
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
  const item = await house.store.entry(head.item.election, standing.seq);
  const papers = item === undefined ? 0 : (JSON.parse(item.line) as { papers: number }).papers;
  return { standing: { payload: standing.payload, withdrawn: standing.withdrawn }, papers, findings: [] };
}
