import { describe, expect, it, test } from 'vitest';
import { credentialsForm } from '../../../core/documents/credentials.ts';
import { daysThrough } from '../../../core/documents/days.ts';
import { closing } from '../../../core/documents/letter.ts';
import { noticeForm } from '../../../core/documents/notice.ts';
import { pledgeForm, pledgeGroups } from '../../../core/documents/pledges.ts';
import { meetingRequest } from '../../../core/documents/request-meeting.ts';
import { slateRequest } from '../../../core/documents/request-slate.ts';
import type { SlipSentences } from '../../../core/report/slip.ts';
import { anOccasion, committee, linesOf, secretary, textOf } from './an-occasion.ts';

const named = { committee: '中共青石桥镇委员会', superiorCommittee: '中共云川县委' };

describe('the request to hold the meeting', () => {
  it('has in their order addressee, matter, 妥否, enclosures, author, date and room for the reply', () => {
    const lines = linesOf(meetingRequest(anOccasion({ particulars: { ...named, electors: 100, days: 2 } })));
    const order = [
      '关于召开中国共产党青石桥镇第十三次代表大会的请示',
      '发文字号：________　　　　签发人：________',
      '中共云川县委：',
      '会议拟于2026年11月22日召开，会期2天，地点：________。',
      '（一）听取和审查本届委员会的工作报告；',
      '应出席会议的代表100名，代表资格由代表资格审查小组审查，向预备会议报告。',
      '镇党委委员|2|3|1|差额',
      '妥否，请批示。',
      '附件：1. 选举办法（草案）',
      '　　　　　2. 代表名额分配方案',
      `${'　'.repeat(15)}中共青石桥镇委员会`,
      '（上级党组织批复，或者批复复印件粘贴处）',
    ];
    const places = order.map((line) => lines.indexOf(line));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('asks an assembly’s superior for the members not counted as due', () => {
    const text = textOf(meetingRequest(anOccasion({ definition: { meeting: 'memberAssembly' } })));
    expect(text).toContain('有选举权的正式党员________名；其中拟不计算在应到会人数之内的____名');
    expect(text).toContain('2. 拟不计入应到会人数的党员情况');
    expect(text).toContain('中共________委员会：');
  });

  it('ends no term and hears no report where a unit elects its delegates', () => {
    const unit = { meeting: 'memberAssembly', parent: '469021101-2026-congress' } as const;
    const text = textOf(meetingRequest(anOccasion({ definition: unit })));
    expect(text).toContain('按照上级党组织关于选举代表的安排');
    expect(text).not.toContain('工作报告');
  });

  it('is English where asked', () => {
    const unit = { meeting: 'memberAssembly', parent: '469021101-2026-congress' } as const;
    const branch = textOf(meetingRequest(anOccasion({ definition: unit, lang: 'en' })));
    expect(branch).toContain('as the superior committee has arranged the election of delegates');
    expect(branch).toContain('The election of 镇党委委员.');
    expect(branch).toContain('Full members with the vote: ________; of these ____ are proposed');
    const text = textOf(meetingRequest(anOccasion({ lang: 'en' })));
    expect(text).toContain('To the ________ committee:');
    expect(text).toContain('May it please you to approve.');
    expect(text).toContain('镇党委委员|2|3|1|contested');
  });
});

describe('the request on the names', () => {
  it('lists them by strokes or as approved, with the arithmetic of the margin', () => {
    const text = textOf(slateRequest(anOccasion({ definition: { contests: [committee, secretary] } })));
    expect(text).toContain('一、镇党委委员候选人预备人选（3名）');
    expect(text).toContain('以姓氏笔画为序：丁㛃、王强（女）、阿里木·买买提。');
    expect(text).toContain('2 + 2÷5进一取整 = 3，即提名不少于3名');
    expect(text).toContain('〔该字次序请人工核对：丁㛃〕');
    expect(text).toContain('按拟提名次序：赵䶮。\n应选1名，提名1名，实行等额选举。');
    expect(text).toContain('镇党委书记|1|1|0|等额');
  });

  it('is English where asked', () => {
    const contests = [committee, secretary];
    const text = textOf(slateRequest(anOccasion({ definition: { contests }, lang: 'en' })));
    expect(text).toContain('By surname strokes: 丁㛃, 王强 (女), 阿里木·买买提.');
    expect(text).toContain('the fewest names are 2 + 2÷5 (rounded up) = 3');
    expect(text).toContain('In the order proposed: 赵䶮.\n1 seats, 1 names, equal number.');
  });
});

describe('the end of a letter', () => {
  const rows = (author: string, date: string) => (closing(author, date) as SlipSentences).lines;

  it('sets the date four characters from the right and the author in the middle over it', () => {
    expect(rows('中共某县委', '2026年11月22日')).toEqual([
      '　',
      `${'　'.repeat(17)}中共某县委`,
      `${'　'.repeat(16)}2026年11月22日`,
    ]);
  });

  it('keeps an author longer than the line on the page', () => {
    const author = '中'.repeat(40);
    expect(rows(author, '2026年11月22日')[1]).toBe(`　${author}`);
    const long = '中'.repeat(24);
    expect(rows(long, '2026年11月22日')[1]).toBe(`　　　${long}`);
  });
});

describe('the public notice', () => {
  const notice = {
    from: '2026-10-30',
    to: '2026-11-01',
    contact: '组织办',
    phone: '0898-1',
    address: '镇政府',
  };

  it('says what, from when to when, how many days, and whom to tell', () => {
    const text = textOf(noticeForm(anOccasion({ particulars: { ...named, notice } })));
    expect(text).toContain(
      '镇党委委员候选人预备人选（以姓氏笔画为序）\n序号|姓名|备注\n1|丁　㛃|\n2|王　强|女',
    );
    expect(text).toContain('公示时间：2026年10月30日至2026年11月1日，共3天。');
    expect(text).toContain('受理单位：组织办。\n联系电话：0898-1。\n来信、来访地址：镇政府。');
    expect(text).toContain('〔该字次序请人工核对：丁㛃〕');
  });

  it('leaves blanks for what is not known, and marks no place of an approved order', () => {
    const text = textOf(noticeForm(anOccasion({ definition: { contests: [secretary] } })));
    expect(text).toContain('镇党委书记候选人预备人选（按拟提名次序）');
    expect(text).toContain('公示时间：____年__月__日至____年__月__日，共____天。');
    expect(text).not.toContain('人工核对');
  });

  it('asks why it is shorter than the usual three days where jinyun-2011 is laid over the rules', () => {
    const rules = { base: '1990' as const, overlays: ['jinyun-2011' as const] };
    const given = (to: string, lang: 'zh' | 'en' = 'zh') =>
      textOf(
        noticeForm(anOccasion({ definition: { rules }, particulars: { notice: { ...notice, to } }, lang })),
      );
    expect(given('2026-10-31')).toContain(
      '〔公示时间一般为3天（J-08），这次2天，2 < 3，请核对或者说明理由〕',
    );
    expect(given('2026-10-31', 'en')).toContain('Usually 3 days (J-08); this one hangs 2, 2 < 3');
    expect(given('2026-11-01')).not.toContain('J-08');
    expect(textOf(noticeForm(anOccasion({ definition: { rules } })))).not.toContain('J-08');
  });

  it('is English where asked', () => {
    expect(textOf(noticeForm(anOccasion({ particulars: { notice }, lang: 'en' })))).toContain(
      'On notice from 30 October 2026 to 1 November 2026: 3 days.',
    );
  });

  test.each([
    ['2026-11-01', '2026-11-01', 1],
    ['2026-10-30', '2026-11-01', 3],
    ['2028-02-28', '2028-03-01', 3],
    ['2026-12-31', '2027-01-01', 2],
  ])('counts both ends: %s to %s is %i days', (from, to, days) => {
    expect(daysThrough(from, to)).toBe(days);
  });
});

describe('the credentials report', () => {
  const unit = { unit: '机关支部', seats: 20, elected: 20, voteAgain: 3, replaced: 1 };

  it('adds up who passed, who votes again and who is replaced', () => {
    const credentials = [unit, { unit: '学校支部', seats: 10, elected: 9, voteAgain: 0, replaced: 0 }];
    const text = textOf(credentialsForm(anOccasion({ particulars: { credentials } })));
    expect(text).toContain('机关支部|20|20|16|3|1\n学校支部|10|9|9|0|0\n合计|30|29|25|3|1');
    expect(text).toContain('代表名额30名，由2个选举单位选出代表29名，经审查合格的25名（29 − 3 − 1 = 25）。');
    expect(text).toContain('责成原选举单位予以更换');
  });

  it('leaves rows to fill in where no unit is known', () => {
    const lines = linesOf(credentialsForm(anOccasion()));
    expect(lines.filter((line) => line === '|||||')).toHaveLength(8);
    expect(lines.join()).toContain(
      '代表名额________名，由____个选举单位选出代表________名，经审查合格的________名。',
    );
  });

  it('has the township refuse the unqualified where jinyun-2011 is laid over the rules', () => {
    const rules = { base: '1990' as const, overlays: ['jinyun-2011' as const] };
    const text = textOf(credentialsForm(anOccasion({ definition: { rules } })));
    expect(text).toContain('乡镇党委不予审批');
    expect(text).not.toContain('予以更换');
  });

  it('is English where asked', () => {
    const english = anOccasion({ particulars: { credentials: [unit] }, lang: 'en' });
    expect(textOf(credentialsForm(english))).toContain('confirmed: 16 (20 − 3 − 1 = 16).');
  });
});

describe('the pledges', () => {
  it('are of five groups, each with promises of its own and all nine bans', () => {
    const texts = pledgeGroups.map((group) => textOf(pledgeForm(anOccasion({ particulars: named }), group)));
    expect(new Set(texts).size).toBe(5);
    for (const text of texts) {
      expect(text).toContain('二、严禁拉票贿选，一律排除出人选名单或者取消候选人资格。');
      expect(text).toContain('九、严禁干扰换届，一律严厉查处。');
      expect(text).toMatch(/单位、职务\n承诺人$/);
    }
  });

  test.each([
    ['secretary', '中共云川县委：'],
    ['inspection', '中共云川县委：'],
    ['candidates', '中共青石桥镇委员会：'],
  ] as const)('of the %s go to %s', (group, to) => {
    expect(linesOf(pledgeForm(anOccasion({ particulars: named }), group))[2]).toBe(to);
  });

  it('are English where asked', () => {
    const text = textOf(pledgeForm(anOccasion({ lang: 'en' }), 'cadres'));
    expect(text).toContain('(cadres of discipline inspection and organisation work)');
    expect(text).toContain('2. Buying votes: off the list of names');
  });
});
