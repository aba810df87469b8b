import type { Digest } from '../../core/crypto.ts';
import { finding } from '../../core/findings/finding.ts';
import { digestBytes } from '../../core/ledger/canonical.ts';
import { contestOf } from '../../core/ledger/change.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { scanMedia } from '../../core/ledger/evidence/scan-media.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { scansNamed } from '../../core/ledger/verify/scans.ts';
import { Fault } from '../fault.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { isRefusal, refuse } from '../http/route.ts';
import { ledgerOf } from '../ledger/entries.ts';
import { vaultPath } from '../ledger/vault-path.ts';
import { openElection } from './open-election.ts';

/** The first slip that shows votes. */
const firstCounted = 4;

/** A scan that an entry names, as an attachment, so that no browser takes it for a page; one with votes after the release. */
export async function readScan({ params, reader }: AskedRequest, house: House): Promise<Outcome> {
  const { id, sha256 } = params as { id: string; sha256: string };
  const head = await openElection(house, reader, id, 'election');
  if (isRefusal(head)) return head;
  const digest: Digest = `sha256:${sha256}`;
  const entries = await ledgerOf(house, head);
  if (!scansNamed(entries).has(digest)) return refuse([finding('scan-not-named', '', { digest })]);
  const secret = secretRound(head.state, entries, digest);
  if (secret) return refuse([finding('not-released', '', { contest: secret.contest, round: secret.round })]);
  const path = vaultPath.scan(digest);
  const bytes = await house.vault.get(path);
  if (bytes === undefined) return refuse([finding('scan-not-uploaded', '', { digest })]);
  if (digestBytes(bytes, house.crypto.sha256) !== digest) throw new Fault('evidence-altered', { path });
  const { media, ending } = scanMedia(bytes) ?? { media: 'application/octet-stream', ending: 'bin' };
  const headers = {
    'content-type': media,
    'content-disposition': `attachment; filename="scan-${sha256.slice(0, 12)}.${ending}"`,
    'cache-control': 'private, no-cache',
  };
  return { status: 200, body: bytes, headers };
}

/** The round of a sheet with votes that the chief scrutineer has not released. */
function secretRound(
  state: ElectionState,
  entries: readonly Entry[],
  digest: Digest,
): { readonly contest: string; readonly round: number } | undefined {
  for (const entry of entries) {
    if (entry.type !== 'scan-attached' || entry['digest'] !== digest) continue;
    const { contest, round, slip } = entry as unknown as { contest: string; round: number; slip: number };
    const recorded = contestOf(state, contest)!.rounds[round - 1]!;
    if (slip >= firstCounted && !recorded.released) return { contest, round };
  }
  return undefined;
}
