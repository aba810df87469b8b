import { describe, expect, test } from 'vitest';
import { ageOn, isWithinYears } from '../../../core/slate/age.ts';

describe('full years of age', () => {
  test.each([
    ['1981-11-22', '2026-11-21', 44],
    ['1981-11-22', '2026-11-22', 45],
    ['1981-11-22', '2027-11-21', 45],
    ['1981-11-22', '2027-11-22', 46],
    ['2000-02-29', '2026-02-28', 25],
    ['2000-02-29', '2026-03-01', 26],
    ['2000-02-29', '2028-02-28', 27],
    ['2000-02-29', '2028-02-29', 28],
    ['2026-11-23', '2026-11-22', -1],
    ['0001-01-01', '2026-11-22', 2025],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age);
  });
});

describe('a window of five years', () => {
  test.each([
    ['2021-11-23', '2026-11-22', true],
    ['2021-11-22', '2026-11-22', false],
    ['2026-11-22', '2026-11-22', true],
    ['2020-02-29', '2025-02-28', true],
    ['2020-02-29', '2025-03-01', false],
  ])('%s lies within the five years before %s: %s', (past, on, within) => {
    expect(isWithinYears(past, on, 5)).toBe(within);
  });
});
