import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fraction } from '../../../core/rules/sets.ts';
import { meetsThreshold, neededFor, thresholdArithmetic } from '../../../core/rules/threshold.ts';

describe('the comparison is written out as it came out', () => {
  test.each<[Fraction, number, number, string]>([
    [{ over: [4, 5] }, 96, 112, '96×5 = 480 > 112×4 = 448'],
    [{ over: [4, 5] }, 80, 100, '80×5 = 400 ≤ 100×4 = 400'],
    [{ atLeast: [4, 5] }, 80, 100, '80×5 = 400 ≥ 100×4 = 400'],
    [{ atLeast: [4, 5] }, 79, 100, '79×5 = 395 < 100×4 = 400'],
  ])('%j of %i and %i', (fraction, count, base, expected) => {
    expect(thresholdArithmetic(fraction, count, base)).toBe(expected);
  });
});

test('what is needed is the fewest that meet the threshold', () => {
  const pair = fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  const fractions = fc.oneof(
    pair.map((over): Fraction => ({ over })),
    pair.map((atLeast): Fraction => ({ atLeast })),
  );
  fc.assert(
    fc.property(fractions, fc.integer({ min: 1, max: 10_000_000 }), (fraction, base) => {
      const needed = neededFor(fraction, base);
      expect(meetsThreshold(fraction, needed, base)).toBe(true);
      expect(meetsThreshold(fraction, needed - 1, base)).toBe(false);
    }),
  );
});
