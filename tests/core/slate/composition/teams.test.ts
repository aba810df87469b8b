import { describe, expect, test } from 'vitest';
import type { OverlayId } from '../../../../core/rules/overlays.ts';
import { judgeSlate } from '../../../../core/slate/judge-slate.ts';
import type { PersonFacts, Post } from '../../../../core/slate/person.ts';
import type { SlateInput } from '../../../../core/slate/slate.ts';
import { people, slate } from '../../../support/slates.ts';

/** A team of these people under an overlay, all of them elected. */
function team(overlay: OverlayId, facts: readonly PersonFacts[], of: Partial<SlateInput> = {}): SlateInput {
  const candidates = people(facts.length, {}, ...facts);
  return slate({ rules: { base: '1990', overlays: [overlay] }, candidates, ...of });
}

const posts = (...list: readonly (readonly Post[])[]): readonly PersonFacts[] =>
  list.map((held) => ({ posts: [...held] }));

const holds = (input: SlateInput, code: string) =>
  judgeSlate(input).checks.find((each) => each.code === code)?.holds;

const severity = (input: SlateInput, code: string) =>
  judgeSlate(input).findings.find((each) => each.code === code)?.severity;

describe('posts under hainan-2011', () => {
  const full = posts(
    ['secretary', 'congressChair'],
    ['head', 'deputySecretary'],
    ['commissionSecretary', 'deputySecretary'],
    ['deputyHead'],
    ['deputyHead'],
  );
  const rest = [{ id: 'g1', facts: { posts: ['congressDeputyChair' as const] } }];
  const codes = [
    'hainan-committee-seats',
    'hainan-secretary',
    'hainan-secretary-chair',
    'hainan-deputies',
    'hainan-deputy-head',
    'hainan-deputy-commission',
    'hainan-head',
    'hainan-deputy-heads',
    'hainan-deputy-heads-members',
    'hainan-congress-chair',
    'hainan-congress-deputy',
  ];

  test('as the text has them are all in order', () => {
    const input = team('hainan-2011', full, { team: rest, largeTownship: false });
    expect(codes.map((code) => holds(input, code))).toEqual(codes.map(() => 'yes'));
  });

  test.each<[string, readonly PersonFacts[], string[]]>([
    ['a secretary who chairs nothing', posts(['secretary'], ['congressChair']), ['hainan-secretary-chair']],
    [
      'two secretaries',
      posts(['secretary', 'congressChair'], ['secretary', 'congressChair']),
      ['hainan-secretary', 'hainan-congress-chair'],
    ],
    ['a head who is no deputy secretary', posts(['head']), ['hainan-deputy-head']],
    ['a commission secretary who is none', posts(['commissionSecretary']), ['hainan-deputy-commission']],
    [
      'three deputy heads',
      posts(['deputyHead'], ['deputyHead'], ['deputyHead']),
      ['hainan-deputy-heads', 'hainan-deputy-heads-members'],
    ],
  ])('%s', (_what, facts, expected) => {
    const input = team('hainan-2011', facts, { largeTownship: false });
    for (const code of expected)
      expect([code, holds(input, code), severity(input, code)]).toEqual([code, 'no', 'explain']);
  });

  test.each([
    [4, false, 'no'],
    [5, false, 'yes'],
    [7, undefined, 'yes'],
    [8, false, 'no'],
    [8, true, 'yes'],
    [8, undefined, 'unknown'],
    [9, true, 'no'],
  ])('a committee of %i, the township large: %s, is %s', (seats, largeTownship, expected) => {
    const large = largeTownship === undefined ? {} : { largeTownship };
    expect(
      holds(
        team('hainan-2011', posts(...Array.from({ length: seats }, () => [])), large),
        'hainan-committee-seats',
      ),
    ).toBe(expected);
  });

  test.each([
    [true, 'yes'],
    [undefined, 'unknown'],
  ])('three deputy heads where the township is large: %s', (largeTownship, expected) => {
    const large = largeTownship === undefined ? {} : { largeTownship };
    expect(
      holds(
        team('hainan-2011', posts(['deputyHead'], ['deputyHead'], ['deputyHead']), large),
        'hainan-deputy-heads',
      ),
    ).toBe(expected);
  });

  test('of a commission: five members, a secretary and a deputy', () => {
    const organ = { organ: 'commission' } as const;
    const five = team('hainan-2011', posts(['commissionSecretary'], ['commissionDeputy'], [], [], []), organ);
    const three = team('hainan-2011', posts(['commissionSecretary'], [], []), organ);
    const asked = ['hainan-commission-seats', 'hainan-commission-secretary', 'hainan-commission-deputy'];
    expect(asked.map((code) => holds(five, code))).toEqual(['yes', 'yes', 'yes']);
    expect(asked.map((code) => holds(three, code))).toEqual(['no', 'yes', 'no']);
    expect(holds(five, 'hainan-secretary')).toBeUndefined();
    expect(holds(five, 'hainan-secretary-chair')).toBeUndefined();
  });

  test('nobody knows are unknown', () => {
    const input = team('hainan-2011', [{}, {}]);
    expect(holds(input, 'hainan-secretary')).toBe('unknown');
    expect(holds(input, 'hainan-secretary-chair')).toBe('unknown');
    expect(judgeSlate(input).findings).toContainEqual({
      code: 'composition-unknown',
      severity: 'explain',
      at: '/candidates/*/facts/posts',
      numbers: { missing: '/candidates/*/facts/posts', rules: 'H-10, H-16, H-17, H-12' },
    });
  });
});

