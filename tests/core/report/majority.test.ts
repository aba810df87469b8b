import { expect, it } from 'vitest';
import { againstMajority, majorityInWords, overMajorityInWords } from '../../../core/report/majority.ts';
import { type ResolvedRules, resolveRules } from '../../../core/rules/resolve.ts';
import type { Rules } from '../../../core/rules/sets.ts';

function rules(spec: unknown): Rules {
  return (resolveRules(spec) as Extract<ResolvedRules, { ok: true }>).rules;
}

const twoThirds = rules({ base: '2020', majority: { atLeast: [2, 3], of: 'due' } });

it('compares votes with half of the base in whole numbers', () => {
  expect(againstMajority(49, 96, rules('2020'))).toBe('49×2 = 98 > 96');
  expect(againstMajority(48, 96, rules('2020'))).toBe('48×2 = 96 ≤ 96');
});

it('compares with any other fraction likewise', () => {
  expect(againstMajority(64, 96, twoThirds)).toBe('64×3 = 192 ≥ 96×2 = 192');
  expect(againstMajority(63, 96, twoThirds)).toBe('63×3 = 189 < 96×2 = 192');
});

it('says what it takes to be elected', () => {
  expect(majorityInWords(96, 49, rules('2020'), 'zh')).toBe('赞成票须超过实到会96人的半数，即至少49票');
  expect(majorityInWords(96, 49, rules('2020'), 'en')).toBe(
    'more than half of the 96 present, that is 49 votes or more',
  );
  expect(majorityInWords(96, 64, twoThirds, 'zh')).toBe('赞成票须不少于应到会96人的3分之2，即至少64票');
  expect(majorityInWords(96, 64, twoThirds, 'en')).toBe(
    'at least 2/3 of the 96 due, that is 64 votes or more',
  );
});

it('says that somebody has the votes, by the base and the fraction that hold', () => {
  expect(overMajorityInWords(rules('2020'), 'zh')).toBe('超过实到会半数');
  expect(overMajorityInWords(rules('2020'), 'en')).toBe('more than half of those present');
  expect(overMajorityInWords(rules('local'), 'zh')).toBe('超过应到会半数');
  expect(overMajorityInWords(twoThirds, 'zh')).toBe('不少于应到会3分之2');
  expect(overMajorityInWords(twoThirds, 'en')).toBe('at least 2/3 of those due');
});
