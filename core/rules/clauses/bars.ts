import { gist, seed } from './row.ts';

/** Who may not be recommended as a delegate candidate (§7.2); any one is enough. */
export const bars = {
  'E-01': seed(
    ['jinyun-2011'],
    'jinyun-2011 二2',
    '近五年来因严重违纪',
    'Punished within five years by Party or administrative discipline for a serious breach.',
  ),
  'E-02': seed(
    ['jinyun-2011'],
    'jinyun-2011 二2',
    '正在立案处理的',
    'Criminally punished within five years, dealt with for gang conduct, or under investigation for suspected breach or crime.',
  ),
  'E-03': gist(
    ['jinyun-2011'],
    'jinyun-2011 二2',
    '组织或者参与非正常上访、封建迷信或者邪教活动',
    'Organised or joined abnormal group petitioning, superstition or a cult, with bad influence.',
  ),
  'E-04': gist(
    ['jinyun-2011'],
    'jinyun-2011 二2',
    '民主评议党员被评为不合格',
    'Rated 不合格 in the members’ appraisal within the last five years.',
  ),
  'E-05': seed(['jinyun-2011'], 'jinyun-2011 二2', '丧失行为能力的', 'Lost capacity.'),
} as const;