describe('persons under hainan-2011', () => {
  test.each<[string, PersonFacts, string, string | undefined, string | undefined]>([
    ['one of 30 years and 364 days', { birth: '1995-11-23' }, 'hainan-young', 'yes', undefined],
    ['nobody under 31', { birth: '1995-11-22' }, 'hainan-young', 'no', 'block'],
    ['one woman', { sex: 'female' }, 'hainan-woman', 'yes', undefined],
    ['no woman', { sex: 'male' }, 'hainan-woman', 'no', 'block'],
    [
      'a secretary with 大专',
      { posts: ['secretary'], education: 'college' },
      'hainan-education',
      'yes',
      undefined,
    ],
    ['a head with 大学', { posts: ['head'], education: 'university' }, 'hainan-education', 'yes', undefined],
    [
      'a head with 高中',
      { posts: ['head'], education: 'upperSecondary' },
      'hainan-education',
      'no',
      'explain',
    ],
    ['a head of unknown education', { posts: ['head'] }, 'hainan-education', 'unknown', undefined],
    [
      'a member with 初中, of whom it is not asked',
      { posts: ['member'], education: 'lowerSecondary' },
      'hainan-education',
      'yes',
      undefined,
    ],
    [
      'a secretary who has worked in townships',
      { posts: ['secretary'], townshipWorkMonths: 1 },
      'hainan-township-work',
      'yes',
      undefined,
    ],
    [
      'a secretary who has not',
      { posts: ['secretary'], townshipWorkMonths: 0 },
      'hainan-township-work',
      'no',
      'explain',
    ],
    [
      'a secretary of whom nobody says',
      { posts: ['secretary'] },
      'hainan-township-work',
      'unknown',
      undefined,
    ],
    ['ten years in one post', { incumbent: true, inPostMonths: 120 }, 'hainan-ten-years', 'no', 'block'],
    ['a month less', { incumbent: true, inPostMonths: 119 }, 'hainan-ten-years', 'yes', undefined],
    [
      'ten years, then another post',
      { incumbent: false, inPostMonths: 130 },
      'hainan-ten-years',
      'yes',
      undefined,
    ],
    ['an incumbent since nobody knows when', { incumbent: true }, 'hainan-ten-years', 'unknown', undefined],
    ['five years in one post', { incumbent: true, inPostMonths: 60 }, 'hainan-five-years', 'no', 'explain'],
    [
      'ten years are not said twice',
      { incumbent: true, inPostMonths: 120 },
      'hainan-five-years',
      'yes',
      undefined,
    ],
    ['an incumbent of unknown years', { incumbent: true }, 'hainan-five-years', 'unknown', undefined],
    ['perhaps an incumbent, but new', { inPostMonths: 5 }, 'hainan-ten-years', 'yes', undefined],
    ['perhaps an incumbent, and long', { inPostMonths: 150 }, 'hainan-ten-years', 'unknown', undefined],
  ])('%s', (_who, facts, code, expected, said) => {
    const input = team('hainan-2011', [facts]);
    expect([holds(input, code), severity(input, code)]).toEqual([expected, said]);
  });

  test.each([
    ['黎族', '黎', 'yes'],
    ['汉族', '黎族', 'no'],
    [undefined, '黎族', 'unknown'],
    ['黎族', undefined, 'unknown'],
    ['汉族', 'none', undefined],
  ])('a head of %s in a township of %s: %s', (ethnicity, ethnicTownship, expected) => {
    const head = { posts: ['head' as const], ...(ethnicity === undefined ? {} : { ethnicity }) };
    const of = ethnicTownship === undefined ? {} : { ethnicTownship };
    const input = team('hainan-2011', [head], of);
    expect(holds(input, 'hainan-ethnic-head')).toBe(expected);
    if (ethnicTownship === undefined)
      expect(judgeSlate(input).findings.map(({ at }) => at)).toContain('/ethnicTownship');
  });

  test('of the rest of the team are unknown at theirs', () => {
    const input = team('hainan-2011', [{ incumbent: false }], {
      team: [{ id: 'g1', facts: { incumbent: true } }],
    });
    const check = judgeSlate(input).checks.find(({ code }) => code === 'hainan-ten-years');
    expect(check).toMatchObject({ holds: 'unknown', missing: ['/team/*/facts/inPostMonths'] });
  });

  test('of the rest of the team are found at their place', () => {
    const input = team('hainan-2011', [{}], {
      team: [{ id: 'g1', facts: { incumbent: true, inPostMonths: 126 } }],
    });
    expect(judgeSlate(input).findings).toContainEqual({
      code: 'hainan-ten-years',
      severity: 'block',
      at: '/team/0',
      numbers: { arithmetic: '126 ≥ 120' },
    });
  });
});

