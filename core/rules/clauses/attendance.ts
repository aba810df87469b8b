import { custom, found, second, seed } from './row.ts';

/** Attendance and quorum. Keys such as F4 name the public copy in which the text was read. */
export const attendance = {
  'Q-01': seed(
    ['plan-2017'],
    'plan-2017 四(一)1',
    '必须超过应到会党员人数的五分之四',
    'Quorate only if more than four fifths of the members due are present.',
  ),
  'Q-02': second(
    ['1990'],
    'F6, F7',
    '到会人数超过应到会人数的五分之四',
    'Quorate only if more than four fifths of those due are present; also for a congress of delegates.',
  ),
  'Q-03': second(
    ['2020'],
    'F5, F8, F20',
    '不少于应到会人数的五分之四',
    'Quorate if not fewer than four fifths of those due are present.',
  ),
  'Q-04': second(
    ['1990'],
    'F4',
    '正好为应到会人数的五分之四，也可',
    'A handbook holds that exactly four fifths may also count as valid.',
  ),
  'Q-05': second(
    ['1990', '2020'],
    'F4, F6',
    '有选举权的到会人数',
    'Those present are persons with the vote who are physically there.',
  ),
  'Q-06': found(
    ['1990', '2020'],
    '1990 art 5 (F1), 2020 art 5 (F2)',
    '预备党员没有表决权、选举权',
    'Only full members vote; neither probationary members nor members under 留党察看 do.',
  ),
  'Q-07': found(
    ['2020'],
    '2020 art 5 (F2)',
    '被依法留置、逮捕的',
    'Rights are suspended for members lawfully detained or arrested.',
  ),
  'Q-08': seed(
    ['plan-2017'],
    'plan-2017 4(2)',
    '「五种人」，不计入应到会党员人数',
    'Five kinds of members are not counted as due to attend.',
  ),
  'Q-09': second(
    ['1990'],
    'F4, F6',
    '可以不计算在应到会人数之内',
    'Ill and unable to express their will; abroad at own expense for half a year; serving a sentence; unable to care for themselves; away with their organisational relation not moved: these may be left out of those due.',
  ),
  'Q-10': second(
    ['1990'],
    'F4, F6',
    '经报上级党组织同意，并经党员大会通过',
    "An exemption needs both the superior's consent and the meeting's approval.",
  ),
  'Q-11': second(
    ['sample'],
    'F8, C1',
    '已经回原籍长期居住的离退休人员',
    'Some texts add retired members who live in their native place and whose relation was not moved.',
  ),
  'Q-12': second(
    ['1990', '2020'],
    'F8, C1',
    '仍应计算在应到会人数之内',
    'Everyone else who is absent stays among those due.',
  ),
  'Q-13': custom(
    'inference from 经党员大会通过',
    '党代表大会的应到会人数为代表资格已确认的代表人数',
    'A congress counts as due the delegates whose credentials are confirmed.',
  ),
  'Q-14': second(['1990', '2020'], 'F9, F17', '不能委托他人代为投票', 'Nobody votes for an absent elector.'),
  'Q-15': second(
    ['1990', '2020'],
    'F18; local 2020 art 31 (F10)',
    '委托非候选人按选举人的意志代写',
    'One who cannot fill in the ballot may ask a person who is not a candidate to write by his will.',
  ),
  'Q-16': found(
    ['local'],
    'local 2020 art 24 (F10)',
    '超过应到会人数的半数',
    'A county congress is quorate if more than half of those due are present.',
  ),
  'Q-17': second(
    ['sample'],
    'F11 item 五',
    '必须超过应到会委员的五分之四',
    'A 2011 sample asks four fifths of a township plenary too.',
  ),
  'Q-18': found(
    ['1990', '2020', 'plan-2017'],
    '1990 art 4 (F1); plan-2017',
    '在五百名以上或所辖党组织驻地分散',
    'From 500 members on, or where units lie far apart, a congress may meet instead of all members.',
  ),
  'Q-19': found(
    ['1990'],
    '1990 art 3 (F1)',
    '延长期限一般不超过一年',
    "Postponing an election needs the superior's approval, normally for no more than a year.",
  ),
  'Q-20': found(
    ['2020'],
    '2020 art 3 (F2)',
    '延长或者提前期限一般不超过1年',
    'Postponing or advancing an election is normally for no more than a year.',
  ),
} as const;
