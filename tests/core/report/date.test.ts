import { expect, it } from 'vitest';
import { dateInWords } from '../../../core/report/date.ts';

it('writes a date as paper has it', () => {
  expect(dateInWords('2026-11-22', 'zh')).toBe('2026年11月22日');
  expect(dateInWords('2026-01-05', 'zh')).toBe('2026年1月5日');
  expect(dateInWords('2026-01-05', 'en')).toBe('5 January 2026');
});
