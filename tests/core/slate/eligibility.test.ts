import { describe, expect, test } from 'vitest';
import { speak } from '../../../core/findings/finding.ts';
import { checkFacts } from '../../../core/slate/eligibility.ts';
import { judgeSlate } from '../../../core/slate/judge-slate.ts';
import type { PersonFacts } from '../../../core/slate/person.ts';
import type { SlateInput } from '../../../core/slate/slate.ts';
import { people, slate } from '../../support/slates.ts';

const jinyun = { base: '1990', overlays: ['jinyun-2011'] } as const;
const recommended: PersonFacts = { bars: [], recommendedBy: { members: true, masses: true } };

const said = (of: Partial<SlateInput>) =>
  judgeSlate(slate(of)).findings.map(({ code, at }) => `${code} ${at}`);

/** The second of two names has these facts; under Jinyun both are recommended and without bars unless they say otherwise. */
const second = (facts: PersonFacts, rules: SlateInput['rules'] = jinyun, of: Partial<SlateInput> = {}) =>
  said({ candidates: people(2, recommended, {}, facts), rules, body: 'members', ...of });

describe('who may stand', () => {
  test.each<[string, PersonFacts, SlateInput['rules'], string[]]>([
    ['a full member', {}, jinyun, []],
    ['a probationary member', { probationary: true }, jinyun, ['candidate-not-full-member /candidates/1']],
    [
      'a member who becomes a full one the day after',
      { fullMemberSince: '2026-11-23' },
      jinyun,
      ['candidate-not-full-member /candidates/1'],
    ],
    ['a member who becomes a full one that day', { fullMemberSince: '2026-11-22' }, jinyun, []],
    [
      'a member on probation within the Party',
      { rights: 'suspendedByDiscipline' },
      { base: '2020', overlays: [] },
      ['candidate-rights-suspended /candidates/1'],
    ],
    [
      'one detained, under 2020',
      { rights: 'detained' },
      { base: '2020', overlays: [] },
      ['candidate-detained /candidates/1'],
    ],
    [
      'one arrested, under 2020',
      { rights: 'arrested' },
      { base: '2020', overlays: [] },
      ['candidate-detained /candidates/1'],
    ],
    ['one detained, of whom 1990 says nothing', { rights: 'detained' }, jinyun, []],
  ])('%s', (_who, facts, rules, expected) => {
    expect(second(facts, rules)).toEqual(expected);
  });

  test('is not known of people nothing is known about', () => {
    const judged = judgeSlate(slate({ candidates: [{ id: 'c1', name: '丁一', facts: {} }] }));
    expect(judged.findings.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'composition-unknown /candidates/*/facts/probationary',
      'composition-unknown /candidates/*/facts/rights',
    ]);
  });

  test('is said of everyone who may not, and what is missing of the others', () => {
    const candidates = people(3, {}, { rights: 'suspendedByDiscipline' });
    const { rights: _rights, ...unknown } = candidates[1]!.facts;
    const judged = judgeSlate(slate({ candidates: [candidates[0]!, { ...candidates[1]!, facts: unknown }] }));
    expect(judged.checks.find(({ code }) => code === 'candidate-rights-suspended')).toMatchObject({
      holds: 'no',
      arithmetic: '0 / 2',
      numbers: { met: 0, failed: 1, size: 2 },
      missing: ['/candidates/*/facts/rights'],
    });
  });

  test('is no longer asked of those struck', () => {
    const [first, other] = people(2, {}, {}, { probationary: true });
    expect(said({ candidates: [first!, { ...other!, struck: true }], seats: 1 })).toEqual([]);
  });
});

