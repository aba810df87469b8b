import { describe, expect, it } from 'vitest';
import { wantsOf } from '../../../core/report/wants.ts';
import { type Arrangement, arrange, everything, orders } from '../../../web/board/arrange.ts';
import { boardRowOf } from '../../core/report/rows.ts';

const rows = [
  boardRowOf('a', { phase: 'counting', date: '2026-11-23', turnout: { present: 48, due: 50 } }),
  boardRowOf(
    'b',
    { phase: 'declared', deadline: '2026-11-25', date: '2026-11-21' },
    { exceptions: ['tie-open'] },
  ),
  boardRowOf('c', {
    phase: 'ready',
    steps: [{ step: 'vote', due: '2026-11-20' }],
    attends: '符振国',
    telephone: '0898-6280-0000',
  }),
  boardRowOf('d', { phase: 'ready', date: '2026-11-24', turnout: { present: 9, due: 10 } }),
];
const shown = (asked: Partial<Arrangement>) =>
  arrange(rows, wantsOf(rows, '2026-11-22'), { ...everything, ...asked })
    .map(({ election }) => election.slice(-1))
    .join('');

describe('a board’s rows', () => {
  it('come by what wants someone first, unless asked otherwise', () => {
    expect(shown({})).toBe('cbad');
    expect(shown({ order: 'name' })).toBe('abcd');
    expect(shown({ order: 'date' })).toBe('bcad');
    expect(shown({ order: 'deadline' })).toBe('bacd');
    expect(shown({ order: 'phase' })).toBe('cdab');
    expect(shown({ order: 'turnout' })).toBe('dabc');
  });

  it('are left out by phase, by what wants someone, and by words in any order and width', () => {
    expect(shown({ phase: 'ready' })).toBe('cd');
    expect(shown({ wanting: true })).toBe('cb');
    expect(shown({ text: '振国 c镇' })).toBe('c');
    expect(shown({ text: '６２８０' })).toBe('c');
    expect(shown({ text: '  ' })).toHaveLength(4);
    expect(shown({ text: '没有' })).toBe('');
  });

  it('are never lost or doubled by an order', () => {
    for (const order of orders) expect([...shown({ order })].sort().join('')).toBe('abcd');
  });
});
