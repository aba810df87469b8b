import { describe, expect, it } from 'vitest';
import * as steps from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import { slipsOf } from './slip-story.ts';

const exempt = [
  {
    kind: 'cannot-express-will',
    count: 2,
    superiorConsent: true,
    meetingApproval: true,
    approval: '望组〔2026〕7号',
  },
] as const;

/** What the hall expects on each slip, in the words it uses, and who signs. */
const expected: readonly (readonly [
  slip: number,
  title: string,
  words: readonly string[],
  signed: readonly string[],
])[] = [
  [
    1,
    '到会人数报告单',
    [
      ...['应到会人数', '实到会人数', '缺席人数', '其中：因事', '其中：因病', '其中：请假'],
      ...[
        '不计入：因病不能表达本人意志',
        '望组〔2026〕7号',
        '50 − 2 = 48',
        '46×5 = 230 ≥ 48×4 = 192',
        '依据：Q-',
      ],
    ],
    ['会议主持人', '总监票人'],
  ],
  [
    2,
    '分发选票情况报告单',
    ['印制（拆封）', '实发', '剩余', '实发选票46张，实到会46人，一人一票。'],
    ['会议主持人', '总监票人'],
  ],
  [
    3,
    '收回选票（清点票数）报告单',
    ['发出', '收回', '46 ≤ 46', '会议主持人宣布：', '本次选举有效，可以计票', '依据：B-08'],
    ['会议主持人', '总监票人'],
  ],
  [
    4,
    '计票组表',
    [
      ...['领回选票', '有效票', '无效票', '序号', '候选人姓名', '赞成', '不赞成', '弃权'],
      ...['部分无效（模糊无法辨认）', '另选人姓名', '得票'],
    ],
    ['录入计票人', '录入计票人'],
  ],
  [
    5,
    '计票结果报告单',
    [
      ...[
        '应到会人数',
        '实到会人数',
        '发出选票',
        '收回选票',
        '有效票',
        '无效票',
        '其中：整张无法辨认',
        '序号',
      ],
      ...['候选人姓名', '赞成', '不赞成', '弃权', '部分无效', '另选他人姓名', '得赞成票数', '依据：W-01'],
      ...['42×2 = 84 > 46', '有效45 + 无效1 = 收回46'],
    ],
    ['总监票人', '总计票人', '汇总计票人'],
  ],
  [
    6,
    '报总监票人的报告单（供宣读）',
    ['姓名', '赞成票数', '丁　一', '丁一，42票', '应到会48人，实到会46人，达到规定人数。', '报告完毕。'],
    ['总监票人'],
  ],
  [
    7,
    '当选名单（以姓氏笔画为序）',
    ['序号', '姓名', '丁　一', '王　强'],
    ['总监票人', '总计票人', '汇总计票人'],
  ],
  [
    8,
    '关于委员选举结果的报告',
    [
      ...[
        '会议时间',
        '2026年11月22日',
        '会议地点',
        '会议形式',
        '党员代表大会',
        '应到会',
        '实到会',
        '发出选票',
      ],
      ...['收回选票', '有效票', '无效票', '得票情况', '赵　六〔另选〕', '当选人名单', '妥否，请批示'],
      ...[
        '附件：到会人数报告单、分发选票情况报告单、收回选票（清点票数）报告单、计票组表、',
        '依据：R-02',
        '备案意见',
      ],
    ],
    ['报送单位（盖章）'],
  ],
];

describe('slip', () => {
  const stations = {
    s1: {
      '01': [
        { count: 24, marks: 'oox' },
        { count: 3, marks: 'oxx', writeIns: [{ name: '赵六' }] },
        { count: 1, void: 'illegible' as const },
      ],
    },
    s2: {
      '01': [
        { count: 15, marks: 'oox' },
        { count: 3, marks: 'x-o' },
      ],
    },
  };
  const story = steps.prepare(new Story(), 50);
  story.act('electors-confirmed', { contest: 'committee', electors: 50, exempt }, [story.superior]);
  const absent = { affairs: 1, illness: 1, leave: 0, other: 0 };
  const attendance = { contest: 'committee', round: 1, electors: 50, present: 46, exempt, absent };
  story.act('attendance-recorded', attendance, ['chair', 'chief']);
  steps.issue(story, { s1: 28, s2: 18 });
  steps.pronounce(steps.bringBack(story, { stations }), 'valid');
  steps.declare(steps.sign(steps.release(steps.upload(story, { stations }))));
  const slips = slipsOf(story);

  it.each(expected)(
    '%i, %s, says what the hall expects of it, and has room for who signs',
    (number, title, words, signed) => {
      const { form } = slips.find(({ slip }) => slip === number)!;
      expect([form.title, form.signatures]).toEqual([title, signed]);
      const said = form.parts.flatMap((part): readonly string[] => {
        if (part.kind === 'table')
          return [...part.columns.map((column) => column.title), ...part.rows.flat()];
        if (part.kind === 'sentences') return part.lines;
        return part.kind === 'space' ? [part.caption] : [part.text];
      });
      for (const word of words)
        expect(
          said.some((text) => text.includes(word)),
          word,
        ).toBe(true);
    },
  );
});
