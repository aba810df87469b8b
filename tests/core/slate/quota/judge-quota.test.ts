import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../core/findings/catalogue.ts';
import { speak } from '../../../../core/findings/finding.ts';
import { judgeQuota, type QuotaInput } from '../../../../core/slate/quota/judge-quota.ts';
import { type QuotaCode, quotaTitles } from '../../../../core/slate/quota/titles.ts';

const input = (of: Partial<QuotaInput>): QuotaInput => ({
  rule: 'jinyun-2011',
  members: 900,
  branches: 25,
  units: [],
  lastTerm: 60,
  ...of,
});

const said = (of: Partial<QuotaInput>) => judgeQuota(input(of)).findings.map(({ code }) => code);
const verdicts = (of: Partial<QuotaInput>) =>
  judgeQuota(input(of)).checks.map(({ code, holds, arithmetic }) => `${code} ${holds} ${arithmetic}`);

describe('the number used', () => {
  test('is the approved one, else the proposed one, else the recommended one', () => {
    expect(judgeQuota(input({})).number).toBe(58);
    expect(judgeQuota(input({ proposed: 59 })).number).toBe(59);
    expect(judgeQuota(input({ proposed: 59, approved: 57 })).number).toBe(57);
  });

  test('is open where the rule has no formula and nobody proposed one', () => {
    const judged = judgeQuota(input({ rule: '1990', members: 800, units: [{ id: 'b1', members: 800 }] }));
    expect(judged).not.toHaveProperty('number');
    expect(judged).not.toHaveProperty('shares');
    expect(judged.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['info quota-open']);
  });

  test('is open between 64 and 65 for 321 members of Hainan, and nothing is said against it', () => {
    const judged = judgeQuota(input({ rule: 'hainan-2011', members: 321 }));
    expect(judged.number).toBeUndefined();
    expect(judged.recommended).toBeUndefined();
    expect(judged.findings).toEqual([]);
  });
});

describe('a quota is spoken of', () => {
  test.each<[string, Partial<QuotaInput>, string[]]>([
    ['not, where all is well', {}, []],
    [
      'where two tiers apply at 30 branches',
      { branches: 30, members: 1200, lastTerm: 70 },
      ['quota-tiers-overlap'],
    ],
    [
      'where two tiers apply at 70 branches',
      { branches: 70, members: 3000, lastTerm: 200 },
      ['quota-tiers-overlap'],
    ],
    [
      'where there are fewer delegates than branches',
      { branches: 65, members: 300 },
      ['quota-below-branches'],
    ],
    [
      'above 200 and above last term',
      { branches: 75, members: 6000 },
      ['quota-outside-jinyun', 'quota-above-last'],
    ],
    ['below 40', { members: 300, proposed: 39 }, ['quota-other-number', 'quota-outside-jinyun']],
    ['where it is more than there are members', { branches: 10, members: 30 }, ['quota-exceeds-members']],
    [
      'by neither of its tiers',
      { branches: 30, members: 1200, lastTerm: 70, proposed: 65 },
      ['quota-tiers-overlap', 'quota-other-number'],
    ],
    [
      'but not by the higher of two tiers',
      { branches: 30, members: 1200, lastTerm: 70, proposed: 70 },
      ['quota-tiers-overlap'],
    ],
    ['of Hainan: 64 is one of 64 and 65', { rule: 'hainan-2011', members: 321, proposed: 64 }, []],
    ['of Hainan: 63 is not', { rule: 'hainan-2011', members: 321, proposed: 63 }, ['quota-other-number']],
    ['of Hainan from 500: 100 is usual', { rule: 'hainan-2011', members: 500, proposed: 100 }, []],
    [
      'of Hainan from 500: 99 is not',
      { rule: 'hainan-2011', members: 500, proposed: 99 },
      ['quota-outside-usual'],
    ],
    ['of the regulations: 200 is usual', { rule: '2020', members: 900, proposed: 200 }, []],
    [
      'of the regulations: 201 is not',
      { rule: 'plan-2017', members: 900, proposed: 201 },
      ['quota-outside-usual'],
    ],
    [
      'of the regulations: 300 is the most',
      { rule: '1990', members: 900, proposed: 300 },
      ['quota-outside-usual'],
    ],
    [
      'of the regulations: 301 is too many',
      { rule: '1990', members: 900, proposed: 301 },
      ['quota-outside-usual', 'quota-above-most'],
    ],
    ['where another number was approved', { proposed: 58, approved: 57 }, ['quota-approved-differs']],
    [
      'where there is not one for each unit',
      { proposed: 58, units: Array.from({ length: 59 }, (_unit, each) => ({ id: `b${each}`, members: 9 })) },
      ['quota-below-units'],
    ],
  ])('%s', (_when, of, codes) => {
    expect(said(of)).toEqual(codes);
  });

  test('where last term’s number is not given, which Jinyun compares with', () => {
    const { lastTerm: _lastTerm, ...without } = input({});
    expect(judgeQuota(without).findings).toMatchObject([
      { code: 'composition-unknown', at: '/lastTerm', numbers: { missing: '/lastTerm', rules: 'J-01' } },
    ]);
  });

  test('only above 300 in a way that stops it', () => {
    const blocking = judgeQuota(input({ proposed: 301 })).findings.filter(
      ({ severity }) => severity === 'block',
    );
    expect(blocking.map(({ code }) => code)).toEqual(['quota-above-most']);
  });

  test('in sentences with their numbers', () => {
    const [overlap] = judgeQuota(input({ branches: 30, members: 1200, lastTerm: 70 })).findings;
    expect(speak(overlap!, 'zh').message).toBe('党支部 30 个，两档都可适用：64 名或 70 名，建议取 64 名。');
  });
});

