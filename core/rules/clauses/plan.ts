import { seed } from './row.ts';

/** Every other checkable item of the plan of 2017 (§2.6). */
export const plan = {
  'P-01': seed(
    ['plan-2017'],
    'plan-2017',
    '4月至6月集中换届',
    'Start Q1 2017; Mar–Apr prepare; Apr–Jun vote; end Jun sum up.',
  ),
  'P-02': seed(
    ['plan-2017'],
    'plan-2017',
    '先乡镇党委、后人大（政府）',
    "Party first, then People's Congress (government).",
  ),
  'P-03': seed(
    ['plan-2017'],
    'plan-2017',
    '摸清「五类人员」底数',
    'Count the five kinds and verify the register beforehand.',
  ),
  'P-04': seed(['plan-2017'], 'plan-2017', '制定工作预案', 'Contingency plan after risk check.'),
  'P-05': seed(['plan-2017'], 'plan-2017', '至少安排1天时间', '≥1 day for discussing the report.'),
  'P-06': seed(
    ['plan-2017'],
    'plan-2017',
    '三类乡镇领导班子按9职',
    '8 class-3 townships: 9 posts (secretary, head, chair, stability deputy, Party deputy, commission secretary, armed-forces head, 2 deputy heads).',
  ),
  'P-07': seed(['plan-2017'], 'plan-2017', '乡镇纪委书记单设', 'Commission secretary is a separate post.'),
  'P-08': seed(
    ['plan-2017'],
    'plan-2017',
    '应不少于三分之二',
    "≥2/3 of a team with ≥2 years' township work: k*3 >= n*2.",
  ),
  'P-09': seed(
    ['plan-2017'],
    'plan-2017',
    '总数的五分之一配备',
    'Young cadres ≈ 1/5 of all team members in the county.',
  ),
  'P-10': seed(['plan-2017'], 'plan-2017', '女干部的总量要比上届有所增加', 'More women than last term.'),
  'P-11': seed(
    ['plan-2017'],
    'plan-2017',
    '择优配备不少于1人',
    '≥1 per township from: township institution staff, village cadres, 大学生村官.',
  ),
  'P-12': seed(
    ['plan-2017'],
    'plan-2017',
    '工人、农牧民代表比例不得低于60%',
    'Delegates 100–200, max 300; workers+farmers+herders ≥60%: w*5 >= n*3.',
  ),
  'P-13': seed(
    ['plan-2017'],
    'plan-2017',
    '按班子缺额1:2的比例',
    'Recommendation: talks first, then meeting; new names : vacancies = 2 : 1.',
  ),
  'P-14': seed(
    ['plan-2017'],
    'plan-2017',
    '全额定向差额推荐',
    'Names for the meeting need county organisation dept consent; voted in the enlarged full committee.',
  ),
  'P-15': seed(
    ['plan-2017'],
    'plan-2017',
    '不称职票超过三分之一',
    'Incumbent 不称职 votes > 1/3 and inspection confirms → not renominated.',
  ),
  'P-16': seed(
    ['plan-2017'],
    'plan-2017',
    '以上级纪委会同组织部门为主',
    'Commission names led by the superior commission with organisation dept.',
  ),
  'P-17': seed(
    ['plan-2017'],
    'plan-2017',
    '第一责任人 / 直接责任人',
    'County secretary = first responsible; township secretary = directly responsible.',
  ),
} as const;
