import { describe, expect, it } from 'vitest';
import { votesSlip } from '../../../core/report/votes.ts';
import { countedThrough, tables, titles, told } from './round.ts';

describe('slip 5', () => {
  it('lists candidates by votes, each with all marks and the working', () => {
    const { input, result } = countedThrough({
      ballots: [{ marks: 'xoox', count: 6 }, { marks: 'xo?-', count: 3 }, '----'],
    });
    const candidates = tables(votesSlip(input, result, 'zh'))[1]!;
    expect(titles(candidates)).toEqual(['序号', '候选人姓名', '赞成', '不赞成', '弃权', '部分无效', '核算']);
    expect(candidates.rows).toEqual([
      ['1', '丁　一（女）', '9', '0', '1', '0', '9×2 = 18 > 10'],
      ['2', '阿里木·买买提', '6', '0', '1', '3', '6×2 = 12 > 10'],
      ['3', '王　强', '0', '9', '1', '0', '0×2 = 0 ≤ 10'],
      ['4', '欧阳建国', '0', '6', '4', '0', '0×2 = 0 ≤ 10'],
    ]);
  });

  it('shows the papers with invalid ones by reason and blank ones apart', () => {
    const { input, result } = countedThrough({
      ballots: [
        { marks: 'ooxx', count: 5 },
        { marks: 'ooox', count: 2 },
        { marks: '----' },
        { void: 'identifying-mark' },
        { void: 'not-official' },
      ],
    });
    const slip = votesSlip(input, result, 'zh');
    expect(tables(slip)[0]!.rows).toEqual(
      expect.arrayContaining([
        ['应到会人数（人）', '10'],
        ['实到会人数（人）', '10'],
        ['发出选票（张）', '10'],
        ['收回选票（张）', '10'],
        ['有效票（张）', '6'],
        ['其中：全部弃权的空白票（张）', '1'],
        ['无效票（张）', '4'],
        ['其中：所选人数多于应选名额（张）', '2'],
        ['其中：编号或作记号（张）', '1'],
        ['其中：非统一印制（张）', '1'],
      ]),
    );
    expect(tables(votesSlip(input, result, 'en'))[0]!.rows).toContainEqual([
      'of these not an official ballot',
      '1',
    ]);
    expect(told(slip)).toContain('票数核对：有效6 + 无效4 = 收回10。');
    expect(told(slip)).toContain('赞成票须超过实到会10人的半数，即至少6票。\n依据：W-01 ');
    expect(slip.signatures).toEqual(['总监票人', '总计票人', '汇总计票人']);
  });

  it('prints void write-ins as figures by reason, never as names', () => {
    const { input, result } = countedThrough({
      ballots: [
        { marks: 'o-xx', writeIns: [{ name: '泰山', mark: '-' }], count: 2 },
        { marks: 'o---', writeIns: [{ name: '华山' }], count: 3 },
        { marks: 'o-xx', writeIns: [{ name: '欧阳建国' }], count: 4 },
        { marks: 'o-xx', writeIns: [{ name: '衡山' }] },
      ],
      contest: { eligibleWriteIns: ['泰山', '华山'] },
    });
    const slip = votesSlip(input, result, 'zh');
    expect(told(slip)).toContain('未划赞成符号2，多于该票的不赞成数3，所写为候选人4，不符合资格1。');
    expect(JSON.stringify(slip)).not.toMatch(/泰山|华山|衡山/);
    expect(told(votesSlip(input, result, 'en'))).toContain('not marked for 2, outnumbering');
  });

  it('names persons written in with three votes, and joins those with fewer', () => {
    const { input, result } = countedThrough({
      ballots: [
        { marks: 'ooxx', count: 4 },
        { marks: 'o-xx', writeIns: [{ name: '秦岭' }], count: 3 },
        { marks: 'o-xx', writeIns: [{ name: '华山' }], count: 2 },
        { marks: 'oxxx', writeIns: [{ name: '衡山' }] },
      ],
      contest: { seats: 2, round: 'preselection', method: 'differential' },
    });
    const slip = votesSlip(input, result, 'zh');
    expect(tables(slip)[2]!.rows).toEqual([
      ['1', '秦　岭', '3', '3×2 = 6 ≤ 10'],
      ['2', '其他2人', '3', ''],
    ]);
    expect(told(slip)).toContain('列为正式候选人条件：');
    expect(told(votesSlip(input, result, 'en'))).toContain('To be nominated:');
    expect(tables(votesSlip(input, result, 'en'))[2]!.rows[1]![1]).toBe('2 other persons');
  });

  it('needs no line for others where everybody written in is named', () => {
    const { input, result } = countedThrough({
      ballots: [{ marks: 'oxxx', writeIns: [{ name: '秦岭' }], count: 10 }],
    });
    expect(tables(votesSlip(input, result, 'zh'))[2]!.rows).toEqual([
      ['1', '秦　岭', '10', '10×2 = 20 > 10'],
    ]);
  });

  it('has no table of persons written in where nobody was', () => {
    const { input, result } = countedThrough({});
    const slip = votesSlip(input, result, 'zh');
    expect(tables(slip)).toHaveLength(2);
    expect(told(slip)).toContain('无效的另选：无。');
  });

  it('asks no majority in a tie run-off and shows no working', () => {
    const { input, result } = countedThrough({
      contest: { round: 'tie-runoff', seats: 1 },
      ballots: [
        { marks: 'oxxx', count: 4 },
        { marks: 'xoxx', count: 3 },
        { marks: '----', count: 3 },
      ],
    });
    const slip = votesSlip(input, result, 'zh');
    expect(titles(tables(slip)[1]!)).not.toContain('核算');
    expect(told(slip)).toContain('再次投票不要求超过半数，得赞成票多的当选。\n依据：W-05 ');
    expect(told(votesSlip(input, result, 'en'))).toContain('A run-off asks no majority');
  });

  it('marks a struck candidate, whose votes are shown all the same', () => {
    const { input, result } = countedThrough({
      contest: {
        seats: 1,
        candidates: [
          { id: 'c1', name: '王强', struck: true },
          { id: 'c2', name: '丁一' },
        ],
      },
      ballots: [{ marks: 'ox', count: 9 }, 'xo'],
    });
    expect(tables(votesSlip(input, result, 'zh'))[1]!.rows[0]![1]).toBe('王　强（已取消资格）');
    expect(tables(votesSlip(input, result, 'en'))[1]!.rows[0]![1]).toBe('王　强 (struck)');
  });

  it('tells that the figures come from a sheet where they do', () => {
    const { input, result } = countedThrough({});
    expect(told(votesSlip(input, { ...result, entered: 'sheet' }, 'zh'))).toContain(
      '由经签字的正字统计表录入',
    );
    expect(told(votesSlip(input, { ...result, entered: 'sheet' }, 'en'))).toContain(
      'from the signed tally sheet',
    );
  });
});
