import { describe, expect, test } from 'vitest';
import { judgeSlate } from '../../../../core/slate/judge-slate.ts';
import type { PersonFacts } from '../../../../core/slate/person.ts';
import type { SlateInput } from '../../../../core/slate/slate.ts';
import { people, slate } from '../../../support/slates.ts';

/** `number` delegates elected, of whom the first `so` are so and the others not. */
function delegates(
  overlay: 'hainan-2011' | 'jinyun-2011' | 'plan-2017',
  [so, number]: readonly [number, number],
  yes: PersonFacts,
  no: PersonFacts,
  of: Partial<SlateInput> = {},
): SlateInput {
  const own = Array.from({ length: so }, () => yes);
  const candidates = people(number, no, ...own);
  return slate({ rules: { base: '1990', overlays: [overlay] }, body: 'delegates', candidates, ...of });
}

const outcome = (input: SlateInput, code: string) => {
  const { checks, findings } = judgeSlate(input);
  const check = checks.find((each) => each.code === code);
  return [check?.holds, findings.find((each) => each.code === code)?.severity];
};

const woman = { sex: 'female' } as const;
const man = { sex: 'male' } as const;

describe('delegates of Hainan', () => {
  test.each([
    [16, 'yes', undefined],
    [15, 'no', 'explain'],
  ])('%i women of 64, where 80 of 320 members are women: %s', (women, holds, severity) => {
    const input = delegates('hainan-2011', [women, 64], woman, man, { members: { total: 320, women: 80 } });
    expect(outcome(input, 'hainan-women-delegates')).toEqual([holds, severity]);
    expect(judgeSlate(input).checks.find(({ code }) => code === 'hainan-women-delegates')?.arithmetic).toBe(
      `${women}×320 = ${women * 320} ${women === 16 ? '≥' : '<'} 64×80 = 5120`,
    );
  });

  test.each([
    ['黎族', 'yes'],
    ['黎', 'yes'],
    ['汉族', 'no'],
    ['汉', 'no'],
  ])('one of %s among ten is a minority’s share of a tenth: %s', (ethnicity, holds) => {
    const members = { total: 320, minority: 32 };
    const input = delegates('hainan-2011', [1, 10], { ethnicity }, { ethnicity: '汉族' }, { members });
    expect(outcome(input, 'hainan-minority-delegates')[0]).toBe(holds);
  });

  test.each([
    [6, 'no', 'explain'],
    [7, 'yes', undefined],
  ])('%i of 10 from the grassroots, after 60 of 100 last time: %s', (grassroots, holds, severity) => {
    const lastTerm = { delegates: 100, grassroots: 60 };
    const input = delegates(
      'hainan-2011',
      [grassroots, 10],
      { grassroots: true },
      { grassroots: false },
      { lastTerm },
    );
    expect(outcome(input, 'hainan-grassroots-delegates')).toEqual([holds, severity]);
  });

  test.each([
    [0, 'yes', undefined],
    [1, 'no', 'explain'],
  ])('%i who sit in the People’s Congress: %s', (deputies, holds, severity) => {
    const input = delegates(
      'hainan-2011',
      [deputies, 10],
      { congressDeputy: true },
      { congressDeputy: false },
    );
    expect(outcome(input, 'hainan-congress-overlap')).toEqual([holds, severity]);
  });

  test('are not judged on numbers that are missing', () => {
    const { findings } = judgeSlate(delegates('hainan-2011', [0, 5], {}, { ...man, congressDeputy: false }));
    expect(findings.map(({ at, numbers }) => `${at} ${numbers['rules']}`)).toEqual([
      '/members/women H-02',
      '/members/minority H-02',
      '/lastTerm/delegates H-03',
      '/lastTerm/grassroots H-03',
    ]);
  });

  test('are not judged where members are counted but not the women', () => {
    const input = delegates('hainan-2011', [5, 5], woman, man, { members: { total: 320 } });
    expect(outcome(input, 'hainan-women-delegates')[0]).toBe('unknown');
  });
});

