import { describe, expect, it } from 'vitest';
import { speak } from '../../../core/findings/finding.ts';
import { checkMargin } from '../../../core/ledger/checks/slate.ts';
import type { Definition } from '../../../core/ledger/election.ts';
import { blockers, nextActs } from '../../../core/ledger/readiness.ts';
import { roundPaper } from '../../../core/ledger/round-paper.ts';
import { renominationFindings } from '../../../core/polls/renomination.ts';
import {
  attend,
  bringBack,
  certify,
  hold,
  issue,
  prepare,
  pronounce,
  release,
  sign,
  upload,
  vote,
} from '../../support/hall.ts';
import { gradedPoll } from '../../support/polls.ts';
import { Story } from '../../support/story.ts';

type Contest = Definition['contests'][number];

const persons = [
  { id: 'p1', name: '王强' },
  { id: 'p2', name: '丁一' },
];

const evaluation: Contest = {
  ...gradedPoll('evaluation', persons),
  title: '班子成员民主测评',
  office: '班子成员',
  kind: 'evaluation',
};
const recommendation: Contest = {
  id: 'names',
  title: '新提人选民主推荐',
  office: '副乡长',
  kind: 'recommendation',
  method: 'differential',
  vacancies: 2,
  incumbents: ['c1'],
  seats: 3,
  eligibleWriteIns: [],
  candidates: [
    { id: 'c1', name: '王强' },
    { id: 'c2', name: '邓小红' },
    { id: 'c3', name: '曾志远' },
    { id: 'c4', name: '彭立新' },
  ],
};
const committee: Contest = {
  id: 'committee',
  title: '党委委员',
  office: '委员',
  kind: 'formal',
  method: 'differential',
  seats: 1,
  candidates: [
    { id: 'k1', name: '邓小红' },
    { id: 'k2', name: '曾志远' },
  ],
};

/** One station and these contests, each prepared. */
function pollStory(...contests: readonly Contest[]): Story {
  return prepare(new Story({ stations: [{ id: 's1' }], contests: [...contests] }));
}

/** 王强 is incompetent on so many of 48 sheets, 丁一 excellent on all. */
const sheets = (incompetent: number) => ({
  contest: 'evaluation',
  stations: {
    s1: {
      '01': [
        { marks: '---oo---', count: incompetent },
        { marks: 'o---o---', count: 48 - incompetent },
      ],
    },
  },
});

const inspected = (suitable: boolean, candidate = 'p1', contest = 'evaluation') => ({
  contest,
  candidate,
  suitable,
  number: '考〔2026〕1号',
  date: '2026-10-20',
});

