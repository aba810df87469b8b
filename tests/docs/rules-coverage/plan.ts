import { type Coverage, enforced, produced, recorded } from './row.ts';

const schedule = 'core/schedule/schedule.test.ts';
const teams = 'core/slate/composition/teams.test.ts';
const county = 'core/slate/composition/county.test.ts';
const conditions = 'core/ledger/acts/conditions.test.ts';
const gates = 'core/meeting/gates.test.ts';
const polls = 'core/polls/story.test.ts';

const listed = [[gates, '%s lists every condition that nobody recorded as met']] as const;
const launch = [
  [
    conditions,
    'is refused its meeting for every open condition of the launch, and allowed it once they are met',
  ],
] as const;

/** The plan of 2017 (§2.6). */
export const planCoverage = {
  'P-01': enforced(
    ['schedule-step-order', 'schedule-date-order', 'act:schedule-set'],
    [[schedule, 'keeps the order of the law: a step written after a later one is refused']],
  ),
  'P-02': enforced(
    ['schedule-party-first'],
    [[schedule, 'puts the Party’s vote on an earlier day than the People’s Congress (P-02)']],
  ),
  'P-03': enforced(['start-condition-open'], listed, [
    '提名前的条件 five-kinds，提示写明 P-03',
    'the condition five-kinds before names; its finding names P-03',
  ]),
  'P-04': enforced(['start-condition-open'], listed, [
    '提名前的条件 contingency，提示写明 P-04',
    'the condition contingency before names; its finding names P-04',
  ]),
  'P-05': enforced(
    ['start-condition-open', 'condition-days', 'paper:checklist-meeting'],
    [
      [gates, 'ask for a day on the report and trained delegates only of a congress'],
      [
        'core/ledger/acts/conditions.test.ts',
        'lasted as many days as the rules ask: a day at least for the report of a congress (P-05)',
      ],
    ],
    [
      '投票前的条件 report-discussed，证据写明天数，不足一天不能记为已落实',
      'the condition report-discussed before the vote; its evidence says the days, and none is refused',
    ],
  ),
  'P-06': enforced(
    [
      'plan-team-size',
      'plan-secretary',
      'plan-head',
      'plan-congress-chair',
      'plan-stability',
      'plan-deputy-secretary',
      'plan-commission-secretary',
      'plan-armed-forces',
      'plan-deputy-heads',
    ],
    [[teams, 'has nine posts in a township of class 3, and asks no other']],
  ),
  'P-07': enforced(['plan-commission-separate'], [[teams, 'the commission’s secretary with posts %j: %s']]),
  'P-08': enforced(['plan-township-work'], [[teams, 'of %i posts %i with two years in townships: %s']]),
  'P-09': enforced(['plan-county-young'], [[county, '%i young of 81 posts, of which a fifth is 16.2']]),
  'P-10': enforced(['plan-county-women'], [[county, 'have more women than last term, not as many']]),
  'P-11': enforced(['plan-origin'], [['core/slate/composition/teams.test.ts', 'of origins %j: %s']]),
  'P-12': enforced(
    ['plan-front-line', 'quota-above-most'],
    [['core/slate/composition/delegates.test.ts', '%j of ten']],
  ),
  'P-13': enforced(
    ['poll-names-exceed', 'poll-vacancies-missing', 'poll-seats-exceed'],
    [[polls, 'is not convened with more than two new names a vacancy']],
  ),
  'P-14': enforced(
    ['slate-not-approved', 'act:slate-approved'],
    [['core/ledger/acts/step-findings.test.ts', 'slate-not-approved']],
    [
      '民主推荐的名单也须上级批复才能开会，依据写 R-05',
      'names of a recommendation vote are approved by the superior too; the finding cites R-05',
    ],
  ),
  'P-15': enforced(
    ['incompetent-over-third', 'not-renominated', 'act:inspection-recorded'],
    [
      [polls, 'is who was flagged and is found unsuitable, under any id, known by name key'],
      [polls, 'ends when the inspection finds otherwise'],
    ],
  ),
  'P-16': recorded(
    ['act:slate-submitted', 'act:slate-approved'],
    [['core/ledger/acts/signers.test.ts', 'is nothing for a %s to sign']],
    [
      '纪委人选由上级提出或批复，账本记下由谁签名',
      'the superior submits or approves the commission’s names; the ledger holds who signed',
    ],
  ),
  'P-17': produced(
    ['paper:pledge'],
    [
      [
        'core/documents/letters.test.ts',
        'are of five groups, each with promises of its own and all nine bans',
      ],
    ],
    ['书记的承诺书写明直接责任人', 'the secretary’s pledge names the direct responsibility'],
  ),
  'G-06': enforced(['start-condition-open'], launch, [
    '启动条件 leading-group，提示写明 G-06',
    'the start condition leading-group; its finding names G-06',
  ]),
  'G-07': enforced(['start-condition-open'], launch, [
    '启动条件 plan，提示写明 G-07',
    'the start condition plan; its finding names G-07',
  ]),
  'G-08': enforced(['start-condition-open'], listed, [
    '提名前的条件 analysis，提示写明 G-08',
    'the condition analysis before names; its finding names G-08',
  ]),
  'G-09': enforced(['start-condition-open'], launch, [
    '启动条件 mobilisation，提示写明 G-09',
    'the start condition mobilisation; its finding names G-09',
  ]),
  'G-10': enforced(['start-condition-open'], listed, [
    '投票前的条件 training，提示写明 G-10',
    'the condition training before the vote; its finding names G-10',
  ]),
} as const satisfies Record<string, Coverage>;
