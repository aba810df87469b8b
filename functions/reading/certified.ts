import { finding } from '../../core/findings/finding.ts';
import { canonicalText } from '../../core/ledger/canonical.ts';
import { contestOf } from '../../core/ledger/change.ts';
import type { Phase } from '../../core/ledger/phase.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { isRefusal, refuse } from '../http/route.ts';
import { certificate } from '../ledger/certificates.ts';
import { bodyDigest } from '../ledger/signed-document.ts';
import { openElection } from './open-election.ts';

/** What a certificate counts for today: the last version stands unless its contest was reopened or annulled since. */
function statusOf(
  phase: Phase,
  version: number,
  last: number,
): 'certified' | 'superseded' | 'returned' | 'annulled' {
  if (phase === 'annulled') return 'annulled';
  if (version < last) return 'superseded';
  return phase === 'certified' ? 'certified' : 'returned';
}

/** Whether an `If-None-Match` names a tag (RFC 9110 §13.1.2): compared weakly, in a list, or any at all. */
function isNamedIn(header: string | undefined, etag: string): boolean {
  const named = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return named.includes(etag) || named.includes('*');
}

/** A contest's certificate: the last one with its status, or one version, which never changes. */
export async function readCertified(
  { params, headers, reader }: AskedRequest,
  house: House,
): Promise<Outcome> {
  const {
    election,
    contest: id,
    version: asked,
  } = params as { election: string; contest: string; version?: string };
  const head = await openElection(house, reader, election, 'jurisdiction');
  if (isRefusal(head)) return head;
  const contest = contestOf(head.state, id);
  const last = contest?.certificate?.version ?? 0;
  const version = asked === undefined ? last : Number(asked);
  if (contest === undefined || !Number.isInteger(version) || version < 1 || version > last) {
    return refuse([finding('result-unknown', '', { contest: id, version: asked ?? 1 })]);
  }
  const document = await certificate(house, election, id, version);
  const status = statusOf(contest.phase, version, last);
  const digest = bodyDigest(document.body, house.crypto);
  // What no longer stands has another tag, so that nobody is told that nothing changed.
  const etag = asked === undefined && status !== 'certified' ? `"${digest}.${status}"` : `"${digest}"`;
  const caching = asked === undefined ? 'no-cache' : 'private, max-age=31536000, immutable';
  const named = { etag, 'cache-control': caching };
  if (isNamedIn(headers['if-none-match'], etag)) return { status: 304, body: '', headers: named };
  // A version is the same to the byte whenever it is asked for.
  const body = asked === undefined ? { status, ...document } : canonicalText(document);
  return { status: 200, body, headers: named };
}