describe('the checks', () => {
  test('show every rule that applies, met or not', () => {
    expect(verdicts({ proposed: 58, units: [{ id: 'b1', members: 900 }] })).toEqual([
      'quota-tiers-overlap yes 40 + 900÷50 = 58',
      'quota-other-number yes 58 ∈ {58}',
      'quota-outside-jinyun yes 58 ≤ 200',
      'quota-above-last yes 58 ≤ 60',
      'quota-below-branches yes 58 ≥ 25',
      'quota-above-most yes 58 ≤ 300',
      'quota-exceeds-members yes 58 ≤ 900',
      'quota-below-units yes 58 ≥ 1',
      'quota-approved-differs noted 58 → —',
    ]);
  });

  test('note the approval, and nothing where nobody proposed or approved', () => {
    expect(verdicts({ approved: 58 })).toContain('quota-approved-differs yes — → 58');
    expect(verdicts({})).toContain('quota-approved-differs noted — → —');
  });
});

test('the shares of the units stand in their order', () => {
  const units = [
    { id: 'small', members: 20 },
    { id: 'large', members: 300 },
  ];
  expect(judgeQuota(input({ rule: 'hainan-2011', members: 320, units })).shares).toEqual([
    { id: 'small', members: 20, delegates: 5 },
    { id: 'large', members: 300, delegates: 59 },
  ]);
});

test.each(Object.keys(quotaTitles) as QuotaCode[])('%s is said with the numbers its checks have', (code) => {
  expect(catalogue[code]).toBeDefined();
  const cases: readonly Partial<QuotaInput>[] = [
    { branches: 30, members: 1200, lastTerm: 60, proposed: 301, approved: 302 },
    {
      branches: 65,
      members: 30,
      units: Array.from({ length: 70 }, (_unit, each) => ({ id: `b${each}`, members: 1 })),
    },
    { rule: '2020', proposed: 301, members: 900 },
  ];
  const found = cases.flatMap((of) => judgeQuota(input(of)).findings).find((each) => each.code === code);
  expect(speak(found!, 'zh').message).not.toContain('undefined');
  expect(speak(found!, 'en').message).not.toContain('undefined');
});
