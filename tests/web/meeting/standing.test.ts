import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../web/meeting/standing.ts';
import { countedThrough } from '../../core/report/round.ts';

type Round = Parameters<typeof countedThrough>[0];

/** What stands beside whom, before the chair's word and after it. */
function standings(round: Round, lang: 'zh' | 'en' = 'zh') {
  const { input, result } = countedThrough(round);
  const ids = [...result.votes.map(({ id }) => id), ...result.writeIns.map(({ name }) => `write-in:${name}`)];
  const of = (isDeclared: boolean) => ids.map(standingOf(input, result, isDeclared, lang));
  return { before: of(false), after: of(true) };
}

const over = '超过实到会半数';

describe('what stands beside the votes', () => {
  it('is no more than the numbers until the chair has declared the result, and then who is elected', () => {
    const ballots = [
      { marks: 'ooxx', count: 8 },
      { marks: 'xoxo', count: 2 },
    ];
    expect(standings({ ballots })).toEqual({ before: [over, over, '', ''], after: ['当选', '当选', '', ''] });
    expect(standings({ ballots }, 'en')).toEqual({
      before: ['more than half of those present', 'more than half of those present', '', ''],
      after: ['elected', 'elected', '', ''],
    });
  });

  it('is that of the round’s own base', () => {
    const ballots = [{ marks: 'ooxx', count: 8 }];
    const round = { rules: 'local', attendance: { electors: 10, present: 8 }, ballots };
    expect(standings(round).before[0]).toBe('超过应到会半数');
  });

  it('is the same for all over the majority, although there are fewer seats', () => {
    const contest = { seats: 3, candidates: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `张${id}` })) };
    const ballots = [
      { marks: 'ooox', count: 4 },
      { marks: 'ooxo', count: 3 },
      { marks: 'oxoo', count: 3 },
    ];
    const { before, after } = standings({ contest, ballots });
    expect(before).toEqual([over, over, over, over]);
    expect(after).toEqual(['当选', '当选', '当选', '']);
  });

  it('is that votes are equal, before and after', () => {
    const ballots = [
      { marks: 'ooxx', count: 4 },
      { marks: 'xoox', count: 2 },
      { marks: 'oxox', count: 4 },
    ];
    const { before, after } = standings({ contest: { seats: 2 }, ballots });
    expect(before.slice(0, 3)).toEqual([over, `${over}，票数相等`, `${over}，票数相等`]);
    expect(after.slice(0, 3)).toEqual(['当选', '票数相等', '票数相等']);
  });

  it('is nothing for a struck candidate, and counts a name written in', () => {
    const contest = {
      candidates: [
        { id: 'c1', name: '王强', struck: true },
        { id: 'c2', name: '丁一' },
        { id: 'c3', name: '周丽' },
        { id: 'c4', name: '吴敏' },
      ],
    };
    const ballots = [{ marks: 'oxxx', writeIns: [{ name: '赵六', mark: 'o' }], count: 10 }];
    expect(standings({ contest, ballots }).before).toEqual(['', '', '', '', over]);
  });

  it('is who is nominated where a preselection is declared', () => {
    const ballots = [{ marks: 'ooxx', count: 10 }];
    expect(standings({ contest: { round: 'preselection' }, ballots })).toEqual({
      before: [over, over, '', ''],
      after: ['列为正式候选人', '列为正式候选人', '', ''],
    });
  });
});

describe('what stands beside the votes of a run-off', () => {
  const runoff = (seats: number, ballots: readonly object[], candidates?: readonly object[]) =>
    standings({ contest: { round: 'tie-runoff', seats, ...(candidates ? { candidates } : {}) }, ballots });

  it('is who has the most votes, over half or not', () => {
    const ballots = [
      { marks: 'oxxx', count: 4 },
      { marks: 'xoxx', count: 3 },
      { marks: 'xxox', count: 3 },
    ];
    expect(runoff(1, ballots)).toEqual({ before: ['最多', '', '', ''], after: ['当选', '', '', ''] });
    const two = [
      { marks: 'ooxx', count: 6 },
      { marks: 'xxoo', count: 4 },
    ];
    expect(runoff(2, two).before).toEqual(['居前2名', '居前2名', '', '']);
  });

  it('is that votes are equal once more', () => {
    const ballots = [
      { marks: 'oxxx', count: 5 },
      { marks: 'xoxx', count: 5 },
    ];
    expect(runoff(1, ballots).before).toEqual(['票数相等', '票数相等', '', '']);
  });

  it('is nothing where somebody struck has more', () => {
    const candidates = [
      { id: 'c1', name: '王强', struck: true },
      { id: 'c2', name: '丁一' },
      { id: 'c3', name: '周丽' },
      { id: 'c4', name: '吴敏' },
    ];
    const ballots = [
      { marks: 'oxxx', count: 6 },
      { marks: 'xoxx', count: 4 },
    ];
    expect(runoff(1, ballots, candidates).before).toEqual(['', '', '', '']);
  });
});
