import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/support/chromium.ts';

/** Some work with a tab of an office's screen; `undefined`, with the reason printed, where there is no browser. */
export async function withTab<T>(work: (page: Page) => Promise<T>): Promise<T | undefined> {
  const launched = await launchChromium();
  if (launched === undefined) return undefined;
  try {
    const context = await launched.browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
    });
    return await work(await context.newPage());
  } finally {
    await launched.browser.close();
  }
}

/** Milliseconds from a key's being pressed until what it changed is painted, by the page's own clock. */
export async function msOfKey(page: Page, key: string): Promise<number> {
  return msOf(page, 'keydown', () => page.keyboard.press(key));
}

/** Milliseconds from a click until what it changed is painted, by the page's own clock. */
export async function msOfClick(page: Page, selector: string): Promise<number> {
  return msOf(page, 'click', () => page.click(selector));
}

async function msOf(page: Page, type: 'keydown' | 'click', act: () => Promise<void>): Promise<number> {
  // Listening before whatever the page itself does, and measured from when the browser had the event.
  const waiting = await page.evaluateHandle(
    (type) => ({
      painted: new Promise<number>((resolve) => {
        const heard = (event: Event) => {
          requestAnimationFrame(() => {
            // A message comes after the frame was painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - event.timeStamp);
            port2.postMessage(undefined);
          });
        };
        addEventListener(type, heard, { capture: true, once: true });
      }),
    }),
    type,
  );
  await act();
  const ms = await waiting.evaluate(({ painted }) => painted);
  await waiting.dispose();
  return ms;
}

/** Milliseconds from asking for an address until something in its page is painted, by the page's own clock. */
export async function msToShow(page: Page, url: string, selector: string): Promise<number> {
  // Another address with the same path and another hash would load nothing.
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  return msUntilPainted(page, selector);
}

/**
 * Milliseconds from going to another hash of the same page until something at the end of a table there is painted, by the
 * page's own clock. The table is scrolled to its end, for rows far from what is seen may not be there before.
 */
export async function msToMove(page: Page, hash: string, table: string, selector: string): Promise<number> {
  return msUntilPainted(page, selector, { hash, table });
}

function msUntilPainted(
  page: Page,
  selector: string,
  moving?: { readonly hash: string; readonly table: string },
): Promise<number> {
  return page.evaluate(
    ({ selector, moving }) =>
      new Promise<number>((resolve) => {
        const from = moving === undefined ? 0 : performance.now();
        if (moving !== undefined) location.hash = moving.hash;
        const look = () => {
          const found = document.querySelector(selector);
          if (found === null) {
            if (moving !== undefined) document.querySelector(moving.table)?.scrollIntoView({ block: 'end' });
            requestAnimationFrame(look);
            return;
          }
          found.scrollIntoView({ block: 'end' });
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - from);
          port2.postMessage(undefined);
        };
        requestAnimationFrame(look);
      }),
    { selector, moving },
  );
}
