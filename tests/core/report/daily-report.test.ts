import { describe, expect, it } from 'vitest';
import type { Form } from '../../../core/report/form.ts';
import { dailyReport } from '../../../core/report/daily-report.ts';
import { boardRowOf } from './rows.ts';

const day = '2026-11-22';

/** What stands under each heading: a table's rows, or sentences. */
function under(form: Form): ReadonlyMap<string, readonly unknown[]> {
  const sections = new Map<string, unknown[]>();
  let last = '';
  for (const part of form.parts) {
    if (part.kind === 'heading') {
      last = part.text;
      sections.set(last, []);
    } else if (part.kind === 'table') sections.get(last)!.push(...part.rows);
    else if (part.kind === 'sentences') sections.get(last)!.push(...part.lines);
  }
  return sections;
}

const rows = [
  boardRowOf('a', {
    phase: 'counting',
    turnout: { present: 48, due: 50 },
    attends: '符振国',
    telephone: '0898-6280-0000',
  }),
  boardRowOf('b', { date: '2026-11-23' }),
  boardRowOf('c', { date: '2026-11-20', phase: 'certified' }, { certified: day }),
  boardRowOf('d', { date: '2026-11-19', phase: 'certified' }, { certified: '2026-11-21' }),
  boardRowOf('e', { date: '2026-11-24', steps: [{ step: 'names', due: '2026-11-20' }] }),
  boardRowOf('f', { date: '2026-11-21', phase: 'declared' }),
];

describe('the report of a day', () => {
  it('counts phases, lists the meetings of today and tomorrow, what was certified and what wants someone', () => {
    const form = dailyReport({ jurisdiction: '469021', rows, complete: true }, day, 'zh');
    expect(form).toMatchObject({
      id: 'daily-469021-2026-11-22',
      title: '换届选举工作日报',
      subject: '辖区代码：469021　　2026年11月22日',
      signatures: ['填报人'],
      date: day,
      rehearsal: false,
    });
    const told = under(form);
    expect(told.get('一、总体进度')![0]).toBe('本辖区共有选举 6 场，各阶段场数如下：');
    expect(told.get('一、总体进度')).toContainEqual(['已批复', '2']);
    expect(told.get('一、总体进度')).toContainEqual(['计票', '1']);
    expect(told.get('二、今日会议')).toEqual([['a镇党代会', '计票', '48/50', '符振国', '0898-6280-0000']]);
    expect(told.get('三、明日会议')).toEqual([['b镇党代会', '已批准，待开会', '', '', '']]);
    expect(told.get('四、今日批复')).toEqual([['c镇党代会', '党委委员']]);
    expect(told.get('五、需要处理的事项')).toEqual([
      ['e镇党代会', '', '推荐提名：逾期 2 天', '党委办', '2026年11月20日'],
      ['f镇党代会', '党委委员', '待批复', '上级党委', ''],
    ]);
  });

  it('says so where a section has nothing', () => {
    const told = under(dailyReport({ jurisdiction: '469021', rows: [], complete: true }, day, 'en'));
    expect(told.get('2. Meetings today')).toEqual(['None.']);
    expect(told.get('5. What wants someone')).toEqual(['None.']);
    expect(told.get('1. How far they are')![0]).toBe('Elections here: 0. By phase:');
  });

  it('leaves rehearsals out, and says how many there are', () => {
    const mixed = [rows[0]!, boardRowOf('p', { mode: 'rehearsal' })];
    const form = dailyReport({ jurisdiction: '469021', rows: mixed, complete: true }, day, 'zh');
    expect(form.rehearsal).toBe(false);
    expect(under(form).get('一、总体进度')).toContain('另有演练 1 场，不计入。');
    expect(JSON.stringify(form)).not.toContain('p镇');
    const english = dailyReport({ jurisdiction: '469021', rows: mixed, complete: true }, day, 'en');
    expect(under(english).get('1. How far they are')).toContain('Rehearsals, not counted here: 1.');
  });

  it('is one of rehearsals, marked as such, where there is nothing else', () => {
    const form = dailyReport(
      { jurisdiction: '469021', rows: [boardRowOf('p', { mode: 'rehearsal' })], complete: true },
      day,
      'zh',
    );
    expect(form.rehearsal).toBe(true);
    expect(under(form).get('二、今日会议')).toHaveLength(1);
  });

  it('says that it is not all, where ledgers could not be read', () => {
    const told = under(dailyReport({ jurisdiction: '469021', rows, complete: false }, day, 'zh'));
    expect(told.get('一、总体进度')!.join('')).toContain('未能读出');
  });
});
