import type { Digest } from '../../crypto.ts';
import { digestHex } from '../canonical.ts';

/** Where things lie in an evidence folder. Digests appear as their hex. */
export const evidencePath = {
  manifest: 'manifest.json',
  head: 'head.json',
  ledger: 'ledger.jsonl',
  actors: 'actors.json',
  readme: 'README.txt',
  /** By the payload's digest: whoever signed, this is what was said. */
  envelope: (payload: Digest) => `envelopes/${digestHex(payload)}.json`,
  certificate: (contest: string, version: number) => `certificates/${contest}-${version}.json`,
  scan: (digest: Digest) => `scans/${digestHex(digest)}`,
} as const;

const hex = '[0-9a-f]{64}';
const id = '[A-Za-z0-9][A-Za-z0-9._-]{0,63}';
const known = new RegExp(
  `^(head\\.json|ledger\\.jsonl|actors\\.json|README\\.txt|envelopes/${hex}\\.json|certificates/${id}-[1-9][0-9]*\\.json|scans/${hex})$`,
);

/** Whether a folder may have a file at this path beside its manifest; no path climbs out of the folder. */
export function isEvidencePath(path: string): boolean {
  return known.test(path);
}
