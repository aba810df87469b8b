import { describe, expect, it } from 'vitest';
import { boardTable } from '../../../core/report/board-table.ts';
import { boardRowOf } from './rows.ts';

describe('a board as a table', () => {
  it('says each election in a line, by what is late and then by what is due', () => {
    const rows = [
      boardRowOf('a', { mode: 'rehearsal' }),
      boardRowOf('f'),
      boardRowOf('b', { deadline: '2026-11-25', turnout: { present: 48, due: 50 } }),
      boardRowOf('e', { deadline: '2026-11-25' }),
      boardRowOf('c', { deadline: '2026-11-23', attends: '符振国', telephone: '0898-6280-0000' }),
      {
        ...boardRowOf('d', { phase: 'declared' }, { exceptions: ['tie-open', 'brand-new'] }),
        late: [{}, {}],
      },
    ];
    expect(boardTable(rows, 'zh').rows).toEqual([
      ['469021101-d', 'd镇党代会', '已宣布', '', '票数相等未定 brand-new', '', '2', '', ''],
      ['469021101-c', 'c镇党代会', '已批准，待开会', '', '', '2026-11-23', '', '符振国', '0898-6280-0000'],
      ['469021101-b', 'b镇党代会', '已批准，待开会', '48/50', '', '2026-11-25', '', '', ''],
      ['469021101-e', 'e镇党代会', '已批准，待开会', '', '', '2026-11-25', '', '', ''],
      ['469021101-a', 'a镇党代会（演练）', '已批准，待开会', '', '', '', '', '', ''],
      ['469021101-f', 'f镇党代会', '已批准，待开会', '', '', '', '', '', ''],
    ]);
    const english = boardTable(rows, 'en');
    expect(english.columns[4]).toEqual({ title: 'exceptions', align: 'left' });
    expect(english.rows[4]![1]).toBe('a镇党代会 (rehearsal)');
  });

  it('puts a later deadline, and none at all, after an earlier one wherever it stood', () => {
    const days = ['2026-11-23', '2026-11-25', undefined, '2026-11-24', '2026-11-22'];
    const rows = days.map((deadline, index) =>
      boardRowOf(String(index), deadline === undefined ? {} : { deadline }),
    );
    expect(boardTable(rows, 'zh').rows.map((row) => row[5])).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '',
    ]);
  });

  it('leaves the rows it was given in their order', () => {
    const rows = [boardRowOf('b'), boardRowOf('a', { deadline: '2026-11-23' })];
    boardTable(rows, 'zh');
    expect(rows[0]!.election).toBe('469021101-b');
  });
});
