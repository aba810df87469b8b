import { describe, expect, it } from 'vitest';
import { compareRows, withChanges } from '../../../web/board/changes.ts';
import { boardRowOf } from '../../core/report/rows.ts';

describe('what changed on a board', () => {
  const before = [boardRowOf('a'), boardRowOf('b'), boardRowOf('c')];

  it('is what another entry was added to, each other row the very object it was', () => {
    const now = [
      boardRowOf('a'),
      boardRowOf('b', { seq: 10, phase: 'quorate' }),
      boardRowOf('c', { seq: 11 }),
      boardRowOf('d'),
    ];
    const { rows, changes } = compareRows(before, now);
    expect(rows[0]).toBe(before[0]);
    expect(rows.slice(1)).toEqual(now.slice(1));
    expect(changes.map(({ words }) => words.zh)).toEqual([
      'b镇党代会：已批准，待开会 → 到会人数合规',
      'c镇党代会：有新记录',
      'd镇党代会：新召集，已批准，待开会',
    ]);
  });

  it('is nothing where nothing was added', () => {
    const again = before.map(({ election }) => boardRowOf(election.slice(-1)));
    expect(compareRows(before, again).changes).toEqual([]);
  });

  it('is kept until looked at, of an election the last', () => {
    const change = (election: string, zh: string) => ({ election, words: { zh, en: zh } });
    const former = [change('a', '1'), change('b', '1')];
    expect(withChanges(former, [])).toBe(former);
    expect(withChanges(former, [change('b', '2')])).toEqual([change('b', '2'), change('a', '1')]);
  });
});
