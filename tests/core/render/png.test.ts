import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pngOf } from '../../../core/render/png.ts';
import { readPng } from './read-png.ts';

const squares = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .chain(([width, height]) =>
    fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

it('draws every square so many pixels wide and high, whatever the size', () => {
  fc.assert(
    fc.property(squares, fc.integer({ min: 1, max: 9 }), (drawn, scale) => {
      const wide = drawn.map((row) => row.flatMap((black) => Array.from({ length: scale }, () => black)));
      const high = wide.flatMap((row) => Array.from({ length: scale }, () => row));
      expect(readPng(pngOf(drawn, scale))).toEqual(high);
    }),
  );
});

it('is a PNG of one bit of grey a pixel', () => {
  const bytes = Buffer.from(pngOf([[true]], 8));
  expect(bytes.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
  expect([...bytes.subarray(24, 29)]).toEqual([1, 0, 0, 0, 0]);
  expect(bytes.toString('latin1', bytes.length - 8, bytes.length - 4)).toBe('IEND');
});
