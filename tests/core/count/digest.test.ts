import { describe, expect, test } from 'vitest';
import { resultDigest, resultForm } from '../../../core/count/digest.ts';
import { renderResult } from '../../../core/count/render-result.ts';
import type { CountResult } from '../../../core/count/result.ts';
import { digestOf } from '../../../core/ledger/canonical.ts';
import { exampleDocument, roundDocument } from '../../support/count-document.ts';
import { count, sha256 } from '../../support/counting.ts';

const late = exampleDocument();
late.attendance.present = 95;
const few = exampleDocument();
few.attendance.present = 80;

const results: [string, CountResult][] = [
  ['complete', count(exampleDocument())],
  ['void', count(late)],
  ['not quorate', count(few)],
  ['tied', count(roundDocument({ seats: 1, round: 'tie-runoff', votes: { A: 25, B: 25 } }))],
  ['short, its margin too small', count(roundDocument({ seats: 3, votes: { A: 30, B: 20, C: 10 } }))],
];

/** What any reader of the format would hash: the document without whatever is said in words. */
function unspoken(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unspoken);
  if (typeof value !== 'object' || value === null) return value;
  const words = ['rule', 'arithmetic', 'message', 'next'];
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (words.includes(key) ? [] : [[key, unspoken(each)]])),
  );
}

describe.each(results)('the digest of a %s result', (_status, result) => {
  test.each(['zh', 'en'] as const)('is that of what is handed out in %s without its words', (lang) => {
    const handedOut: unknown = JSON.parse(JSON.stringify(renderResult(result, lang)));
    expect(resultDigest(result, sha256)).toBe(digestOf(unspoken(handedOut), sha256));
    expect(resultForm(result)).toEqual(unspoken(handedOut));
  });
});

test('languages differ in nothing but words', () => {
  const [zh, en] = (['zh', 'en'] as const).map((lang) => renderResult(results[4]![1], lang));
  expect(zh).not.toEqual(en);
  expect(unspoken(zh)).toEqual(unspoken(en));
});
