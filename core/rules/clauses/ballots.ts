import { custom, found, second, seed } from './row.ts';

/** Voting and ballots. Keys such as F11 name the public copy in which the text was read. */
export const ballots = {
  'B-01': found(
    ['constitution'],
    'Constitution art 11 (F12)',
    '选举采用无记名投票的方式',
    'The ballot is secret.',
  ),
  'B-02': second(
    ['1990', '2020'],
    'F13, F21',
    '投不赞成票者可以另选他人',
    'Only one who votes against a candidate may write in another person.',
  ),
  'B-03': second(
    ['1990'],
    'F13; F11 item 六',
    '投弃权票者，不能另选他人',
    'One who abstains cannot write in another person.',
  ),
  'B-04': second(
    ['sample'],
    'F11, F14, F19',
    '弃权的不划任何符号',
    '○ is for, × against, no mark an abstention.',
  ),
  'B-05': second(
    ['sample'],
    'F11',
    '在其姓名上方的符号栏内划「o」',
    'A write-in is a name in the blank column and a ○ with it.',
  ),
  'B-06': second(
    ['1990', '2020'],
    'F11, F17, F24 art 20',
    '多于应选名额的为无效',
    'A ballot that chooses more persons than there are seats is invalid.',
  ),
  'B-07': second(
    ['sample'],
    'F11, F16, F24 art 19',
    '收回的选票多于发出的选票',
    'More ballots returned than issued: the round is void and is repeated.',
  ),
  'B-08': second(
    ['1990', '2020'],
    'F17, F18, F22, C2',
    '等于或少于投票人数，选举有效',
    'The round is valid if the ballots returned are no more than the persons who voted.',
  ),
  'B-09': second(
    ['sample'],
    'F14 item 二, F23',
    '部分书写模糊无法辨认',
    'A ballot wholly illegible is void; where part of it is, only that part is void.',
  ),
  'B-10': second(
    ['sample'],
    'F24 art 20',
    '不得编号或作任何记号',
    'A number or private mark spoils the ballot.',
  ),
  'B-11': second(
    ['sample'],
    'F25',
    '选票涂改，撕损而无法确认',
    'A ballot altered or torn so that the person chosen cannot be known is spoiled.',
  ),
  'B-12': second(
    ['sample'],
    'F26, F27',
    '全票不画任何符号，作为弃权票',
    'A wholly blank ballot abstains on everybody and is valid.',
  ),
  'B-13': second(['sample'], 'F18', '可以选自己', 'A voter may vote for himself.'),
  'B-14': second(
    ['sample'],
    'F25, F28',
    '多余的选票应封存',
    'Ballots go only to those present with the vote; the number issued is announced and spare ballots are sealed.',
  ),
  'B-15': second(
    ['sample'],
    'F15, F16',
    '分两种选票…分别计票',
    'Each body has its own ballot, counted separately.',
  ),
  'B-16': second(
    ['sample'],
    'F14',
    '必须是本届委员',
    'One written in at a plenary must be a member of that committee.',
  ),
  'B-17': seed(
    ['hainan-2011', '2020'],
    'hainan-2011 四(二); local 2020 art 30 (F10)',
    '候选人按姓氏笔画排序',
    'Candidates stand in the order of surname strokes; secretary and deputies in the order approved above.',
  ),
  'B-18': custom(
    'inference',
    '以整张选票计票，不按比例，不排名次',
    'Whole ballots are counted: nothing is proportional, no marks are ranked.',
  ),
} as const;
