import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Batch, checkBatch, formBatch, papersIn, readBatch } from '../../../core/ballot/batch.ts';
import { batchSchema } from '../../../core/ballot/batch-schema.ts';
import { canonicalBallots } from '../../../core/ballot/multiset.ts';
import type { Ballot } from '../../../core/count/input.ts';
import { readShape } from '../../../core/json/shape.ts';
import { canonicalText } from '../../../core/ledger/canonical.ts';

const pile = {
  format: 'scrutineer/batch@1',
  election: '469021101-2026-congress',
  paper: `sha256:${'ab'.repeat(32)}`,
  contest: 'committee',
  round: 1,
  station: 's1',
  batch: '03',
  mode: 'official',
};
const ballots = [
  { count: 37, marks: 'ooooooo--' },
  { count: 1, marks: 'ooxooooxx', writeIns: [{ mark: 'o', name: '赵六' }] },
  { count: 2, void: 'identifying-mark' },
];
const batch = { ...pile, ballots };
const sheet = {
  valid: 9,
  blank: 1,
  invalid: { 'over-voted': 1 },
  votes: [
    { id: 'c1', for: 8, against: 0, abstain: 1, unreadable: 0 },
    { id: 'c2', for: 5, against: 3, abstain: 1, unreadable: 0 },
  ],
  writeIns: [
    { name: '孙七', for: 1 },
    { name: '赵六', for: 2 },
  ],
  voidWriteIns: { unmarked: 0, 'exceeds-against': 0, 'listed-candidate': 0, ineligible: 0 },
};
const slate = {
  kind: 'formal' as const,
  seats: 2,
  candidates: [
    { id: 'c1', name: '丁一' },
    { id: 'c2', name: '王强' },
  ],
};
const nine = {
  kind: 'formal' as const,
  seats: 7,
  candidates: Array.from({ length: 9 }, (_none, i) => ({ id: `c${i}`, name: `甲${i}` })),
};

const refusals = (payload: unknown) => {
  const read = readBatch(payload);
  return read.ok ? [] : read.findings.map(({ code, at }) => `${code} ${at}`);
};
const withBallots = (...list: readonly unknown[]) => ({ ...pile, ballots: list });
const withSheet = (change: object) => ({ ...pile, sheet: { ...sheet, ...change } });

describe('a bundle in canonical form', () => {
  test('is read as it is', () => {
    expect(readBatch(batch)).toEqual({ ok: true, value: batch });
    expect(readBatch({ ...batch, replaces: '02' }).ok).toBe(true);
  });

  test('holds its ballots’ papers', () => {
    expect(papersIn(batch as unknown as Batch)).toBe(40);
    expect(papersIn({ ...pile, sheet } as unknown as Batch)).toBe(10);
  });

  test('may be a sheet', () => {
    expect(readBatch({ ...pile, sheet })).toEqual({ ok: true, value: { ...pile, sheet } });
  });

  test('has a schema that takes it and describes itself', () => {
    expect(readShape(batchSchema, batch).ok).toBe(true);
    expect(readShape(batchSchema, { ...pile, sheet }).ok).toBe(true);
    expect(readShape(batchSchema, withBallots('oo')).ok).toBe(false);
    expect(z.toJSONSchema(batchSchema, { io: 'input' })).toMatchObject({ additionalProperties: false });
  });
});

