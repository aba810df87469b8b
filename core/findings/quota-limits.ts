import { family, stop } from './entry.ts';

/** What no number of delegates may be (§6), in a quota file or in what a congress is convened for. */
export const quotaLimitsFindings = family({
  'quota-above-most': stop(
    409,
    'U-02',
    [
      '名额 {number} 名，超过最多 300 名：{arithmetic}。',
      '{number} delegates are more than 300: {arithmetic}.',
    ],
    ['请减少名额。', 'Have fewer.'],
  ),
  'quota-units-differ': stop(
    422,
    'T-slate',
    [
      '各选举单位党员合计 {units} 名，与党员总数 {members} 名不符（{at}）。',
      'The units have {units} members together, but there are {members} ({at}).',
    ],
    ['请核对各单位党员数。', 'Check the units’ members.'],
  ),
});
