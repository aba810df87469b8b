import type { Form } from '../report/form.ts';
import { type ChecklistItem, checklistForm, item } from './checklist.ts';
import type { Occasion } from './occasion.ts';
import { electedAs } from './wording.ts';

const filings: Readonly<Record<ReturnType<typeof electedAs>, ChecklistItem>> = {
  secretaries: item(
    'R-01',
    '书记、副书记选举结果报上级批准，批复已登记',
    'secretary and deputies are approved, the reply recorded',
  ),
  members: item('R-02', '委员选举结果报上级备案', 'members are filed for the record'),
  delegates: item('R-03', '代表选举结果报上级审批', 'delegates are approved'),
};

const papers: readonly ChecklistItem[] = [
  item('B-14', '选票封存，封条编号、存放地点已登记', 'ballots sealed; seal number and place recorded'),
  item(
    'B-14',
    '选票保管期满后销毁，二人以上监销并登记',
    'after the time of keeping, ballots destroyed under two persons or more, and recorded',
  ),
  item(
    'X-15',
    '选举材料整理归档：选举结果永久保存，其他材料保存30年',
    'papers archived: results for ever, the rest for 30 years',
  ),
  item('X-15', '换届档案和工作通过上级验收', 'archive and work pass the superior’s acceptance'),
];

const work: readonly ChecklistItem[] = [
  item('X-15', '新老班子财务移交，清单由双方签字', 'accounts handed over, both sides sign'),
  item('X-15', '举办新当选人员培训班', 'those elected are trained'),
  item('X-14', '退下来、交流轮岗、落选的同志已谈话', 'those who leave, move or lost were talked to'),
];

const ofCongress: readonly ChecklistItem[] = [
  item('X-02', '代表提案已受理并答复', 'delegates’ proposals taken up and answered'),
  item('R-13', '代表活动制度已经通过', 'the system of delegates’ activities is passed'),
];

const reports: readonly ChecklistItem[] = [
  item('X-09', '对换届工作进行考核并通报', 'the election is assessed and the outcome circulated'),
  item('R-09', '换届工作总结已上报', 'the report on the work has gone up'),
];

/** 换届后续工作清单: handover, training, acceptance, archive, seal and destruction, reports, talks. */
export function afterChecklist(occasion: Occasion): Form {
  const { definition, rules } = occasion;
  const kinds = new Set(definition.contests.map((contest) => electedAs(definition, contest)));
  const provincial = item(
    'R-07',
    '书记变动报省委组织部备案',
    'the change of secretary is filed with the province',
  );
  const items = [
    ...[...kinds].map((kind) => filings[kind]),
    ...(rules.overlays.includes('hainan-2011') && kinds.has('secretaries') ? [provincial] : []),
    ...papers,
    ...work,
    ...(definition.meeting === 'delegateCongress' ? ofCongress : []),
    ...reports,
  ];
  const { title } = definition;
  const say = occasion.lang === 'zh' ? `${title}换届后续工作清单` : `Checklist after the election: ${title}`;
  return checklistForm(occasion, 'checklist-after', say, items);
}
