import type { Digest } from '../../crypto.ts';
import type { Entry } from '../entry.ts';
import { evidencePath } from '../evidence/files.ts';
import { broken } from './broken.ts';
import type { Folder } from './files.ts';

/** What entries name as scanned paper: slips attached, the reply that allowed the meeting, evidence of start conditions. */
export function scansNamed(entries: readonly Entry[]): ReadonlySet<Digest> {
  return new Set(entries.map(scanIn).filter((digest) => digest !== undefined));
}

function scanIn(entry: Entry): Digest | undefined {
  switch (entry.type) {
    case 'scan-attached':
      return entry['digest'] as Digest;
    case 'meeting-approved':
      return entry['scan'] as Digest | undefined;
    case 'start-condition-recorded':
      return (entry['evidence'] as { scan?: Digest } | undefined)?.scan;
    default:
      return undefined;
  }
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