describe('a bundle is not canonical', () => {
  test.each<[string, unknown, string]>([
    ['with a ballot as a string', withBallots('oo'), '/ballots/0'],
    ['without a count', withBallots({ marks: 'oo' }), '/ballots/0'],
    ['out of order', withBallots({ count: 1, marks: 'xo' }, { count: 1, marks: 'ox' }), '/ballots/0'],
    [
      'with void ballots first',
      withBallots({ count: 1, void: 'illegible' }, { count: 1, marks: 'ox' }),
      '/ballots/0',
    ],
    [
      'with equal ballots apart',
      withBallots({ count: 1, marks: 'ox' }, { count: 1, marks: 'ox' }),
      '/ballots/0',
    ],
    [
      'with equal ballots apart at its end',
      withBallots({ count: 2, marks: 'oo' }, { count: 1, marks: 'ox' }, { count: 2, marks: 'oo' }),
      '/ballots/0',
    ],
    ['with an empty list of names', withBallots({ count: 1, marks: 'ox', writeIns: [] }), '/ballots/0'],
    [
      'with a name without its mark',
      withBallots({ count: 1, marks: 'ox', writeIns: [{ name: '赵六' }] }),
      '/ballots/0',
    ],
    [
      'with a name that is not its key',
      withBallots(
        { count: 1, marks: 'oo' },
        { count: 1, marks: 'ox', writeIns: [{ mark: 'o', name: '赵 六' }] },
      ),
      '/ballots/1',
    ],
    [
      'with a person twice on a ballot',
      withBallots({
        count: 1,
        marks: 'xx',
        writeIns: [
          { mark: 'o', name: '赵六' },
          { mark: 'x', name: '赵六' },
        ],
      }),
      '/ballots/0',
    ],
    [
      'with names out of order',
      withBallots({
        count: 1,
        marks: 'xx',
        writeIns: [
          { mark: 'o', name: '赵六' },
          { mark: 'o', name: '孙七' },
        ],
      }),
      '/ballots/0',
    ],
    ['with a reason that did not occur', withSheet({ invalid: { 'over-voted': 1, illegible: 0 } }), '/sheet'],
    ['with void figures left out', withSheet({ voidWriteIns: {} }), '/sheet'],
    ['with a sheet’s names out of order', withSheet({ writeIns: [...sheet.writeIns].reverse() }), '/sheet'],
    [
      'with a sheet’s name that is not its key',
      withSheet({ writeIns: [{ name: '赵 六', for: 2 }] }),
      '/sheet',
    ],
  ])('%s', (_what, payload, at) => {
    expect(refusals(payload)).toEqual([`not-canonical ${at}`]);
    const formed = formBatch(payload);
    expect(formed.ok && readBatch(formed.value)).toEqual(formed);
  });
});

describe('a bundle is refused', () => {
  test.each<[string, unknown, string[]]>([
    ['that is no object', [], ['field-malformed ']],
    ['of another format', { ...batch, format: 'scrutineer/batch@2' }, ['field-malformed /format']],
    ['with a field too many', { ...batch, keyer: '周丽' }, ['field-unknown /keyer']],
    ['without its paper', { ...batch, paper: undefined }, ['field-missing /paper']],
    ['of round 0', { ...batch, round: 0 }, ['field-malformed /round']],
    ['with neither ballots nor sheet', pile, ['ballots-or-sheet ']],
    ['with both', { ...batch, sheet }, ['ballots-or-sheet ']],
    ['with no ballot', withBallots(), ['field-malformed /ballots']],
    [
      'with marks of different lengths',
      withBallots({ count: 1, marks: 'ox' }, { count: 1, marks: 'oxo' }),
      ['marks-length /ballots/1/marks'],
    ],
    ['with a mark nobody makes', withBallots({ count: 1, marks: 'oO' }), ['mark-unknown /ballots/0/marks']],
    [
      'with a void reason nobody knows',
      withBallots({ count: 1, void: 'torn' }),
      ['field-malformed /ballots/0/void'],
    ],
    [
      'with marks and a void reason',
      withBallots({ count: 1, marks: 'oo', void: 'illegible' }),
      ['ballot-both /ballots/0'],
    ],
    [
      'with a ballot of nothing',
      withBallots({ count: 1, marks: 5 }, null),
      ['field-malformed /ballots/0/marks', 'field-malformed /ballots/1'],
    ],
    [
      'with a name nobody has',
      withBallots({ count: 1, marks: 'ox', writeIns: [{ mark: 'o', name: ' ' }] }),
      ['name-empty /ballots/0/writeIns/0/name'],
    ],
    [
      'with __proto__ on a ballot',
      withBallots(JSON.parse('{"count":1,"marks":"ox","__proto__":1}')),
      ['field-unknown /ballots/0/__proto__'],
    ],
    [
      'with more papers than there are',
      withBallots({ count: 9_000_000, marks: 'ox' }, { count: 9_000_000, marks: 'xo' }),
      ['ballot-count /ballots'],
    ],
    ['with a sheet of no paper', withSheet({ valid: 0, invalid: {} }), ['ballot-count /sheet']],
    ['with a sheet of more papers than there are', withSheet({ valid: 10_000_000 }), ['ballot-count /sheet']],
    [
      'with a sheet’s name nobody has',
      withSheet({
        writeIns: [
          { name: '\u202e', for: 1 },
          { name: '赵六', for: 1 },
        ],
      }),
      ['name-character /sheet/writeIns/0/name'],
    ],
  ])('%s', (_what, payload, expected) => {
    expect(refusals(payload)).toEqual(expected);
  });
});

