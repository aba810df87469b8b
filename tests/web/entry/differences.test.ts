import { expect, test } from 'vitest';
import type { Batch } from '../../../core/ballot/batch.ts';
import { bundleOf } from '../../../web/entry/bundle.ts';
import { decidedBallots } from '../../../web/entry/decided.ts';
import { differencesOf } from '../../../web/entry/differences.ts';
import { counting, pileIn } from './piles.ts';

const pile = pileIn(counting());

function batch(holding: Parameters<typeof bundleOf>[1]): Batch {
  const bundle = bundleOf(pile, holding);
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.findings));
  return bundle.value;
}

const first = batch({
  ballots: [
    { count: 20, marks: 'oox' },
    { count: 9, marks: 'oxo' },
    { count: 1, void: 'illegible' },
  ],
});
const second = batch({
  ballots: [
    { count: 20, marks: 'oox' },
    { count: 8, marks: 'oxo' },
    { count: 1, marks: 'oxx' },
    { count: 1, void: 'illegible' },
  ],
});

test('only what differs is told, with both counts', () => {
  expect(differencesOf(first, first)).toEqual([]);
  expect(differencesOf(first, second)).toEqual([
    { of: '{"marks":"oxo"}', first: 9, second: 8 },
    { of: '{"marks":"oxx"}', first: 0, second: 1 },
  ]);
});

test('what the scrutineers found is the bundle that both sign', () => {
  const differences = differencesOf(first, second);
  const as = (counts: readonly number[]) => new Map(differences.map(({ of }, at) => [of, counts[at]!]));
  expect(decidedBallots(second, differences, as([9, 0]))).toEqual(first.ballots);
  expect(decidedBallots(second, differences, as([8, 1]))).toEqual(second.ballots);
  expect(decidedBallots(second, differences, as([10, 0]))).toContainEqual({ count: 10, marks: 'oxo' });
});

const votes = { against: 0, abstain: 0, unreadable: 0 };
const sheet = {
  valid: 29,
  blank: 0,
  invalid: { illegible: 1 },
  votes: [
    { id: 'c1', ...votes, for: 29 },
    { id: 'c2', ...votes, for: 20, against: 9 },
    { id: 'c3', ...votes, for: 8, against: 21 },
  ],
  writeIns: [{ name: '赵六', for: 1 }],
  voidWriteIns: { unmarked: 0, 'exceeds-against': 0, 'listed-candidate': 0, ineligible: 0 },
};

test('of two sheets the numbers that differ are told by their place', () => {
  const one = batch({ sheet });
  const [c1, c2, c3] = sheet.votes;
  const other = batch({
    sheet: {
      ...sheet,
      invalid: { 'not-official': 1 },
      votes: [c1!, { ...c2!, for: 19, against: 10 }, c3!],
      writeIns: [{ name: '钱七', for: 1 }],
    },
  });
  expect(differencesOf(one, one)).toEqual([]);
  expect(differencesOf(one, other)).toEqual([
    { of: 'invalid/illegible', first: 1, second: 0 },
    { of: 'invalid/not-official', first: 0, second: 1 },
    { of: 'votes/c2/against', first: 9, second: 10 },
    { of: 'votes/c2/for', first: 20, second: 19 },
    { of: 'writeIns/赵六', first: 1, second: 0 },
    { of: 'writeIns/钱七', first: 0, second: 1 },
  ]);
});
