import { describe, expect, it } from 'vitest';
import { type Finding, speak } from '../../../../core/findings/finding.ts';
import { stageFindings } from '../../../../core/findings/stages.ts';
import type { SlateRecord } from '../../../../core/ledger/facts.ts';
import { blockers, nextActs } from '../../../../core/ledger/readiness.ts';
import { verify } from '../../../../core/ledger/verify/verify.ts';
import type { PersonFacts } from '../../../../core/slate/person.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { folderOf } from '../../../support/folder.ts';
import { gradedPoll } from '../../../support/polls.ts';
import { promiseFindings } from '../../../support/refusals.ts';
import { Story } from '../../../support/story.ts';
import { contest } from '../../../support/tales.ts';

type Overlay = 'hainan-2011' | 'jinyun-2011' | 'plan-2017' | 'town-2011';

const digest = `sha256:${'ef'.repeat(32)}`;
const names = ['丁一', '王强', '李兰', '赵六', '陈新', '周平', '吴江', '郑海'];
const listOf = (count: number) => names.slice(0, count).map((name, i) => ({ id: `c${i + 1}`, name }));
const sound: PersonFacts = {
  sex: 'female',
  birth: '1985-05-01',
  ethnicity: '汉族',
  education: 'university',
  fullMemberSince: '2005-07-01',
  probationary: false,
  rights: 'full',
  townshipWorkMonths: 60,
  inPostMonths: 30,
  posts: ['member'],
  incumbent: false,
  origin: 'other',
  delegateClass: 'farmer',
  grassroots: true,
  congressDeputy: false,
  bars: [],
  recommendedBy: { members: true, masses: true },
};

const electorsFrom = { election: '469021101-2026-congress', contest: 'committee' };
const followingCongress = { meeting: 'firstPlenary' } as const;

/** Five delegates to be elected; every condition before names is met. */
function delegates(overlays: readonly Overlay[], fields: object = {}): Story {
  const own = contest({ body: 'delegates', seats: 5, candidates: listOf(7), ...fields });
  const story = new Story({
    rules: overlays.length === 0 ? '1990' : { base: '1990', overlays: [...overlays] },
    awareness: { atLeast: [9, 10] },
    ...(own.body === 'delegates' ? { parent: '469021-2026-congress-13' } : followingCongress),
    contests: [own.body === 'delegates' ? own : { ...own, electorsFrom }],
  });
  story.act('convened', { definition: story.definition }, ['organiser']);
  return story;
}

function seal(story: Story, count: number, facts: Partial<PersonFacts> = {}): Story {
  story.sealed.set(
    digest,
    listOf(count).map(({ id }) => ({ id, facts: { ...sound, ...facts } })),
  );
  return story;
}

const on = '2026-10-10';
const slate = (stage: string, count: number, fields: object = {}) => ({
  contest: 'committee',
  stage,
  candidates: listOf(count),
  on,
  persons: digest,
  ...fields,
});
const notice = { from: '2026-10-11', to: '2026-10-13' };
const review = { number: '镇党发〔2026〕9号', date: '2026-10-20' };
const submit = (story: Story, ...args: Parameters<typeof slate>) =>
  story.act('slate-submitted', slate(...args), ['organiser']);
const refused = (story: Story, ...args: Parameters<typeof slate>) =>
  story.refused('slate-submitted', slate(...args), ['organiser']);
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

describe('the names of delegates under jinyun-2011', () => {
  it('go from initial to preliminary to formal, each from the one before, with notice and review', () => {
    const story = seal(delegates(['jinyun-2011']), 8);
    submit(story, 'initial', 7);
    submit(story, 'preliminary', 6, { notice });
    submit(story, 'formal', 6, { review });
    expect(story.contest().slate).toMatchObject({ stage: 'formal', names: [] });
    expect(story.contest().candidates).toHaveLength(6);
  });

  it('keep in the ledger which rules held, and nothing about a person', () => {
    const entry = submit(seal(delegates(['jinyun-2011']), 7), 'initial', 7);
    const text = JSON.stringify(entry);
    expect((entry['judged'] as SlateRecord).checks.length).toBeGreaterThan(3);
    for (const fact of ['1985', '2005', 'female', '汉族']) expect(text).not.toContain(fact);
  });

  it('are refused for one who is barred, and for one whom the masses did not recommend', () => {
    const punished = { bars: [{ bar: 'punished' as const, date: '2024-01-01' }] };
    expect(refused(seal(delegates(['jinyun-2011']), 7, punished), 'initial', 7).length).toBeGreaterThan(0);
    const alone = { recommendedBy: { members: true, masses: false } };
    expect(refused(seal(delegates(['jinyun-2011']), 7, alone), 'initial', 7).length).toBeGreaterThan(0);
  });

  it('are at least 30 % more than the seats at first', () => {
    const story = seal(delegates(['jinyun-2011']), 7);
    expect(codes(refused(story, 'initial', 6))).toContain('margin-first');
  });
});

