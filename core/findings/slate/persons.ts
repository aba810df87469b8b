import { explain, family, stop } from '../entry.ts';

const remove = ['请更换人选。', 'Nominate somebody else.'] as const;

/** Who may not stand (§7.2, Q-06, Q-07), and facts about people that cannot be. No row says more than which bar it is. */
export const personFindings = family({
  'candidate-not-full-member': stop(
    409,
    'Q-06',
    ['候选人不是正式党员（{at}）。', 'A candidate is not a full member ({at}).'],
    remove,
  ),
  'candidate-rights-suspended': stop(
    409,
    'Q-06',
    [
      '候选人在留党察看期间，没有被选举权（{at}）。',
      'A candidate’s rights are suspended: on probation within the Party ({at}).',
    ],
    remove,
  ),
  'candidate-detained': stop(
    409,
    'Q-07',
    [
      '候选人被留置或者逮捕，权利中止（{at}）。',
      'A candidate is in custody; the rights are suspended ({at}).',
    ],
    remove,
  ),
  'candidate-not-recommended': stop(
    409,
    'J-09',
    [
      '人选未经党员和群众两方面推荐，不得直接提名（{at}）。',
      'A name was not recommended by both the members and the masses ({at}).',
    ],
    ['请补办推荐，或更换人选。', 'Hold the recommendation that is missing, or nominate somebody else.'],
  ),
  'bar-punished': stop(
    409,
    'E-01',
    ['人选有五种情形之第一种（{at}）。', 'The first of the five bars applies to a name ({at}).'],
    remove,
  ),
  'bar-crime': stop(
    409,
    'E-02',
    ['人选有五种情形之第二种（{at}）。', 'The second of the five bars applies to a name ({at}).'],
    remove,
  ),
  'bar-gathering': stop(
    409,
    'E-03',
    ['人选有五种情形之第三种（{at}）。', 'The third of the five bars applies to a name ({at}).'],
    remove,
  ),
  'bar-appraised': stop(
    409,
    'E-04',
    ['人选有五种情形之第四种（{at}）。', 'The fourth of the five bars applies to a name ({at}).'],
    remove,
  ),
  'bar-incapable': stop(
    409,
    'E-05',
    ['人选有五种情形之第五种（{at}）。', 'The fifth of the five bars applies to a name ({at}).'],
    remove,
  ),
  'bar-date-missing': stop(
    422,
    'J-04',
    ['有五年期限的情形没有写日期（{at}）。', 'A bar that lasts five years is given without its date ({at}).'],
    ['请填写处分、处罚或评议的日期。', 'Give the date of the punishment, sentence or appraisal.'],
  ),
  'date-after-reference': stop(
    422,
    'T-slate',
    [
      '日期 {date} 在基准日 {on} 之后（{at}）。',
      'The date {date} lies after the reference date {on} ({at}).',
    ],
    ['请核对日期和基准日。', 'Check it, and the reference date.'],
  ),
  'birth-implausible': stop(
    422,
    'T-slate',
    [
      '按出生日期 {birth}，基准日 {on} 为 {age} 周岁，不可能（{at}）。',
      'Born {birth}, a person would be {age} on {on}, which cannot be ({at}).',
    ],
    ['请核对出生日期：党员须年满18周岁。', 'Check the date of birth: members are at least 18.'],
  ),
  'member-before-eighteen': stop(
    422,
    'T-slate',
    [
      '转正日期 {since} 时为 {age} 周岁，不满18周岁（{at}）。',
      'A full member since {since}, at {age} years of age ({at}).',
    ],
    ['请核对出生日期和转正日期。', 'Check both dates.'],
  ),
  'part-exceeds-whole': stop(
    422,
    'T-slate',
    ['其中 {part} 人，多于总数 {whole} 人（{at}）。', '{part} of only {whole} ({at}).'],
    ['请核对人数。', 'Check the numbers.'],
  ),
  'composition-unknown': explain(
    'T-slate',
    ['没有填写 {missing}，无法核对 {rules}。', 'Without {missing}, {rules} cannot be checked.'],
    ['请补填；不适用的，说明理由。', 'Fill it in; where it does not apply, explain why.'],
  ),
  'composition-depends': {
    ...explain(
      'T-slate',
      [
        '{rule} 能否达到，要看谁当选：{arithmetic}（{at}）。',
        'Whether {rule} is met depends on who is elected: {arithmetic} ({at}).',
      ],
      ['请在投票后按当选人再核对。', 'Check it again with those elected.'],
    ),
    severity: 'info',
  },
});
