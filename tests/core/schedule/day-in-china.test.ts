import { expect, it } from 'vitest';
import { dayInChina } from '../../../core/schedule/day-in-china.ts';

it.each([
  ['2026-11-22T15:59:59.999Z', '2026-11-22'],
  ['2026-11-22T16:00:00.000Z', '2026-11-23'],
  ['2026-11-30T16:00:00.000Z', '2026-12-01'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ['2028-02-28T20:00:00.000Z', '2028-02-29'],
  ['2026-02-28T20:00:00.000Z', '2026-03-01'],
])('at %s it is %s in China', (now, day) => {
  expect(dayInChina(now)).toBe(day);
});
