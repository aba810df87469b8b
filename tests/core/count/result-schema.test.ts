import { expect, it } from 'vitest';
import { renderResult } from '../../../core/count/render-result.ts';
import { resultSchema } from '../../../core/count/result-schema.ts';
import { counted } from '../report/round.ts';

function document(round: Parameters<typeof counted>[0]): Record<string, unknown> {
  return JSON.parse(JSON.stringify(renderResult(counted(round).result, 'zh')));
}

const tie = {
  ballots: [
    { marks: 'ooxx', count: 4 },
    { marks: 'oxox', count: 4 },
    { marks: 'xoox', count: 2 },
  ],
};
const runoff = {
  contest: { seats: 1, round: 'tie-runoff' },
  ballots: [
    { marks: 'oxxx', count: 6 },
    { marks: 'xoxx', count: 4 },
  ],
};

it.each([
  ['a complete round', {}],
  ['a tie', tie],
  ['a short one', { ballots: [{ marks: 'oxxx', count: 10 }] }],
  [
    'a round that nobody passed',
    { contest: { round: 'preselection' }, ballots: [{ marks: 'xxxx', count: 10 }] },
  ],
  ['a run-off, which has no majority', runoff],
  ['a void one', { stations: [{ id: 's1', printed: 9, issued: 9, unused: 0, returned: 10 }] }],
  [
    'a meeting not quorate',
    { attendance: { present: 7 }, stations: [{ id: 's1', printed: 0, issued: 0, unused: 0, returned: 0 }] },
  ],
])('takes the result of %s', (_name, round) => {
  expect(resultSchema.safeParse(document(round)).error).toBeUndefined();
});

it('takes a field only where its status has it', () => {
  const complete = document({});
  expect(resultSchema.safeParse({ ...complete, shortfall: 1 }).success).toBe(false);
  expect(resultSchema.safeParse({ ...complete, runoff: { seats: 1, candidates: ['c1'] } }).success).toBe(
    false,
  );
  expect(resultSchema.safeParse({ ...complete, status: 'void' }).success).toBe(false);
});

it('asks a tie for its run-off', () => {
  const { runoff: proposed, ...without } = document(tie);
  expect(proposed).toEqual({ seats: 1, candidates: ['c2', 'c3'] });
  expect(resultSchema.safeParse(without).success).toBe(false);
});