describe('the names of a committee', () => {
  it('may come as formal at once where no overlay asks for stages', () => {
    const story = new Story();
    story.act('convened', { definition: story.definition }, ['organiser']);
    const { candidates } = story.contest();
    story.act('slate-submitted', { contest: 'committee', stage: 'formal', candidates }, ['organiser']);
    expect(story.contest().slate!.stage).toBe('formal');
  });

  it('of an equal-number contest have no margin at any stage', () => {
    const two = contest({ method: 'equal', candidates: listOf(2) });
    const story = new Story({ contests: [two] });
    story.act('convened', { definition: story.definition }, ['organiser']);
    const submission = { contest: 'committee', stage: 'preliminary', candidates: listOf(2) };
    story.act('slate-submitted', submission, ['organiser']);
    expect(story.contest().slate!.names).toEqual(['丁一', '王强']);
  });
});

/** A committee of town-2011 whose new deputy-section candidate is over age: a warning, since exceptions exist. */
function warned(): Story {
  const story = new Story({ rules: { base: '1990', overlays: ['town-2011'] }, meeting: 'firstPlenary' });
  story.act('convened', { definition: story.definition }, ['organiser']);
  const { candidates } = story.contest();
  story.sealed.set(
    digest,
    candidates.map(({ id }) => ({
      id,
      facts: { ...sound, rank: 'deputySection' },
    })),
  );
  const fields = { contest: 'committee', stage: 'formal', candidates, persons: digest, on };
  story.act('slate-submitted', fields, ['organiser']);
  return story;
}

describe('a warning about a slate', () => {
  const approve = (story: Story) =>
    story.attempt('slate-approved', { contest: 'committee', paper: story.contest().rounds[0]!.paper }, [
      'county',
    ]);

  it('stands in the way of the approval until a named person accepts it with a reason', () => {
    const story = warned();
    const { warnings } = story.contest().slate!;
    expect(warnings.length).toBeGreaterThan(0);
    expect(nextActs(story.state!, story.contest())).toContain('warning-accepted');
    const open = approve(story);
    expect(open.ok ? [] : codes(open.findings)).toContain('warning-open');
    expect(codes(blockers(story.state!, story.contest()))).toContain('warning-open');
    for (const warning of warnings) {
      const entry = story.act(
        'warning-accepted',
        { contest: 'committee', ...warning, reason: '已报县委同意' },
        ['organiser'],
      );
      expect(entry['reason']).toBe('已报县委同意');
    }
    expect(story.contest().slate!.warnings).toEqual([]);
    expect(approve(story).ok).toBe(true);
  });
});

const committee = { contest: 'committee' };
const staged = () => seal(delegates(['jinyun-2011']), 8);
const hainan = () => seal(delegates(['hainan-2011']), 8);
const approvalOf = (story: Story) => ({ ...committee, paper: story.contest().rounds[0]!.paper });
const warningsOf = (story: Story) => codes(story.contest().slate!.warnings as readonly Finding[]);

