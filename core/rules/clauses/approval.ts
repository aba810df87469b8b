import { found, second, seed } from './row.ts';

/** What is reported and approved, before and after the vote (§2.5). */
export const approval = {
  'R-01': found(
    ['constitution'],
    'Constitution art 31 F39',
    '应报上级党组织批准',
    'Secretary/deputies elected → superior approves.',
  ),
  'R-02': second(
    ['constitution'],
    'F40 (branch rule) ; same in 1990/2020 MEMORY',
    '选出的…委员，报上级党组织备案',
    'Members elected → superior, for the record.',
  ),
  'R-03': seed(
    ['hainan-2011', 'jinyun-2011'],
    'hainan-2011, 第二篇',
    '选举产生代表，报乡镇党委审批',
    'Delegates elected → township committee approves.',
  ),
  'R-04': seed(
    ['hainan-2011'],
    'hainan-2011',
    '报市、县（市、区）委批准',
    'Delegate number → county committee approves.',
  ),
  'R-05': seed(
    ['plan-2017'],
    'plan-2017 3(6)',
    '县委批复后按规定程序进行大会选举',
    'Sequence: county decides names → tells township → township files formal 请示 → county 批复 → only then the vote.',
  ),
  'R-06': seed(
    ['plan-2017'],
    'plan-2017 二(一)',
    '上报关于召开党员大会…的请示',
    'Request to hold the meeting precedes everything.',
  ),
  'R-07': seed(
    ['hainan-2011'],
    'hainan-2011 四(五)',
    '要报省委组织部备案',
    'Changing a township secretary is filed with the provincial (Haikou: city) organisation department.',
  ),
  'R-08': seed(
    ['hainan-2011'],
    'hainan-2011 五(一)',
    '要报省委组织部备案',
    "County's work plan filed with provincial organisation dept.",
  ),
  'R-09': seed(
    ['plan-2017'],
    'plan-2017 3',
    '按期上报有关情况',
    'Progress reported on schedule; serious problems at once.',
  ),
  'R-10': seed(
    ['plan-2017'],
    'plan-2017 4(1)',
    '指派专人参加大会选举',
    'County organisation dept sends someone to attend the vote.',
  ),
  'R-11': seed(
    ['1990', 'hainan-2011'],
    'hainan-2011; 1990 art 10 F3',
    '审查通过后的代表，获得正式资格',
    'Credentials: bad procedure → unit re-votes; unqualified person → unit replaces; report to preparatory meeting; only then full standing.',
  ),
  'R-12': seed(
    ['jinyun-2011'],
    'jinyun-2011 二2',
    '乡镇党委不予审批',
    'Jinyun variant: unqualified → township refuses approval.',
  ),
  'R-13': seed(
    ['jinyun-2011'],
    'jinyun-2011 四',
    '要通过党委议事规则',
    "Last plenary votes the delegates' activity system; first committee meeting passes its rules of procedure.",
  ),
} as const;
