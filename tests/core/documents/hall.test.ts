import { describe, expect, it, test } from 'vitest';
import { afterChecklist } from '../../../core/documents/checklist-after.ts';
import { meetingChecklist } from '../../../core/documents/checklist-meeting.ts';
import { chineseNumeral } from '../../../core/documents/numerals.ts';
import { officialsForm } from '../../../core/documents/officials.ts';
import { scriptForm } from '../../../core/documents/script.ts';
import { talksForm } from '../../../core/documents/talks.ts';
import type { Definition } from '../../../core/ledger/election.ts';
import { anOccasion, committee, linesOf, secretary, textOf } from './an-occasion.ts';

const officials = [
  { person: '蒲守信', duty: 'scrutineer' },
  { person: '丁一', duty: 'scrutineer', unit: '学校支部' },
  { person: '耿根宝', duty: 'chief' },
  { person: '叶䶮', duty: 'teller' },
] as const;
const withOfficials = { particulars: { officials: [...officials] } };

describe('the script of the meeting', () => {
  const script = (definition: Partial<Definition> = {}, lang: 'zh' | 'en' = 'zh') =>
    textOf(scriptForm(anOccasion({ definition, lang })));

  it('goes step by step in the order of the hall', () => {
    const headings = scriptForm(anOccasion()).parts.flatMap((part) =>
      part.kind === 'heading' ? [part.text] : [],
    );
    expect(headings).toEqual([
      '一、清点到会人数',
      '二、通过选举办法，宣布候选人名单',
      '三、通过监票人，宣布计票人',
      '四、检查票箱，分发选票，说明填写方法',
      '五、填写选票，投票',
      '六、宣布收回选票情况和选举是否有效',
      '七、计票',
      '八、报告计票结果',
      '九、宣布选举结果',
      '十、结束',
    ]);
  });

  it('leaves room for the figures and says what the rules of this election ask', () => {
    expect(script()).toContain('应到会代表____名，因事请假____名');
    expect(script()).toContain('到会人数不少于应到会代表人数的五分之四，符合规定');
    expect(script({ rules: '1990' })).toContain('到会人数超过应到会代表人数的五分之四，符合规定');
    expect(script()).toContain(
      '镇党委委员候选人3名，应选2名，以姓氏笔画为序：丁㛃、王强（女）、阿里木·买买提。',
    );
    expect(script()).toContain('总监票人________，监票人________');
  });

  it('has an assembly vote on those not counted as due', () => {
    expect(script({ meeting: 'memberAssembly' })).toContain('拟将____名党员不计算在应到会人数之内');
    expect(script()).not.toContain('不计算在应到会人数之内');
  });

  it('names the officials it knows', () => {
    const text = textOf(scriptForm(anOccasion(withOfficials)));
    expect(text).toContain('总监票人耿根宝，监票人丁一、蒲守信。');
    expect(text).toContain('计票人由大会主席团指定：叶䶮');
  });

  it('announces by strokes or as approved, candidates after a preselection, and who must approve', () => {
    expect(script()).toContain('名同志当选为镇党委委员（以姓氏笔画为序）：');
    expect(script({ contests: [secretary] })).toContain('名同志当选为镇党委书记（按批准的次序）：');
    expect(script({ contests: [secretary] })).toContain('报上级党组织批准后生效');
    const preselection = [{ ...committee, kind: 'preselection' as const }];
    expect(script({ contests: preselection })).toContain('名同志列为镇党委委员正式候选人');
  });

  it('says that nobody may be written in where nobody may', () => {
    expect(script({ contests: [{ ...committee, eligibleWriteIns: [] }] })).toContain('选票上不得另选他人。');
    expect(script()).toContain('投不赞成票的可以另选他人');
    const delegates = { ...committee, id: 'delegates', office: '县代表', eligibleWriteIns: [] };
    expect(script({ contests: [committee, delegates] })).toContain(
      '选举镇党委委员时，另选人必须是有被选举权的正式党员；选举县代表时，不得另选他人。',
    );
  });

  it('is English where asked', () => {
    expect(script({}, 'en')).toContain('1. Attendance');
    expect(script({ contests: [secretary] }, 'en')).toContain(
      '1 candidates for 1 seats, in the approved order: 赵䶮.',
    );
  });
});

describe('the list of officials', () => {
  it('stands by duty, the chief first, and within a duty by strokes', () => {
    const lines = linesOf(officialsForm(anOccasion(withOfficials)));
    expect(lines.slice(2, 7)).toEqual([
      '序号|职责|姓名|单位',
      '1|总监票人|耿根宝|',
      '2|监票人|丁　一|学校支部',
      '3|监票人|蒲守信|',
      '4|计票人|叶　䶮|',
    ]);
    expect(lines).toContain('〔该字次序请人工核对：叶䶮〕');
  });

  it('has those who sum up before the other tellers', () => {
    const summing = [
      { person: '丁一', duty: 'teller' },
      { person: '王强', duty: 'summingTeller' },
      { person: '孙丽', duty: 'chiefTeller' },
    ] as const;
    const lines = linesOf(officialsForm(anOccasion({ particulars: { officials: [...summing] } })));
    expect(lines.slice(3, 6)).toEqual(['1|总计票人|孙　丽|', '2|汇总计票人|王　强|', '3|计票人|丁　一|']);
  });

  it('has rows for a chief, and two scrutineers and two tellers a box, where nobody is named', () => {
    const stations = [{ id: 's1' }, { id: 's2' }];
    const lines = linesOf(officialsForm(anOccasion({ definition: { stations }, lang: 'en' })));
    expect(lines.filter((line) => /^\d+\|chief scrutineer\|\|$/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^\d+\|scrutineer\|\|$/.test(line))).toHaveLength(4);
    expect(lines.filter((line) => /^\d+\|teller\|\|$/.test(line))).toHaveLength(4);
    expect(lines.join()).not.toContain('by hand');
  });
});

