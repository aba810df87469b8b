import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../../core/report/summary/summary.ts';
import {
  summaryNotes,
  summarySheet,
  summaryTable,
  summaryTables,
} from '../../../../core/report/summary/table.ts';
import { rowOf } from './rows.ts';

const told = rowOf({
  makeup: {
    reElected: 4,
    oneShoulder: 0,
    crossPosts: 3,
    women: 2,
    villageOfficials: 1,
    ages: { to35: 1, to45: 3, to59: 3, from60: 0 },
    education: { university: 4, college: 2, upperSecondary: 1, lowerSecondary: 0 },
  },
});
const untold = rowOf({
  contest: 'commission',
  office: '纪委委员',
  seats: 3,
  candidates: 4,
  surplus: 1,
  elected: 3,
});
const two = summaryOf('469021', [told, untold], true);

/** The cells of a line by the titles of their columns. */
function line(at: number, lang: 'zh' | 'en' = 'zh', summary = two): Readonly<Record<string, string>> {
  const { columns, rows } = summaryTable(summary, lang);
  return Object.fromEntries(columns.map(({ title }, index) => [title, rows[at]![index]!]));
}

describe('the summary as a table', () => {
  it('has a row a contest, shares as fraction and percentage', () => {
    expect(line(0)).toEqual({
      选举编号: '469021101-2026-congress',
      会议: '青石桥镇党代会',
      选举项目: '选举党委委员',
      职务: '党委委员',
      会议日期: '2026-11-22',
      应选名额: '7',
      候选人: '9',
      差额比例: '2/7 = 28.6%',
      当选: '7',
      其中另选人: '1',
      计票轮次: '1',
      无效轮次: '0',
      选举人: '112',
      应到会: '110',
      实到会: '100',
      到会率: '100/110 = 90.9%',
      发出选票: '100',
      收回选票: '99',
      有效票: '98',
      其中弃权票: '2',
      无效票: '1',
      其中编号或作记号: '0',
      其中整张无法辨认: '0',
      其中非统一印制: '0',
      其中所选人数多于应选名额: '1',
      连任: '4/7 = 57.1%',
      一肩挑: '0/7 = 0.0%',
      交叉任职: '3/7 = 42.9%',
      女性: '2/7 = 28.6%',
      大学生村官当选书记: '1/7 = 14.3%',
      '35岁以下': '1/7 = 14.3%',
      '36至45岁': '3/7 = 42.9%',
      '46至59岁': '3/7 = 42.9%',
      '60岁以上': '0/7 = 0.0%',
      大学及以上: '4/7 = 57.1%',
      大专: '2/7 = 28.6%',
      高中: '1/7 = 14.3%',
      初中及以下: '0/7 = 0.0%',
    });
  });

  it('prints a dash for what was not told, and says how many contests did not', () => {
    expect(line(1)).toMatchObject({ 女性: '—', '35岁以下': '—', 大专: '—', 差额比例: '1/3 = 33.3%' });
    expect(line(4)).toMatchObject({ 选举编号: '合计', 选举项目: '2 项', 女性: '2/7 = 28.6%', 当选: '10' });
    expect(line(4, 'en')).toMatchObject({ election: 'total', contest: 'contests: 2', women: '2/7 = 28.6%' });
    expect(line(5)).toMatchObject({ 选举编号: '未报构成的项目数', 女性: '1', 大专: '1', 当选: '' });
    expect(summaryTable(two, 'zh').rows).toHaveLength(6);
    expect(summaryNotes(two, 'zh').join()).toContain('不作推算');
  });

  it('has subtotals by office above the total', () => {
    expect(line(2)).toMatchObject({ 选举编号: '小计', 职务: '党委委员', 差额比例: '2/7 = 28.6%' });
    expect(line(3)).toMatchObject({ 选举编号: '小计', 职务: '纪委委员', 女性: '—' });
  });

  it('has no line of what is lacking where nothing is', () => {
    const whole = summaryOf('469021', [told], true);
    expect(summaryTable(whole, 'zh').rows).toHaveLength(2);
    expect(summaryNotes(whole, 'zh')).toHaveLength(1);
  });

  it('marks rehearsals and preselections, in either language', () => {
    const rehearsed = summaryOf(
      '469021',
      [rowOf({ mode: 'rehearsal' }), rowOf({ mode: 'rehearsal', kind: 'preselection' })],
      true,
    );
    expect(line(0, 'zh', rehearsed)).toMatchObject({ 会议: '青石桥镇党代会（演练）' });
    expect(line(1, 'en', rehearsed)).toMatchObject({ contest: '选举党委委员 (preselection)' });
    expect(line(2, 'zh', rehearsed)).toMatchObject({ 选举编号: '合计（演练）' });
    expect(line(3, 'en', rehearsed)).toMatchObject({ election: 'contests that did not tell (rehearsal)' });
    expect(summaryNotes(rehearsed, 'zh')).toContain('预选只提名，不计入合计。');
    expect(summarySheet(rehearsed, 'zh').rehearsal).toBe(true);
    expect(summarySheet(two, 'zh').rehearsal).toBe(false);
  });

  it('comes in narrower tables of the same lines', () => {
    const tables = summaryTables(two, 'zh');
    expect(tables.map(({ columns }) => columns.length)).toEqual([3 + 7, 3 + 4, 3 + 9, 3 + 5, 3 + 8]);
    // What is lacking belongs to the makeup alone.
    expect(tables.map(({ rows }) => rows.length)).toEqual([5, 5, 5, 6, 6]);
  });

  it('says where it is only a part, and where nothing is certified', () => {
    expect(summaryNotes(summaryOf('469021', [told], false), 'zh').at(-1)).toContain('合计不是全部');
    const none = summaryOf('469021', [], true);
    expect(summaryNotes(none, 'en')).toEqual(['No result stands certified.']);
    expect(summaryNotes(summaryOf('469021', [], false), 'zh')).toHaveLength(2);
    expect(summarySheet(none, 'zh').table.rows).toEqual([]);
    expect(summarySheet(two, 'en')).toMatchObject({ title: 'Summary of the elections', kept: 3 });
    expect(summarySheet(two, 'zh')).toMatchObject({ subject: '辖区代码：469021', notes: { length: 2 } });
  });
});
