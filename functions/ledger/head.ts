import { digestBytes } from '../../core/ledger/canonical.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { checkSignature } from '../../core/ledger/signature.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import type { HeadItem, LedgerStore } from '../ports.ts';
import { vaultPath } from './vault-path.ts';

/** A head whose receipt the service signed over its seq, entry and state; only then is the snapshot believed. */
export interface CheckedHead {
  readonly item: HeadItem;
  readonly state: ElectionState;
}

/** Heads seen to hold, by store and election: only the very same texts are believed unchecked. Bounded, oldest out. */
const seen = new WeakMap<LedgerStore, Map<string, HeadItem>>();
const mostBelieved = 512;

function believedOf(store: LedgerStore): Map<string, HeadItem> {
  const believed = seen.get(store) ?? new Map<string, HeadItem>();
  seen.set(store, believed);
  return believed;
}

/** Remembers a head that this process checked or wrote. */
export function believe(store: LedgerStore, item: HeadItem): void {
  const believed = believedOf(store);
  if ((believed.get(item.election)?.seq ?? 0) > item.seq) return;
  believed.delete(item.election);
  believed.set(item.election, item);
  if (believed.size > mostBelieved) believed.delete(believed.keys().next().value!);
}

/** Throws a `Fault` where the row was edited, or where the vault or this process knows a later entry than the database. */
export async function checkHead(house: House, item: HeadItem): Promise<CheckedHead> {
  const known = believedOf(house.store).get(item.election);
  if (known?.receipt !== item.receipt || known.state !== item.state || known.entry !== item.entry) {
    if (!holds(house, item)) throw new Fault('head-altered', { election: item.election });
    believe(house.store, item);
  }
  const next = item.seq + 1;
  const kept = (await house.vault.has(vaultPath.entry(item.election, next))) ? next : (known?.seq ?? 0);
  if (kept > item.seq) await checkMoved(house, item, kept);
  return { item, state: JSON.parse(item.state) as ElectionState };
}

/** A later entry is known: either another writer was faster, and the database has it by now, or it was turned back. */
async function checkMoved(house: House, item: HeadItem, kept: number): Promise<void> {
  const { head } = await house.store.read(item.election, {});
  if (head === undefined || head.seq < kept) throw rolledBack(item.election, item.seq, kept);
}

/** A ledger the vault keeps and the database does not know at all. */
export async function checkUnknown(house: House, election: string): Promise<void> {
  if (!(await house.vault.has(vaultPath.entry(election, 1)))) return;
  const { head } = await house.store.read(election, {});
  if (head === undefined) throw rolledBack(election, 0, 1);
}

function rolledBack(election: string, seq: number, kept: number): Fault {
  return new Fault('ledger-rolled-back', { election, seq, kept });
}

/** The receipt is what the service handed out: its signature covers seq, entry and the state's digest. */
function holds({ signer, crypto }: House, item: HeadItem): boolean {
  const read = readEnvelope(parsed(item.receipt)?.['envelope'], 'receipt', crypto.sha256);
  if (!read.ok) return false;
  const [signature] = read.signatures;
  const payload = read.payload as Record<string, unknown>;
  const state = digestBytes(new TextEncoder().encode(item.state), crypto.sha256);
  return (
    signature!.kid === signer.kid &&
    checkSignature(signature!, signer.jwk, '', crypto).length === 0 &&
    payload['election'] === item.election &&
    payload['seq'] === item.seq &&
    payload['entry'] === item.entry &&
    payload['state'] === state
  );
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