describe('the list of talks', () => {
  it('names roles, and a main leader for whoever lost, but no reasons', () => {
    const talks = [
      { role: '镇党委委员候选人', kind: 'lost' },
      { role: '镇党委副书记', kind: 'leaving', by: '县委组织部' },
      { role: '镇武装部部长', kind: 'moving' },
    ] as const;
    const form = talksForm(anOccasion({ particulars: { talks: [...talks] } }));
    const lines = linesOf(form);
    expect(lines.slice(3, 7)).toEqual([
      '序号|职务|类别|谈话人|谈话日期',
      '1|镇党委副书记|退下来|县委组织部|',
      '2|镇武装部部长|交流轮岗||',
      '3|镇党委委员候选人|落选|主要领导|',
    ]);
    expect(lines).toContain('本名单只列职务，不写原因；谈话内容不记入本系统。');
  });

  it('has rows of each kind where nobody is listed', () => {
    const text = textOf(talksForm(anOccasion({ lang: 'en' })));
    expect(text.match(/\|leaves\|/g)).toHaveLength(3);
    expect(text.match(/\|lost\|a main leader\|/g)).toHaveLength(3);
  });
});

describe('the checklists', () => {
  const ofMeeting = (definition: Partial<Definition> = {}) =>
    textOf(meetingChecklist(anOccasion({ definition })));
  const afterwards = (definition: Partial<Definition> = {}) =>
    textOf(afterChecklist(anOccasion({ definition })));

  it('of a congress have a day of discussion, written reports and the evaluation of the atmosphere', () => {
    const text = ofMeeting();
    expect(text).toContain('讨论工作报告的时间不少于1天|P-05 至少安排1天时间||');
    expect(text).toContain('本届班子成员书面述职、回答代表提问|X-07 书面述职、回答提问||');
    expect(text).toContain('督查组组织换届风气民主测评|X-08 ');
  });

  it('of an assembly ask nothing of delegates, of a plenary the rules of procedure', () => {
    expect(ofMeeting({ meeting: 'memberAssembly' })).not.toContain('代表资格');
    const plenary = ofMeeting({ meeting: 'firstPlenary' });
    expect(plenary).toContain('通过党委议事规则|R-13 ');
    expect(plenary).not.toContain('换届风气');
  });

  it('of a congress have the report commented on by this and the next term’s delegates', () => {
    expect(ofMeeting()).toContain('工作报告由本届和下届代表评议|H-21 ');
    expect(ofMeeting({ meeting: 'memberAssembly' })).not.toContain('H-21');
  });

  it('of a congress seat observers apart, without ballots', () => {
    expect(ofMeeting()).toContain('列席人员已通知，座次与代表分开，不发选票|J-18 ');
  });

  it('of a meeting under hainan-2011 ask whether the county’s plan is filed with the province', () => {
    const rules = { base: '1990' as const, overlays: ['hainan-2011' as const] };
    expect(ofMeeting({ rules })).toContain('换届工作方案已报省委组织部备案|R-08 ');
    expect(ofMeeting()).not.toContain('R-08');
  });

  it('ask why there is a preselection where there is one', () => {
    const contests = [{ ...committee, kind: 'preselection' as const }];
    expect(ofMeeting({ contests })).toContain('提倡一次性选举');
    expect(ofMeeting()).not.toContain('提倡一次性选举');
  });

  it('after the election have handover, training, acceptance, archive, seal, destruction and reports', () => {
    const text = afterwards();
    for (const said of [
      '财务移交',
      '培训班',
      '验收',
      '归档',
      '封条编号',
      '监销',
      '代表提案',
      '考核并通报',
      '已谈话',
    ])
      expect(text).toContain(said);
    expect(text).toContain('委员选举结果报上级备案|R-02 ');
  });

  it('after the election file what was elected, with the province under hainan-2011', () => {
    const rules = { base: '1990' as const, overlays: ['hainan-2011' as const] };
    expect(afterwards({ contests: [secretary], rules })).toContain('书记变动报省委组织部备案|R-07 ');
    expect(afterwards({ contests: [secretary] })).not.toContain('R-07');
    expect(afterwards({ rules })).not.toContain('R-07');
    const unit = afterwards({ meeting: 'memberAssembly', parent: '469021101-2026-congress' });
    expect(unit).toContain('代表选举结果报上级审批|R-03 ');
    expect(unit).not.toContain('代表提案');
  });

  it('are English where asked', () => {
    expect(textOf(afterChecklist(anOccasion({ lang: 'en' })))).toContain('Checklist after the election: ');
    expect(textOf(meetingChecklist(anOccasion({ lang: 'en' })))).toContain('Checklist of the meeting: ');
  });
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [23, '二十三'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [115, '一百一十五'],
  [999, '九百九十九'],
  [1000, '一千'],
])('%i is written %s', (value, written) => {
  expect(chineseNumeral(value)).toBe(written);
});
