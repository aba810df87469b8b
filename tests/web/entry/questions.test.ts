import { expect, test } from 'vitest';
import { questionsOf, seatsOn } from '../../../web/entry/questions.ts';
import { termsOf } from '../../../core/ballot/terms.ts';
import { counting, pileIn } from './piles.ts';

const pile = pileIn(counting());
const other = (mark: 'o' | '-') => [{ name: '赵六', mark }];

test.each([
  [{ marks: 'o--' }, { chosen: 1, seats: 2, free: 0 }],
  [{ marks: 'ox-' }, { chosen: 1, seats: 2, free: 1 }],
  [{ marks: 'xxx' }, { chosen: 0, seats: 2, free: 2 }],
  [
    { marks: 'oxx', writeIns: other('o') },
    { chosen: 2, seats: 2, free: 0 },
  ],
  [
    { marks: 'xxx', writeIns: other('-') },
    { chosen: 0, seats: 2, free: 2 },
  ],
  [{ marks: 'ooo' }, { chosen: 3, seats: 2, free: 0 }],
  [{ void: 'illegible' }, { chosen: 0, seats: 2, free: 0 }],
] as const)('seats chosen and free on %j', (face, seats) => {
  expect(seatsOn(face, pile)).toEqual(seats);
});

test('nobody is free to be written in where nobody may be', () => {
  const runoff = termsOf({ seats: 1, candidates: pile.round.candidates, round: 'tie-runoff' });
  expect(seatsOn({ marks: 'xxx' }, { terms: runoff }).free).toBe(0);
});

test('an ordinary ballot asks nothing', () => {
  expect(questionsOf({ marks: 'oox' }, pile)).toEqual([]);
  expect(questionsOf({ marks: 'oxx', writeIns: other('o') }, pile)).toEqual([]);
  expect(questionsOf({ void: 'not-official' }, pile)).toEqual([]);
});

test('a listed candidate who is written in as well gets no vote by that', () => {
  expect(questionsOf({ marks: 'oxx', writeIns: [{ name: '丁一', mark: 'o' }] }, pile)).toEqual([
    { kind: 'write-in-void', name: '丁一', reason: 'listed-candidate' },
  ]);
});
