import { expect, test } from 'vitest';
import { papersInDoubt } from '../../../web/entry/decided.ts';

test('papers in doubt are those that at least one of the two had entered otherwise', () => {
  const differences = [
    { of: 'a', first: 20, second: 19 },
    { of: 'b', first: 0, second: 1 },
  ];
  const found = (a: number, b: number) => papersInDoubt(differences, new Map(Object.entries({ a, b })));
  expect([found(20, 0), found(19, 1), found(18, 2)]).toEqual([1, 1, 2]);
});
