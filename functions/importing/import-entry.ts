import { type Batch, readBatch } from '../../core/ballot/batch.ts';
import { finding } from '../../core/findings/finding.ts';
import { batchRequest, bundleFacts } from '../../core/ledger/batch-request.ts';
import { contestOf } from '../../core/ledger/change.ts';
import { decide, type Request } from '../../core/ledger/decide.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { type OpenEnvelope, readEnvelope } from '../../core/ledger/envelope.ts';
import { type Act, readAct } from '../../core/ledger/read-act.ts';
import { parseLine } from '../../core/ledger/verify/chain.ts';
import { signersOf } from '../../core/ledger/verify/envelopes.ts';
import type { Keys } from '../../core/ledger/verify/registrations.ts';
import { type House, type Refusal, refuse } from '../http/route.ts';
import { actReceipt, withdrawn } from '../ledger/accept-act.ts';
import { bundleReceipt } from '../ledger/accept-batch.ts';
import { append, completeCopy, type Writing } from '../ledger/append.ts';
import { timeAfter } from '../ledger/at.ts';
import { issueCertificate } from '../ledger/certificates.ts';
import { completeErasure } from '../ledger/erase-sealed.ts';
import { factsFor } from '../ledger/facts.ts';
import { type CheckedHead, signedHead } from '../ledger/head.ts';
import { lost, withRetry } from '../ledger/retry.ts';
import { vaultPath } from '../ledger/vault-path.ts';
import type { HeadItem } from '../ports.ts';

/** An entry as it stood in another home, and the envelope it names. */
export interface Recorded {
  readonly entry: Entry;
  readonly line: string;
  readonly envelope: unknown;
}

type Asked = Pick<Request, 'type' | 'election' | 'fields' | 'facts' | 'nonce' | 'expect'>;
type Placed = Pick<Writing, 'body' | 'nonce' | 'batch'>;

/** Lines and envelopes as the entries they are; refused where a line is none. */
export function readEntries(
  entries: readonly { readonly line: string; readonly envelope: unknown }[],
): readonly Recorded[] | Refusal {
  const read: Recorded[] = [];
  for (const [index, { line, envelope }] of entries.entries()) {
    const entry = parseLine(line);
    if (entry === undefined) return refuse([finding('line-malformed', `/entries/${index}`)]);
    read.push({ line, envelope, entry });
  }
  return read;
}

/** A ledger on its way in, and what is said of an entry that does not fit. */
export interface Incoming {
  readonly election: string;
  readonly keys: Pick<Keys, 'chains'>;
  /** Has what the entries rest on stand here, once the first of them was found to hold. */
  readonly prepare: () => Promise<Refusal | undefined>;
  /** Another entry stands here in its place. */
  readonly taken: (entry: Entry) => Refusal | Promise<Refusal>;
  /** Deciding it anew gives another entry. */
  readonly differs: (entry: Entry) => Refusal;
  /** What an entry recorded of other elections, and of what is sealed, is taken from it: both may be gone. */
  readonly told: boolean;
  /** What the receipts say beside what all say. */
  readonly note?: Readonly<Record<string, unknown>>;
}

/** Brings one entry in, against whoever else does; what is in the way, or nothing once it stands. */
export async function bringIn(
  house: House,
  recorded: Recorded,
  incoming: Incoming,
): Promise<Refusal | undefined> {
  const done = await withRetry(
    async () => (await importEntry(house, recorded, incoming)) ?? ({ done: true } as const),
    () => house.metrics.count('retried'),
  );
  if ('tries' in done) return refuse([finding('head-busy', '', { tries: done.tries })]);
  return 'refused' in done ? done : undefined;
}

/**
 * Decides an entry anew, at the time it was decided, by those who signed it then; it is appended only if that gives the
 * very same line, and once what it rests on is prepared. Nothing where it stands; what is in the way; or that somebody else
 * was faster.
 */
async function importEntry(
  house: House,
  recorded: Recorded,
  incoming: Incoming,
): Promise<undefined | Refusal | typeof lost> {
  const { entry, line } = recorded;
  const { election, taken } = incoming;
  const { head } = await house.store.read(election, {});
  // Somebody else is bringing in the same ledger, or it went on here meanwhile.
  if (reaches(head, entry)) {
    const stands = (await house.store.entry(election, entry.seq))?.line === line;
    return stands ? undefined : taken(entry);
  }
  const done = await decideAnew(house, recorded, incoming, head);
  const isRefused = done !== undefined && done !== lost;
  // What they brought in since the head was read may be all that is in the way.
  return isRefused && reaches((await house.store.read(election, {})).head, entry) ? lost : done;
}

