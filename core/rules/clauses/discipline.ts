import { seed } from './row.ts';

/** Election discipline: the nine bans, the lists of who watches, talks and trains, and how reports are handled (§2.6, disc). */
export const discipline = {
  'D-01': seed(['disc'], 'disc', '严禁拉帮结派，一律给予纪律处分', 'Factions: disciplinary punishment.'),
  'D-02': seed(
    ['disc'],
    'disc',
    '严禁拉票贿选，一律排除出人选名单或者取消候选人资格',
    'Buying votes: off the list of names, or the candidacy is cancelled.',
  ),
  'D-03': seed(
    ['disc'],
    'disc',
    '严禁买官卖官，一律先停职或者免职',
    'Trading in offices: suspended or removed first.',
  ),
  'D-04': seed(['disc'], 'disc', '严禁跑官要官，一律不得提拔使用', 'Seeking office: not to be promoted.'),
  'D-05': seed(
    ['disc'],
    'disc',
    '严禁造假骗官，一律组织处理或者纪律处分',
    'Forging records: organisational measures or disciplinary punishment.',
  ),
  'D-06': seed(['disc'], 'disc', '严禁说情打招呼，一律记录在案', 'Interceding for somebody: put on record.'),
  'D-07': seed(
    ['disc'],
    'disc',
    '严禁违规用人，一律宣布无效',
    'Appointments in breach (surprise promotion, over quota, out of procedure): declared void.',
  ),
  'D-08': seed(
    ['disc'],
    'disc',
    '严禁跑风漏气，一律追究相关人员责任',
    'Leaks: those concerned are held responsible.',
  ),
  'D-09': seed(
    ['disc'],
    'disc',
    '严禁干扰换届，一律严厉查处',
    'Interfering with the election: severely dealt with.',
  ),
  'D-10': seed(
    ['disc'],
    'disc',
    '四必看',
    'Four kinds of people must see the film and read the book: leaders of the four bodies; those at election work meetings; election-office staff; the two kinds of delegates and the CPPCC members.',
  ),
  'D-11': seed(
    ['disc'],
    'disc',
    '四必谈',
    'Four must be talked to: members of the four bodies; main leaders managed at that level; key-post cadres; election staff.',
  ),
  'D-12': seed(
    ['disc'],
    'disc',
    '四必训',
    'Four must be trained: organisation heads and supervision staff; inspection-group members; staff in congress, CPPCC, commission and united front; the two kinds of delegates and the CPPCC members.',
  ),
  'D-13': seed(
    ['disc'],
    'disc',
    '五类责任主体',
    'Five bear responsibility: the local committee; its secretary; the discipline organ; the organisation department; the Party groups of congress, government, CPPCC and the united front.',
  ),
  'D-14': seed(['disc'], 'disc', '接到一件、立项专办一件', 'One file for every report.'),
  'D-15': seed(
    ['disc'],
    'disc',
    '在考察任务结束前办结',
    'A report is dealt with before the inspection task ends.',
  ),
  'D-16': seed(['disc'], 'disc', '签字背书', 'The case officer and the head sign for it.'),
  'D-17': seed(['disc'], 'disc', '12380…四位一体', 'Reports come by 12380 telephone, web, SMS and letter.'),
  'D-18': seed(
    ['disc'],
    'disc',
    '在规定时间内报送结果',
    'The result is reported within a set time; no number is given.',
  ),
} as const;
