import { type Coverage, enforced, produced, recorded } from './row.ts';

const delegates = 'core/slate/composition/delegates.test.ts';
const teams = 'core/slate/composition/teams.test.ts';
const county = 'core/slate/composition/county.test.ts';
const slates = 'core/ledger/acts/slates.test.ts';
const hall = 'core/documents/hall.test.ts';
const incidents = 'core/ledger/acts/incidents.test.ts';

/** 琼组发〔2011〕58号 (§2.6). */
export const hainanCoverage = {
  'H-01': recorded(
    ['act:schedule-set'],
    [
      [
        'core/ledger/acts/schedule.test.ts',
        'the superior’s schedule is the election’s until another takes its place',
      ],
    ],
    [
      '原文是2011年的时间；本次的时间写在上级的进度安排里',
      'the text names months of 2011; this term’s days stand in the superior’s schedule',
    ],
  ),
  'H-02': enforced(
    ['hainan-women-delegates', 'hainan-minority-delegates'],
    [
      [delegates, '%i women of 64, where 80 of 320 members are women: %s'],
      [delegates, 'one of %s among ten is a minority’s share of a tenth: %s'],
    ],
  ),
  'H-03': enforced(
    ['hainan-grassroots-delegates'],
    [[delegates, '%i of 10 from the grassroots, after 60 of 100 last time: %s']],
  ),
  'H-04': enforced(['hainan-congress-overlap'], [[delegates, '%i who sit in the People’s Congress: %s']]),
  'H-05': enforced(
    ['candidate-not-full-member', 'candidate-rights-suspended'],
    [['core/slate/eligibility.test.ts', 'a probationary member']],
    ['提示的依据是条例关于选举权的规定 Q-06', 'the findings cite Q-06, the regulation’s own words'],
  ),
  'H-06': recorded(
    ['act:convened', 'units-no-congress'],
    [['core/book/drafts.test.ts', 'a congress of the delegates its branches elect, and says of how many']],
    [
      '选举单位写在选举定义的 units 里，每个单位各有自己的选举',
      'units stand in the definition, each with an election of its own',
    ],
  ),
  'H-07': enforced(
    ['notice-missing', 'notice-reversed', 'paper:notice'],
    [
      [slates, 'notice-missing'],
      ['core/documents/letters.test.ts', 'says what, from when to when, how many days, and whom to tell'],
    ],
  ),
  'H-08': enforced(
    ['resolution-missing', 'act:slate-submitted'],
    [[slates, 'of hainan-2011 are those the unit’s full committee fixed']],
  ),
  'H-09': enforced(['hainan-committee-seats'], [[teams, 'a committee of %i, the township large: %s, is %s']]),
  'H-10': enforced(
    [
      'hainan-secretary',
      'hainan-secretary-chair',
      'hainan-deputies',
      'hainan-deputy-head',
      'hainan-deputy-commission',
    ],
    [
      [teams, 'a secretary who chairs nothing'],
      [teams, 'two secretaries'],
    ],
  ),
  'H-11': enforced(
    ['hainan-commission-seats', 'hainan-commission-secretary', 'hainan-commission-deputy'],
    [[teams, 'of a commission: five members, a secretary and a deputy']],
  ),
  'H-12': enforced(
    [
      'hainan-head',
      'hainan-deputy-heads',
      'hainan-deputy-heads-members',
      'hainan-congress-chair',
      'hainan-congress-deputy',
    ],
    [
      [teams, 'three deputy heads'],
      [teams, 'three deputy heads where the township is large: %s'],
    ],
  ),
  'H-13': enforced(['hainan-young'], [[teams, 'nobody under 31']]),
  'H-14': recorded(
    ['paper:check-slate'],
    [[county, 'record how many secretaries are 35 to 50, and of how many the age is not known']],
    ['原文没有写比例，只记人数', 'the text names no share: the figures are recorded'],
  ),
  'H-15': enforced(
    ['hainan-woman', 'hainan-county-woman-secretary', 'hainan-county-woman-head'],
    [
      [teams, 'no woman'],
      [county, 'have a woman secretary and a woman head'],
    ],
  ),
  'H-16': enforced(
    ['hainan-education', 'hainan-township-work'],
    [
      [teams, 'a head with 高中'],
      [teams, 'a secretary who has not'],
    ],
  ),
  'H-17': enforced(['hainan-ethnic-head'], [[teams, 'a head of %s in a township of %s: %s']]),
  'H-18': enforced(
    ['hainan-ten-years', 'hainan-five-years'],
    [
      [teams, 'ten years in one post'],
      [teams, 'five years in one post'],
    ],
  ),
  'H-19': enforced(
    ['recommended-not-half', 'incompetent-over-third', 'not-renominated', 'act:inspection-recorded'],
    [
      [
        'core/polls/story.test.ts',
        'is who was flagged and is found unsuitable, under any id, known by name key',
      ],
    ],
  ),
  'H-20': enforced(
    ['start-condition-open'],
    [['core/ledger/acts/conditions.test.ts', 'start-condition-open']],
    [
      '作为启动条件 leading-group，提示写明 G-06',
      'the start condition leading-group, whose finding names G-06',
    ],
  ),
  'H-21': produced(
    ['paper:checklist-meeting'],
    [[hall, 'of a congress have the report commented on by this and the next term’s delegates']],
  ),
  'H-22': enforced(
    ['vote-buying-proven', 'act:candidate-struck'],
    [[incidents, 'before the vote lets the meeting not go on until the superior strikes the candidate']],
    [
      '提示的依据是九个严禁之二 D-02，要求相同',
      'the finding cites D-02, the same demand among the nine bans',
    ],
  ),
  'H-23': enforced(
    ['appointment-void'],
    [[incidents, 'an improper appointment blocks that person, or that contest’s seats']],
    [
      '提示的依据是九个严禁之七 D-07，要求相同',
      'the finding cites D-07, the same demand among the nine bans',
    ],
  ),
  'H-24': produced(
    ['paper:talks'],
    [[hall, 'names roles, and a main leader for whoever lost, but no reasons']],
  ),
  'H-25': recorded(
    ['act:incident-recorded', 'paper:pledge'],
    [[incidents, 'names the item of a list beside the nine bans: %s, no. %i: %s']],
    ['只记条目序号，原文不进账本', 'by the item’s number; its words stay out of the ledger'],
  ),
} as const satisfies Record<string, Coverage>;
