import { describe, expect, it } from 'vitest';
import { endInChina } from '../../../web/words/end-in-china.ts';

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
