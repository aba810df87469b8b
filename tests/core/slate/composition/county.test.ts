import { describe, expect, test } from 'vitest';
import { type CountyInput, type CountyTeam, judgeCounty } from '../../../../core/slate/composition/county.ts';

const townTeam = (id: number, of: Partial<CountyTeam> = {}): CountyTeam => ({
  id: `t${id}`,
  posts: 9,
  women: 2,
  young: 2,
  secretary: { sex: 'male', birth: '1980-01-01' },
  head: { sex: 'female', birth: '1985-01-01' },
  ...of,
});

const county = (of: Partial<CountyInput> = {}): CountyInput => ({
  rules: { base: '1990', overlays: ['hainan-2011', 'plan-2017'] },
  on: '2017-05-20',
  teams: [townTeam(1, { secretary: { sex: 'female', birth: '1980-01-01' } }), townTeam(2)],
  lastTerm: { women: 3 },
  aroundThirty: 1,
  ...of,
});

const said = (of: Partial<CountyInput>) =>
  judgeCounty(county(of)).findings.map(({ code, severity, at }) => `${severity} ${code} ${at}`);

describe('the teams of a county', () => {
  test('as they should be', () => {
    const { checks, findings } = judgeCounty(county());
    expect(findings).toEqual([]);
    expect(checks.map(({ rule, holds }) => `${rule} ${holds}`)).toEqual([
      'H-15 yes',
      'H-15 yes',
      'X-04 yes',
      'P-09 yes',
      'P-10 yes',
      'H-14 noted',
    ]);
  });

  test('have a woman secretary and a woman head', () => {
    const man = { sex: 'male' } as const;
    const teams = [townTeam(1, { secretary: man, head: man })];
    expect(said({ teams, lastTerm: { women: 1 } })).toEqual([
      'block hainan-county-woman-secretary /teams',
      'block hainan-county-woman-head /teams',
    ]);
  });

  test.each([
    [17, []],
    [16, ['explain plan-county-young /teams']],
  ])('%i young of 81 posts, of which a fifth is 16.2', (young, expected) => {
    const teams = Array.from({ length: 9 }, (_team, place) =>
      townTeam(place, { young: place === 0 ? young - 8 : 1, secretary: { sex: 'female' } }),
    );
    expect(said({ teams })).toEqual(expected);
    expect(judgeCounty(county({ teams })).checks.find(({ rule }) => rule === 'P-09')?.numbers).toEqual({
      count: young,
      size: 81,
      needed: 17,
    });
  });

  test('have more women than last term, not as many', () => {
    expect(said({ lastTerm: { women: 4 } })).toEqual(['explain plan-county-women /teams']);
  });

  test('should have some of about thirty, as the county counts them', () => {
    expect(said({ aroundThirty: 0 })).toEqual(['explain hainan-county-thirty /teams']);
  });

  test('record how many secretaries are 35 to 50, and of how many the age is not known', () => {
    const born = (...births: readonly (string | undefined)[]) =>
      births.map((birth, place) =>
        townTeam(place, { secretary: { sex: 'female', ...(birth === undefined ? {} : { birth }) } }),
      );
    const teams = born('1982-05-20', '1982-05-21', '1966-05-21', '1966-05-20', undefined);
    expect(judgeCounty(county({ teams })).checks.at(-1)).toMatchObject({
      holds: 'noted',
      arithmetic: '2 / 4',
      numbers: { within: 2, known: 4, unknown: 1 },
    });
  });

  test('are not judged on what is missing', () => {
    const { lastTerm: _last, aroundThirty: _thirty, ...without } = county();
    const teams = [{ id: 't1', posts: 9 }];
    expect(judgeCounty({ ...without, teams }).findings.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'composition-unknown /teams/*/secretary/sex',
      'composition-unknown /teams/*/head/sex',
      'composition-unknown /aroundThirty',
      'composition-unknown /teams/*/young',
      'composition-unknown /teams/*/women',
      'composition-unknown /lastTerm/women',
    ]);
  });

  test('are asked nothing under other rules', () => {
    const rules = { base: '2020', overlays: [] } as const;
    expect(judgeCounty(county({ rules }))).toEqual({ checks: [], findings: [] });
  });

  test('are not judged at all on what cannot be', () => {
    const teams = [
      townTeam(1, { women: 10, young: 10 }),
      townTeam(2, { secretary: { birth: '2020-01-01' }, head: { birth: '1800-01-01' } }),
    ];
    expect(judgeCounty(county({ teams }))).toMatchObject({
      checks: [],
      findings: [
        { code: 'part-exceeds-whole', at: '/teams/0/women', numbers: { part: 10, whole: 9 } },
        { code: 'part-exceeds-whole', at: '/teams/0/young' },
        { code: 'birth-implausible', at: '/teams/1/secretary/birth' },
        { code: 'birth-implausible', at: '/teams/1/head/birth' },
      ],
    });
  });
});