describe('preliminary names', () => {
  it('on notice for fewer than the usual three days are explained under jinyun-2011, and only there', () => {
    const days = { notice: { from: '2026-10-11', to: '2026-10-12' } };
    const story = staged();
    submit(story, 'initial', 7);
    const { warnings } = submit(story, 'preliminary', 6, days);
    const [short] = warnings as readonly Finding[];
    expect(short).toMatchObject({ code: 'notice-too-short', severity: 'explain', at: '/notice' });
    expect(speak(short!, 'zh').message).toContain('公示 2 天，一般为 3 天（2026-10-11 至 2026-10-12）');
    expect(warningsOf(story)).toEqual(['notice-too-short']);
    const three = staged();
    submit(three, 'initial', 7);
    submit(three, 'preliminary', 6, { notice });
    expect(warningsOf(three)).toEqual([]);
    submit(story, 'formal', 6, { review });
    expect(warningsOf(story)).toEqual(['notice-too-short']);
    const elsewhere = hainan();
    submit(elsewhere, 'initial', 7);
    submit(elsewhere, 'preliminary', 7, { ...days, resolution: review });
    expect(warningsOf(elsewhere)).not.toContain('notice-too-short');
  });

  it('of a committee may be on notice for as long as it likes', () => {
    const own = contest({ seats: 5, candidates: listOf(7) });
    const story = seal(delegates(['jinyun-2011'], { ...own, body: 'committee' }), 7);
    submit(story, 'preliminary', 6, { notice: { from: '2026-10-11', to: '2026-10-11' } });
    expect(warningsOf(story)).not.toContain('notice-too-short');
  });

  it('of hainan-2011 are those the unit’s full committee fixed', () => {
    const story = hainan();
    submit(story, 'initial', 7);
    const entry = submit(story, 'preliminary', 7, { notice, resolution: review });
    expect(entry['resolution']).toEqual(review);
  });
});

describe('names submitted again', () => {
  const narrowed = () => {
    const story = staged();
    submit(story, 'initial', 7);
    submit(story, 'preliminary', 6, { notice });
    return story;
  };
  const others = (story: Story, stage: string, fields: object = {}) =>
    refused(story, stage, 8, fields).filter(({ code }) => code === 'stage-new-name');

  it('at the same stage are still those of the stage before', () => {
    const story = narrowed();
    const [added] = others(story, 'preliminary', { notice });
    expect(added!.numbers).toEqual({ names: 1, before: 'initial' });
    submit(story, 'preliminary', 7, { notice });
    submit(story, 'formal', 6, { review });
    expect(others(story, 'formal', { review })[0]!.numbers).toEqual({ names: 1, before: 'preliminary' });
    submit(story, 'formal', 7, { review });
  });

  it('may be others once the recommendation begins again, and what was approved is approved no more', () => {
    const story = narrowed();
    submit(story, 'formal', 6, { review });
    story.act('slate-approved', approvalOf(story), ['county']);
    submit(story, 'recommended', 8);
    expect(story.contest()).toMatchObject({ slateApproved: false, slate: { stage: 'recommended' } });
    expect(story.contest().slate!.among).toBeUndefined();
    submit(story, 'initial', 8);
    expect(codes(refused(story, 'formal', 6, { review }))).toEqual(['stage-skipped']);
  });

  it('keep a notice that was short, whichever time they are formal', () => {
    const story = staged();
    submit(story, 'initial', 7);
    submit(story, 'preliminary', 6, { notice: { from: '2026-10-11', to: '2026-10-11' } });
    submit(story, 'formal', 6, { review });
    submit(story, 'formal', 6, { review });
    expect(warningsOf(story)).toEqual(['notice-too-short']);
  });

  it('are never nominated after the vote, when a bar of five years would have run out', () => {
    const story = seal(staged(), 7, { bars: [{ bar: 'punished', date: '2024-01-01' }] });
    expect(refused(story, 'initial', 7, { on: '2029-01-01' })).toMatchObject([
      { code: 'date-after-reference', at: '/on', numbers: { date: '2029-01-01', on: '2026-11-22' } },
    ]);
    expect(codes(refused(story, 'initial', 7, { on: '2026-11-22' }))).toContain('bar-punished');
  });
});

describe('facts that a binding rule waits for', () => {
  const unfinished = () => seal(delegates(['jinyun-2011']), 7, { bars: undefined, sex: undefined } as never);

  it('may be missing until the names are formal, and then no reason stands in their place', () => {
    const story = unfinished();
    submit(story, 'initial', 7);
    submit(story, 'preliminary', 7, { notice });
    const wanting = refused(story, 'formal', 7, { review });
    expect(wanting).toMatchObject([
      {
        code: 'persons-incomplete',
        at: '/candidates/*/facts/bars',
        numbers: { missing: '/candidates/*/facts/bars', rules: 'E-01, E-02, E-03, E-04, E-05' },
      },
    ]);
    seal(story, 7);
    submit(story, 'formal', 7, { review });
  });
});

