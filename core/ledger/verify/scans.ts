import type { Digest } from '../../crypto.ts';
import type { Entry } from '../entry.ts';
import { evidencePath } from '../evidence/files.ts';
import { broken } from './broken.ts';
import type { Folder } from './files.ts';

/** What entries name as scanned paper: slips attached, and the reply that allowed the meeting. */
export function scansNamed(entries: readonly Entry[]): ReadonlySet<Digest> {
  const named = new Set<Digest>();
  for (const entry of entries) {
    if (entry.type === 'scan-attached') named.add(entry['digest'] as Digest);
    if (entry.type === 'meeting-approved' && entry['scan'] !== undefined) named.add(entry['scan'] as Digest);
  }
  return named;
}

/** Every scan in the folder is one that an entry names, under its own digest. Gives how many there are; a folder may have none. */
export function checkScans({ digests }: Folder, entries: readonly Entry[]): number {
  const named = scansNamed(entries);
  let scans = 0;
  for (const [path, digest] of digests) {
    if (!path.startsWith('scans/')) continue;
    if (path !== evidencePath.scan(digest) || !named.has(digest)) throw broken('scan-unnamed', path);
    scans += 1;
  }
  return scans;
}
