import { type Coverage, enforced, produced, recorded } from './row.ts';

const margin = 'core/slate/stage-margin.test.ts';
const slates = 'core/ledger/acts/slates.test.ts';
const method = 'core/documents/method.test.ts';
const quota = 'core/slate/quota/judge-quota.test.ts';
const formula = 'core/slate/quota/formula.test.ts';

/** Margins (§2.4) and quotas of delegates (§6). */
export const slateCoverage = {
  'S-01': enforced(['margin-members'], [[margin, 'members, hainan-2011']]),
  'S-02': enforced(['margin-1990-members'], [[margin, 'members, 1990']]),
  'S-03': enforced(['margin-1990-delegates'], [[margin, 'delegates, 1990']]),
  'S-04': enforced(
    ['margin-hainan-delegates', 'margin-below-last'],
    [
      [margin, 'carries its arithmetic and the fewest names'],
      [margin, 'of Hainan’s delegates is not below last congress’s: 14 for 10 last time asks 14 again'],
    ],
  ),
  'S-05': enforced(['margin-jinyun-delegates'], [[margin, 'delegates, jinyun-2011']]),
  'S-06': enforced(['margin-2020'], [[margin, 'delegates, 2020']]),
  'S-07': enforced(
    ['margin-members', 'margin-2020'],
    [[margin, 'of %i seats are %i, %i, %i at the stages']],
    [
      '各项差额都进一取整，依据写各自的条款',
      'every margin is rounded up; its finding cites the margin’s own clause',
    ],
  ),
  'S-08': enforced(
    ['margin-first', 'stage-skipped', 'stage-back'],
    [[slates, 'are at least 30 % more than the seats at first']],
  ),
  'S-09': enforced(
    ['margin-2020'],
    [[margin, 'of a sample of %i seats are its own %i names']],
    [
      '实例，不另作要求；按规定算得同样的人数',
      'a sample that asks nothing of its own; the margins give its very numbers',
    ],
  ),
  'S-10': produced(
    ['paper:method'],
    [[method, 'rests its margins on the rule set and on what is laid over it']],
    [
      '常委会的差额；乡镇、支部没有常委会，县级选举办法写明依据',
      'of standing committees, which townships and branches have none of; a county’s method cites it',
    ],
  ),
  'S-11': enforced(
    ['preselection-discouraged', 'act:warning-accepted', 'paper:checklist-meeting'],
    [[slates, 'is explained where the rules prefer one ballot']],
  ),
  'U-01': enforced(
    ['quota-other-number'],
    [
      [formula, '%i members give a fifth, kept as a fraction: %i or %i'],
      [quota, 'of Hainan: 63 is not'],
    ],
    [
      '提示的依据是读法 A22（保留分数，以批准的为准）',
      'the finding cites A22: the fraction is kept and the approved number stands',
    ],
  ),
  'U-02': enforced(
    ['quota-outside-usual', 'quota-above-most', 'quota-open'],
    [
      [quota, 'of the regulations: 201 is not'],
      [quota, 'of the regulations: 301 is too many'],
    ],
  ),
  'U-03': enforced(
    ['quota-below-units', 'paper:quota'],
    [['core/slate/quota/distribute.test.ts', '%i over %j as %j']],
  ),
  'U-04': enforced(['quota-exceeds-members'], [[quota, 'where it is more than there are members']]),
} as const satisfies Record<string, Coverage>;

/** Reporting and approval (§2.5). */
export const approvalCoverage = {
  'R-01': recorded(
    ['act:secretaries-approved', 'act:result-certified', 'paper:slip-8'],
    [
      [
        'core/report/superior-report.test.ts',
        'asks for the approval of secretaries, whom it lists in the approved order (R-01)',
      ],
      [
        'functions/rule/ruling.test.ts',
        'names the digest of the contest’s last round, and the head its signer saw',
      ],
    ],
  ),
  'R-02': recorded(
    ['act:members-recorded', 'paper:slip-8'],
    [['core/report/superior-report.test.ts', 'reports members for the record (R-02)']],
  ),
  'R-03': enforced(
    ['unit-not-certified', 'act:result-certified'],
    [['core/ledger/acts/linked.test.ts', 'unit-not-certified']],
  ),
  'R-04': enforced(
    ['electors-not-confirmed', 'quota-approved-differs'],
    [[quota, 'where another number was approved']],
  ),
  'R-05': enforced(
    ['slate-not-submitted', 'slate-not-approved', 'review-missing'],
    [
      [slates, 'needs one under plan-2017 too, the township’s request'],
      [slates, 'review-missing'],
    ],
  ),
  'R-06': enforced(
    ['meeting-not-approved', 'act:meeting-approved', 'paper:request-meeting'],
    [['core/ledger/acts/step-findings.test.ts', 'meeting-not-approved']],
  ),
  'R-07': produced(
    ['paper:checklist-after'],
    [
      [
        'core/documents/hall.test.ts',
        'after the election file what was elected, with the province under hainan-2011',
      ],
    ],
  ),
  'R-08': produced(
    ['paper:checklist-meeting'],
    [
      [
        'core/documents/hall.test.ts',
        'of a meeting under hainan-2011 ask whether the county’s plan is filed with the province',
      ],
    ],
  ),
  'R-09': enforced(
    ['step-late', 'step-done-late', 'act:schedule-set', 'paper:board'],
    [['core/schedule/schedule.test.ts', 'is counted in whole days from the day due, a leap day included']],
  ),
  'R-10': recorded(
    ['act:meeting-approved', 'paper:board', 'paper:checklist-meeting'],
    [
      [
        'core/ledger/progress.test.ts',
        'gives the board the first day due, with telephone and the person on site',
      ],
    ],
  ),
  'R-11': enforced(
    ['credentials-open', 'unit-votes-again', 'unit-not-all', 'act:credentials-reviewed'],
    [
      [
        'core/ledger/acts/linked.test.ts',
        'seats nobody of a unit that votes again, until a later review says it passed',
      ],
    ],
  ),
  'R-12': enforced(
    ['unit-not-certified', 'act:result-returned', 'paper:credentials'],
    [
      [
        'core/documents/letters.test.ts',
        'has the township refuse the unqualified where jinyun-2011 is laid over the rules',
      ],
    ],
    [
      '未经乡镇党委批复的代表不能确认资格，依据写 R-03',
      'nobody is seated whom the township did not approve; the finding cites R-03',
    ],
  ),
  'R-13': produced(
    ['paper:checklist-meeting', 'paper:checklist-after', 'act:meeting-resolved'],
    [
      [
        'core/documents/hall.test.ts',
        'of an assembly ask nothing of delegates, of a plenary the rules of procedure',
      ],
    ],
  ),
} as const satisfies Record<string, Coverage>;
