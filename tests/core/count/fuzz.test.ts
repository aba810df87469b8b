import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCountFile } from '../../../core/count/count-file.ts';
import { countRound } from '../../../core/count/count-round.ts';
import { renderResult } from '../../../core/count/render-result.ts';
import { exampleDocument } from '../../support/count-document.ts';
import { elections } from '../../support/random-elections.ts';

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    -1,
    0,
    0.5,
    1e9,
    Number.POSITIVE_INFINITY,
    '',
    '__proto__',
    'constructor',
    [],
    {},
    [null],
    'o',
    'tie-runoff',
    'equal',
  ),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'marks', 'void', 'count', 'writeIns', 'over', 'atLeast'),
    fc.jsonValue(),
  ),
);

type Node = Record<string, unknown>;

/** Every place in a document: the thing that holds it and the key it is held by. */
function places(node: unknown): { holder: Node; key: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const holder = node as Node;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])]);
}

/** A count file in which a few places were changed, taken away, or given something more. */
const spoilt = fc
  .tuple(
    fc.oneof(fc.constant(exampleDocument()), elections),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('set', 'delete', 'add'), anything), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([document, changes]) => {
    const changed = structuredClone(document);
    for (const [nth, how, value] of changes) {
      const all = places(changed);
      if (all.length === 0) break;
      const { holder, key } = all[nth % all.length]!;
      if (how === 'set') holder[key] = structuredClone(value);
      else if (how === 'add') holder[`${key}x`] = structuredClone(value);
      else if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    }
    return changed;
  });

test('any document is counted or refused with a place, and nothing is thrown', () => {
  const seen = { counted: 0, refused: 0 };
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: spoilt }, anything), (document) => {
      const read = readCountFile(JSON.stringify(document));
      if (read.ok) {
        renderResult(countRound(read.input), 'zh');
        seen.counted++;
      } else {
        expect(read.findings.length).toBeGreaterThan(0);
        expect(read.findings.length).toBeLessThanOrEqual(100);
        for (const { at } of read.findings) expect(at).toMatch(/^(\/.*)?$/s);
        seen.refused++;
      }
    }),
    { numRuns: 12_000 },
  );
  expect(Math.min(seen.counted, seen.refused)).toBeGreaterThan(500);
});

test('any bytes of a file are refused or counted, and nothing is thrown', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(exampleDocument()));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const changed = bytes.slice(0, cut ? at : bytes.length);
      if (at < changed.length) changed[at] = byte;
      const read = readCountFile(changed);
      if (read.ok) countRound(read.input);
    }),
    { numRuns: 12_000 },
  );
});
