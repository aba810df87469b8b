import { seed } from './row.ts';

/** Every other checkable item of the Jinyun opinion of 2011 (§2.6). */
export const jinyun = {
  'J-01': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '原则上不超上一届',
    'Delegates not above last term; usual range 40–200.',
  ),
  'J-02': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '以40名为基数',
    'Formula: 40 + members/50, /40 or /30 by number of branches (§6).',
  ),
  'J-03': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '每个党支部一般要有一名代表',
    'Every branch usually ≥1 delegate.',
  ),
  'J-04': seed(['jinyun-2011'], 'jinyun-2011', '有以下五种情形之一的', 'Five bars to candidacy (§7.2).'),
  'J-05': seed(['jinyun-2011'], 'jinyun-2011', '一般不超过60%', 'Cadre delegates ≤ 60%: c*5 <= n*3.'),
  'J-06': seed(['jinyun-2011'], 'jinyun-2011', '45岁以下…不少于50%', 'Age ≤45 (45岁以下) ≥ 50%: y*2 >= n.'),
  'J-07': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '一般不低于…的比例',
    'Women, minority, 两新 delegates ≥ member share.',
  ),
  'J-08': seed(['jinyun-2011'], 'jinyun-2011', '公示时间一般为3天', 'Notice of initial names: 3 days.'),
  'J-09': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '不得直接提名',
    'Not recommended by members and masses → cannot be an initial name.',
  ),
  'J-10': seed(['jinyun-2011'], 'jinyun-2011', '任前培训', 'Delegates trained before the congress.'),
  'J-11': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '选举书记、副书记任务',
    'First plenary elects secretary, deputies.',
  ),
  'J-12': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '不能正式启动乡镇换届选举工作',
    'Five gates before start (§7.1).',
  ),
  'J-13': seed(['jinyun-2011'], 'jinyun-2011', '全面签订换届纪律承诺书', 'Five sets of pledges (§7.1).'),
  'J-14': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '换届风气民主测评工作',
    'County supervision group runs an evaluation of 换届风气 at the congress; afterwards assessed and circulated.',
  ),
  'J-15': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '换届纪律专用举报电话',
    'Special hotline at county and township.',
  ),
  'J-16': seed(['jinyun-2011'], 'jinyun-2011', '有报必查', 'Every report checked.'),
  'J-17': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '由党委书记任组长',
    'Leading group headed by county secretary / township secretary.',
  ),
  'J-18': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '列席党代会',
    'Non-delegate branch heads and 两新 figures may attend as observers (no vote).',
  ),
  'J-19': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '同步进行',
    'Township vote and county-13th-congress rural delegates in parallel.',
  ),
} as const;
