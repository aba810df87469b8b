import { afterAll, beforeAll, describe, expect } from 'vitest';
import { browserTest } from '../browser/support/browsing.ts';
import { serveTinyPages } from '../browser/support/tiny-pages.ts';
import type { Listening } from '../support/listening.ts';
import { msOfClick, msOfKey, msToShow, withTab } from './browser.ts';

/** A page at work so long at every key and click, and before it shows its table. */
const work = 120;
const slow = `const wait = () => { const end = performance.now() + ${work}; while (performance.now() < end); };
addEventListener('keydown', wait);
document.querySelector('button').onclick = wait;
setTimeout(() => { wait(); document.body.append(document.createElement('table')); });`;

let pages: Listening;

beforeAll(async () => {
  pages = await serveTinyPages(
    new Map([
      ['/', '<!doctype html><title>t</title><button>b</button><script src="/slow.js"></script>'],
      ['/slow.js', slow],
    ]),
  );
});
afterAll(() => pages.close());

describe('what is measured in a page', () => {
  browserTest('of a key or a click holds the work done at it, and of showing all before it', async () => {
    const measured = await withTab(async (page) => [
      await msToShow(page, pages.url, 'table'),
      await msOfKey(page, 'ArrowDown'),
      await msOfKey(page, 'ArrowDown'),
      await msOfClick(page, 'button'),
    ]);
    expect(measured).toHaveLength(4);
    for (const ms of measured!) expect(ms).toBeGreaterThanOrEqual(work);
  });
});
