import { describe, expect, it } from 'vitest';
import { type Finding, speak } from '../../../core/findings/finding.ts';
import type { Definition } from '../../../core/ledger/election.ts';
import { type SealedFacts, slateVerdict } from '../../../core/ledger/slate-verdict.ts';
import type { PersonFacts } from '../../../core/slate/person.ts';
import { Story } from '../../support/story.ts';
import { contest } from '../../support/tales.ts';

type Overlay = 'hainan-2011' | 'jinyun-2011' | 'plan-2017' | 'town-2011';
type Body = NonNullable<Definition['contests'][number]['body']>;

/** Nothing speaks against them, and every fact a rule asks for is there. */
const sound: PersonFacts = {
  sex: 'female',
  birth: '1998-05-01',
  ethnicity: '黎族',
  education: 'university',
  probationary: false,
  rights: 'full',
  townshipWorkMonths: 60,
  inPostMonths: 30,
  posts: ['member'],
  rank: 'section',
  incumbent: false,
  origin: 'villageCadre',
  delegateClass: 'farmer',
  grassroots: true,
  congressDeputy: false,
  bars: [],
  recommendedBy: { members: true, masses: true },
};
const surnames = ['丁', '王', '李', '赵', '陈', '周', '吴'];
const seven = surnames.map((surname, index) => ({ id: `c${index + 1}`, name: `${surname}一` }));

interface Told {
  readonly overlays?: readonly Overlay[];
  readonly contest?: Partial<Definition['contests'][number]>;
  readonly parent?: string;
  readonly act?: object;
  readonly sealed?: Partial<SealedFacts>;
  /** Facts of the first named that differ. */
  readonly first?: PersonFacts;
}

/** Seven names for five seats of a committee, judged as a formal slate. */
function judge({ overlays = ['hainan-2011'], contest: own, parent, act, sealed, first }: Told = {}) {
  const story = new Story({
    rules: overlays.length === 0 ? '1990' : { base: '1990', overlays: [...overlays] },
    meeting: 'firstPlenary',
    awareness: { atLeast: [9, 10] },
    contests: [contest({ seats: 5, candidates: seven, ...own })],
    ...(parent === undefined ? {} : { parent }),
  });
  story.act('convened', { definition: story.definition }, ['organiser']);
  const persons = seven.map(({ id }, index) => ({ id, facts: { ...sound, ...(index === 0 ? first : {}) } }));
  const submission = { contest: 'committee', stage: 'formal', candidates: seven, ...act } as const;
  return slateVerdict(story.state!, submission, { persons, ...sealed });
}

const asked = (told: Told) => judge(told).checks.map(({ code }) => code);
const codes = (found: readonly Pick<Finding, 'code' | 'at'>[]) =>
  found.map(({ code, at }) => `${code} ${at}`);
/** Where the numbers stand that a slate's rules wait for. */
const awaited = (told: Told) =>
  judge(told)
    .warnings.filter(({ code }) => code === 'composition-unknown')
    .map(({ at }) => at);

