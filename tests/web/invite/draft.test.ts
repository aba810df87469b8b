import { describe, expect, it } from 'vitest';
import { endOfDay, proposedUntil } from '../../../web/invite/draft.ts';

describe('the last day of keys', () => {
  it('is proposed a year on, and is a day of that year', () => {
    expect(proposedUntil('2026-11-22')).toBe('2027-11-22');
    expect(proposedUntil('2028-02-29')).toBe('2029-02-28');
  });

  it('ends when it ends in China', () => {
    expect(endOfDay('2027-11-22')).toBe('2027-11-22T16:00:00.000Z');
  });
});
