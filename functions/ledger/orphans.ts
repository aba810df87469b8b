import { setImmediate as others } from 'node:timers/promises';
import type { House } from '../http/route.ts';
import { allHeads } from './all-heads.ts';
import { vaultPath } from './vault-path.ts';

const pageSize = 1000;

/**
 * How many envelopes of the vault no entry names: what lost its race, or was cut off before its entry was written. They
 * are harmless. It gives way to requests between pages; what is under way meanwhile may be counted.
 */
export async function countOrphans({ store, vault }: House): Promise<number> {
  const left = new Set(await vault.list('envelopes'));
  for await (const { election, seq } of allHeads(store)) {
    for (let from = 1; from <= seq; from += pageSize) {
      for (const { line } of await store.entries(election, from, pageSize)) {
        const { envelope } = JSON.parse(line) as { readonly envelope: `sha256:${string}` };
        left.delete(vaultPath.envelope(envelope));
      }
      await others();
    }
  }
  return left.size;
}
