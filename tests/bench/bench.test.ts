import { expect, test } from 'vitest';
import { benchmarks } from './benchmarks.ts';
import { ratioOf } from './row.ts';

test.each([...benchmarks])('%s runs and gives numbers', async (_name, bench) => {
  const rows = await bench('tiny');
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.measured).toBeGreaterThan(0);
    expect(Number.isFinite(row.measured)).toBe(true);
    expect(Number.isFinite(ratioOf(row) ?? 0)).toBe(true);
  }
});
