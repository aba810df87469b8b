import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../core/findings/catalogue.ts';
import { finding, speak } from '../../../core/findings/finding.ts';
import { requirements } from '../../../core/findings/slate/requirements.ts';
import { judgeSlate } from '../../../core/slate/judge-slate.ts';
import { people, slate } from '../../support/slates.ts';

describe('a slate', () => {
  test('under a regulation alone is asked its margin and who may stand', () => {
    const input = slate({
      rules: { base: '2020', overlays: [] },
      method: 'differential',
      candidates: people(9),
      seats: 7,
    });
    expect(judgeSlate(input)).toEqual({
      checks: [
        {
          code: 'margin-2020',
          rule: 'S-06',
          at: '/candidates',
          holds: 'yes',
          arithmetic: '9 − 7 = 2, 2×5 = 10 ≥ 7×1 = 7',
          numbers: { names: 9, seats: 7, surplus: 2, fewest: 9 },
        },
        expect.objectContaining({ code: 'candidate-not-full-member', rule: 'Q-06', holds: 'yes' }),
        expect.objectContaining({ code: 'candidate-rights-suspended', rule: 'Q-06', holds: 'yes' }),
        expect.objectContaining({ code: 'candidate-detained', rule: 'Q-07', holds: 'yes' }),
      ],
      findings: [],
    });
  });

  test('loses its margin when a candidate is struck', () => {
    const [first, ...others] = people(9);
    const candidates = [{ ...first!, struck: true }, ...others];
    expect(judgeSlate(slate({ method: 'differential', seats: 7, candidates })).findings).toMatchObject([
      { code: 'margin-1990-members', numbers: { names: 8, fewest: 9 } },
    ]);
  });

  test('of equal number has as many names as seats', () => {
    expect(judgeSlate(slate({ seats: 5 })).findings).toEqual([]);
    expect(judgeSlate(slate({ seats: 4 }))).toMatchObject({
      checks: [{ code: 'slate-not-equal', rule: 'W-16', holds: 'no', arithmetic: '5 ≠ 4' }, {}, {}],
      findings: [{ code: 'slate-not-equal', numbers: { candidates: 5, seats: 4 } }],
    });
  });

  test('of equal number may have more names before it is formal', () => {
    const [check] = judgeSlate(slate({ seats: 4, stage: 'preliminary' })).checks;
    expect(check?.code).toBe('candidate-not-full-member');
    expect(judgeSlate(slate({ seats: 4, stage: 'preliminary' })).findings).toEqual([]);
  });

  test.each(['secretary', 'deputySecretary'] as const)('of a %s has no margin that a text names', (organ) => {
    const of = {
      method: 'differential',
      seats: 5,
      rules: { base: '1990', overlays: ['hainan-2011'] },
    } as const;
    const margins = (input: object) =>
      judgeSlate(slate({ ...of, ...input })).checks.filter(({ code }) => code.startsWith('margin-'));
    expect(margins({ organ })).toEqual([]);
    expect(margins({ organ: 'commission' })).toHaveLength(1);
  });

  test('of Hainan’s delegates is compared with last time’s, where both numbers are given', () => {
    const of = {
      rules: { base: '1990', overlays: ['hainan-2011'] },
      body: 'delegates',
      scope: 'unit',
      method: 'differential',
      seats: 10,
      candidates: people(13),
    } as const;
    const last = (lastTerm: object) =>
      judgeSlate(slate({ ...of, lastTerm })).checks.find(({ code }) => code === 'margin-below-last')?.holds;
    expect(last({ candidates: 14, seats: 10 })).toBe('no');
    expect(last({ candidates: 13, seats: 10 })).toBe('yes');
    expect(last({ candidates: 13 })).toBe('unknown');
    expect(last({ seats: 10 })).toBe('unknown');
  });

  test('is not judged on totals that cannot be', () => {
    const input = slate({
      members: { total: 10, women: 11, minority: 10 },
      lastTerm: { delegates: 5, grassroots: 6 },
    });
    expect(judgeSlate(input)).toMatchObject({
      checks: [],
      findings: [
        { code: 'part-exceeds-whole', at: '/members/women', numbers: { part: 11, whole: 10 } },
        { code: 'part-exceeds-whole', at: '/lastTerm/grassroots', numbers: { part: 6, whole: 5 } },
      ],
    });
  });
});

const spoken = Object.keys(requirements).filter((code) => code in catalogue) as (keyof typeof requirements &
  keyof typeof catalogue)[];

test.each(spoken)('%s is said in both languages with the numbers a check has', (code) => {
  const numbers = { arithmetic: '1 < 2', names: 1, seats: 1, fewest: 2, candidates: 1 };
  for (const lang of ['zh', 'en'] as const) {
    const { message, next, rule } = speak(finding(code, '/candidates', numbers), lang);
    expect(`${message}${next}${rule}`).not.toContain('undefined');
  }
});
