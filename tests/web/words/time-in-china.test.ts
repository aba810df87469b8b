import { expect, it } from 'vitest';
import { clockInChina, timeInChina } from '../../../web/words/time-in-china.ts';

it('says an instant by the halls’ clocks, the day with it', () => {
  expect(timeInChina('2026-11-22T16:05:09.000Z')).toEqual({
    zh: '2026年11月23日 00:05',
    en: '23 November 2026, 00:05',
  });
  expect(clockInChina('2026-11-22T16:05:09.000Z')).toBe('00:05:09');
});
