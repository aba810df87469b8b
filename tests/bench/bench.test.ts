import { expect, test } from 'vitest';
import { launchChromium } from '../browser/support/chromium.ts';
import { benchmarks } from './benchmarks.ts';
import { ratioOf } from './row.ts';

/** These measure a page: where there is no browser they give no rows, and the reason was printed. */
const inBrowser = new Set(['entry', 'board']);

test.each([...benchmarks])('%s runs and gives numbers', async (name, bench) => {
  const rows = await bench('tiny');
  if (inBrowser.has(name) && !(await hasBrowser())) {
    expect(rows).toEqual([]);
    return;
  }
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.measured).toBeGreaterThan(0);
    expect(Number.isFinite(row.measured)).toBe(true);
    expect(Number.isFinite(ratioOf(row) ?? 0)).toBe(true);
  }
});

async function hasBrowser(): Promise<boolean> {
  const launched = await launchChromium();
  await launched?.browser.close();
  return launched !== undefined;
}
