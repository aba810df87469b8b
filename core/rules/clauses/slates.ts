import { found, second, seed } from './row.ts';

/** Margins between names and seats (§2.4): always surplus over seats. */
export const slates = {
  'S-01': seed(
    ['hainan-2011', 'jinyun-2011'],
    'hainan-2011 四(二), 第二篇 四',
    '委员差额比例不低于20%',
    'Committee members: (cands-seats)*5 >= seats.',
  ),
  'S-02': found(
    ['1990'],
    'F3',
    '差额为应选人数的百分之二十',
    '1990 art 12: surplus is 20% (read with ceiling).',
  ),
  'S-03': found(
    ['1990'],
    'F3',
    '应多于应选人数的百分之二十',
    '1990 art 8, delegates: cands exceed seats by 20%.',
  ),
  'S-04': seed(
    ['hainan-2011'],
    'hainan-2011 二(一)3(2)',
    '差额比例应多于应选人数的20%',
    "Hainan, delegates: margin more than 20% and not below last congress's margin.",
  ),
  'S-05': seed(
    ['jinyun-2011'],
    'jinyun-2011 二4',
    '按多于应选名额20%的比例',
    "Jinyun, delegates' 预备人选: 20% more than seats.",
  ),
  'S-06': second(
    ['2020'],
    'F20,F27a',
    '差额不少于应选人数的20%',
    '2020: surplus ≥ 20% (delegates and members).',
  ),
  'S-07': second(['sample'], 'F38', '不可采用四舍五入法…进一法', 'Round up (进一法), never 四舍五入.'),
  'S-08': seed(
    ['hainan-2011', 'jinyun-2011'],
    'hainan-2011, 第二篇 二4',
    '超出分配代表名额30%的人数',
    'First stage (推荐/初步人选): (names-seats)*10 >= seats*3.',
  ),
  'S-09': second(
    ['sample'],
    'F15',
    '候选人9名，应选7名，差额2名',
    'Real township: 7 seats/9 names; commission 3/4; delegates 8/10.',
  ),
  'S-10': second(
    ['local'],
    'F38a',
    '多于应选人数一至二人',
    'Standing-committee surplus 1–2 persons (bodies that have one).',
  ),
  'S-11': seed(
    ['hainan-2011', 'jinyun-2011'],
    'hainan-2011/第二篇 四',
    '提倡不通过预选，一次性选举',
    'Preselection discouraged: one ballot.',
  ),
} as const;
