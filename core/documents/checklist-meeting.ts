import type { Form } from '../report/form.ts';
import { type ChecklistItem, checklistForm, item } from './checklist.ts';
import type { Occasion } from './occasion.ts';
import type { DefinedContest } from './wording.ts';

const before: readonly ChecklistItem[] = [
  item('R-05', '候选人请示已获批复，批复文号已登记', 'the reply on the names is in, its number recorded'),
  item('B-17', '选票名单次序已人工核对，样票已存档', 'the order on the ballots is checked, a sample is kept'),
];

const ofHainan = item(
  'R-08',
  '县（市、区）换届工作方案已报省委组织部备案',
  'the county’s plan is filed with the province',
);

const ofCongress: readonly ChecklistItem[] = [
  item('J-10', '代表已经过任前培训', 'the delegates were trained'),
  item(
    'R-11',
    '代表资格审查报告已经预备会议通过',
    'the preparatory meeting has passed the credentials report',
  ),
  item(
    'J-18',
    '列席人员已通知，座次与代表分开，不发选票',
    'observers are asked, sit apart and get no ballots',
  ),
  item(
    'X-07',
    '本届班子成员书面述职、回答代表提问',
    'members of the committee report in writing and answer questions',
  ),
  item(
    'H-21',
    '工作报告由本届和下届代表评议',
    'the report is commented on by this and the next term’s delegates',
  ),
  item('P-05', '讨论工作报告的时间不少于1天', 'at least one day is left to discuss the report'),
];

const inTheHall: readonly ChecklistItem[] = [
  item('R-10', '上级派员到会', 'the superior committee’s person attends'),
  item('Q-05', '清点有选举权的到会人数，当场宣布', 'electors present are counted and announced'),
  item(
    'B-14',
    '检查票箱、宣布发出选票数、剩余选票当众封存',
    'boxes checked, issue announced, spare ballots sealed',
  ),
  item(
    'B-07',
    '计票前宣布收回票数和选举是否有效',
    'returned ballots and validity announced before the count',
  ),
  item('W-19', '监票人报告计票结果，主持人宣布当选名单', 'scrutineers report, the chair announces'),
];

const ofAtmosphere = item(
  'X-08',
  '督查组组织换届风气民主测评',
  'the supervision group runs the evaluation of the atmosphere',
);

/** The last plenary of the old committee votes the delegates' system, the new committee its own rules (R-13). */
const ofPlenary = item('R-13', '通过党委议事规则', 'the committee passes its rules of procedure');

/** 会议筹备和会场清单: what must have been done before and in the hall (X-07, P-05, X-08). */
export function meetingChecklist(occasion: Occasion): Form {
  const { title, meeting, contests } = occasion.definition;
  const hainan = occasion.rules.overlays.includes('hainan-2011');
  const congress = meeting === 'delegateCongress';
  const plenary = meeting === 'firstPlenary';
  const items = [
    ...(hainan ? [ofHainan] : []),
    ...before,
    ...(congress ? ofCongress : []),
    ...inTheHall,
    ...(plenary ? [ofPlenary] : [ofAtmosphere]),
    ...(contests.some(isPreselected) ? [againstPreselection] : []),
  ];
  const say = occasion.lang === 'zh' ? `${title}会议事项清单` : `Checklist of the meeting: ${title}`;
  return checklistForm(occasion, 'checklist-meeting', say, items);
}

const isPreselected = ({ kind }: DefinedContest) => kind === 'preselection';
const againstPreselection = item(
  'S-11',
  '采用预选的理由已经说明（提倡一次性选举）',
  'why there is a preselection is explained (one ballot is preferred)',
);