describe('against its paper, a bundle', () => {
  const check = (payload: unknown, on: Parameters<typeof checkBatch>[1]) =>
    checkBatch(payload as Batch, on).map(({ code, at }) => `${code} ${at}`);

  test('may have what the contest can have', () => {
    expect(check(batch, nine)).toEqual([]);
    expect(check(withBallots({ count: 3, void: 'illegible' }), nine)).toEqual([]);
    expect(check({ ...pile, sheet }, slate)).toEqual([]);
  });

  test('may not have marks for other candidates than there are', () => {
    expect(check(batch, slate)).toEqual(['marks-length /ballots/0/marks']);
  });

  test('may not break a sheet’s identities', () => {
    expect(check(withSheet({ valid: 10 }), slate)).toEqual([
      'sheet-row-differs /sheet/votes/0',
      'sheet-row-differs /sheet/votes/1',
    ]);
  });

  test('has its sheet’s rows in the order of the slate', () => {
    expect(check(withSheet({ votes: [...sheet.votes].reverse() }), slate)).toEqual([
      'not-canonical /sheet/votes/0',
    ]);
  });
});

describe('piles as multisets', () => {
  const mark = fc.constantFrom('o', 'x', '-', '?') as fc.Arbitrary<'o' | 'x' | '-' | '?'>;
  const marks = fc.string({ unit: mark, minLength: 3, maxLength: 3 });
  const writeIns = fc.array(fc.record({ name: fc.constantFrom('赵六', '孙七', '𠮷野'), mark }), {
    maxLength: 4,
  });
  const count = fc.integer({ min: 1, max: 5 });
  const ballot: fc.Arbitrary<Ballot> = fc.oneof(
    marks,
    fc.record({ marks, writeIns, count }, { requiredKeys: ['marks'] }),
    fc.record(
      { void: fc.constantFrom('illegible' as const, 'not-official' as const), count },
      { requiredKeys: ['void'] },
    ),
  );
  const piles = fc.array(ballot, { minLength: 1, maxLength: 30 });

  test('are the same in any order and however they are merged', () => {
    fc.assert(
      fc.property(
        piles.chain((each) =>
          fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })),
        ),
        ([pile, shuffled]) => {
          const canonical = canonicalBallots(pile);
          expect(canonicalBallots(shuffled)).toEqual(canonical);
          expect(canonicalBallots(canonical)).toEqual(canonical);
          const singles = canonical.flatMap((each) =>
            Array.from({ length: each.count }, () => ({ ...each, count: 1 })),
          );
          expect(canonicalBallots(singles)).toEqual(canonical);
        },
      ),
    );
  });

  test('are read exactly when they are in their one form', () => {
    fc.assert(
      fc.property(piles, (list) => {
        const payload = withBallots(...list);
        const formed = formBatch(payload);
        if (!formed.ok) throw new Error('refused');
        expect(readBatch(formed.value)).toEqual(formed);
        expect(readBatch(payload).ok).toBe(canonicalText(payload) === canonicalText(formed.value));
      }),
    );
  });

  test('keep the strongest of several marks for one person', () => {
    const of = (...entries: readonly ('o' | 'x' | '-' | '?')[]) =>
      canonicalBallots([{ marks: 'xx', writeIns: entries.map((each) => ({ name: '赵六', mark: each })) }]);
    expect(of('x', 'o')).toEqual(of('o', 'x'));
    expect(of('-', 'o', '?')).toEqual([{ count: 1, marks: 'xx', writeIns: [{ mark: 'o', name: '赵六' }] }]);
    expect(of('?', '-')).toEqual([{ count: 1, marks: 'xx', writeIns: [{ mark: '-', name: '赵六' }] }]);
  });
});

test('any payload is read or refused with findings, and never throws', () => {
  const odd = fc.record(
    {
      count: fc.oneof(fc.integer({ min: -1, max: 3 }), fc.jsonValue()),
      marks: fc.oneof(fc.constantFrom('oo', 'ox', ''), fc.jsonValue()),
      void: fc.oneof(fc.constant('illegible'), fc.jsonValue()),
      writeIns: fc.oneof(
        fc.array(fc.record({ name: fc.string({ unit: 'binary' }), mark: fc.constantFrom('o', 'y') })),
        fc.jsonValue(),
      ),
    },
    { requiredKeys: [] },
  );
  const any = fc.oneof(
    fc.jsonValue(),
    fc.array(fc.oneof(odd, fc.jsonValue())).map((list) => withBallots(...list)),
    fc.jsonValue().map((value) => ({ ...pile, sheet: value })),
    fc
      .record({
        valid: fc.nat(5),
        writeIns: fc.array(fc.record({ name: fc.string({ unit: 'binary' }), for: fc.nat(2) })),
      })
      .map(withSheet),
  );
  fc.assert(
    fc.property(any, (payload) => {
      const read = readBatch(payload);
      if (read.ok) checkBatch(read.value, slate);
      expect(read.ok || read.findings.length > 0).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});
