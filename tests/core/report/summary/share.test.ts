import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareText } from '../../../../core/report/summary/share.ts';

it.each([
  [10, 16, '10/16 = 62.5%'],
  [8, 16, '8/16 = 50.0%'],
  [0, 7, '0/7 = 0.0%'],
  [7, 7, '7/7 = 100.0%'],
  [2, 3, '2/3 = 66.7%'],
  [1, 3, '1/3 = 33.3%'],
  [1, 16, '1/16 = 6.3%'],
  [1, 2000, '1/2000 = 0.1%'],
  [999, 2000, '999/2000 = 50.0%'],
  [-1, 7, '−1/7 = −14.3%'],
  [0, 0, '—'],
])('%i of %i is printed as %s: one decimal, half up', (part, whole, text) => {
  expect(shareText(part, whole)).toBe(text);
});

it('is the nearest tenth of a per cent, for any numbers', () => {
  const parts = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 10_000_000 }), (part, whole) => {
      const [, units, tenth] = /= (\d+)\.(\d)%$/.exec(shareText(part, whole))!;
      const tenths = BigInt(units!) * 10n + BigInt(tenth!);
      const twice = BigInt(part) * 2000n - 2n * tenths * BigInt(whole);
      expect(twice >= -BigInt(whole) && twice < BigInt(whole)).toBe(true);
    }),
  );
});
