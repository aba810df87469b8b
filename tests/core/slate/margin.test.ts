import { expect, test } from 'vitest';
import { countStanding, fewestCandidates } from '../../../core/slate/margin.ts';

test.each([
  [1, 2],
  [3, 4],
  [5, 6],
  [6, 8],
  [7, 9],
  [8, 10],
  [9, 11],
  [10, 12],
  [15, 18],
])('%i seats need at least %i candidates', (seats, fewest) => {
  expect(fewestCandidates(seats)).toBe(fewest);
});

test('a struck candidate stands on the ballot but not for election', () => {
  expect(
    countStanding([
      { id: 'a', name: '甲', struck: true },
      { id: 'b', name: '乙', struck: false },
    ]),
  ).toBe(1);
});
