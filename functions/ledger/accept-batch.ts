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
  // Its receipt repeats the votes: only those who signed it learn that a pile of just this content stands.
  const own = repeated && (await isTheirs(house, election, standing.seq, opened, read.actors));
  if (own && preview === undefined) return repeatReceipt(house, election, standing);
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
    return previewOf(head.state, batch, decision.ok || own ? [] : decision.findings, preview);
  }
  if (!decision.ok) {
    // Others who may key this very pile, and keyed it alike, are answered as those before them.
    const [only, ...more] = decision.findings;
    if (repeated && only!.code === 'batch-conflict' && more.length === 0)
      return repeatReceipt(house, election, standing);
    return refuseSigned(house, opened, election, at, decision.findings);
  }
  await completeCopy(house, head.item);
  const { seq } = decision.entry;
  const receipt = await append(house, {
    accepted: decision,
    payload: opened.payloadDigest,
    envelope: json,
    body: bundleReceipt(batch, seq, decision.entry.at),
    batch: { ...keyOf(batch, batch.batch), payload: opened.payloadDigest, seq, withdrawn: false },
  });
  if (receipt === lost) return lost;
  return typeof receipt === 'string' ? { status: 201, body: receipt } : receipt;
}

/** Whether one of those who signed what was accepted signed this too, at whatever time their key counts or counted. */
async function isTheirs(
  house: House,
  election: string,
  seq: number,
  opened: OpenEnvelope,
  actors: readonly ActorItem[],
): Promise<boolean> {
  const item = await house.store.entry(election, seq);
  const entry = item && parsedEntry(item.line);
  // A line that is no entry was edited: whoever repeats its receipt says so.
  if (entry === undefined) return true;
  const chainOf = chainsOf(house, actors);
  return opened.signatures.some((signature) => {
    const chain = entry.by.includes(signature.kid) ? chainOf(signature.kid) : undefined;
    return chain && checkSignature(signature, chain.registrant.jwk, '', house.crypto).length === 0;
  });
}

function parsedEntry(line: string): { readonly by: readonly string[] } | undefined {
  try {
    const { by } = JSON.parse(line) as { by?: readonly string[] };
    return by && { by };
  } catch {
    return undefined;
  }
}

function keyOf(
  { contest, round, station }: Batch,
  batch: string,
): Pick<BatchItem, 'contest' | 'round' | 'station' | 'batch'> {
  return { contest, round, station, batch };
}

/** Only its own signers and whoever already holds the bundle ever see this body: it repeats their votes to them. */
export function bundleReceipt(batch: Batch, seq: number, at: string): Record<string, unknown> {
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