describe('the plan of 2017', () => {
  const nine = posts(
    ['secretary'],
    ['head'],
    ['congressChair'],
    ['stability'],
    ['deputySecretary'],
    ['commissionSecretary'],
    ['armedForces'],
    ['deputyHead'],
    ['deputyHead'],
  );
  const codes = [
    'plan-team-size',
    'plan-secretary',
    'plan-head',
    'plan-congress-chair',
    'plan-stability',
    'plan-deputy-secretary',
    'plan-commission-secretary',
    'plan-armed-forces',
    'plan-deputy-heads',
  ];

  test('has nine posts in a township of class 3, and asks no other', () => {
    expect(codes.map((code) => holds(team('plan-2017', nine, { townshipClass: 3 }), code))).toEqual(
      codes.map(() => 'yes'),
    );
    expect(codes.map((code) => holds(team('plan-2017', nine.slice(1), { townshipClass: 3 }), code))).toEqual([
      'no',
      'no',
      ...codes.slice(2).map(() => 'yes'),
    ]);
    expect(holds(team('plan-2017', nine, { townshipClass: 2 }), 'plan-team-size')).toBeUndefined();
    expect(holds(team('plan-2017', nine), 'plan-team-size')).toBe('unknown');
  });

  test.each([
    [9, 6, 'yes', undefined],
    [9, 5, 'no', 'block'],
    [11, 8, 'yes', undefined],
    [11, 7, 'no', 'block'],
  ])('of %i posts %i with two years in townships: %s', (size, served, expected, said) => {
    const facts = Array.from({ length: size }, (_person, place) => ({
      townshipWorkMonths: place < served ? 24 : 23,
    }));
    const input = team('plan-2017', facts);
    expect([holds(input, 'plan-township-work'), severity(input, 'plan-township-work')]).toEqual([
      expected,
      said,
    ]);
  });

  test.each([
    [['other', 'other'], 'no', 'block'],
    [['other', 'villageOfficial'], 'yes', undefined],
    [['other', undefined], 'unknown', undefined],
  ] as const)('of origins %j: %s', (origins, expected, said) => {
    const input = team(
      'plan-2017',
      origins.map((origin) => (origin === undefined ? {} : { origin })),
    );
    expect([holds(input, 'plan-origin'), severity(input, 'plan-origin')]).toEqual([expected, said]);
  });

  test.each<[readonly Post[] | undefined, string]>([
    [['commissionSecretary'], 'yes'],
    [['commissionSecretary', 'member'], 'yes'],
    [['commissionSecretary', 'deputySecretary'], 'no'],
    [undefined, 'unknown'],
  ])('the commission’s secretary with posts %j: %s', (held, expected) => {
    const input = team('plan-2017', held === undefined ? [{}] : posts(held));
    expect(holds(input, 'plan-commission-separate')).toBe(expected);
  });
});

