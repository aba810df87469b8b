import type { Digest } from '../../core/crypto.ts';
import { boardRow } from '../../core/ledger/board-row.ts';
import { canonicalText, digestBytes } from '../../core/ledger/canonical.ts';
import type { Decision } from '../../core/ledger/decide.ts';
import { snapshotOf } from '../../core/ledger/snapshot.ts';
import { Fault } from '../fault.ts';
import type { House, Refusal } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import type { BatchItem, HeadItem, NonceItem } from '../ports.ts';
import { believe } from './head.ts';
import { lost } from './retry.ts';
import { signDocument } from './signed-document.ts';
import { vaultPath } from './vault-path.ts';

type Accepted = Extract<Decision, { ok: true }>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What goes into the ledger with an accepted act: its envelope, and what its receipt says beside the head. */
export interface Writing {
  readonly accepted: Accepted;
  readonly payload: Digest;
  readonly envelope: unknown;
  readonly body: Readonly<Record<string, unknown>>;
  readonly nonce?: NonceItem;
  readonly batch?: BatchItem;
}

/**
 * Signs the receipt, keeps the envelope, and appends in one transaction; the entry goes to the vault once it is
 * committed. Answers with the receipt's text as it is stored. Nothing is handed out for a race that was lost.
 */
export async function append(house: House, writing: Writing): Promise<string | Refusal | typeof lost> {
  const { accepted, payload } = writing;
  const { entry, head: hash, state } = accepted;
  const snapshot = snapshotOf(state, house.crypto.sha256);
  if (!snapshot.ok) return refuse(snapshot.findings);
  const election = state.definition.id;
  const named = {
    format: 'scrutineer/receipt@1',
    election,
    seq: entry.seq,
    entry: hash,
    state: snapshot.value.digest,
    digest: payload,
  };
  const [, receipt] = await Promise.all([
    keepEnvelope(house, entry.envelope, writing.envelope),
    signDocument(house.signer, house.crypto, 'receipt', named, writing.body),
  ]);
  const line = decoder.decode(accepted.line);
  const text = canonicalText(receipt);
  const head: HeadItem = {
    election,
    jurisdiction: state.definition.jurisdiction,
    superior: state.definition.superior,
    seq: entry.seq,
    entry: hash,
    at: entry.at,
    state: decoder.decode(snapshot.value.bytes),
    receipt: text,
    board: canonicalText(boardRow(state)),
  };
  const { nonce, batch } = writing;
  const done = await house.store.append({
    expected: entry.seq - 1,
    head,
    entry: { election, seq: entry.seq, line, receipt: text },
    ...(nonce ? { nonce } : {}),
    ...(batch ? { batch } : {}),
  });
  if (done === 'lost') return lost;
  believe(house.store, { item: head, state });
  await keepEntry(house, election, entry.seq, accepted.line);
  return text;
}

/** An envelope lies under its own digest, so other bytes there were damaged. */
async function keepEnvelope(house: House, digest: Digest, envelope: unknown): Promise<void> {
  const path = vaultPath.envelope(digest);
  if ((await house.vault.put(path, encoder.encode(canonicalText(envelope)))) === 'conflict') {
    throw new Fault('evidence-altered', { path });
  }
}

/** Writes an entry's copy; what stands there already must be the very same. */
async function keepEntry(house: House, election: string, seq: number, line: Uint8Array): Promise<void> {
  if ((await house.vault.put(vaultPath.entry(election, seq), line)) === 'conflict') {
    throw new Fault('ledger-vault-differs', { election, seq });
  }
}

/** Completes a copy that was cut off between database and vault: the entry at the head. */
export async function completeCopy(house: House, head: HeadItem): Promise<void> {
  if (await house.vault.has(vaultPath.entry(head.election, head.seq))) return;
  const item = await house.store.entry(head.election, head.seq);
  const line = encoder.encode(item?.line);
  if (digestBytes(line, house.crypto.sha256) !== head.entry) {
    throw new Fault('entry-altered', { election: head.election, seq: head.seq });
  }
  await keepEntry(house, head.election, head.seq, line);
}