describe('an evaluation vote', () => {
  it('goes the way of a contest to its filing, and elects nobody', () => {
    const story = pollStory(evaluation);
    certify(hold(story, sheets(16)));
    expect(story.phase()).toBe('certified');
    expect(story.certificates[0]).toMatchObject({
      elected: [],
      rounds: [{ result: { round: 'evaluation', poll: { cast: 48, flags: [] } } }],
    });
    expect(nextActs(story.state!, story.contest())).toEqual(['ballots-sealed']);
  });

  it('comes before there are names: only the start gates it', () => {
    const story = new Story({
      rules: { base: '1990', overlays: ['plan-2017'] },
      contests: [evaluation, committee],
    });
    story.act('convened', { definition: story.definition }, ['organiser']);
    const steps = (contest: string) => {
      const of = story.state!.contests.find(({ id }) => id === contest)!;
      const open = blockers(story.state!, of).filter(({ code }) => code === 'start-condition-open');
      return [...new Set(open.map(({ numbers }) => numbers['step']))];
    };
    expect(steps('evaluation')).toEqual(['launch']);
    expect(steps('committee')).toEqual(['launch', 'names', 'vote']);
  });

  it('has nobody to strike, nor anybody to file or approve', () => {
    const story = pollStory(evaluation);
    const strike = { contest: 'evaluation', candidate: evaluation.candidates[0]!.id, reason: '拉票' };
    expect(story.refusal('candidate-struck', strike, ['county'])).toEqual(['poll-elects-nobody']);
    certify(hold(story, sheets(16)));
    for (const type of ['members-recorded', 'secretaries-approved'] as const)
      expect(story.refusal(type, { contest: 'evaluation', replyNo: '备1号' }, ['county'])).toEqual([
        'poll-elects-nobody',
      ]);
  });

  it('keeps in its state whom it flagged, and no vote', () => {
    const story = pollStory(evaluation);
    certify(hold(story, sheets(17)));
    expect(story.contest().rounds[0]!.signed).toMatchObject({ flagged: ['p1'], findings: [] });
    expect(story.count().result.findings.map(({ code, numbers }) => [code, numbers])).toEqual([
      ['incompetent-over-third', { name: '王强', votes: 17, triple: 51, cast: 48 }],
    ]);
    expect(JSON.stringify(story.state)).not.toContain('51');
  });

  it('refuses a bundle with two grades for one person', () => {
    const story = pollStory(evaluation);
    const ballots = [{ marks: 'oo--o---', count: 1 }, ...sheets(17).stations.s1['01'].slice(1)];
    vote(story, { stations: { s1: { '01': [{ marks: 'o---o---', count: 32 }] } } });
    expect(story.refusedBundle({ station: 's1', batch: '01', ballots })).toEqual(['poll-two-grades']);
    story.bundle({
      station: 's1',
      batch: '01',
      ballots: [
        { marks: '??--o---', count: 1 },
        { marks: 'o---o---', count: 31 },
      ],
    });
    expect(story.phase()).toBe('counted');
  });

  it('of fewer than twenty present is entered by sheet, with one grade a person and valid paper', () => {
    const story = prepare(new Story({ stations: [{ id: 's1' }], contests: [evaluation] }), 12);
    vote(story, { present: 10, stations: { s1: { '01': [{ count: 10 }] } } });
    const row = (place: number, votes: number) => ({
      id: evaluation.candidates[place]!.id,
      for: votes,
      against: 0,
      abstain: 10 - votes,
      unreadable: 0,
    });
    const sheet = (votes: readonly number[]) => ({
      valid: 10,
      blank: 0,
      invalid: {},
      votes: votes.map((count, place) => row(place, count)),
      writeIns: [],
      voidWriteIns: {},
    });
    const enter = (votes: readonly number[]) => ({ station: 's1', batch: '01', sheet: sheet(votes) });
    const counters = ['chief', 'scrutineerA'] as const;
    expect(story.refusedBundle(enter([6, 5, 0, 0, 9, 0, 0, 0]), counters)).toEqual(['poll-grades-exceed']);
    story.bundle(enter([6, 4, 0, 0, 9, 0, 0, 0]), counters);
    release(story);
    expect(story.count().result).toMatchObject({
      entered: 'sheet',
      poll: {
        subjects: [
          { excellent: 6, competent: 4, none: 0 },
          { excellent: 9, none: 1 },
        ],
      },
    });
  });

  it('stays one when a void round is repeated', () => {
    const story = pollStory(evaluation);
    issue(attend(story), { s1: 48 });
    pronounce(bringBack(story, { stations: { s1: { '01': [{ count: 49 }] } } }), 'void');
    const { candidates, seats } = story.contest().rounds[0]!;
    story.act('round-opened', { contest: 'evaluation', kind: 'repeat', candidates, seats }, ['chair']);
    hold(story, sheets(20));
    expect(story.contest().rounds.map((round) => round.kind)).toEqual(['evaluation', 'evaluation']);
    expect(story.count().result.poll?.flags).toEqual([{ subject: 'p1', code: 'incompetent-over-third' }]);
  });

  it('has no list of names to write in on its paper', () => {
    const story = pollStory({ ...evaluation, eligibleWriteIns: [] });
    const paper = roundPaper(story.state!, 'evaluation', story.contest().rounds[0]!);
    expect(paper).toMatchObject({ kind: 'evaluation', seats: 2 });
    expect(paper).not.toHaveProperty('eligibleWriteIns');
  });
});