describe('the rules a slate is judged by', () => {
  const of = (told: Told) => {
    const all = asked(told);
    const some = (...among: readonly string[]) => among.filter((code) => all.includes(code as never));
    return {
      margin: all.filter((code) => code.startsWith('margin-')),
      post: some('hainan-education', 'hainan-ten-years'),
      makeup: some('hainan-woman', 'hainan-commission-deputy', 'hainan-women-delegates'),
    };
  };
  const ofPost = ['hainan-education', 'hainan-ten-years'];

  it.each<[Body | undefined, ReturnType<typeof of>]>([
    ['committee', { margin: ['margin-members'], post: ofPost, makeup: ['hainan-woman'] }],
    [undefined, { margin: ['margin-members'], post: ofPost, makeup: ['hainan-woman'] }],
    ['commission', { margin: ['margin-members'], post: [], makeup: ['hainan-commission-deputy'] }],
    // What a team is made of was settled with its members; a secretary is still asked what the post asks.
    ['secretary', { margin: [], post: ofPost, makeup: [] }],
    ['deputySecretary', { margin: [], post: ofPost, makeup: [] }],
    [
      'delegates',
      {
        margin: ['margin-hainan-delegates', 'margin-below-last'],
        post: [],
        makeup: ['hainan-women-delegates'],
      },
    ],
  ])('of %s are its own', (body, expected) => {
    expect(of({ contest: body === undefined ? {} : { body } })).toEqual(expected);
  });

  it('of one unit’s delegates ask nothing of their make-up, which is the congress’s', () => {
    const unit = of({ contest: { body: 'delegates' }, parent: '469021101-2026-congress-13' });
    expect(unit.makeup).toEqual([]);
    expect(unit.margin).toContain('margin-hainan-delegates');
  });

  it('of a preselection ask nothing of a make-up: who is nominated makes up no body', () => {
    const expected = { margin: ['margin-members'], post: ofPost, makeup: [] };
    expect(of({ contest: { body: 'committee', kind: 'preselection' } })).toEqual(expected);
  });

  it('are none for a poll, which elects nobody', () => {
    const fields = { kind: 'recommendation', vacancies: 4 } as const;
    const barred = { sealed: { persons: [] }, contest: fields };
    expect(judge(barred)).toEqual({ checks: [], warnings: [], findings: [] });
  });

  it('of an equal-number contest are that there are as many names as seats, once they are formal', () => {
    const equal = { contest: { body: 'secretary', method: 'equal', seats: 7 } } as const;
    expect(codes(judge(equal).findings)).toEqual([]);
    const six = { ...equal, act: { candidates: seven.slice(1) } };
    expect(codes(judge(six).findings)).toEqual(['slate-not-equal /candidates']);
    expect(codes(judge({ ...six, act: { ...six.act, stage: 'preliminary' } }).findings)).toEqual([]);
  });
});

describe('the figures of a slate', () => {
  const delegates = { body: 'delegates' } as const;
  it.each<[string, Told, object]>([
    ['/figures/members/women', { contest: delegates }, { members: { total: 300, women: 90 } }],
    ['/figures/members/minority', { contest: delegates }, { members: { total: 300, minority: 200 } }],
    [
      '/figures/members/twoNew',
      { contest: delegates, overlays: ['jinyun-2011'] },
      { members: { total: 300, twoNew: 0 } },
    ],
    ['/figures/lastTerm/grassroots', { contest: delegates }, { lastTerm: { delegates: 90, grassroots: 40 } }],
    ['/figures/lastTerm/seats', { contest: delegates }, { lastTerm: { candidates: 130, seats: 100 } }],
    ['/figures/population', { overlays: ['town-2011'] }, { population: 12_000 }],
    ['/figures/largeTownship', {}, { largeTownship: false }],
    ['/figures/townshipClass', { overlays: ['plan-2017'] }, { townshipClass: 3 }],
    ['/figures/ethnicTownship', { first: { posts: ['head'] } }, { ethnicTownship: '黎族' }],
  ])('settle what waits for %s', (at, told, figures) => {
    expect(awaited(told)).toContain(at);
    expect(awaited({ ...told, act: { figures } })).not.toContain(at);
  });

  it('are compared: as many women among the delegates as among the members', () => {
    const women = (figures: object) =>
      judge({ contest: delegates, act: { figures }, first: { sex: 'male' } }).checks.find(
        ({ code }) => code === 'hainan-women-delegates',
      )?.holds;
    expect(women({ members: { total: 300, women: 90 } })).toBe('yes');
    expect(women({ members: { total: 300, women: 299 } })).toBe('depends');
  });

  it('that are missing are asked for where the act has them', () => {
    const warning = judge({ contest: delegates }).warnings.find(({ at }) => at === '/figures/members/women');
    expect(warning).toEqual({
      code: 'composition-unknown',
      severity: 'explain',
      at: '/figures/members/women',
      numbers: { missing: '/figures/members/women', rules: 'H-02' },
    });
  });

  it('that cannot be refuse the slate, at their place', () => {
    const figures = {
      members: { total: 10, women: 11 },
      lastTerm: { delegates: 5, grassroots: 6 },
    };
    expect(codes(judge({ act: { figures } }).findings)).toEqual([
      'part-exceeds-whole /figures/members/women',
      'part-exceeds-whole /figures/lastTerm/grassroots',
    ]);
  });
});