describe('delegates of Jinyun', () => {
  const cadre = { delegateClass: 'cadre' } as const;
  const farmer = { delegateClass: 'farmer' } as const;
  test.each([
    [6, 'yes', undefined],
    [7, 'no', 'explain'],
  ])('%i cadres of 10: %s', (cadres, holds, severity) => {
    expect(outcome(delegates('jinyun-2011', [cadres, 10], cadre, farmer), 'jinyun-cadres')).toEqual([
      holds,
      severity,
    ]);
  });

  test.each([
    ['1980-11-23', 5, 'yes', undefined],
    ['1980-11-23', 4, 'no', 'block'],
    ['1980-11-22', 5, 'no', 'block'],
  ])('born %s, %i of 10 are 45 or younger: %s', (birth, young, holds, severity) => {
    const input = delegates('jinyun-2011', [young, 10], { birth }, { birth: '1960-01-01' });
    expect(outcome(input, 'jinyun-young')).toEqual([holds, severity]);
  });

  test.each([
    ['jinyun-women', woman, man, { women: 180 }],
    ['jinyun-minority', { ethnicity: '畲族' }, { ethnicity: '汉族' }, { minority: 180 }],
    ['jinyun-two-new', { delegateClass: 'twoNew' } as const, cadre, { twoNew: 180 }],
  ] as const)('%s as among the members, a fifth', (code, yes, no, part) => {
    const members = { total: 900, ...part };
    expect(outcome(delegates('jinyun-2011', [2, 10], yes, no, { members }), code)).toEqual([
      'yes',
      undefined,
    ]);
    expect(outcome(delegates('jinyun-2011', [1, 10], yes, no, { members }), code)).toEqual(['no', 'explain']);
  });

  test('who are model workers are counted, and nothing is decided', () => {
    const [first, ...others] = delegates(
      'jinyun-2011',
      [3, 10],
      { delegateClass: 'model' },
      farmer,
    ).candidates;
    const input = slate({
      rules: { base: '1990', overlays: ['jinyun-2011'] },
      body: 'delegates',
      candidates: [{ ...first!, struck: true }, ...others],
    });
    expect(judgeSlate(input).checks.at(-1)).toMatchObject({
      code: 'jinyun-models',
      rule: 'X-05',
      holds: 'noted',
      arithmetic: '2 / 9',
    });
  });
});

test.each([
  ['hainan-2011', 'hainan-minority-delegates', { minority: 32 }, 'ethnicity'],
  ['jinyun-2011', 'jinyun-two-new', { twoNew: 32 }, 'delegateClass'],
  ['jinyun-2011', 'jinyun-young', {}, 'birth'],
  ['plan-2017', 'plan-front-line', {}, 'delegateClass'],
] as const)('%s: %s is unknown of people nothing is known about', (overlay, code, part, fact) => {
  const input = delegates(overlay, [0, 5], {}, {}, { members: { total: 320, ...part } });
  const check = judgeSlate(input).checks.find((each) => each.code === code);
  expect([check?.holds, check?.missing]).toEqual(['unknown', [`/candidates/*/facts/${fact}`]]);
});

describe('delegates of the plan of 2017', () => {
  test.each([
    [['worker', 'farmer', 'herder', 'farmer', 'worker', 'herder'], 'yes', undefined],
    [['worker', 'farmer', 'herder', 'farmer', 'worker', 'professional'], 'no', 'block'],
  ] as const)('%j of ten', (classes, holds, severity) => {
    const candidates = people(
      10,
      { delegateClass: 'cadre' },
      ...classes.map((delegateClass) => ({ delegateClass })),
    );
    const input = slate({ rules: { base: '1990', overlays: ['plan-2017'] }, body: 'delegates', candidates });
    expect(outcome(input, 'plan-front-line')).toEqual([holds, severity]);
  });
});

test('the delegates of one unit are asked nothing about their make-up', () => {
  const input = delegates('plan-2017', [0, 5], {}, { delegateClass: 'cadre' }, { scope: 'unit' });
  expect(judgeSlate(input).checks.map(({ code }) => code)).not.toContain('plan-front-line');
  const jinyun = delegates('jinyun-2011', [0, 5], {}, { delegateClass: 'cadre' }, { scope: 'unit' });
  expect(judgeSlate(jinyun).checks.map(({ code }) => code)).not.toContain('jinyun-models');
});