describe('the five bars of Jinyun', () => {
  test.each<[string, NonNullable<PersonFacts['bars']>, string[]]>([
    ['punished four years and 364 days ago', [{ bar: 'punished', date: '2021-11-23' }], ['bar-punished']],
    ['punished exactly five years ago', [{ bar: 'punished', date: '2021-11-22' }], []],
    ['sentenced within five years', [{ bar: 'sentenced', date: '2025-01-01' }], ['bar-crime']],
    ['sentenced six years ago', [{ bar: 'sentenced', date: '2020-01-01' }], []],
    ['dealt with for gang conduct, whenever', [{ bar: 'gang', date: '2001-01-01' }], ['bar-crime']],
    ['under investigation', [{ bar: 'investigated' }], ['bar-crime']],
    ['abnormal petitioning, whenever', [{ bar: 'petitioning', date: '2001-01-01' }], ['bar-gathering']],
    ['in a cult', [{ bar: 'cult' }], ['bar-gathering']],
    [
      'rated 不合格 on the last day',
      [{ bar: 'appraisedUnqualified', date: '2021-11-23' }],
      ['bar-appraised'],
    ],
    ['rated 不合格 five years ago', [{ bar: 'appraisedUnqualified', date: '2021-11-22' }], []],
    ['without capacity', [{ bar: 'incapable' }], ['bar-incapable']],
    [
      'several at once',
      [{ bar: 'cult' }, { bar: 'investigated' }, { bar: 'incapable' }],
      ['bar-crime', 'bar-gathering', 'bar-incapable'],
    ],
  ])('%s', (_what, bars, codes) => {
    expect(second({ bars })).toEqual(codes.map((code) => `${code} /candidates/1`));
  });

  test('bar nobody under other rules', () => {
    expect(second({ bars: [{ bar: 'cult' }] }, { base: '1990', overlays: ['town-2011'] })).not.toContain(
      'bar-gathering /candidates/1',
    );
    expect(second({ bars: [{ bar: 'incapable' }] }, { base: '2020', overlays: [] })).toEqual([]);
  });

  test('are unknown where nobody says that there are none', () => {
    const candidates = people(1, { recommendedBy: { members: true, masses: true } });
    expect(said({ candidates, rules: jinyun })).toEqual(['composition-unknown /candidates/*/facts/bars']);
  });

  test('are named by their number only', () => {
    const bars = [{ bar: 'punished' as const, date: '2025-03-04' }];
    const { findings } = judgeSlate(
      slate({ candidates: people(1, { ...recommended, bars }), rules: jinyun }),
    );
    expect(findings[0]!.numbers).toEqual({});
    expect(speak(findings[0]!, 'zh').message).toBe('人选有五种情形之第一种（/candidates/0）。');
  });
});

describe('a recommendation', () => {
  test.each([
    [true, true, []],
    [true, false, ['candidate-not-recommended /candidates/1']],
    [false, true, ['candidate-not-recommended /candidates/1']],
  ])('by members %s and by the masses %s', (members, masses, expected) => {
    expect(second({ recommendedBy: { members, masses } })).toEqual(expected);
  });

  test('is asked from the initial names on', () => {
    const facts = { recommendedBy: { members: false, masses: true } };
    expect(second(facts, jinyun, { stage: 'recommended' })).toEqual([]);
    expect(second(facts, jinyun, { stage: 'initial' })).toEqual(['candidate-not-recommended /candidates/1']);
  });

  test('that nobody reports is unknown', () => {
    expect(said({ candidates: people(1, { bars: [] }), rules: jinyun })).toEqual([
      'composition-unknown /candidates/*/facts/recommendedBy',
    ]);
  });
});

test('a candidate with a duty in the count is found by name key, and one with another duty is not', () => {
  const candidates = [
    { id: 'c1', name: '阿里木·买买提', facts: people(1)[0]!.facts },
    { id: 'c2', name: '王强', facts: people(1)[0]!.facts },
  ];
  const officials = [
    { person: '阿里木.买买提 ', duty: 'teller' },
    { person: '王强', duty: 'chair' },
  ];
  expect(said({ candidates, officials })).toEqual(['official-is-candidate /candidates/0']);
});

describe('facts that cannot be', () => {
  const impossible = (facts: PersonFacts) =>
    checkFacts(facts, '2026-11-22', '/f').map(({ code, at }) => `${code} ${at}`);

  test.each<[string, PersonFacts, string[]]>([
    ['nothing at all', {}, []],
    ['birth after the reference date', { birth: '2026-11-23' }, ['birth-implausible /f/birth']],
    ['one day short of eighteen', { birth: '2008-11-23' }, ['birth-implausible /f/birth']],
    ['eighteen that day', { birth: '2008-11-22' }, []],
    ['a hundred and twenty years', { birth: '1905-11-23' }, []],
    ['a hundred and twenty-one years', { birth: '1905-11-22' }, ['birth-implausible /f/birth']],
    [
      'a full member before eighteen, born on a leap day',
      { birth: '1980-02-29', fullMemberSince: '1998-02-28' },
      ['member-before-eighteen /f/fullMemberSince'],
    ],
    [
      'a full member at eighteen, born on a leap day',
      { birth: '1980-02-29', fullMemberSince: '1998-03-01' },
      [],
    ],
    ['a bar of five years without its date', { bars: [{ bar: 'punished' }] }, ['bar-date-missing /f/bars/0']],
    ['a bar without a window and without a date', { bars: [{ bar: 'cult' }] }, []],
    [
      'a bar in the future',
      { bars: [{ bar: 'cult' }, { bar: 'gang', date: '2026-11-23' }] },
      ['date-after-reference /f/bars/1/date'],
    ],
  ])('%s', (_what, facts, expected) => {
    expect(impossible(facts)).toEqual(expected);
  });

  test('keep the slate from being judged, whoever they are about', () => {
    const candidates = people(2, {}, { birth: '2026-12-01' });
    const team = [{ id: 'g1', facts: { birth: '1800-01-01' } }];
    expect(judgeSlate(slate({ candidates, team, seats: 9 }))).toMatchObject({
      checks: [],
      findings: [
        { code: 'birth-implausible', at: '/candidates/0/facts/birth' },
        { code: 'birth-implausible', at: '/team/0/facts/birth' },
      ],
    });
  });
});
