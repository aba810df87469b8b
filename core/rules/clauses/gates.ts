import { gist, seed } from './row.ts';

/** What must hold before an election starts (§7.1). */
export const gates = {
  'G-01': gist(
    ['jinyun-2011'],
    'jinyun-2011 五5',
    '换届纪律知晓率未达到要求',
    'Awareness of election discipline below the required level; the text names no level.',
  ),
  'G-02': gist(
    ['jinyun-2011'],
    'jinyun-2011 五5',
    '没有开展换届纪律主题教育',
    'The theme education on discipline not carried out.',
  ),
  'G-03': gist(
    ['jinyun-2011'],
    'jinyun-2011 五5',
    '没有全面签订换届纪律承诺书',
    'Pledges not all signed, by all five groups.',
  ),
  'G-04': gist(['jinyun-2011'], 'jinyun-2011 五5', '督查组没有到位', 'The supervision group not in place.'),
  'G-05': seed(['jinyun-2011'], 'jinyun-2011 五5', '没有设立换届纪律专用举报电话', 'No dedicated hotline.'),
  'G-06': gist(
    ['plan-2017', 'hainan-2011'],
    'plan-2017',
    '成立换届工作领导小组',
    'A leading group is set up.',
  ),
  'G-07': gist(['plan-2017'], 'plan-2017', '制定换届工作方案', 'A plan is made.'),
  'G-08': gist(['plan-2017'], 'plan-2017', '分析研判', 'The situation is analysed.'),
  'G-09': gist(['plan-2017'], 'plan-2017', '动员部署', 'The meeting of mobilisation is held.'),
  'G-10': gist(['plan-2017'], 'plan-2017', '业务培训', 'Those who run it are trained.'),
} as const;
