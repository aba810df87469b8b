import { finding } from '../../core/findings/finding.ts';
import { digestBytes } from '../../core/ledger/canonical.ts';
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

/**
 * Keeps a scan of a signed sheet, if an accepted act already names its digest. A cloud home takes no body of that size:
 * it says where in the vault exactly these bytes are taken, and with which headers.
 */
export async function keepScan(
  house: House,
  reader: Reader,
  election: string,
  hex: string,
  bytes: Uint8Array,
): Promise<Outcome> {
  const { head } = await house.store.read(election, {});
  if (head === undefined) return unknownElection(house, election);
  if (!uploaders.includes(reader.role) && !(await movesHere(house, reader, election))) {
    return refuse([
      finding('reader-not-entitled', '', { role: reader.role, jurisdiction: reader.jurisdiction }),
    ]);
  }
  const checked = await checkHead(house, head);
  const barred = checkReading(reader, head, 'election');
  if (barred) return barred;
  const digest = `sha256:${hex}` as const;
  if (!scansNamed(await ledgerOf(house, checked)).has(digest))
    return refuse([finding('scan-not-named', '', { digest })]);
  const path = vaultPath.scan(digest);
  if (house.depot) {
    if (await house.vault.has(path)) return { status: 200, body: { digest } };
    const { url, headers } = await house.depot.uploadTo(path, digest);
    return { status: 307, body: { digest, location: url, headers }, headers: { location: url } };
  }
  const found = digestBytes(bytes, house.crypto.sha256);
  if (found !== digest) return refuse([finding('scan-differs', '', { found, digest })]);
  if (scanMedia(bytes) === undefined) return refuse([finding('scan-kind', '')]);
  const kept = await house.vault.put(path, bytes);
  if (kept === 'conflict') throw new Fault('evidence-altered', { path });
  return { status: kept === 'written' ? 201 : 200, body: { digest, bytes: bytes.length } };
}