describe('a preselection', () => {
  const preselecting = (...overlays: readonly Overlay[]) => {
    const story = seal(delegates(overlays, { body: 'committee', kind: 'preselection' }), 7, {
      birth: '2000-05-01',
      fullMemberSince: '2019-07-01',
      origin: 'villageCadre',
    });
    return submit(story, 'formal', 7, { review });
  };

  it('is explained where the rules prefer one ballot', () => {
    const [discouraged] = preselecting('jinyun-2011')['warnings'] as readonly Finding[];
    expect(discouraged).toMatchObject({ code: 'preselection-discouraged', severity: 'explain' });
    expect(speak(discouraged!, 'zh').message).toContain('提倡不通过预选、一次性选举');
    expect(codes(preselecting('hainan-2011')['warnings'] as readonly Finding[])).toContain(
      'preselection-discouraged',
    );
  });

  it('needs no reason elsewhere', () => {
    expect(preselecting()['warnings']).toEqual([]);
    expect(codes(preselecting('plan-2017')['warnings'] as readonly Finding[])).not.toContain(
      'preselection-discouraged',
    );
  });
});

describe('the approval of names', () => {
  it('needs a formal slate where the rules ask who may stand', () => {
    const story = staged();
    submit(story, 'initial', 7);
    const early = story.attempt('slate-approved', approvalOf(story), ['county']);
    expect(early.ok ? [] : codes(early.findings)).toEqual(['slate-not-submitted']);
    submit(story, 'preliminary', 6, { notice });
    submit(story, 'formal', 6, { review });
    expect(story.attempt('slate-approved', approvalOf(story), ['county']).ok).toBe(true);
  });

  it('needs one under plan-2017 too, the township’s request', () => {
    const story = delegates(['plan-2017']);
    expect(story.refusal('slate-approved', approvalOf(story), ['county'])).toEqual(['slate-not-submitted']);
  });

  it('needs none elsewhere: those of the definition stand', () => {
    const story = delegates([]);
    expect(story.attempt('slate-approved', approvalOf(story), ['county']).ok).toBe(true);
  });

  it('waits for the formal slate once names were submitted at an earlier stage', () => {
    const story = delegates([]);
    submit(story, 'initial', 7, { persons: undefined });
    expect(story.refusal('slate-approved', approvalOf(story), ['county'])).toEqual(['slate-not-submitted']);
  });

  it('looks at the margin of its own rules again, whoever was struck since', () => {
    const story = hainan();
    submit(story, 'initial', 7);
    submit(story, 'preliminary', 7, { notice, resolution: review });
    submit(story, 'formal', 7, { review, figures: { lastTerm: { candidates: 120, seats: 100 } } });
    story.act('candidate-struck', { ...committee, candidate: 'c7', reason: '拉票' }, ['county']);
    // Six for five are a fifth more, which is enough elsewhere.
    const [narrow, ...others] = story.refused('slate-approved', approvalOf(story), ['county']);
    expect(narrow).toMatchObject({
      code: 'margin-hainan-delegates',
      at: '/contest/candidates',
      numbers: { names: 6, seats: 5, fewest: 7 },
    });
    expect(others).toEqual([]);
    story.act('candidate-struck', { ...committee, candidate: 'c6', reason: '拉票' }, ['county']);
    expect(story.refusal('slate-approved', approvalOf(story), ['county'])).toEqual(['margin-too-small']);
  });
});

describe('a slate submitted again', () => {
  it('has the warnings of its own names alone, and opens again one that was accepted', () => {
    const story = warned();
    const former = story.contest().slate!.warnings;
    const [{ code, at }] = former as [{ code: string; at: string }];
    const accept = { ...committee, code, at, reason: '已报县委同意' };
    story.act('warning-accepted', accept, ['organiser']);
    expect(story.contest().slate!.warnings).toEqual(former.slice(1));
    const { candidates } = story.contest();
    const again = { ...committee, stage: 'formal', candidates, persons: digest, on };
    story.act('slate-submitted', again, ['organiser']);
    expect(story.contest().slate!.warnings).toEqual(former);
    const fewer = { ...again, figures: { population: 12_000 } };
    story.act('slate-submitted', fewer, ['organiser']);
    const places = story.contest().slate!.warnings.map((each) => each.at);
    expect(former.map((each) => each.at)).toContain('/figures/population');
    expect(places).not.toContain('/figures/population');
  });

  it('keeps of one person which rule and where, and of no one a number', () => {
    const story = warned();
    const { judged } = story.entries.at(-1)! as unknown as { judged: SlateRecord };
    const ofOne = judged.warnings.filter(({ at }) => /^\/candidates\/\d/.test(at));
    expect(ofOne.length).toBeGreaterThan(0);
    for (const warning of ofOne) expect(Object.keys(warning).sort()).toEqual(['at', 'code', 'severity']);
    expect(story.contest().slate!.warnings).toEqual(
      expect.arrayContaining(ofOne.map(({ code, at }) => ({ code, at }))),
    );
  });
});

