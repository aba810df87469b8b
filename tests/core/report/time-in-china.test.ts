import { describe, expect, it } from 'vitest';
import { clockInChina, endInChina, timeInChina } from '../../../core/report/time-in-china.ts';

describe('an instant by the halls’ clocks', () => {
  it('is said with its day, to the minute', () => {
    expect(timeInChina('2026-11-22T16:05:09.000Z')).toEqual({
      zh: '2026年11月23日 00:05',
      en: '23 November 2026, 00:05',
    });
    expect(timeInChina('2026-12-31T15:59:59.999Z').zh).toBe('2026年12月31日 23:59');
    expect(timeInChina('2026-12-31T16:00:00.000Z').zh).toBe('2027年1月1日 00:00');
  });

  it('is a time of day, to the second', () => {
    expect(clockInChina('2026-11-22T16:05:09.000Z')).toBe('00:05:09');
    expect(clockInChina('2026-11-22T01:05:09.000Z')).toBe('09:05:09');
  });
});

describe('when something ends', () => {
  it('is said by the clocks of the halls', () => {
    expect(endInChina('2026-12-03T22:03:09.000Z')).toEqual({
      zh: '2026年12月4日 06:03',
      en: '4 December 2026, 06:03 China time',
    });
  });

  it('is the end of the day before where it is midnight', () => {
    expect(endInChina('2027-11-27T16:00:00.000Z').zh).toBe('2027年11月27日 24:00');
  });
});