describe('a recommendation vote', () => {
  it('flags who is in office and not recommended by over half, not new names', () => {
    const story = pollStory(recommendation);
    const ballots = [
      { marks: 'oo--', count: 24 },
      { marks: '--oo', count: 24 },
    ];
    hold(story, { stations: { s1: { '01': ballots } } });
    expect(story.count().result.poll).toMatchObject({
      subjects: [{ votes: 24 }, { votes: 24 }, { votes: 24 }, { votes: 24 }],
      flags: [{ subject: 'c1', code: 'recommended-not-half' }],
    });
  });

  it('has no margin: as many names may be recommended as stand', () => {
    expect(checkMargin('differential', 4, 4, 'recommendation')).toEqual([]);
    expect(checkMargin('differential', 4, 4).map((found) => found.code)).toEqual(['margin-too-small']);
  });

  it('is not convened with more than two new names a vacancy', () => {
    const story = new Story({ contests: [{ ...recommendation, vacancies: 1 }] });
    expect(story.refused('convened', { definition: story.definition }, ['organiser'])).toMatchObject([
      {
        code: 'poll-names-exceed',
        at: '/definition/contests/0/candidates',
        numbers: { names: 3, vacancies: 1, most: 2 },
      },
    ]);
  });
});

describe('not renominated', () => {
  const slate = [
    { id: 'k1', name: '王 强' },
    { id: 'k2', name: '曾志远' },
  ];
  const submitted = { contest: 'committee', stage: 'formal', candidates: slate };

  /** Both polled and elected in one meeting; the count of the poll signed. */
  function polled(incompetent: number): Story {
    const story = pollStory(evaluation, committee);
    vote(story, sheets(incompetent));
    upload(story, sheets(incompetent));
    return sign(release(story, 'evaluation'), 'evaluation');
  }

  it('is who was flagged and is found unsuitable, under any id, known by name key', () => {
    const story = polled(17);
    story.act('inspection-recorded', inspected(false), ['organiser']);
    expect(story.refused('slate-submitted', submitted, ['organiser'])).toMatchObject([
      {
        code: 'not-renominated',
        at: '/candidates/0/name',
        numbers: { name: '王 强', contest: 'evaluation' },
      },
    ]);
  });

  it.each([
    ['the flag alone', 17, undefined],
    ['the inspection alone', 16, false],
    ['a flag and an inspection that finds suitable', 17, true],
  ])('is nobody for %s', (_why, incompetent, suitable) => {
    const story = polled(incompetent);
    if (suitable !== undefined) story.act('inspection-recorded', inspected(suitable), [story.superior]);
    expect(story.take('slate-submitted', submitted, ['organiser'])).toBe(true);
  });

  it('stops the approval of names submitted before the inspection', () => {
    const story = polled(17);
    story.act('slate-submitted', submitted, ['organiser']);
    const approval = { contest: 'committee', paper: story.contest('committee').rounds[0]!.paper };
    expect(story.attempt('slate-approved', approval, [story.superior]).ok).toBe(true);
    story.act('inspection-recorded', inspected(false), ['organiser']);
    expect(story.refusal('slate-approved', approval, [story.superior])).toEqual(['not-renominated']);
  });

  it('ends when the inspection finds otherwise', () => {
    const story = polled(17);
    story.act('inspection-recorded', inspected(false), ['organiser']);
    story.act('inspection-recorded', inspected(false, 'p2'), ['organiser']);
    story.act('inspection-recorded', inspected(true), ['organiser']);
    expect(story.contest().inspections).toEqual([
      { candidate: 'p2', suitable: false },
      { candidate: 'p1', suitable: true },
    ]);
    expect(renominationFindings(story.state!, slate)).toEqual([]);
  });

  it('waits for the count where the inspection comes first', () => {
    const story = pollStory(evaluation, committee);
    story.act('inspection-recorded', inspected(false), ['organiser']);
    expect(renominationFindings(story.state!, slate)).toEqual([]);
    hold(story, sheets(17));
    expect(renominationFindings(story.state!, slate)).toHaveLength(1);
  });

  it('is nobody once the poll is sent back or annulled', () => {
    const story = polled(17);
    story.act('inspection-recorded', inspected(false), ['organiser']);
    const contest = story.contest('evaluation');
    for (const phase of ['sent-back', 'annulled'] as const) {
      const contests = [{ ...contest, phase }];
      expect(renominationFindings({ contests }, slate)).toEqual([]);
    }
    expect(renominationFindings({ contests: [contest] }, slate)).toHaveLength(1);
  });

  it('tells namesakes of one poll apart by their notes, and bars whom no note tells apart', () => {
    const story = polled(17);
    story.act('inspection-recorded', inspected(false), ['organiser']);
    const contest = story.contest('evaluation');
    const namesakes = gradedPoll('evaluation', [
      { id: 'p1', name: '王强', note: '女' },
      { id: 'p2', name: '王强', note: '男' },
    ]);
    const [round] = contest.rounds;
    const contests = [{ ...contest, rounds: [{ ...round!, candidates: namesakes.candidates }] }];
    const findingsFor = (note?: string) =>
      renominationFindings({ contests }, [{ name: '王强', ...(note ? { note } : {}) }]).length;
    expect([findingsFor('女'), findingsFor('男'), findingsFor(), findingsFor('党委书记')]).toEqual([
      1, 0, 1, 1,
    ]);
  });
});