describe('the rest of a team', () => {
  const heads = ['h1', 'h2'].map((id) => ({ id, facts: { ...sound, posts: ['deputyHead' as const] } }));
  const deputyHeads = (sealed: Partial<SealedFacts>) =>
    judge({ sealed, act: { figures: { largeTownship: false } } }).checks.find(
      ({ code }) => code === 'hainan-deputy-heads',
    )?.holds;

  it('counts with the names: two deputy heads who sit on no committee', () => {
    expect(deputyHeads({})).toBe('no');
    expect(deputyHeads({ team: heads })).toBe('yes');
  });

  it('is nobody whom an earlier stage named and this one does not', () => {
    const persons = [...seven.map(({ id }) => ({ id, facts: sound })), ...heads];
    expect(deputyHeads({ persons })).toBe('no');
  });
});

describe('facts sealed for other names', () => {
  const persons = seven.map(({ id }) => ({ id, facts: sound }));

  it.each<[string, Partial<SealedFacts>, number]>([
    ['of another contest, whatever their ids', { persons, contest: 'commission' }, 7],
    ['that leave two out', { persons: persons.slice(2) }, 2],
    ['of the team only', { persons: [{ id: 'x1', facts: sound }], team: persons.slice(1) }, 7],
  ])('%s refuse the slate', (_what, sealed, without) => {
    const { checks, warnings, findings } = judge({ sealed });
    expect([checks, warnings]).toEqual([[], []]);
    expect(findings).toMatchObject([
      { code: 'persons-differ', at: '/persons', numbers: { persons: without } },
    ]);
  });

  it('are not those of its own contest, or of the election', () => {
    expect(codes(judge({ sealed: { contest: 'committee' } }).findings)).toEqual([]);
    expect(codes(judge({ sealed: { persons } }).findings)).toEqual([]);
  });
});

describe('what a slate departs from', () => {
  const long = { incumbent: true, inPostMonths: 77 };

  it('is kept without a number where it is of one person, candidate or not', () => {
    const team = [{ id: 'h1', facts: { ...sound, ...long } }];
    const { warnings, checks, findings } = judge({ first: long, sealed: { team } });
    expect(findings).toEqual([]);
    expect(warnings.filter(({ code }) => code === 'hainan-five-years')).toEqual([
      { code: 'hainan-five-years', severity: 'explain', at: '/candidates/0' },
      { code: 'hainan-five-years', severity: 'explain', at: '/team/0' },
    ]);
    expect(checks).toContainEqual({ code: 'hainan-five-years', rule: 'H-18', holds: 'no' });
    expect(JSON.stringify({ warnings, checks })).not.toMatch(/77|1998|黎族|60/);
  });

  it('is kept with its sums where it is of all of them', () => {
    const { warnings } = judge({ act: { figures: { largeTownship: false } } });
    expect(warnings.find(({ code }) => code === 'hainan-secretary')).toMatchObject({
      at: '/candidates',
      numbers: { low: 0, high: 0, size: 7, arithmetic: '0 ≠ 1' },
    });
  });

  it('and may not is told whole to whoever signed, and is no part of what is kept', () => {
    const { findings, warnings } = judge({ first: { incumbent: true, inPostMonths: 125 } });
    expect(codes(findings)).toEqual(['hainan-ten-years /candidates/0']);
    for (const lang of ['zh', 'en'] as const)
      expect(speak(findings[0]!, lang).message).toContain('125 ≥ 120');
    expect(codes(warnings)).not.toContain('hainan-ten-years /candidates/0');
  });

  it('is judged on the day of nomination, else on the day of the election', () => {
    const bars = [{ bar: 'punished' as const, date: '2021-11-22' }];
    const told = { overlays: ['jinyun-2011'], first: { bars } } as const;
    expect(codes(judge({ ...told, act: { on: '2026-11-21' } }).findings)).toEqual([
      'bar-punished /candidates/0',
    ]);
    expect(codes(judge(told).findings)).toEqual([]);
  });
});
