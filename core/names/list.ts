import { type Finding, finding } from '../findings/finding.ts';
import { parseName } from './key.ts';

/** A wrong file may be wrong in every line; nobody reads more than this many. */
const mostFindings = 100;

export type NameList =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads a text of one name a line, blank lines skipped: UTF-8 if it is valid, otherwise GB 18030, a byte order mark
 * skipped. `source` names the text in refusals; a bad name is at `source:line`.
 */
export function readNameList(bytes: Uint8Array, source: string): NameList {
  const text = decodeText(bytes);
  if (text === undefined) return { ok: false, findings: [finding('names-not-text', source)] };
  const names: string[] = [];
  const findings: Finding[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (/^\p{White_Space}*$/u.test(line)) return;
    const parsed = parseName(line);
    if (parsed.ok) names.push(parsed.name);
    else findings.push(finding(parsed.code, `${source}:${index + 1}`, parsed.numbers));
  });
  return findings.length === 0
    ? { ok: true, names }
    : { ok: false, findings: findings.slice(0, mostFindings) };
}

/**
 * The text of UTF-8 or else GB 18030 bytes, a byte order mark skipped; undefined where they are neither. GBK would lose
 * 㛃 𬀩 䶮, so what is not UTF-8 is read as the whole of GB 18030 or not at all.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
    } catch {
      // Not this encoding: the next one, or none.
    }
  }
  return undefined;
}
