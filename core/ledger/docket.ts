import type { Digest } from '../crypto.ts';
import { nameKey } from '../names/key.ts';
import { countingDuties } from './counting-duties.ts';
import type { Entry } from './entry.ts';

/** A bundle that stands: accepted and not withdrawn. `digest` is its payload's. */
export interface StandingBundle {
  readonly station: string;
  readonly batch: string;
  readonly digest: Digest;
  /** The envelope the ledger names, by its own digest. */
  readonly envelope: Digest;
  readonly papers: number;
}

/** What the entries say must be counted for one round. */
export interface Docket {
  readonly bundles: readonly StandingBundle[];
  /** Keys written in: what two scrutineers took them for, or `null` for nobody eligible. */
  readonly resolutions: ReadonlyMap<string, string | null>;
  /** Keys of persons who held a duty of the count in this contest. */
  readonly counters: ReadonlySet<string>;
}

/** Reads one round's docket from the ledger's entries, in their order. */
export function docketOf(entries: Iterable<Entry>, contest: string, round: number): Docket {
  const bundles = new Map<string, StandingBundle>();
  const resolutions = new Map<string, string | null>();
  const counters = new Set<string>();
  for (const entry of entries) {
    if (entry.type === 'officials-appointed') {
      for (const { person, duty } of entry['officials'] as { person: string; duty: string }[]) {
        if (countingDuties.has(duty)) counters.add(nameKey(person));
      }
    }
    if (entry['contest'] !== contest) continue;
    for (const signer of entry.as) if (countingDuties.has(signer.role)) counters.add(nameKey(signer.person));
    if (entry['round'] !== round) continue;
    if (entry.type === 'batch-accepted') {
      const { station, batch, digest, envelope, papers } = entry as Entry & StandingBundle;
      bundles.set(`${station}/${batch}`, { station, batch, digest, envelope, papers });
    }
    if (entry.type === 'batch-withdrawn')
      bundles.delete(`${String(entry['station'])}/${String(entry['batch'])}`);
    if (entry.type === 'write-in-resolved') {
      const to = entry['to'] as { person?: string };
      resolutions.set(nameKey(String(entry['from'])), to.person === undefined ? null : nameKey(to.person));
    }
  }
  return { bundles: [...bundles.values()], resolutions, counters };
}
