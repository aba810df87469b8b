import { explain, family } from './entry.ts';

const reason = [
  '请调整名额；确有需要的，说明理由并报上级批准。',
  'Change the number; where there is a good reason, give it and have the superior approve it.',
] as const;

/** What a number of delegates departs from and may, with a reason, and how it is shared out (§6). */
export const quotaFindings = family({
  'quota-tiers-overlap': explain(
    'A21',
    [
      '党支部 {branches} 个，两档都可适用：{lower} 名或 {higher} 名，建议取 {lower} 名。',
      '{branches} branches belong to two tiers: {lower} or {higher} delegates; {lower} is recommended.',
    ],
    ['请确定适用哪一档，并说明理由。', 'Decide which tier applies, and say why.'],
  ),
  'quota-other-number': explain(
    'A22',
    [
      '上报名额 {proposed} 名与按规定计算的不同：{arithmetic}（{at}）。',
      '{proposed} delegates are proposed, which is not what the formula gives: {arithmetic} ({at}).',
    ],
    reason,
  ),
  'quota-outside-jinyun': explain(
    'J-01',
    [
      '名额 {number} 名，不在 40—200 名之间：{arithmetic}。',
      '{number} delegates are outside the usual 40 to 200: {arithmetic}.',
    ],
    reason,
  ),
  'quota-outside-usual': explain(
    'U-02',
    [
      '名额 {number} 名，不在 100—200 名之间：{arithmetic}。',
      '{number} delegates are outside the usual 100 to 200: {arithmetic}.',
    ],
    reason,
  ),
  'quota-above-last': explain(
    'J-01',
    [
      '名额 {number} 名，超过上一届 {lastTerm} 名：{arithmetic}。',
      '{number} delegates are more than the {lastTerm} of last term: {arithmetic}.',
    ],
    reason,
  ),
  'quota-below-branches': explain(
    'J-03',
    [
      '名额 {number} 名，少于党支部 {branches} 个，不能每个支部都有代表：{arithmetic}。',
      '{number} delegates for {branches} branches: not every branch can have one: {arithmetic}.',
    ],
    reason,
  ),
  'quota-below-units': explain(
    'U-03',
    [
      '名额 {number} 名，少于选举单位 {units} 个，未作分配：{arithmetic}。',
      '{number} delegates for {units} units cannot be shared out with one each: {arithmetic}.',
    ],
    ['请增加名额，或合并选举单位。', 'Have more delegates, or join units.'],
  ),
  'quota-exceeds-members': explain(
    'U-04',
    [
      '名额 {number} 名，多于党员 {members} 名：{arithmetic}。',
      '{number} delegates are more than the {members} members: {arithmetic}.',
    ],
    [
      '党员少的，按规定应召开党员大会；请核对。',
      'With so few members a general meeting is held instead: check it.',
    ],
  ),
  'quota-approved-differs': {
    ...explain(
      'R-04',
      [
        '上报 {proposed} 名，批准 {approved} 名，以批准的为准。',
        '{proposed} were proposed and {approved} approved; the approved number stands.',
      ],
      ['请按批准的名额分配。', 'Share out the approved number.'],
    ),
    severity: 'info',
  },
  'quota-open': {
    ...explain(
      'U-02',
      [
        '规定没有计算公式，须由召集会议的党组织确定名额并报上级批准。',
        'No formula gives the number: the convening committee settles it and the superior approves.',
      ],
      ['请填写 proposed 或 approved。', 'Give proposed or approved.'],
    ),
    severity: 'info',
  },
});