describe('posts under town-2011', () => {
  const seven = posts(
    ['secretary'],
    ['head', 'deputySecretary'],
    ['deputySecretary'],
    ['congressChair'],
    ['armedForces'],
    ['deputyHead', 'organisationPublicity'],
    ['deputyHead'],
  );
  const codes = [
    'town-team-size',
    'town-secretary',
    'town-deputies',
    'town-deputy-head',
    'town-congress-chair',
    'town-armed-forces',
    'town-deputy-heads',
    'town-publicity',
  ];

  test('are seven up to 30,000 residents', () => {
    const input = team('town-2011', seven, { population: 30_000 });
    expect(codes.map((code) => holds(input, code))).toEqual(codes.map(() => 'yes'));
    expect(holds(input, 'town-committee-nine')).toBeUndefined();
  });

  test('are nine committee members and five of the commission above', () => {
    const population = 30_001;
    expect(holds(team('town-2011', seven, { population }), 'town-committee-nine')).toBe('no');
    expect(holds(team('town-2011', [...seven, {}, {}], { population }), 'town-committee-nine')).toBe('yes');
    expect(holds(team('town-2011', seven, { population }), 'town-team-size')).toBeUndefined();
    expect(holds(team('town-2011', seven, { population }), 'town-deputy-head')).toBeUndefined();
    const commission = team('town-2011', posts(['commissionSecretary'], ['commissionDeputy'], [], [], []), {
      population,
      organ: 'commission',
    });
    expect(
      [
        'town-commission-five',
        'town-commission-secretary',
        'town-commission-deputy',
        'town-commission-members',
      ].map((code) => holds(commission, code)),
    ).toEqual(['yes', 'yes', 'yes', 'yes']);
  });

  test('are unknown where nobody counted the residents', () => {
    const input = team('town-2011', posts(['head', 'deputySecretary']));
    expect([holds(input, 'town-team-size'), holds(input, 'town-deputy-head')]).toEqual([
      'unknown',
      'unknown',
    ]);
    expect(holds(input, 'town-committee-nine')).toBe('unknown');
  });

  test('a head who is no deputy secretary', () => {
    expect(severity(team('town-2011', posts(['head']), { population: 9000 }), 'town-deputy-head')).toBe(
      'explain',
    );
  });

  test('a team without a woman is stopped', () => {
    expect(severity(team('town-2011', [{ sex: 'male' }]), 'town-woman')).toBe('block');
  });
});

