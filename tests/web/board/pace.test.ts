import { expect, it } from 'vitest';
import { pauseAfter } from '../../../web/board/pace.ts';

it('looks every few seconds, at what is slow to tell less often, and at least once a minute', () => {
  expect(pauseAfter(20)).toBe(5000);
  expect(pauseAfter(1000)).toBe(9000);
  expect(pauseAfter(120_000)).toBe(60_000);
});
