import { seed } from './row.ts';

/** Further rows of the sources, each recorded, checked or produced (§2.6). */
export const further = {
  'X-01': seed(
    ['plan-2017'],
    'plan-2017',
    '应由党委会作出决定',
    'The committee itself decides to start: its resolution.',
  ),
  'X-02': seed(
    ['hainan-2011'],
    'hainan-2011',
    '代表提案的受理和答复',
    'Delegates’ proposals and the answers to them.',
  ),
  'X-03': seed(
    ['plan-2017'],
    'plan-2017',
    '对新提名人选进行差额考察',
    'New names are inspected with a margin.',
  ),
  'X-04': seed(
    ['hainan-2011'],
    'hainan-2011',
    '30岁左右的党政正职',
    'Secretaries or heads of about thirty in the county.',
  ),
  'X-05': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '各条战线先进模范人物',
    'Model workers as a class of delegates.',
  ),
  'X-06': seed(
    ['plan-2017'],
    'plan-2017',
    '少数民族地方可结合实际',
    'Places of ethnic minorities may adapt the form of recommendation; the method says so.',
  ),
  'X-07': seed(
    ['hainan-2011'],
    'hainan-2011',
    '书面述职、回答提问',
    'Written reports on duties and answering questions at the meeting.',
  ),
  'X-08': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '换届风气民主测评',
    'An evaluation of the atmosphere of the election, run by the supervision group.',
  ),
  'X-09': seed(
    ['jinyun-2011'],
    'jinyun-2011',
    '进行考核，并适时通报',
    'Afterwards assessed and circulated, township by township.',
  ),
  'X-10': seed(
    ['disc'],
    'disc',
    '重大事项报送制度',
    'Matters of weight are reported up: a kind of incident, a queue of the county’s.',
  ),
  'X-11': seed(
    ['disc'],
    'disc',
    '5个严禁、17个不准、5个一律',
    'The lists of discipline beside the nine bans.',
  ),
  'X-12': seed(
    ['disc'],
    'disc',
    '公布举报电话或联系方式；电子邮件',
    'Reports also come by county and township hotlines, visiting teams and e-mail.',
  ),
  'X-13': seed(
    ['disc'],
    'disc',
    '巡回督查；现场督导；随机询查',
    'Supervision by visits, on site and by random inquiry.',
  ),
  'X-14': seed(
    ['hainan-2011'],
    'hainan-2011',
    '退下来…交流轮岗…落选的同志',
    'A list of talks with those who leave, move or lost.',
  ),
  'X-15': seed(
    ['village'],
    'village',
    '财务移交；培训班；验收；归档',
    'A checklist after the election: handover, training, acceptance, archive.',
  ),
  'X-16': seed(
    ['plan-2017'],
    'plan-2017',
    '乡镇人民代表大会代表的选举',
    'Elections of the People’s Congress are out of scope; only the order is checked.',
  ),
  'X-17': seed(
    ['plan-2017'],
    'plan-2017',
    '指派专人参加大会选举',
    'The county sends a person to attend, shown on the board.',
  ),
} as const;
