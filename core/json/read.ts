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

const byteOrderMark = 0xfeff;

/**
 * Reads JSON strictly: UTF-8 without fault (a byte order mark is skipped), no key twice in an object, no lone
 * surrogate, no deeper than the limit. What it takes is what `JSON.parse` gives for the same text.
 */
export function readJson(input: string | Uint8Array, limits: JsonLimits): JsonRead {
  const text = typeof input === 'string' ? input : decode(input, limits.bytes);
  if (typeof text !== 'string') return { ok: false, findings: [text] };
  const json = text.charCodeAt(0) === byteOrderMark ? text.slice(1) : text;
  const fault = scanJson(json, limits.depth);
  if (fault !== undefined) return { ok: false, findings: [explain(fault, json, limits.depth)] };
  return { ok: true, value: JSON.parse(json) as unknown };
}

function decode(bytes: Uint8Array, limit = bytes.length): string | Finding {
  if (bytes.length > limit) return finding('file-too-large', '', { bytes: bytes.length, limit });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return finding('not-utf8', '');
  }
}

/** Lines and columns count from 1; a column is a UTF-16 unit. */
function explain(fault: ScanFault, text: string, limit: number): Finding {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < fault.offset; at = text.indexOf('\n', lineStart)) {
    line++;
    lineStart = at + 1;
  }
  const place = { line, column: fault.offset - lineStart + 1 };
  return finding(
    fault.code,
    pointer(fault.path),
    fault.code === 'json-too-deep' ? { ...place, limit } : place,
  );
}
