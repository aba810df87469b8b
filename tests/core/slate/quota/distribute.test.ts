import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distribute } from '../../../../core/slate/quota/distribute.ts';

describe('delegates are shared out', () => {
  test.each([
    [64, [120, 80, 60, 40, 20], [23, 16, 12, 8, 5]],
    [10, [50, 30, 20], [5, 3, 2]],
    [3, [500, 300, 1], [1, 1, 1]],
    [4, [10, 10, 10], [2, 1, 1]],
    [7, [20], [7]],
  ])('%i over %j as %j', (delegates, members, shares) => {
    expect(distribute(delegates, members)).toEqual(shares);
  });

  test('to nobody where there is not one for each unit', () => {
    expect(distribute(2, [10, 10, 10])).toBeUndefined();
  });

  test('all of them, at least one each, never more to fewer members, and within one of the exact share', () => {
    const units = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(units, fc.nat({ max: 10_000_000 }), (members, more) => {
        const delegates = members.length + more;
        const shares = distribute(delegates, members)!;
        const all = members.reduce((sum, each) => sum + each, 0);
        expect(shares.reduce((sum, each) => sum + each, 0)).toBe(delegates);
        shares.forEach((share, unit) => {
          expect(share).toBeGreaterThanOrEqual(1);
          const exact = (more * members[unit]!) / all;
          expect(Math.abs(share - 1 - exact)).toBeLessThanOrEqual(1.001);
          shares.forEach((other, place) => {
            if (members[unit]! > members[place]!) expect(share).toBeGreaterThanOrEqual(other);
          });
        });
      }),
    );
  });
});
