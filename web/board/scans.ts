import type { Digest } from '../../core/crypto.ts';
import type { Entry } from '../../core/ledger/entry.ts';

/** A scan that entries name for a contest's round: which slip it is of, and whether its head code is of this ledger. */
export interface NamedScan {
  readonly digest: Digest;
  readonly round: number;
  readonly slip: number;
  readonly known: boolean;
}

/** The scans of a contest, each as it was attached last to that slip of that round: one file may hold several slips. */
export function scansOf(entries: readonly Entry[], contest: string): readonly NamedScan[] {
  const scans = new Map<string, NamedScan>();
  for (const entry of entries) {
    if (entry.type !== 'scan-attached' || entry['contest'] !== contest) continue;
    const { digest, round, slip, known } = entry as unknown as NamedScan;
    scans.set(`${round} ${slip} ${digest}`, { digest, round, slip, known });
  }
  return [...scans.values()];
}
