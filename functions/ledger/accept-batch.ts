import { type Batch, papersIn, readBatch } from '../../core/ballot/batch.ts';
import { catalogue } from '../../core/findings/catalogue.ts';
import type { CatalogueEntry, Lang } from '../../core/findings/entry.ts';
import { type Finding, finding } from '../../core/findings/finding.ts';
import { batchRequest, bundleFacts } from '../../core/ledger/batch-request.ts';
import { canonicalBytes } from '../../core/ledger/canonical.ts';
import { decide } from '../../core/ledger/decide.ts';
import { type OpenEnvelope, readEnvelope } from '../../core/ledger/envelope.ts';
import { checkSignature } from '../../core/ledger/signature.ts';
import type { House, Outcome } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import type { ActorItem, BatchItem } from '../ports.ts';
import { append, completeCopy } from './append.ts';
import { timeAfter } from './at.ts';
import { checkHead, unknownElection } from './head.ts';
import { previewOf } from './preview.ts';
import { repeatReceipt } from './receipts.ts';
import { chainsOf } from './registrants.ts';
import { lost, withRetry } from './retry.ts';
import { signedBy } from './signed-by.ts';
import { signDocument } from './signed-document.ts';
import { vaultPath } from './vault-path.ts';

/** Takes a station's bundle: 201 with a receipt, 200 with the same receipt for the same payload, or what is wrong with it. */
export async function acceptBatch(
  house: House,
  json: unknown,
  election: string,
  preview: Lang | undefined,
): Promise<Outcome> {
  const opened = readEnvelope(json, 'batch', house.crypto.sha256);
  if (!opened.ok) return refuse(opened.findings);
  const read = readBatch(opened.payload);
  if (!read.ok) return refuse(read.findings);
  const batch = read.value;
  if (batch.election !== election) {
    return refuse([finding('election-differs', '/election', { named: batch.election, election })]);
  }
  const done = await withRetry(
    () => attempt(house, json, opened, batch, preview),
    () => house.metrics.count('retried'),
  );
  return 'tries' in done ? refuse([finding('head-busy', '', { tries: done.tries })]) : done;
}

async function attempt(
  house: House,
  json: unknown,
  opened: OpenEnvelope,
  batch: Batch,
  preview: Lang | undefined,
): Promise<Outcome | typeof lost> {
  const { election } = batch;
  const read = await house.store.read(election, {
    kids: opened.signatures.map((signature) => signature.kid),
    batches: [
      keyOf(batch, batch.batch),
      ...(batch.replaces === undefined ? [] : [keyOf(batch, batch.replaces)]),
    ],
  });
  if (read.head === undefined) return unknownElection(house, election);
  const standing = read.batches.find((item) => item.batch === batch.batch);
  const repeated = standing?.payload === opened.payloadDigest;
  // Its receipt repeats the votes, so no stranger learns of a guess at a small pile that it was right.
  if (repeated && preview === undefined && isFromSomebody(house, opened, read.actors))
    return repeatReceipt(house, election, standing);
  const head = await checkHead(house, read.head);
  const at = timeAfter(house, head.item.at);
  const signed = signedBy(house, opened, read.actors, at);
  const facts = bundleFacts(head.state, batch, (number) =>
    read.batches.find((item) => item.batch === number),
  );
  if (!signed.ok) {
    return preview === undefined
      ? refuse(signed.findings)
      : previewOf(head.state, batch, signed.findings, preview);
  }
  const request = {
    ...batchRequest(batch, opened.payloadDigest),
    envelope: opened.envelopeDigest,
    signers: signed.value,
    at,
    facts: { bundle: facts },
  };
  const decision = decide(head.state, request, house.crypto);
  if (preview !== undefined) {
    return previewOf(head.state, batch, decision.ok || repeated ? [] : decision.findings, preview);
  }
  if (!decision.ok) return refuseSigned(house, opened, election, at, decision.findings);
  await completeCopy(house, head.item);
  const { seq } = decision.entry;
  const receipt = await append(house, {
    accepted: decision,
    payload: opened.payloadDigest,
    envelope: json,
    body: receiptBody(batch, seq, decision.entry.at),
    batch: { ...keyOf(batch, batch.batch), payload: opened.payloadDigest, seq, withdrawn: false },
  });
  if (receipt === lost) return lost;
  return typeof receipt === 'string' ? { status: 201, body: receipt } : receipt;
}

/** Whether one of its signatures holds under a registered key, at whatever time the key counts or counted. */
function isFromSomebody(house: House, opened: OpenEnvelope, actors: readonly ActorItem[]): boolean {
  const chainOf = chainsOf(house, actors);
  return opened.signatures.some((signature) => {
    const chain = chainOf(signature.kid);
    return chain && checkSignature(signature, chain.registrant.jwk, '', house.crypto).length === 0;
  });
}

function keyOf(
  { contest, round, station }: Batch,
  batch: string,
): Pick<BatchItem, 'contest' | 'round' | 'station' | 'batch'> {
  return { contest, round, station, batch };
}

/** Only its own signers and whoever already holds the bundle ever see this body: it repeats their votes to them. */
function receiptBody(batch: Batch, seq: number, at: string): Record<string, unknown> {
  const { election, contest, round, station, batch: number } = batch;
  const votes = batch.sheet ?? batch.ballots;
  return {
    format: 'scrutineer/receipt-body@1',
    type: 'batch-accepted',
    election,
    contest,
    round,
    station,
    batch: number,
    seq,
    at,
    papers: papersIn(batch),
    votes,
  };
}

/** A refusal that comes too late or in conflict is signed and kept, so that nobody can later deny it was asked. */
async function refuseSigned(
  house: House,
  opened: OpenEnvelope,
  election: string,
  at: string,
  findings: readonly Finding[],
): Promise<Outcome> {
  const row: CatalogueEntry = catalogue[findings[0]!.code];
  if (row.status !== 409) return refuse(findings);
  const digest = opened.payloadDigest;
  const document = await signDocument(
    house.signer,
    house.crypto,
    'refusal',
    { format: 'scrutineer/refusal@1', election, digest, at },
    { findings },
  );
  await house.vault.put(vaultPath.refusal(election, digest), canonicalBytes(document));
  return refuse(findings, document);
}
