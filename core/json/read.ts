import { type Finding, finding } from '../findings/finding.ts';
import { JsonList } from './json-list.ts';
import { pointer } from './pointer.ts';
import { type FoundList, type PathPattern, type ScanFault, scanJson } from './scan.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * `depth`: most levels of nesting; `bytes`: most bytes. Lists that stand at `aside` are not built: a `JsonList` stands in
 * their place, whose bytes are still to be found UTF-8.
 */
export interface JsonLimits {
  readonly depth: number;
  readonly bytes?: number;
  readonly aside?: PathPattern;
}

export type JsonRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Reads JSON strictly: UTF-8 without fault (a byte order mark is skipped), no key twice in an object, no lone
 * surrogate, no deeper than the limit. What it takes is what `JSON.parse` gives for the same text.
 */
export function readJson(input: string | Uint8Array, limits: JsonLimits): JsonRead {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const limit = limits.bytes ?? bytes.length;
  if (bytes.length > limit) return refuse(finding('file-too-large', '', { bytes: bytes.length, limit }));
  const hasMark = byteOrderMark.every((byte, at) => bytes[at] === byte);
  // Encoding replaces a lone surrogate, so it is looked for before.
  const lone = typeof input === 'string' ? input.search(/\p{Surrogate}/u) : -1;
  if (lone >= 0) {
    const { length: offset } = new TextEncoder().encode((input as string).slice(0, lone));
    return refuse(explain({ code: 'json-lone-surrogate', offset, path: [] }, bytes, limits));
  }
  return readBytes(hasMark ? bytes.subarray(byteOrderMark.length) : bytes, limits);
}

function readBytes(bytes: Uint8Array, limits: JsonLimits): JsonRead {
  const scanned = scanJson(bytes, limits.depth, limits.aside);
  if (!scanned.ok) {
    // Bytes of another encoding may look like anything: that they are is what must be said.
    const isText = decodeUtf8(bytes) !== undefined;
    return refuse(isText ? explain(scanned.fault, bytes, limits) : finding('not-utf8', ''));
  }
  const text = decodeUtf8(withoutLists(bytes, scanned.lists));
  if (text === undefined) return refuse(finding('not-utf8', ''));
  const value = JSON.parse(text) as unknown;
  for (const list of scanned.lists) setAside(value, list.path, new JsonList(bytes, list));
  return { ok: true, value };
}

/** The same text with these lists empty. */
function withoutLists(bytes: Uint8Array, lists: readonly FoundList[]): Uint8Array {
  if (lists.length === 0) return bytes;
  const ends = [...lists.map((list) => list.start + 1), bytes.length];
  const pieces = ends.map((end, each) => bytes.subarray(each === 0 ? 0 : lists[each - 1]!.end - 1, end));
  const rest = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    rest.set(piece, at);
    at += piece.length;
  }
  return rest;
}

function setAside(value: unknown, path: readonly PropertyKey[], list: JsonList): void {
  let holder = value as Record<PropertyKey, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<PropertyKey, unknown>;
  holder[path[path.length - 1]!] = list;
}

function refuse(found: Finding): JsonRead {
  return { ok: false, findings: [found] };
}

/** Lines and columns count from 1; a column is a character. */
function explain({ code, offset, path }: ScanFault, bytes: Uint8Array, limits: JsonLimits): Finding {
  let line = 1;
  let column = 1;
  for (let at = 0; at < offset; at++) {
    const isLineBreak = bytes[at] === 0x0a;
    const continues = (bytes[at]! & 0xc0) === 0x80;
    if (isLineBreak) line++;
    column = isLineBreak ? 1 : column + (continues ? 0 : 1);
  }
  const place = { line, column };
  return finding(code, pointer(path), code === 'json-too-deep' ? { ...place, limit: limits.depth } : place);
}