function reaches(head: HeadItem | undefined, { seq }: Entry): boolean {
  return head !== undefined && head.seq >= seq;
}

async function decideAnew(
  house: House,
  { entry, line, envelope }: Recorded,
  incoming: Incoming,
  item: HeadItem | undefined,
): Promise<undefined | Refusal | typeof lost> {
  const { election, keys, prepare } = incoming;
  const differs = incoming.differs(entry);
  const opened = readEnvelope(
    envelope,
    entry.type === 'batch-accepted' ? 'batch' : 'act',
    house.crypto.sha256,
  );
  if (!opened.ok) return refuse(opened.findings);
  if (opened.payloadDigest !== entry.payload || opened.envelopeDigest !== entry.envelope) return differs;
  // A clock that is far behind would accept nothing after this.
  timeAfter(house, entry.at);
  const signers = signersOf(entry, opened.signatures, keys, house.crypto);
  if (!signers.ok) return refuse(signers.findings);
  // A database turned back knows less than the vault: it may be completed, by what the vault has and nothing else.
  const copy = await house.vault.get(vaultPath.entry(election, entry.seq));
  if (copy !== undefined && Buffer.compare(copy, Buffer.from(line)) !== 0) return differs;
  const head = item && signedHead(house, item);
  const asked =
    entry.type === 'batch-accepted'
      ? await asBundle(house, head, opened)
      : await asAct(house, head, opened, entry, incoming);
  if (asked === undefined || asked.request.election !== election) return differs;
  const { payload, at } = entry;
  const request = { ...asked.request, payload, envelope: entry.envelope, at, signers: signers.value };
  const decision = decide(head?.state, request, house.crypto);
  if (!decision.ok) return refuse(decision.findings);
  if (new TextDecoder().decode(decision.line) !== line) return differs;
  const barred = await prepare();
  if (barred) return barred;
  if (head) await completeCopy(house, head.item);
  const placed = asked.place(decision.entry);
  const body = { ...placed.body, ...incoming.note };
  const receipt = await append(house, { accepted: decision, payload, envelope, ...placed, body });
  if (receipt === lost) return lost;
  if (typeof receipt !== 'string') return receipt;
  // A table restored to an earlier second may hold again what was erased after it.
  await completeErasure(house, { type: entry.type, election, fields: entry });
  if (entry.type === 'result-certified') {
    const { id, certificate } = contestOf(decision.state, String(entry['contest']))!;
    const { version } = certificate!;
    const isKept = await house.vault.has(vaultPath.certificate(election, id, version));
    if (!isKept) await issueCertificate(house, election, id, version);
  }
  return undefined;
}

interface Ready {
  readonly request: Asked;
  readonly place: (entry: Entry) => Placed;
}

async function asBundle(
  house: House,
  head: CheckedHead | undefined,
  { payload, payloadDigest }: OpenEnvelope,
): Promise<Ready | undefined> {
  const read = readBatch(payload);
  if (!read.ok || head === undefined) return undefined;
  const batch: Batch = read.value;
  const numbers = [batch.batch, ...(batch.replaces === undefined ? [] : [batch.replaces])];
  const { contest, round, station } = batch;
  const { batches } = await house.store.read(head.item.election, {
    batches: numbers.map((number) => ({ contest, round, station, batch: number })),
  });
  const bundle = bundleFacts(head.state, batch, (number) => batches.find((each) => each.batch === number));
  return {
    request: { ...batchRequest(batch, payloadDigest), facts: { bundle } },
    place: ({ seq, at }) => ({
      body: bundleReceipt(batch, seq, at),
      batch: { contest, round, station, batch: batch.batch, payload: payloadDigest, seq, withdrawn: false },
    }),
  };
}

async function asAct(
  house: House,
  head: CheckedHead | undefined,
  { payload, payloadDigest }: OpenEnvelope,
  entry: Entry,
  { keys, told }: Incoming,
): Promise<Ready | undefined> {
  const read = readAct(payload);
  if (!read.ok) return undefined;
  const act: Act = read.value;
  const confirmed = (kid: string) =>
    (keys.chains.get(kid) ?? []).some(({ registrant }) => registrant.provisional === undefined);
  const recorded = told ? { entry, confirmed } : undefined;
  const facts = head ? await factsFor(house, head, act, recorded) : {};
  const { nonce, election } = act;
  return {
    request: { ...act, facts },
    place: (decided) => ({
      body: actReceipt(decided, election),
      nonce: { nonce, payload: payloadDigest, seq: decided.seq },
      ...withdrawn(act, decided.seq, facts.bundle?.standing?.payload),
    }),
  };
}