describe('a ledger of judged slates', () => {
  it('verifies from itself alone: what facts said, and what the act itself departs from', () => {
    const schooled = { posts: ['secretary' as const], education: 'lowerSecondary' as const };
    const own = { body: 'committee', kind: 'preselection' };
    const story = seal(delegates(['hainan-2011'], own), 7, schooled);
    const entry = submit(story, 'formal', 7);
    const { warnings } = entry['judged'] as SlateRecord;
    expect(codes(warnings).filter((code) => code === 'hainan-education')).toHaveLength(7);
    expect(codes(entry['warnings'] as readonly Finding[])).toEqual(['preselection-discouraged']);
    expect(warningsOf(story)).toEqual([...codes(warnings), 'preselection-discouraged']);
    expect(verify(folderOf(story), {}, nodeCrypto).verdict).toMatchObject({ passed: true });
  });
});

describe('the margin of a stage', () => {
  it('stands once in a refusal, whether facts were sealed or not', () => {
    const margins = (fields: object) =>
      codes(refused(staged(), 'initial', 6, fields)).filter((code) => code === 'margin-first');
    expect(margins({})).toEqual(['margin-first']);
    expect(margins({ persons: undefined })).toEqual(['margin-first']);
    expect(margins({ persons: `sha256:${'00'.repeat(32)}` })).toEqual(['margin-first']);
  });

  it('of a secretary is none, until all contested slates have theirs', () => {
    const own = contest({ body: 'secretary', seats: 2, candidates: listOf(2) });
    const story = new Story({ meeting: 'firstPlenary', contests: [own] });
    story.act('convened', { definition: story.definition }, ['organiser']);
    submit(story, 'preliminary', 2, { persons: undefined });
    submit(story, 'formal', 2, { persons: undefined });
    expect(story.refusal('slate-approved', approvalOf(story), ['county'])).toEqual(['margin-too-small']);
  });
});

describe('the names of a poll', () => {
  const rules = { base: '1990', overlays: ['jinyun-2011', 'plan-2017'] } as const;
  const subjects = listOf(2).map(({ id, name }) => ({ id, name }));
  const told = (own: ReturnType<typeof contest>) => {
    const story = new Story({
      rules: { ...rules, overlays: [...rules.overlays] },
      awareness: { atLeast: [9, 10] },
      parent: '469021-2026-congress-13',
      contests: [own],
    });
    story.act('convened', { definition: story.definition }, ['organiser']);
    return story;
  };
  const graded = () =>
    told(
      contest({
        ...gradedPoll('evaluation', subjects),
        id: 'committee',
        body: 'delegates',
        kind: 'evaluation',
      }),
    );
  const recommending = () =>
    told(contest({ kind: 'recommendation', vacancies: 2, seats: 4, candidates: listOf(4) }));
  const formal = (candidates: readonly object[]) => ({ ...committee, stage: 'formal', candidates });

  it('come without stages, review, or facts of who may stand', () => {
    const story = graded();
    story.act('slate-submitted', formal(story.contest().candidates), ['organiser']);
    expect(story.attempt('slate-approved', approvalOf(story), ['county']).ok).toBe(true);
  });

  it('are refused with other boxes than its kind has', () => {
    const boxes = [...graded().contest().candidates].reverse();
    const [wrong] = graded().refused('slate-submitted', formal(boxes), ['organiser']);
    expect(wrong).toMatchObject({ code: 'poll-boxes', at: '/candidates/0' });
  });

  it('have no margin, and are at most two new ones a vacancy, however they came to stand', () => {
    const story = recommending();
    expect(story.attempt('slate-approved', approvalOf(story), ['county']).ok).toBe(true);
    expect(story.refusal('slate-submitted', formal(listOf(5)), ['organiser'])).toEqual(['poll-names-exceed']);
    const widened = story.contest();
    const round = { ...widened.rounds[0]!, candidates: listOf(5) };
    story.state = { ...story.state!, contests: [{ ...widened, rounds: [round] }] };
    expect(story.refusal('slate-approved', approvalOf(story), ['county'])).toEqual(['poll-names-exceed']);
  });
});

