import { describe, expect, it } from 'vitest';
import { phases } from '../../../core/ledger/phase.ts';
import { stateMarks, stateWords, stepCells } from '../../../web/board/hall-steps.ts';
import { boardRowOf } from '../../core/report/rows.ts';

const told = (row: ReturnType<typeof boardRowOf>) =>
  stepCells(row)
    .map(({ state, share }) => stateMarks[state] + (share ? `${share.done}/${share.of}` : ''))
    .join(' ');

describe('the steps of a board’s row', () => {
  it('are done up to where the contest is', () => {
    expect(told(boardRowOf('a', { phase: 'draft' }))).toBe('▶ ○ ○ ○ ○ ○ ○');
    expect(told(boardRowOf('a', { phase: 'voting' }))).toBe('✓ ✓ ▶ ○ ○ ○ ○');
    expect(told(boardRowOf('a', { phase: 'declared' }))).toBe('✓ ✓ ✓ ✓ ✓ ✓ ▶');
    expect(told(boardRowOf('a', { phase: 'certified' }))).toBe('✓ ✓ ✓ ✓ ✓ ✓ ✓');
  });

  it('say where somebody must act first, and where nothing goes on', () => {
    expect(told(boardRowOf('a', { phase: 'void' }, { exceptions: ['void'] }))).toBe('✓ ✓ ！ ○ ○ ○ ○');
    expect(told(boardRowOf('a', { phase: 'annulled' }, { exceptions: ['annulled'] }))).toBe('✓ ✓ ✓ ✓ ✓ ✓ ×');
  });

  it('of several contests show what wants someone, and how many are past it', () => {
    const contest = (
      id: string,
      phase: 'certified' | 'counting' | 'sent-back',
      exceptions: string[] = [],
    ) => ({
      ...boardRowOf('a').contests[0]!,
      id,
      phase,
      exceptions,
    });
    const two = { contests: [contest('a', 'certified'), contest('b', 'counting')] };
    expect(told({ ...boardRowOf('a'), ...two })).toBe('✓ ✓ ✓ ▶1/2 ○1/2 ○1/2 ○1/2');
    const three = { contests: [...two.contests, contest('c', 'sent-back', ['sent-back'])] };
    expect(told({ ...boardRowOf('a'), ...three })).toBe('✓ ✓ ✓ ！1/3 ○1/3 ○1/3 ○1/3');
  });

  it('have a place for every phase, and words and a mark for every state', () => {
    for (const phase of phases) {
      for (const { state } of stepCells(boardRowOf('a', { phase }))) {
        expect(stateWords[state].zh).not.toBe('');
        expect(stateMarks[state]).toHaveLength(1);
      }
    }
    expect(new Set(Object.values(stateMarks)).size).toBe(Object.keys(stateMarks).length);
  });
});
