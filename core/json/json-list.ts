import { endOfLiteral } from './literal.ts';
import type { FoundList } from './scan.ts';
import { decodeUtf8 } from './utf8.ts';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openObject = 0x7b;
const closeObject = 0x7d;
const openArray = 0x5b;
const closeArray = 0x5d;

/**
 * A list left as the bytes it stands in, from its opening bracket at `start` to its closing one at `end - 1`. A scan
 * found them to be JSON, but nobody yet that they are UTF-8.
 */
export class JsonList {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;

  constructor(bytes: Uint8Array, { start, end }: Pick<FoundList, 'start' | 'end'>) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }
}

/** Where in scanned bytes a value stands. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The offset after the value that begins at this one, in bytes that were scanned. */
export function endOfValue(bytes: Uint8Array, start: number): number {
  if (bytes[start] === quote) return endOfString(bytes, start);
  if (bytes[start] !== openObject && bytes[start] !== openArray) return endOfLiteral(bytes, start);
  let depth = 0;
  let at = start;
  do {
    const byte = bytes[at];
    if (byte === openObject || byte === openArray) depth++;
    if (byte === closeObject || byte === closeArray) depth--;
    at = byte === quote ? endOfString(bytes, at) : at + 1;
  } while (depth > 0);
  return at;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at + 1;
}

/** Builds the values that stand at these places of scanned bytes, all at once; undefined where they are not UTF-8. */
export function buildValues(bytes: Uint8Array, places: readonly Place[]): readonly unknown[] | undefined {
  const length = places.reduce((sum, { start, end }) => sum + end - start + 1, 1);
  const list = new Uint8Array(Math.max(length, 2)).fill(comma);
  let at = 1;
  for (const { start, end } of places) {
    list.set(bytes.subarray(start, end), at);
    at += end - start + 1;
  }
  list[0] = openArray;
  list[list.length - 1] = closeArray;
  const text = decodeUtf8(list);
  return text === undefined ? undefined : (JSON.parse(text) as unknown[]);
}
