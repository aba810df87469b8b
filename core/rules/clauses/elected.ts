import { custom, found, memory, second, seed } from './row.ts';

/** Being elected. Keys such as F31 name the public copy in which the text was read. */
export const elected = {
  'W-01': second(
    ['1990', '2020'],
    'F17, F21, F25, F29, C2',
    '超过实到会有选举权的人数的一半',
    'Elected only by more than half of the electors present.',
  ),
  'W-02': second(['1990', '2020'], 'F30', '正好为实到会党员的半数…不能当选', 'Exactly half is not enough.'),
  'W-03': second(
    ['1990', '2020'],
    'F31',
    '以得票多少为序，至取足应选名额',
    'More persons over half than seats: by votes, until the seats are filled.',
  ),
  'W-04': second(
    ['1990', '2020'],
    'F31, F32',
    '票数相等的被选举人再次投票',
    'A tie that leaves the last seats open goes to a run-off among those tied.',
  ),
  'W-05': second(
    ['sample'],
    'F18',
    '不论…是否超过半数，以得票多的当选',
    'In the run-off the most votes win, over half or not.',
  ),
  'W-06': second(
    ['1990', '2020'],
    'F31, F25',
    '对不足的名额另行选举',
    'Fewer than the seats over half: a separate election fills the rest.',
  ),
  'W-07': second(
    ['sample'],
    'F24 art 22',
    '也不得在得票未超过半数的候选人',
    'A seat is never filled with one who is not over half.',
  ),
  'W-08': second(
    ['1990'],
    'F25',
    '也可减少名额，不再进行选举',
    'Close to the number of seats, the seats may be reduced instead of voting again.',
  ),
  'W-09': second(
    ['2020'],
    'F31',
    '经半数以上选举人同意或者大会主席团',
    'Reducing the seats needs the consent of at least half of the electors, or a decision of the presidium.',
  ),
  'W-10': second(
    ['local', 'sample'],
    'local 1994 (F33); F17, F25a',
    '可以从未当选的得票',
    'Supplementary candidates come from those not elected, the most votes first.',
  ),
  'W-11': second(
    ['sample'],
    'F14 item 四',
    '是否继续选举，请示上级党委决定',
    'After a second failure the superior committee is asked whether to go on.',
  ),
  'W-12': second(
    ['sample'],
    'F25 item (4)',
    '非候选人得票数超过半数…予以当选',
    'A person written in who is over half and within the seats is elected.',
  ),
  'W-13': second(
    ['local'],
    'F31',
    '超过应到会有选举权人数半数',
    'In county organs, elected by more than half of the electors due.',
  ),
  'W-14': second(
    ['sample'],
    'F14, F31, F25a',
    '应到会委员半数以上赞成票',
    'Some samples and handbooks take those due as the base for townships too.',
  ),
  'W-15': second(
    ['1990', '2020'],
    'F34',
    '方可列为正式候选人',
    'Preselection: a formal candidate only if over half, ranked by votes.',
  ),
  'W-16': seed(
    ['2020', 'jinyun-2011'],
    'jinyun-2011 四; F21, F35',
    '等额选举产生书记、副书记',
    'The first plenary elects secretary and deputies from the new members by equal-number election.',
  ),
  'W-17': seed(
    ['hainan-2011'],
    'hainan-2011 四(二)',
    '可由党员代表大会选举产生党委书记',
    'In a pilot the congress elects the secretary directly.',
  ),
  'W-18': memory(
    ['1990', '2020'],
    'text not read',
    '得赞成票、不赞成票、弃权票和另选',
    'The votes are published: for, against, abstaining, written in.',
  ),
  'W-19': second(
    ['1990', '2020'],
    'F29, F36',
    '由监票人向党员大会报告',
    'The scrutineers report the votes; the chair announces the elected.',
  ),
  'W-20': found(
    ['local'],
    'local 1994 art 39 (F33)',
    '其名单按姓氏笔划排列',
    'The elected are listed by surname strokes; secretaries in the approved order.',
  ),
  'W-21': second(
    ['sample'],
    'F37',
    '计票的差错不导致当选人的变更',
    'An error found after the announcement is explained and announced again, voted on again, or reported up, as it changes the elected and as the meeting still sits.',
  ),
  'W-22': found(
    ['constitution'],
    'Constitution art 11 (F12)',
    '应作出选举无效和采取相应措施',
    'An election in breach of the Constitution is proposed void one level up and confirmed by the level above that.',
  ),
  'W-23': custom(
    'no text sets a trigger for a recount',
    '签字前任何恒等关系不符，由计票人在监票人监督下重新计票；签字后只按差错更正办法处理',
    'Before signature a broken identity is recounted under the scrutineers; after it only the rule on errors applies.',
  ),
} as const;
