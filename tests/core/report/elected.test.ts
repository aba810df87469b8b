import { describe, expect, it } from 'vitest';
import { electedSlip } from '../../../core/report/elected.ts';
import { countedThrough, tables, titles, told } from './round.ts';

describe('slip 7', () => {
  it('lists the elected by surname strokes, never by votes', () => {
    const { input, result } = countedThrough({
      ballots: [
        { marks: 'ooxx', count: 7 },
        { marks: 'oxxx', count: 3 },
      ],
    });
    const slip = electedSlip(input, result, 'zh');
    expect(slip.title).toBe('当选名单（以姓氏笔画为序）');
    expect(titles(tables(slip)[0]!)).toEqual(['序号', '姓名']);
    expect(tables(slip)[0]!.rows).toEqual([
      ['1', '丁　一（女）'],
      ['2', '王　强'],
    ]);
    expect(told(slip)).toContain('由会议主持人宣布选举结果');
  });

  it('keeps the approved order of secretaries and asks nobody to check strokes', () => {
    const { input, result } = countedThrough({
      contest: {
        order: 'slate',
        method: 'equal',
        candidates: [
          { id: 'c1', name: '钟䶮' },
          { id: 'c2', name: '丁一' },
        ],
      },
      ballots: [{ marks: 'oo', count: 10 }],
    });
    const slip = electedSlip(input, result, 'zh');
    expect(slip.title).toBe('当选名单（以批准的次序为序）');
    expect(tables(slip)[0]!.rows.map((row) => row[1])).toEqual(['钟　䶮', '丁　一']);
    expect(told(slip)).not.toContain('人工核对');
  });

  it('asks for a check by hand where a character has no sure place', () => {
    const { input, result } = countedThrough({
      contest: {
        seats: 1,
        candidates: [
          { id: 'c1', name: '钟䶮' },
          { id: 'c2', name: '丁一' },
        ],
      },
      ballots: [{ marks: 'ox', count: 10 }],
    });
    expect(told(electedSlip(input, result, 'zh'))).toContain('该字次序请人工核对：钟䶮。');
    expect(told(electedSlip(input, result, 'en'))).toContain('Check the place of these by hand: 钟䶮.');
  });

  it('remarks who was written in', () => {
    const { input, result } = countedThrough({
      contest: { seats: 2 },
      ballots: [{ marks: 'oxxx', writeIns: [{ name: '秦岭' }], count: 10 }],
    });
    const slip = electedSlip(input, result, 'zh');
    expect(tables(slip)[0]!.rows).toEqual([
      ['1', '王　强', ''],
      ['2', '秦　岭', '另选人'],
    ]);
  });

  it('speaks of formal candidates after a preselection', () => {
    const { input, result } = countedThrough({ contest: { round: 'preselection' } });
    expect(electedSlip(input, result, 'zh').title).toBe('预选结果：正式候选人名单（以姓氏笔画为序）');
    expect(told(electedSlip(input, result, 'zh'))).toContain('以上人员列为正式候选人');
    expect(told(electedSlip(input, result, 'en'))).toContain('stand as formal candidates');
  });

  it.each([
    ['formal', 'zh', '本次选举无人当选。'],
    ['formal', 'en', 'Nobody is elected.'],
    ['preselection', 'zh', '本次预选无人列为正式候选人。'],
    ['preselection', 'en', 'Nobody is nominated.'],
  ] as const)('says so where a %s round chose nobody (%s)', (round, lang, sentence) => {
    const { input, result } = countedThrough({ contest: { round }, ballots: [{ marks: 'xxxx', count: 10 }] });
    const slip = electedSlip(input, result, lang);
    expect(tables(slip)).toHaveLength(0);
    expect(told(slip)).toContain(sentence);
  });
});
