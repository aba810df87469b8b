import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochSeconds, isDate, isInstant } from '../../../core/ledger/instant.ts';

describe('instants', () => {
  const any = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });

  test('are what Date.toISOString writes, and count its seconds', () => {
    fc.assert(
      fc.property(any, (date) => {
        const text = date.toISOString();
        expect(isInstant(text)).toBe(true);
        expect(isDate(text.slice(0, 10))).toBe(true);
        expect(epochSeconds(text)).toBe(Math.floor(date.getTime() / 1000));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    '2026-02-29T08:00:00.000Z',
    '2100-02-29T08:00:00.000Z',
    '2026-04-31T08:00:00.000Z',
    '2026-00-10T08:00:00.000Z',
    '2026-13-10T08:00:00.000Z',
    '2026-11-00T08:00:00.000Z',
    '2026-11-22T24:00:00.000Z',
    '2026-11-22T08:60:00.000Z',
    '2026-11-22T08:00:60.000Z',
    '2026-11-22T08:00:00Z',
    '2026-11-22T08:00:00.000+00:00',
    '2026-11-22 08:00:00.000Z',
    '2026-11-22',
    '',
  ])('are not %j', (text) => {
    expect(isInstant(text)).toBe(false);
  });

  test('know leap years', () => {
    expect(isDate('2024-02-29')).toBe(true);
    expect(isDate('2000-02-29')).toBe(true);
    expect(isDate('2026-2-28')).toBe(false);
  });
});