promiseFindings(stageFindings, [
  ['stage-skipped', 'formal names with no stage before', () => refused(staged(), 'formal', 6, { review })],
  [
    'stage-back',
    'initial names after preliminary ones',
    () => {
      const story = staged();
      submit(story, 'initial', 7);
      submit(story, 'preliminary', 6, { notice });
      return refused(story, 'initial', 7);
    },
  ],
  [
    'stage-new-name',
    'a preliminary name that was no initial one',
    () => {
      const story = staged();
      submit(story, 'initial', 7);
      return refused(story, 'preliminary', 8, { notice });
    },
  ],
  [
    'persons-incomplete',
    'formal names with nothing sealed of their bars',
    () => {
      const story = seal(delegates(['jinyun-2011']), 7, { bars: undefined } as never);
      submit(story, 'initial', 7);
      submit(story, 'preliminary', 7, { notice });
      return refused(story, 'formal', 7, { review });
    },
  ],
  [
    'persons-missing',
    'names without the facts that bars are checked by',
    () => refused(staged(), 'initial', 7, { persons: undefined }),
  ],
  ['persons-unknown', 'facts nobody sealed', () => refused(delegates(['jinyun-2011']), 'initial', 7)],
  ['persons-differ', 'facts about too few', () => refused(seal(delegates(['jinyun-2011']), 6), 'initial', 7)],
  [
    'notice-missing',
    'preliminary names without notice',
    () => {
      const story = staged();
      submit(story, 'initial', 7);
      return refused(story, 'preliminary', 6);
    },
  ],
  [
    'notice-reversed',
    'a notice that ends before it begins',
    () => {
      const story = staged();
      submit(story, 'initial', 7);
      return refused(story, 'preliminary', 6, { notice: { from: '2026-10-12', to: '2026-10-11' } });
    },
  ],
  [
    'resolution-missing',
    'preliminary names of hainan-2011 that no full committee fixed',
    () => {
      const story = hainan();
      submit(story, 'initial', 7);
      return refused(story, 'preliminary', 7, { notice });
    },
  ],
  [
    'slate-not-submitted',
    'names of the definition approved under rules that ask who may stand',
    () => {
      const story = staged();
      return story.refused('slate-approved', approvalOf(story), ['county']);
    },
  ],
  [
    'review-missing',
    'formal names the township did not review',
    () => {
      const story = staged();
      submit(story, 'initial', 7);
      submit(story, 'preliminary', 6, { notice });
      return refused(story, 'formal', 6);
    },
  ],
  [
    'warning-open',
    'a slate approved over a warning',
    () => {
      const story = warned();
      const approval = { ...committee, paper: story.contest().rounds[0]!.paper };
      return story.refused('slate-approved', approval, ['county']);
    },
  ],
  [
    'warning-unknown',
    'a warning nobody gave',
    () => {
      const accepted = { ...committee, code: 'none', at: '/', reason: '无' };
      return warned().refused('warning-accepted', accepted, ['organiser']);
    },
  ],
]);

describe('a direct election of the secretary', () => {
  it.each([
    ['hainan-2011', 'secretary', true],
    ['hainan-2011', 'deputySecretary', false],
    ['plan-2017', 'secretary', false],
  ] as const)('under %s of a %s is a pilot: %s', (overlay, body, allowed) => {
    const story = new Story({ rules: { base: '1990', overlays: [overlay] }, contests: [contest({ body })] });
    const answer = story.attempt('convened', { definition: story.definition }, ['organiser']);
    expect(answer.ok).toBe(allowed);
  });

  it('belongs to the first plenary everywhere', () => {
    const own = contest({ body: 'deputySecretary' });
    const story = new Story({ meeting: 'firstPlenary', contests: [own] });
    expect(story.attempt('convened', { definition: story.definition }, ['organiser']).ok).toBe(true);
  });
});
