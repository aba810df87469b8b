import { type Finding, finding } from '../../core/findings/finding.ts';
import type { AnyRow } from '../../core/ledger/acts/row.ts';
import { acts } from '../../core/ledger/acts/table.ts';
import { contestOf } from '../../core/ledger/change.ts';
import { decide } from '../../core/ledger/decide.ts';
import type { Definition } from '../../core/ledger/election.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { type OpenEnvelope, readEnvelope } from '../../core/ledger/envelope.ts';
import { type Act, readAct } from '../../core/ledger/read-act.ts';
import type { House, Outcome } from '../http/route.ts';
import { isRefusal, refuse } from '../http/route.ts';
import type { BatchItem, ReadFor } from '../ports.ts';
import { append, completeCopy } from './append.ts';
import { timeAfter } from './at.ts';
import { completeCertificates, issueCertificate } from './certificates.ts';
import { checkHome } from './check-home.ts';
import { checkErasure, completeErasure } from './erase-sealed.ts';
import { factsFor } from './facts.ts';
import { checkHead, unknownElection } from './head.ts';
import { repeatReceipt } from './receipts.ts';
import { lost, withRetry } from './retry.ts';
import { signedBy } from './signed-by.ts';

/** Where an act was sent: its election, and the call its row belongs to. */
export interface SentTo {
  readonly election?: string;
  readonly call: AnyRow['call'];
}

/** Takes a signed act into the ledger: 201 with a receipt, 200 with the same receipt for the same act, or all findings. */
export async function acceptAct(house: House, json: unknown, sentTo: SentTo): Promise<Outcome> {
  const opened = readEnvelope(json, 'act', house.crypto.sha256);
  if (!opened.ok) return refuse(opened.findings);
  const act = readAct(opened.payload);
  if (!act.ok) return refuse(act.findings);
  const misplaced = checkPlace(house, act.value, sentTo);
  if (misplaced.length > 0) return refuse(misplaced);
  const done = await withRetry(
    () => attempt(house, json, opened, act.value, sentTo.call),
    () => house.metrics.count('retried'),
  );
  return 'tries' in done ? refuse([finding('head-busy', '', { tries: done.tries })]) : done;
}

function checkPlace(house: House, act: Act, { election, call }: SentTo): readonly Finding[] {
  if (election !== undefined && act.election !== election) {
    return [finding('election-differs', '/election', { named: act.election, election })];
  }
  const row = acts.get(act.type)!;
  if (!isSentTo(row, call)) return [finding('call-differs', '/type', { type: act.type, call: row.call })];
  return act.type === 'convened' ? checkHome(house, act.fields['definition'] as Definition) : [];
}

async function attempt(
  house: House,
  json: unknown,
  opened: OpenEnvelope,
  act: Act,
  call: SentTo['call'],
): Promise<Outcome | typeof lost> {
  const { election, nonce } = act;
  const read = await house.store.read(election, {
    nonce,
    kids: opened.signatures.map((signature) => signature.kid),
  });
  const repeated = await answerRepeat(house, read, opened, act);
  if (repeated && (call !== 'rulings' || isRefusal(repeated))) return repeated;
  const head = read.head && (await checkHead(house, read.head));
  // Whoever may rule keeps certificates, and so completes those that a stop cut off.
  if (head && call === 'rulings') await completeCertificates(house, head);
  if (repeated) {
    await completeErasure(house, act);
    return repeated;
  }
  if (head === undefined) {
    const unknown = await unknownElection(house, election);
    if (act.type !== 'convened') return unknown;
  }
  const at = timeAfter(house, head?.item.at);
  const signed = signedBy(house, opened, read.actors, at);
  if (!signed.ok) return refuse(signed.findings);
  const facts = head ? await factsFor(house, head, act) : {};
  const { payloadDigest: payload, envelopeDigest: envelope } = opened;
  const { type, fields, expect } = act;
  const request = {
    type,
    election,
    fields,
    nonce,
    signers: signed.value,
    payload,
    envelope,
    at,
    facts,
    ...(expect ? { expect } : {}),
  };
  const decision = decide(head?.state, request, house.crypto);
  if (!decision.ok) return refuse(decision.findings);
  const inTheWay = await checkErasure(house, act);
  if (inTheWay) return inTheWay;
  if (head) await completeCopy(house, head.item);
  const receipt = await append(house, {
    accepted: decision,
    payload,
    envelope: json,
    body: actReceipt(decision.entry, election),
    nonce: { nonce, payload, seq: decision.entry.seq },
    ...withdrawn(act, decision.entry.seq, facts.bundle?.standing?.payload),
  });
  if (receipt === lost) return lost;
  if (typeof receipt !== 'string') return receipt;
  await completeErasure(house, act);
  if (type === 'result-certified') {
    const contest = contestOf(decision.state, String(fields['contest']))!;
    await issueCertificate(house, election, contest.id, contest.certificate!.version);
  }
  return { status: 201, body: receipt };
}

/** An act of the hall that a superior may sign alone comes with the superior's rulings too. */
function isSentTo(row: AnyRow, call: AnyRow['call']): boolean {
  const alone = row.signedBy.some((slots) => slots.every((slot) => slot.includes('superior')));
  return row.call === call || (row.call === 'acts' && call === 'rulings' && alone);
}

/** An act once accepted is the same act for ever; another under its nonce, or a second convening, is refused. */
async function answerRepeat(
  house: House,
  read: ReadFor,
  opened: OpenEnvelope,
  act: Act,
): Promise<Outcome | undefined> {
  const { election, nonce } = act;
  const stands =
    read.nonce ?? (act.type === 'convened' && read.head ? { payload: undefined, seq: 1 } : undefined);
  if (stands === undefined) return undefined;
  const { payload, seq } = stands;
  if (payload === opened.payloadDigest) return repeatReceipt(house, election, { payload, seq });
  return refuse([
    act.type === 'convened'
      ? finding('election-exists', '', { election })
      : finding('nonce-used', '/nonce', { nonce }),
  ]);
}

/** What a receipt for an act says beside what its signature covers. */
export function actReceipt({ seq, type, at }: Entry, election: string): Readonly<Record<string, unknown>> {
  return { format: 'scrutineer/receipt-body@1', election, seq, type, at };
}

/** A withdrawal marks its bundle's item in the same transaction. */
export function withdrawn(
  act: Act,
  seq: number,
  payload: BatchItem['payload'] | undefined,
): { readonly batch?: BatchItem } {
  if (act.type !== 'batch-withdrawn') return {};
  const { contest, round, station, batch } = act.fields as Pick<
    BatchItem,
    'contest' | 'round' | 'station' | 'batch'
  >;
  return { batch: { contest, round, station, batch, payload: payload!, seq, withdrawn: true } };
}
