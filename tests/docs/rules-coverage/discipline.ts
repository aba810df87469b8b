import { advisory, type Coverage, enforced, produced, recorded } from './row.ts';

const incidents = 'core/ledger/acts/incidents.test.ts';
const gates = 'core/meeting/gates.test.ts';
const conditions = 'core/ledger/acts/conditions.test.ts';

const ban = recorded(
  ['act:incident-recorded', 'act:incident-closed', 'paper:pledge'],
  [[incidents, 'comes by any channel of the sources, about any of the nine bans or a matter of weight']],
);
const ofDisc = [[gates, 'are three lists of four under disc']] as const;
const five = [[gates, 'are the five gates of jinyun-2011, its pledges by all five groups']] as const;

/** Election discipline (§2.6) and the five gates (§7.1). */
export const disciplineCoverage = {
  'D-01': ban,
  'D-02': enforced(
    ['vote-buying-proven', 'act:candidate-struck', 'act:incident-explained'],
    [[incidents, 'of someone elected withholds the confirmation until the superior decides on the seat']],
  ),
  'D-03': ban,
  'D-04': enforced(
    ['office-seeking-proven'],
    [[incidents, 'office seeking bars a candidate, but no result']],
  ),
  'D-05': ban,
  'D-06': ban,
  'D-07': enforced(
    ['appointment-void'],
    [[incidents, 'an improper appointment blocks that person, or that contest’s seats']],
  ),
  'D-08': ban,
  'D-09': ban,
  'D-10': enforced(['start-condition-open'], ofDisc, [
    '四必看各是一个启动条件，提示写明 D-10',
    'each of the four is a start condition; its finding names D-10',
  ]),
  'D-11': enforced(['start-condition-open'], ofDisc, [
    '四必谈各是一个启动条件，提示写明 D-11',
    'each of the four is a start condition; its finding names D-11',
  ]),
  'D-12': enforced(['start-condition-open'], ofDisc, [
    '四必训各是一个提名前的条件，提示写明 D-12',
    'each of the four is a condition before names; its finding names D-12',
  ]),
  'D-13': advisory([
    '写明谁负责，不要求选举中的任何一步；责任追究不在本系统',
    'says who answers for discipline and asks no step of an election; holding them to it is not this system’s',
  ]),
  'D-14': enforced(
    ['archive-incident-open', 'incident-known', 'act:incident-recorded'],
    [[incidents, 'comes by any channel of the sources, about any of the nine bans or a matter of weight']],
  ),
  'D-15': enforced(
    ['inspection-report-open'],
    [
      [
        'core/polls/story.test.ts',
        'only once no report about the person is open, where disc is in the rules',
      ],
    ],
  ),
  'D-16': enforced(['incident-unsigned', 'incident-one-hand'], [[incidents, 'incident-unsigned']]),
  'D-17': recorded(
    ['act:incident-recorded'],
    [[incidents, 'comes by any channel of the sources, about any of the nine bans or a matter of weight']],
  ),
  'D-18': recorded(
    ['act:incident-recorded', 'paper:board'],
    [['core/ledger/progress.test.ts', 'gives way on the board to a report that is to be closed earlier']],
    [
      '原文没有写天数：期限 deadline 由登记人写明，列入看板的下一个期限',
      'the text names no number: whoever records a report sets its deadline, which the board shows',
    ],
  ),
  'G-01': enforced(
    ['awareness-level-missing', 'awareness-too-low'],
    [
      [conditions, 'counts who was asked where it is a rate, which must reach the election’s own level'],
      [conditions, 'is not convened without the level of awareness that its text leaves open'],
    ],
  ),
  'G-02': enforced(['start-condition-open'], five, [
    '启动条件 theme-education，提示写明 G-02',
    'the start condition theme-education; its finding names G-02',
  ]),
  'G-03': enforced(['start-condition-open'], five, [
    '启动条件 pledges-secretary 等，提示写明 G-03、J-13',
    'the start conditions pledges-…; their findings name G-03 and J-13',
  ]),
  'G-04': enforced(['start-condition-open'], five, [
    '启动条件 supervision-group，提示写明 G-04',
    'the start condition supervision-group; its finding names G-04',
  ]),
  'G-05': enforced(['start-condition-open'], five, [
    '启动条件 hotline，提示写明 G-05',
    'the start condition hotline; its finding names G-05',
  ]),
} as const satisfies Record<string, Coverage>;

const hall = 'core/documents/hall.test.ts';
const afterwards = [
  [hall, 'after the election have handover, training, acceptance, archive, seal, destruction and reports'],
] as const;