describe('an inspection is recorded', () => {
  const story = pollStory(
    evaluation,
    recommendation,
    {
      ...gradedPoll('atmosphere', [{ id: 'a1', name: '换届纪律' }]),
      title: '换届风气民主测评',
      office: '换届风气',
      kind: 'atmosphere',
    },
    committee,
  );

  it.each([
    ['a person evaluated, by the id without a grade', inspected(true), []],
    ['a name recommended', inspected(true, 'c2', 'names'), []],
    ['nobody the poll is about', inspected(true, 'p1.excellent'), ['poll-subject-unknown']],
    ['an aspect of the atmosphere', inspected(true, 'a1', 'atmosphere'), ['poll-not-of-persons']],
    ['a candidate of an election', inspected(true, 'k1', 'committee'), ['poll-not-of-persons']],
  ])('about %s', (_whom, act, codes) => {
    const answer = story.attempt('inspection-recorded', act, ['organiser']);
    expect(answer.ok ? [] : answer.findings.map((found) => found.code)).toEqual(codes);
  });

  it('only once no report about the person is open, where disc is in the rules', () => {
    const reported = (overlays: readonly 'disc'[], about: string) => {
      const gated = new Story({
        rules: { base: '1990', overlays: [...overlays] },
        meeting: 'firstPlenary',
        stations: [{ id: 's1' }],
        contests: [evaluation],
      });
      const number = { number: '2026-07', channel: 'visiting-team', kind: 'interceding', about };
      prepare(gated).act('incident-recorded', number, ['supervision']);
      return gated;
    };
    const open = reported(['disc'], 'p1');
    const [found] = open.refused('inspection-recorded', inspected(true), ['organiser']);
    expect(found).toMatchObject({ code: 'inspection-report-open', numbers: { incident: '2026-07' } });
    for (const lang of ['zh', 'en'] as const) expect(speak(found!, lang).message).toContain('2026-07');
    const closed = { number: '2026-07', outcome: 'unfounded', handler: '何晴', head: '陆敏' };
    open.act('incident-closed', closed, ['supervision']);
    expect(open.take('inspection-recorded', inspected(true), ['organiser'])).toBe(true);
    for (const other of [reported(['disc'], 'p2'), reported([], 'p1')])
      expect(other.take('inspection-recorded', inspected(true), ['organiser'])).toBe(true);
  });

  it('by nobody of the hall', () => {
    expect(story.refusal('inspection-recorded', inspected(false), ['chair'])).toEqual([
      'signer-not-entitled',
    ]);
  });
});
