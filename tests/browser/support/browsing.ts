import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, test } from 'vitest';
import { launchChromium } from './chromium.ts';

const launched = await launchChromium();
afterAll(() => launched?.browser.close());

/** A test that needs a browser; where there is none it is skipped, and the reason was printed. */
export const browserTest = test.skipIf(launched === undefined);

/** Whether pictures are those of everybody's browser. */
export const ownPixels = launched?.own === true;

/** The tabs that a test has open, for what they showed where it fails. */
const tabs = new Set<Page>();
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') for (const page of tabs) await tell(page);
  tabs.clear();
});

/** Prints what stood on a page: a failure seen once, on another machine, must not stay a riddle. */
async function tell(page: Page): Promise<void> {
  if (page.isClosed()) return;
  const shown = await page
    .locator('body')
    .ariaSnapshot({ timeout: 5000 })
    .catch((error) => `(not to be read: ${error})`);
  process.stderr.write(`The test failed with this on ${page.url()}:\n${shown}\n`);
}

/** An office's screen. */
const screen = { width: 1366, height: 768 };

/** A person's browser, with storage of its own. */
export async function openBrowser(
  options: { readonly lang?: 'zh-CN' | 'en'; readonly timezoneId?: string } = {},
): Promise<BrowserContext> {
  return launched!.browser.newContext({
    viewport: screen,
    locale: options.lang ?? 'zh-CN',
    timezoneId: options.timezoneId ?? 'Asia/Shanghai',
    acceptDownloads: true,
    ignoreHTTPSErrors: true,
  });
}

/** A tab whose uncaught errors, and what its content policy refused, are kept for the test to look at. */
export async function openTab(
  context: BrowserContext,
): Promise<{ readonly page: Page; readonly errors: string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  tabs.add(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) errors.push(message.text());
  });
  return { page, errors };
}
