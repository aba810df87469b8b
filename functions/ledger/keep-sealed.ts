import { finding } from '../../core/findings/finding.ts';
import { isDigest } from '../../core/ledger/canonical.ts';
import type { Role } from '../../core/ledger/registration.ts';
import {
  mostSealedBytes,
  readSealedDocument,
  type SealedDocument,
  sealDocument,
} from '../../core/ledger/sealed-document.ts';
import {
  type AskedRequest,
  type House,
  isRefusal,
  type Outcome,
  type Reader,
  refuse,
} from '../http/route.ts';
import { openElection } from '../reading/open-election.ts';
import { isErasedBy, sealedAt } from './sealed.ts';

const keepers: readonly (Role | 'root')[] = ['organiser', 'superior', 'supervision'];
/** Nobody else reads it back: no auditor, no root, nobody of the hall. */
const readers: readonly (Role | 'root')[] = ['organiser', 'superior'];

/** Keeps a document of an election apart from its ledger, under the digest of its canonical bytes. */
export async function keepSealed({ reader, params, json }: AskedRequest, house: House): Promise<Outcome> {
  const [election, digest] = [params['id']!, `sha256:${params['sha256']!}` as const];
  const head = await openFor(house, reader, election, keepers);
  if (isRefusal(head)) return head;
  const read = readSealedDocument(json);
  if (!read.ok) return refuse(read.findings);
  const document: SealedDocument = read.value;
  if (document.election !== election)
    return refuse([finding('election-differs', '/election', { named: document.election, election })]);
  const { bytes, digest: found } = sealDocument(document, house.crypto.sha256);
  if (found !== digest) return refuse([finding('sealed-differs', '', { found, digest })]);
  if (bytes.length > mostSealedBytes)
    return refuse([finding('sealed-too-large', '', { bytes: bytes.length, limit: mostSealedBytes })]);
  if (await isErasedBy(house, head, digest)) return refuse([finding('sealed-erased', '', { digest })]);
  const kept = await house.sealed.put(election, digest, bytes);
  if (kept === 'erased') return refuse([finding('sealed-erased', '', { digest })]);
  return { status: kept === 'written' ? 201 : 200, body: { digest, bytes: bytes.length } };
}

/** Shows it to those of its place who answer for it; no cache may keep it. */
export async function showSealed({ reader, params }: AskedRequest, house: House): Promise<Outcome> {
  const head = await openFor(house, reader, params['id']!, readers);
  if (isRefusal(head)) return head;
  const digest = `sha256:${params['sha256']!}`;
  const document = isDigest(digest) ? await sealedAt(house, head, digest) : undefined;
  if (document === undefined) return refuse([finding('sealed-unknown', '', { digest })]);
  if (document === 'erased') return refuse([finding('sealed-erased', '', { digest })]);
  return { status: 200, body: document, headers: { 'cache-control': 'private, no-store' } };
}

async function openFor(house: House, reader: Reader, election: string, roles: readonly (Role | 'root')[]) {
  const head = await openElection(house, reader, election, 'election');
  if (isRefusal(head) || roles.includes(reader.role)) return head;
  const { role, jurisdiction } = reader;
  return refuse([finding('reader-not-entitled', '', { role, jurisdiction })]);
}
