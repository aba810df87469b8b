import { describe, expect, test } from 'vitest';
import { type QuotaRule, rawQuotas, recommendedQuota } from '../../../../core/slate/quota/formula.ts';

const recommend = (rule: QuotaRule, members: number, branches: number) =>
  recommendedQuota(rule, rawQuotas(rule, members, branches));

describe('hainan-2011', () => {
  test.each([
    [60, 12, 12],
    [320, 64, 64],
    [321, 64, 65],
    [499, 99, 100],
  ])('%i members give a fifth, kept as a fraction: %i or %i', (members, floor, ceil) => {
    expect(rawQuotas('hainan-2011', members, 5)).toMatchObject([
      { numerator: members, denominator: 5, floor, ceil, rule: 'U-01' },
    ]);
  });

  test('leaves the rounding of 64.2 to those who approve, and none where there is nothing to round', () => {
    expect(recommend('hainan-2011', 321, 5)).toBeUndefined();
    expect(recommend('hainan-2011', 320, 5)).toBe(64);
  });

  test('has no formula from 500 members on', () => {
    expect(rawQuotas('hainan-2011', 500, 5)).toEqual([]);
    expect(recommend('hainan-2011', 500, 5)).toBeUndefined();
  });
});

describe('jinyun-2011', () => {
  test.each([
    [10, 30, [[40, 41]]],
    [25, 900, [[58, 58]]],
    [25, 925, [[58, 59]]],
    [29, 1200, [[64, 64]]],
    [
      30,
      1200,
      [
        [64, 64],
        [70, 70],
      ],
    ],
    [31, 1200, [[70, 70]]],
    [50, 2000, [[90, 90]]],
    [65, 300, [[47, 48]]],
    [
      70,
      3000,
      [
        [115, 115],
        [140, 140],
      ],
    ],
    [71, 3000, [[140, 140]]],
    [80, 4000, [[173, 174]]],
    [75, 6000, [[240, 240]]],
  ])('%i branches with %i members', (branches, members, expected) => {
    const quotas = rawQuotas('jinyun-2011', members, branches);
    expect(quotas.map(({ floor, ceil }) => [floor, ceil])).toEqual(expected);
    expect(recommend('jinyun-2011', members, branches)).toBe(expected[0]![0]);
  });

  test('writes its formula out, the part of a group too', () => {
    expect(rawQuotas('jinyun-2011', 925, 25)).toEqual([
      {
        rule: 'J-02',
        numerator: 2925,
        denominator: 50,
        floor: 58,
        ceil: 59,
        arithmetic: '40 + 925÷50 = 58 + 25/50',
      },
    ]);
  });
});

test.each(['1990', '2020', 'plan-2017'] as const)('%s has no formula', (rule) => {
  expect(rawQuotas(rule, 800, 20)).toEqual([]);
});
