import { digestBytes } from '../../core/ledger/canonical.ts';
import { type Entry, genesis } from '../../core/ledger/entry.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import type { HeadItem } from '../ports.ts';

const pageSize = 1000;
const encoder = new TextEncoder();

/** An entry as it stands in the ledger: its line's hash checked against the chain. */
export interface ChainedEntry {
  readonly line: string;
  readonly entry: Entry;
}

/** Entries from `from` up to the head, chained; throws a `Fault` at the first line that was edited or is missing. */
export async function readEntries(
  house: House,
  head: HeadItem,
  from: number,
): Promise<readonly ChainedEntry[]> {
  const chained: ChainedEntry[] = [];
  let prev = from === 1 ? genesis : undefined;
  for (let next = from; next <= head.seq; ) {
    const page = await house.store.entries(head.election, next, Math.min(pageSize, head.seq - next + 1));
    for (const item of page) {
      const entry = parsedLine(item.line);
      const fits = entry?.seq === next && item.seq === next && (prev === undefined || entry.prev === prev);
      if (!fits) throw new Fault('entry-altered', { election: head.election, seq: next });
      prev = digestBytes(encoder.encode(item.line), house.crypto.sha256);
      chained.push({ line: item.line, entry });
      next += 1;
    }
    if (page.length === 0) throw new Fault('entry-altered', { election: head.election, seq: next });
  }
  // The head's signature covers the last hash, and so every line read before it.
  if (chained.length > 0 && prev !== head.entry) {
    throw new Fault('entry-altered', { election: head.election, seq: head.seq });
  }
  return chained;
}

function parsedLine(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}

/** A whole ledger, in order. */
export async function ledgerOf(
  house: House,
  { item }: { readonly item: HeadItem },
): Promise<readonly Entry[]> {
  return (await readEntries(house, item, 1)).map((each) => each.entry);
}
