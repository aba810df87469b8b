import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OverlayId } from '../../../core/rules/overlays.ts';
import type { BaseId } from '../../../core/rules/sets.ts';
import {
  checkStageMargin,
  fewestNames,
  type MarginTerms,
  marginChecks,
} from '../../../core/slate/stage-margin.ts';

const rules = (base: BaseId, ...overlays: readonly OverlayId[]) => ({ base, overlays });

const terms = (of: Partial<MarginTerms>): MarginTerms => ({
  rules: rules('2020'),
  body: 'members',
  stage: 'formal',
  seats: 5,
  ...of,
});

const hainanDelegates = (of: Partial<MarginTerms> = {}) =>
  terms({ rules: rules('1990', 'hainan-2011'), body: 'delegates', stage: 'preliminary', ...of });

const codes = (of: MarginTerms, names: number) =>
  checkStageMargin(of, names, '/candidates').map(({ code }) => code);

/** §5.5: seats, at least a fifth, more than a fifth, at least 30 %, and surplus over names, which is the wrong reading. */
const table: readonly [number, number, number, number, number][] = [
  [1, 2, 2, 2, 2],
  [3, 4, 4, 4, 4],
  [5, 6, 7, 7, 7],
  [6, 8, 8, 8, 8],
  [7, 9, 9, 10, 9],
  [8, 10, 10, 11, 10],
  [9, 11, 11, 12, 12],
  [10, 12, 13, 13, 13],
  [15, 18, 19, 20, 19],
];

/** The fewest names whose surplus is a fifth of the names themselves. */
function overNames(seats: number): number {
  let names = seats;
  while ((names - seats) * 5 < names) names++;
  return names;
}

describe('the fewest names', () => {
  test.each(table)('of %i seats are %i, %i, %i at the stages', (seats, fifth, more, first) => {
    expect([
      fewestNames(terms({ seats })),
      fewestNames(hainanDelegates({ seats })),
      fewestNames(terms({ seats, rules: rules('1990', 'jinyun-2011'), stage: 'initial' })),
    ]).toEqual([fifth, more, first]);
  });

  test.each(table)('of %i seats are never counted over the names', (seats, fifth, _more, _first, wrong) => {
    expect(overNames(seats)).toBe(wrong);
    expect(fewestNames(terms({ seats })) < overNames(seats)).toBe(fifth < wrong);
  });

  test('differ from the wrong reading where the seats are a multiple of five, and at nine', () => {
    const differing = table.filter(([seats, fifth]) => overNames(seats) !== fifth).map(([seats]) => seats);
    expect(differing).toEqual([5, 9, 10, 15]);
  });

  test('of a real township are four for three, whatever 25 % its paper says', () => {
    expect(codes(terms({ seats: 3 }), 4)).toEqual([]);
    expect(codes(terms({ seats: 3 }), 3)).toEqual(['margin-2020']);
  });

  test.each([
    [7, 9],
    [3, 4],
    [8, 10],
  ])('of a sample of %i seats are its own %i names', (seats, names) => {
    expect(fewestNames(terms({ seats }))).toBe(names);
  });

  test('are exactly where the margin begins to be met', () => {
    const any = fc.record({
      rules: fc.constantFrom(
        rules('1990'),
        rules('2020'),
        rules('local'),
        rules('1990', 'hainan-2011'),
        rules('2020', 'jinyun-2011', 'plan-2017'),
      ),
      body: fc.constantFrom('delegates' as const, 'members' as const),
      stage: fc.constantFrom(
        'recommended' as const,
        'initial' as const,
        'preliminary' as const,
        'formal' as const,
      ),
      seats: fc.integer({ min: 1, max: 500 }),
      lastMargin: fc.record({
        candidates: fc.integer({ min: 1, max: 600 }),
        seats: fc.integer({ min: 1, max: 500 }),
      }),
    });
    fc.assert(
      fc.property(any, (of) => {
        const fewest = fewestNames(of);
        expect(codes(of, fewest)).toEqual([]);
        if (marginChecks(of, fewest, '').length > 0) expect(codes(of, fewest - 1)).not.toEqual([]);
        else expect(fewest).toBe(of.seats);
      }),
    );
  });
});

