import fc from 'fast-check';
import { expect, it } from 'vitest';
import { qrCode } from '../../../core/render/qr-code.ts';
import { readCode } from './read-code.ts';

const code = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'),
  minLength: 12,
  maxLength: 12,
});

it('reads as what it was drawn from, in 25 squares a side for any codes and entry number', () => {
  fc.assert(
    fc.property(code, fc.integer({ min: 1, max: 999_999 }), code, (paper, seq, head) => {
      const drawn = qrCode(`${paper} ${seq} ${head}`);
      expect(drawn).toHaveLength(25 + 2 * 4);
      expect(readCode(drawn)).toBe(`${paper} ${seq} ${head}`);
    }),
    { numRuns: 30 },
  );
});

it('still reads where a stamp hides some of it', () => {
  const stamped = qrCode('ABCDEFGHIJKL 42 MNOPQRST2345').map((row, y) =>
    row.map((black, x) => black || (x >= 15 && x < 18 && y >= 15 && y < 18)),
  );
  expect(readCode(stamped)).toBe('ABCDEFGHIJKL 42 MNOPQRST2345');
});
