import { type Coverage, enforced, produced, recorded } from './row.ts';

const quota = 'core/slate/quota/judge-quota.test.ts';
const delegates = 'core/slate/composition/delegates.test.ts';
const slates = 'core/ledger/acts/slates.test.ts';
const gates = 'core/meeting/gates.test.ts';
const conditions = 'core/ledger/acts/conditions.test.ts';
const eligibility = 'core/slate/eligibility.test.ts';
const hall = 'core/documents/hall.test.ts';

/** The Jinyun opinion of 2011 (§2.6) and its five bars (§7.2). */
export const jinyunCoverage = {
  'J-01': enforced(
    ['quota-outside-jinyun', 'quota-above-last'],
    [
      [quota, 'above 200 and above last term'],
      [quota, 'below 40'],
    ],
  ),
  'J-02': enforced(
    ['quota-other-number', 'quota-tiers-overlap'],
    [
      ['core/slate/quota/formula.test.ts', '%i branches with %i members'],
      [quota, 'by neither of its tiers'],
    ],
    [
      '提示的依据是读法 A22（不足一档的舍去）、A21（30、70个两档都可）',
      'the findings cite the readings A22 (whole groups) and A21 (30 and 70 branches)',
    ],
  ),
  'J-03': enforced(['quota-below-branches'], [[quota, 'where there are fewer delegates than branches']]),
  'J-04': enforced(
    ['persons-missing', 'persons-unknown', 'persons-differ', 'bar-date-missing'],
    [[slates, 'are refused for one who is barred, and for one whom the masses did not recommend']],
  ),
  'J-05': enforced(['jinyun-cadres'], [[delegates, '%i cadres of 10: %s']]),
  'J-06': enforced(['jinyun-young'], [[delegates, 'born %s, %i of 10 are 45 or younger: %s']]),
  'J-07': enforced(
    ['jinyun-women', 'jinyun-minority', 'jinyun-two-new'],
    [[delegates, '%s as among the members, a fifth']],
  ),
  'J-08': enforced(
    ['notice-too-short', 'act:warning-accepted', 'paper:notice'],
    [
      [
        slates,
        'on notice for fewer than the usual three days are explained under jinyun-2011, and only there',
      ],
      [
        'core/documents/letters.test.ts',
        'asks why it is shorter than the usual three days where jinyun-2011 is laid over the rules',
      ],
    ],
  ),
  'J-09': enforced(
    ['candidate-not-recommended', 'stage-new-name'],
    [
      [eligibility, 'by members %s and by the masses %s'],
      [slates, 'stage-new-name'],
    ],
  ),
  'J-10': enforced(
    ['start-condition-open', 'paper:checklist-meeting'],
    [[gates, 'ask for a day on the report and trained delegates only of a congress']],
    [
      '作为投票前的条件 delegates-trained，提示写明 J-10',
      'the condition delegates-trained before the vote; its finding names J-10',
    ],
  ),
  'J-11': enforced(
    ['direct-secretary'],
    [[slates, 'belongs to the first plenary everywhere']],
    ['提示的依据是 W-17：只有试点可由大会直接选举书记', 'the finding cites W-17, the one exception to it'],
  ),
  'J-12': enforced(
    ['start-condition-open', 'condition-step', 'condition-evidence'],
    [
      [gates, 'are the five gates of jinyun-2011, its pledges by all five groups'],
      [
        conditions,
        'submits no names before launch and names are met, approves no slate before the candidates’ pledges, counts no heads before the vote’s',
      ],
    ],
  ),
  'J-13': enforced(
    ['start-condition-open', 'paper:pledge'],
    [
      [gates, 'are the five gates of jinyun-2011, its pledges by all five groups'],
      [
        'core/documents/letters.test.ts',
        'are of five groups, each with promises of its own and all nine bans',
      ],
    ],
    ['五类承诺书各是一个条件，提示写明 J-13', 'each group’s pledges are a condition; its finding names J-13'],
  ),
  'J-14': recorded(
    ['act:supervision-recorded', 'paper:checklist-meeting'],
    [
      ['core/polls/count.test.ts', 'of the atmosphere raises no flag, however poor'],
      [hall, 'of a congress have a day of discussion, written reports and the evaluation of the atmosphere'],
    ],
    [
      '测评按 atmosphere 计票，督查组可以另记 evaluation',
      'counted as a poll of kind atmosphere; the supervision group may record its own evaluation',
    ],
  ),
  'J-15': enforced(
    ['start-condition-open'],
    [[gates, 'are the five gates of jinyun-2011, its pledges by all five groups']],
    ['作为启动条件 hotline，提示写明 G-05', 'the start condition hotline, whose finding names G-05'],
  ),
  'J-16': enforced(
    ['incident-open', 'archive-incident-open'],
    [
      [
        'core/ledger/acts/incidents.test.ts',
        'about someone elected blocks certification until the superior explains it',
      ],
    ],
    [
      '未办结的举报挡住批复和归档，依据写 T-ledger、D-14',
      'an open report blocks certification and archive; those findings cite T-ledger and D-14',
    ],
  ),
  'J-17': recorded(
    ['act:start-condition-recorded'],
    [[conditions, 'may be shown by a scan instead of a number']],
    ['领导小组的条件须写明负责人 who', 'the condition of the leading group names who answers for it'],
  ),
  'J-18': produced(
    ['paper:checklist-meeting'],
    [[hall, 'of a congress seat observers apart, without ballots']],
  ),
  'J-19': recorded(
    ['act:convened'],
    [
      [
        'core/ledger/acts/preparation.test.ts',
        'is a draft of every contest, each with the paper of its first round',
      ],
    ],
    ['同一次会议可以有几个选举项目，同步进行', 'one meeting may hold several contests'],
  ),
  'E-01': enforced(
    ['bar-punished'],
    [
      [eligibility, 'punished four years and 364 days ago'],
      [eligibility, 'punished exactly five years ago'],
    ],
  ),
  'E-02': enforced(
    ['bar-crime'],
    [
      [eligibility, 'sentenced within five years'],
      [eligibility, 'under investigation'],
    ],
  ),
  'E-03': enforced(
    ['bar-gathering'],
    [
      [eligibility, 'abnormal petitioning, whenever'],
      [eligibility, 'in a cult'],
    ],
  ),
  'E-04': enforced(['bar-appraised'], [[eligibility, 'rated 不合格 on the last day']]),
  'E-05': enforced(['bar-incapable'], [[eligibility, 'without capacity']]),
} as const satisfies Record<string, Coverage>;
