import { describe, expect, it } from 'vitest';
import { readingSlip } from '../../../core/report/reading.ts';
import { countedThrough, tables, told } from './round.ts';

const writtenIn = countedThrough({
  ballots: [
    { marks: 'oxxx', writeIns: [{ name: '秦岭' }], count: 7 },
    { marks: 'xoxx', writeIns: [{ name: '华山' }], count: 2 },
    { marks: 'xoxx', writeIns: [{ name: '衡山' }] },
  ],
});

describe('slip 6', () => {
  it('has names and votes for only, by votes, those written in among them, the unnamed last', () => {
    const { input, result } = writtenIn;
    expect(tables(readingSlip(input, result, 'zh'))[0]!.rows).toEqual([
      ['1', '王　强', '7'],
      ['2', '秦　岭〔另选〕', '7'],
      ['3', '丁　一（女）', '3'],
      ['4', '阿里木·买买提', '0'],
      ['5', '欧阳建国', '0'],
      ['6', '其他2人', '3'],
    ]);
  });

  it('gives full sentences to read aloud', () => {
    const { input, result } = writtenIn;
    expect(told(readingSlip(input, result, 'zh'))).toBe(
      [
        '现将committee（正式选举）的计票结果报告如下：',
        '应到会10人，实到会10人，达到规定人数。',
        '发出选票10张，收回选票10张，其中有效票10张，无效票0张。收回的选票不多于发出的选票，选举有效。',
        '得赞成票的情况，以票数多少为序：王强，7票；丁一（女），3票；阿里木·买买提，0票；欧阳建国，0票。',
        '另选他人得赞成票的情况：秦岭，7票；其他2人，共3票。',
        '报告完毕。',
      ].join('\n'),
    );
    expect(told(readingSlip(input, result, 'en'))).toContain(
      'Votes for persons written in: 秦岭, 7; 2 other persons, 3 together.',
    );
  });

  it('does not say who is elected, which the chair announces', () => {
    const { input, result } = countedThrough({ contest: { title: '望溪镇委员会委员选举' } });
    const slip = readingSlip(input, result, 'zh');
    expect(told(slip)).not.toContain('当选');
    expect(told(slip)).not.toContain('另选他人');
    expect(told(slip)).toContain('现将望溪镇委员会委员选举（正式选举）的');
    expect(slip.signatures).toEqual(['总监票人']);
  });
});
