import { type Finding, finding } from '../findings/finding.ts';
import { pointer } from './pointer.ts';
import { type ScanFault, scanJson } from './scan.ts';

/** `depth`: most levels of nesting; `bytes`: most bytes of a text handed in as bytes. */
export interface JsonLimits {
  readonly depth: number;
  readonly bytes?: number;
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
  const text = decode(bytes);
  if (text === undefined) return refuse(finding('not-utf8', ''));
  const fault = scanJson(bytes, limits.depth);
  return fault === undefined
    ? { ok: true, value: JSON.parse(text) as unknown }
    : refuse(explain(fault, bytes, limits));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
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