/** Further rows of the sources (§2.6). */
export const furtherCoverage = {
  'X-01': enforced(
    ['start-condition-open'],
    [
      [
        conditions,
        'is refused its meeting for every open condition of the launch, and allowed it once they are met',
      ],
    ],
    ['启动条件 resolution，提示写明 X-01', 'the start condition resolution; its finding names X-01'],
  ),
  'X-02': produced(
    ['paper:slip-8', 'paper:checklist-after'],
    [
      [
        'core/report/superior-report.test.ts',
        'of a congress under hainan-2011 encloses what became of delegates’ proposals (X-02)',
      ],
      ...afterwards,
    ],
  ),
  'X-03': recorded(
    ['act:inspection-recorded', 'poll-names-exceed'],
    [['core/polls/story.test.ts', 'a name recommended']],
    [
      '每名新提人选各记一份考察结论，人数按缺额1:2',
      'the inspection of each new name is recorded; there are at most two a vacancy',
    ],
  ),
  'X-04': enforced(
    ['hainan-county-thirty'],
    [
      [
        'core/slate/composition/county.test.ts',
        'should have some of about thirty, as the county counts them',
      ],
    ],
  ),
  'X-05': recorded(
    ['paper:check-slate', 'act:slate-submitted'],
    [
      [
        'core/slate/composition/delegates.test.ts',
        'who are model workers are counted, and nothing is decided',
      ],
    ],
    ['原文没有写人数，只记人数', 'the text names no number: theirs is recorded'],
  ),
  'X-06': advisory(
    [
      '允许变通，不是要求：推荐形式由选举办法写明',
      'permits, and asks nothing: the method says the form of recommendation',
    ],
    ['core/polls/check-poll.test.ts', 'lets a sheet recommend as many as may be named, no more'],
  ),
  'X-07': produced(
    ['paper:checklist-meeting'],
    [[hall, 'of a congress have a day of discussion, written reports and the evaluation of the atmosphere']],
  ),
  'X-08': enforced(
    ['poll-boxes', 'poll-seats-differ', 'poll-write-ins'],
    [
      ['core/polls/boxes.test.ts', 'of the atmosphere are 好, 较好, 一般, 差'],
      ['core/polls/count.test.ts', 'of the atmosphere raises no flag, however poor'],
    ],
  ),
  'X-09': produced(['paper:checklist-after', 'paper:summary'], afterwards),
  'X-10': recorded(
    ['act:incident-recorded', 'paper:board'],
    [
      [incidents, 'comes by any channel of the sources, about any of the nine bans or a matter of weight'],
      ['core/ledger/progress.test.ts', 'gives way on the board to a report that is to be closed earlier'],
    ],
    [
      '重大事项是举报的一种（weightyMatter），看板显示未办结的件数',
      'a kind of incident (weightyMatter); the board counts those open',
    ],
  ),
  'X-11': recorded(
    ['act:incident-recorded'],
    [[incidents, 'names the item of a list beside the nine bans: %s, no. %i: %s']],
    ['只记条目序号，原文不进账本', 'by the item’s number; its words stay out of the ledger'],
  ),
  'X-12': recorded(
    ['act:incident-recorded', 'paper:notice'],
    [
      [incidents, 'comes by any channel of the sources, about any of the nine bans or a matter of weight'],
      ['core/documents/letters.test.ts', 'says what, from when to when, how many days, and whom to tell'],
    ],
  ),
  'X-13': recorded(
    ['act:supervision-recorded'],
    [['core/ledger/acts/preparation.test.ts', 'what is only recorded changes nothing but the head']],
  ),
  'X-14': produced(
    ['paper:talks', 'paper:checklist-after'],
    [[hall, 'names roles, and a main leader for whoever lost, but no reasons']],
  ),
  'X-15': enforced(
    ['archive-not-certified', 'paper:checklist-after'],
    [...afterwards, ['cli/archive.test.ts', 'before the result is certified']],
  ),
  'X-16': advisory(
    [
      '人大代表选举另有法律，不由本系统办理；只核对先党委、后人大（P-02）',
      'the People’s Congress has a law of its own and is not elected here; only the order is checked (P-02)',
    ],
    [
      'core/ledger/progress.test.ts',
      'is on every board row until its steps are done, the People’s Congress aside',
    ],
  ),
  'X-17': recorded(
    ['act:meeting-approved', 'paper:board'],
    [
      [
        'core/ledger/progress.test.ts',
        'gives the board the first day due, with telephone and the person on site',
      ],
    ],
  ),
} as const satisfies Record<string, Coverage>;
