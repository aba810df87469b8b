import { finding } from '../../core/findings/finding.ts';
import { boardRow } from '../../core/ledger/board-row.ts';
import { canonicalText, digestBytes } from '../../core/ledger/canonical.ts';
import { idField } from '../../core/ledger/fields.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { Fault } from '../fault.ts';
import { type House, type Refusal, refuse } from '../http/route.ts';
import type { HeadItem, LedgerStore } from '../ports.ts';
import { openDocument } from './signed-document.ts';
import { vaultPath } from './vault-path.ts';

/** A head whose receipt the service signed over its seq, entry and state; only then is the snapshot believed. */
export interface CheckedHead {
  readonly item: HeadItem;
  readonly state: ElectionState;
}

/** Heads seen to hold, by store and election: only the very same texts are believed unchecked. Bounded, oldest out. */
const seen = new WeakMap<LedgerStore, Map<string, CheckedHead>>();
const mostBelieved = 512;

function believedOf(store: LedgerStore): Map<string, CheckedHead> {
  const believed = seen.get(store) ?? new Map<string, CheckedHead>();
  seen.set(store, believed);
  return believed;
}

/** Remembers a head that this process checked or wrote. */
export function believe(store: LedgerStore, head: CheckedHead): void {
  const believed = believedOf(store);
  const { election, seq } = head.item;
  if ((believed.get(election)?.item.seq ?? 0) > seq) return;
  believed.delete(election);
  believed.set(election, head);
  if (believed.size > mostBelieved) believed.delete(believed.keys().next().value!);
}

/** Throws a `Fault` where the row was edited, or where the vault or this process knows a later entry than the database. */
export async function checkHead(house: House, item: HeadItem): Promise<CheckedHead> {
  const head = signedHead(house, item);
  const known = believedOf(house.store).get(item.election);
  const next = item.seq + 1;
  const kept = (await house.vault.has(vaultPath.entry(item.election, next))) ? next : (known?.item.seq ?? 0);
  if (kept > item.seq) await checkMoved(house, item, kept);
  return head;
}

/** As `checkHead`, for whoever looks themselves at what the vault knows beyond it. */
export function signedHead(house: House, item: HeadItem): CheckedHead {
  const known = believedOf(house.store).get(item.election);
  return known !== undefined && isSame(known.item, item) ? known : checkSigned(house, item);
}

function checkSigned(house: House, item: HeadItem): CheckedHead {
  const state = parsedState(item);
  if (!holds(house, item, state)) throw new Fault('head-altered', { election: item.election });
  believe(house.store, { item, state });
  return { item, state };
}

/** A later entry is known: either another writer was faster, and the database has it by now, or it was turned back. */
async function checkMoved(house: House, item: HeadItem, kept: number): Promise<void> {
  const { head } = await house.store.read(item.election, {});
  if (head === undefined || head.seq < kept) throw rolledBack(item.election, item.seq, kept);
}

/** That an election is unknown; throws a `Fault` where the vault keeps its ledger and the database does not know it at all. */
export async function unknownElection(house: House, election: string): Promise<Refusal> {
  const unknown = refuse([finding('election-unknown', '', { election })]);
  if (!idField.safeParse(election).success) return unknown;
  if (!(await house.vault.has(vaultPath.entry(election, 1)))) return unknown;
  const { head } = await house.store.read(election, {});
  if (head === undefined) throw rolledBack(election, 0, 1);
  return unknown;
}

function rolledBack(election: string, seq: number, kept: number): Fault {
  return new Fault('ledger-rolled-back', { election, seq, kept });
}

function isSame(known: HeadItem, item: HeadItem): boolean {
  return (Object.keys(known) as (keyof HeadItem)[]).every((column) => known[column] === item[column]);
}

/**
 * The receipt is what the service handed out: its signature covers seq, entry and the state's digest, and every other
 * column repeats what the state says.
 */
function holds(house: House, item: HeadItem, state: ElectionState): boolean {
  const receipt = openDocument(house, 'receipt', item.receipt)?.payload;
  const digest = digestBytes(new TextEncoder().encode(item.state), house.crypto.sha256);
  return (
    receipt?.['election'] === item.election &&
    receipt['seq'] === item.seq &&
    receipt['entry'] === item.entry &&
    receipt['state'] === digest &&
    state.at === item.at &&
    state.definition.jurisdiction === item.jurisdiction &&
    state.definition.superior === item.superior &&
    canonicalText(boardRow(state)) === item.board
  );
}

/** Whatever stands there is looked at only once its digest was found right. */
function parsedState({ election, state }: HeadItem): ElectionState {
  try {
    return JSON.parse(state) as ElectionState;
  } catch {
    throw new Fault('head-altered', { election });
  }
}