describe('ages under town-2011, on 22 November 2026', () => {
  const deputy = { rank: 'deputySection', incumbent: false } as const;
  const section = { rank: 'section', incumbent: false } as const;

  /** What is said of one person, of their age only. */
  const said = (facts: PersonFacts) =>
    judgeSlate(team('town-2011', [facts], { population: 1 }))
      .findings.filter(({ code }) => /^town-(deputy|section|leaving)-(age|limit)/.test(code))
      .map(({ code, numbers }) => `${code} ${numbers['arithmetic']}`);

  test.each<[string, PersonFacts, string[]]>([
    ['a new deputy of 40 to the last day', { ...deputy, sex: 'male', birth: '1985-11-23' }, []],
    [
      'a new deputy of 41 that day',
      { ...deputy, sex: 'male', birth: '1985-11-22' },
      ['town-deputy-age 41 > 40'],
    ],
    ['a man of 45', { ...deputy, sex: 'male', birth: '1980-11-23' }, ['town-deputy-age 45 > 40']],
    ['a man of 46', { ...deputy, sex: 'male', birth: '1980-11-22' }, ['town-deputy-age-limit 46 > 45']],
    ['a woman of 43', { ...deputy, sex: 'female', birth: '1982-11-23' }, ['town-deputy-age 43 > 40']],
    ['a woman of 44', { ...deputy, sex: 'female', birth: '1982-11-22' }, ['town-deputy-age-limit 44 > 43']],
    ['born on a leap day, 40', { ...deputy, sex: 'female', birth: '1986-02-28' }, []],
    ['a man of 45 in a new section post', { ...section, sex: 'male', birth: '1980-11-23' }, []],
    ['a man of 48', { ...section, sex: 'male', birth: '1977-11-23' }, ['town-section-age 48 > 45']],
    ['a man of 49', { ...section, sex: 'male', birth: '1977-11-22' }, ['town-section-age-limit 49 > 48']],
    ['a woman of 45', { ...section, sex: 'female', birth: '1980-11-23' }, ['town-section-age 45 > 43']],
    ['a woman of 46', { ...section, sex: 'female', birth: '1980-11-22' }, ['town-section-age-limit 46 > 45']],
    ['a man a day short of 53', { ...section, incumbent: true, sex: 'male', birth: '1973-11-23' }, []],
    [
      'a man of 53 that day',
      { ...section, incumbent: true, sex: 'male', birth: '1973-11-22' },
      ['town-leaving-age 53 ≥ 53'],
    ],
    [
      'a man of 55 that day',
      { ...section, incumbent: true, sex: 'male', birth: '1971-11-22' },
      ['town-leaving-limit 55 ≥ 55'],
    ],
    [
      'a woman of 48',
      { ...section, incumbent: true, sex: 'female', birth: '1978-11-22' },
      ['town-leaving-age 48 ≥ 48'],
    ],
    [
      'a woman of 50',
      { ...section, incumbent: true, sex: 'female', birth: '1976-11-22' },
      ['town-leaving-limit 50 ≥ 50'],
    ],
  ])('%s', (_who, facts, expected) => {
    expect(said(facts)).toEqual(expected);
  });

  test('normally so are explained, absolutely so are stopped', () => {
    const of = (birth: string) => team('town-2011', [{ ...section, incumbent: true, sex: 'male', birth }]);
    expect(severity(of('1973-11-22'), 'town-leaving-age')).toBe('explain');
    expect(severity(of('1971-11-22'), 'town-leaving-limit')).toBe('block');
  });

  test.each<[string, PersonFacts, string, string]>([
    ['without sex, where it is no matter', { ...deputy, birth: '1990-01-01' }, 'town-deputy-age', 'yes'],
    ['without sex, where it is', { ...deputy, birth: '1983-01-01' }, 'town-deputy-age-limit', 'unknown'],
    ['without birth', { ...deputy, sex: 'male' }, 'town-leaving-age', 'unknown'],
    [
      'without rank, but young',
      { incumbent: false, sex: 'male', birth: '1990-01-01' },
      'town-section-age',
      'yes',
    ],
    [
      'without rank, and not young',
      { incumbent: false, sex: 'male', birth: '1978-01-01' },
      'town-section-age',
      'unknown',
    ],
    [
      'of whom nobody says whether new',
      { rank: 'section', sex: 'male', birth: '1978-01-01' },
      'town-section-age',
      'unknown',
    ],
  ])('%s', (_who, facts, code, expected) => {
    expect(holds(team('town-2011', [facts]), code)).toBe(expected);
  });
});
