import type { Digest } from '../../core/crypto.ts';
import { finding } from '../../core/findings/finding.ts';
import { digestBytes } from '../../core/ledger/canonical.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { scanMedia } from '../../core/ledger/evidence/scan-media.ts';
import { scansNamed } from '../../core/ledger/verify/scans.ts';
import { Fault } from '../fault.ts';
import type { House, Outcome, Reader } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import { checkReading } from './entitled.ts';
import { ledgerOf } from './entries.ts';
import { checkHead, unknownElection } from './head.ts';
import { vaultPath } from './vault-path.ts';

const uploaders: readonly string[] = ['scrutineer', 'chief', 'chair', 'organiser'];

/** Whoever may bring a ledger in brings its scans: a superior, for a ledger that somebody entitled vouched for. */
async function movesHere({ vault }: House, { role }: Reader, election: string): Promise<boolean> {
  return (role === 'superior' || role === 'root') && (await vault.list(`imports/${election}`)).length > 0;
}

/** A superior brings the paper that an act of a superior's rests on: its own reply, or what a condition is met by. */
function isOfSuperior({ role }: Reader, entries: readonly Entry[], digest: Digest): boolean {
  return (
    role === 'superior' && scansNamed(entries.filter(({ type }) => type !== 'scan-attached')).has(digest)
  );
}

/**
 * Keeps a scan of a signed sheet, if an accepted act already names its digest. A cloud home takes no body of that size:
 * it says where in the vault exactly these bytes are taken, and with which headers. Whoever only asks is told so in words,
 * because a browser follows a redirection by itself, without those headers.
 */
export async function keepScan(
  house: House,
  reader: Reader,
  election: string,
  hex: string,
  bytes: Uint8Array,
  onlyAsked = false,
): Promise<Outcome> {
  const { head } = await house.store.read(election, {});
  if (head === undefined) return unknownElection(house, election);
  const digest = `sha256:${hex}` as const;
  const checked = await checkHead(house, head);
  const barred = checkReading(reader, head, 'election');
  if (barred) return barred;
  const entries = await ledgerOf(house, checked);
  if (
    !uploaders.includes(reader.role) &&
    !isOfSuperior(reader, entries, digest) &&
    !(await movesHere(house, reader, election))
  ) {
    return refuse([
      finding('reader-not-entitled', '', { role: reader.role, jurisdiction: reader.jurisdiction }),
    ]);
  }
  if (!scansNamed(entries).has(digest)) return refuse([finding('scan-not-named', '', { digest })]);
  const path = vaultPath.scan(digest);
  if ((house.depot || onlyAsked) && (await house.vault.has(path))) return { status: 200, body: { digest } };
  if (house.depot) {
    const { url, headers } = await house.depot.uploadTo(path, digest);
    if (onlyAsked) return { status: 200, body: { digest, location: url, headers } };
    return { status: 307, body: { digest, location: url, headers }, headers: { location: url } };
  }
  if (onlyAsked) {
    const location = `/v1/elections/${election}/scans/${hex}`;
    return { status: 200, body: { digest, location, headers: {} } };
  }
  const found = digestBytes(bytes, house.crypto.sha256);
  if (found !== digest) return refuse([finding('scan-differs', '', { found, digest })]);
  if (scanMedia(bytes) === undefined) return refuse([finding('scan-kind', '')]);
  const kept = await house.vault.put(path, bytes);
  if (kept === 'conflict') throw new Fault('evidence-altered', { path });
  return { status: kept === 'written' ? 201 : 200, body: { digest, bytes: bytes.length } };
}
