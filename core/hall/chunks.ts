import { mostEntries } from '../ledger/import/documents.ts';
import type { HallChunk, HallEntry, HallFile } from './documents.ts';

/** Bytes of entries that go together: the whole check within what a service takes at once, the rest in seconds each. */
const mostBytes = { check: 3_500_000, entries: 1_000_000 };

/** All of a file's entries, to be checked before any is entered; of a very large one as many as a service takes at once. */
export function checkChunk(file: HallFile): HallChunk {
  return chunkOf(file, together(file.entries, mostBytes.check));
}

/** The next entries to enter once the service's ledger reaches `seq`; nothing where all are in. */
export function chunkAfter(file: HallFile, seq: number): HallChunk | undefined {
  const left = file.entries.slice(Math.max(0, seq - file.from.seq));
  if (left.length === 0) return undefined;
  return chunkOf(file, together(left.slice(0, mostEntries), mostBytes.entries));
}

function chunkOf({ election, from, registrations }: HallFile, entries: readonly HallEntry[]): HallChunk {
  return { format: 'scrutineer/hall-chunk@1', election, from, registrations, entries };
}

/** As many as have so many bytes, one at least. */
function together(entries: readonly HallEntry[], most: number): readonly HallEntry[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = entries.findIndex((entry, index) => {
    bytes += encoder.encode(JSON.stringify(entry)).length;
    return index > 0 && bytes > most;
  });
  return end < 0 ? entries : entries.slice(0, end);
}
