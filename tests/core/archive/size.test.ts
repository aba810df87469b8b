import { expect, it } from 'vitest';
import { checkSize } from '../../../core/archive/size.ts';

it.each([
  [2_000_000_000, 65_000],
  [0, 0],
])('%i bytes in %i files go into one package', (bytes, files) => {
  expect(checkSize(bytes, files)).toEqual([]);
});

it.each([
  [2_000_000_001, 1],
  [1, 65_001],
])('%i bytes in %i files are more than one ZIP holds', (bytes, files) => {
  const numbers = { bytes, files, limit: 2_000_000_000, most: 65_000 };
  expect(checkSize(bytes, files)).toMatchObject([{ code: 'archive-too-large', numbers }]);
});