describe('the margin of a stage', () => {
  test.each<[string, MarginTerms, string]>([
    ['members, 1990', terms({ rules: rules('1990') }), 'margin-1990-members'],
    ['delegates, 1990', terms({ rules: rules('1990'), body: 'delegates' }), 'margin-1990-delegates'],
    ['members, 2020', terms({}), 'margin-2020'],
    ['delegates, 2020', terms({ body: 'delegates' }), 'margin-2020'],
    ['members, local', terms({ rules: rules('local') }), 'margin-local'],
    ['members, hainan-2011', terms({ rules: rules('2020', 'hainan-2011') }), 'margin-members'],
    ['members, jinyun-2011', terms({ rules: rules('1990', 'jinyun-2011') }), 'margin-members'],
    ['delegates, hainan-2011', hainanDelegates(), 'margin-hainan-delegates'],
    [
      'delegates, jinyun-2011',
      terms({ rules: rules('1990', 'jinyun-2011'), body: 'delegates', stage: 'preliminary' }),
      'margin-jinyun-delegates',
    ],
    ['recommended, hainan-2011', hainanDelegates({ stage: 'recommended' }), 'margin-first'],
    [
      'initial, plan-2017 with jinyun-2011',
      terms({ rules: rules('1990', 'plan-2017', 'jinyun-2011'), stage: 'initial' }),
      'margin-first',
    ],
    ['members, town-2011', terms({ rules: rules('1990', 'town-2011') }), 'margin-1990-members'],
  ])('of %s is its own clause', (_what, of, code) => {
    expect(codes(of, 5)).toEqual([code]);
  });

  test('is none at the first stage under the regulations alone', () => {
    expect(marginChecks(terms({ stage: 'recommended' }), 1, '')).toEqual([]);
    expect(fewestNames(terms({ stage: 'initial' }))).toBe(5);
  });

  test('carries its arithmetic and the fewest names', () => {
    expect(checkStageMargin(hainanDelegates({ seats: 10 }), 12, '/candidates')).toEqual([
      {
        code: 'margin-hainan-delegates',
        severity: 'block',
        at: '/candidates',
        numbers: {
          names: 12,
          seats: 10,
          surplus: 2,
          fewest: 13,
          arithmetic: '12 − 10 = 2, 2×5 = 10 ≤ 10×1 = 10',
        },
      },
    ]);
  });

  test('of Hainan’s delegates is not below last congress’s: 14 for 10 last time asks 14 again', () => {
    const lastMargin = { candidates: 14, seats: 10 };
    expect(fewestNames(hainanDelegates({ seats: 10, lastMargin }))).toBe(14);
    expect(codes(hainanDelegates({ seats: 10, lastMargin }), 13)).toEqual(['margin-below-last']);
    expect(codes(hainanDelegates({ seats: 10, lastMargin }), 14)).toEqual([]);
  });

  test('of last congress is compared as a share: 8 for 6 then asks 16 for 12 now', () => {
    expect(fewestNames(hainanDelegates({ seats: 12, lastMargin: { candidates: 8, seats: 6 } }))).toBe(16);
  });

  test('of last congress is no lower bound where it had none', () => {
    expect(fewestNames(hainanDelegates({ seats: 10, lastMargin: { candidates: 8, seats: 10 } }))).toBe(13);
  });

  test('of last congress is unknown where it is not given, and never asked of others', () => {
    const [, last] = marginChecks(hainanDelegates(), 7, '/candidates');
    expect(last).toMatchObject({ holds: 'unknown', missing: ['/lastTerm/candidates', '/lastTerm/seats'] });
    expect(marginChecks(terms({ lastMargin: { candidates: 9, seats: 5 } }), 6, '')).toHaveLength(1);
  });
});
