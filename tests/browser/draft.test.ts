import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { openCount } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { unlockAs } from './support/signing.ts';

let office: Office;
const pile = (batch: string) => `${office.url}/#/entry/${election}/committee/s1/${batch}`;

beforeAll(async () => {
  office = await openOffice();
  const piles = ['01', '02', '03'].map((batch) => ({ batch, papers: 20 }));
  await openCount(office.hall, [{ id: 's1', piles }]);
});
afterAll(() => office?.close());

const pad = (page: Page) => page.getByRole('application');
const entered = (page: Page) => page.locator('.entry-totals dd').first();

/** A tab at a pile, and the browser it is one of, with a keyer’s key open. */
async function sitDown(batch: string) {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await takeIn(page, office.url, office.keyOf('keyer-a'));
  await page.goto(pile(batch));
  await unlockAs(page, '周丽');
  await pad(page).waitFor();
  return { context, page, errors };
}

/**
 * Adds ballots until there are so many, one number after the other in a single task, and has the page go at once: nothing hears
 * that a ballot was written before the next is added.
 */
async function addAndGo(page: Page, totals: readonly number[]): Promise<void> {
  const reloaded = page.waitForEvent('load');
  await page.evaluate((numbers) => {
    setTimeout(async () => {
      const press = (key: string) =>
        document
          .querySelector('[role=application]')!
          .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      for (const [index, papers] of numbers.entries()) {
        if (index > 0) for (const key of '1121') press(key);
        press('Enter');
        while (document.querySelector('.entry-totals dd')!.textContent !== String(papers)) {
          await Promise.resolve();
        }
      }
      location.reload();
      // No task of this page has its turn any more.
      for (const until = performance.now() + 500; performance.now() < until; );
    });
  }, totals);
  await reloaded;
}

describe('a draft', () => {
  browserTest.each([
    ['the ballot of the last key, though the page is gone in that moment', '01', [12]],
    ['ballots added while the one before is still written', '03', [12, 13, 14, 15]],
  ] as const)('holds %s', async (_what, batch, totals) => {
    const { context, page, errors } = await sitDown(batch);
    await page.keyboard.type('1112*12');
    await addAndGo(page, totals);
    await unlockAs(page, '周丽');
    await expect.poll(() => entered(page).textContent()).toBe(String(totals.at(-1)));
    expect(errors).toEqual([]);
    await context.close();
  });

  browserTest('is taken up in another window as it is when that has its turn', async () => {
    const { context, page, errors } = await sitDown('02');
    const other = await openTab(context);
    await other.page.goto(pile('02'));
    await unlockAs(other.page, '周丽');
    await other.page.getByText('正在本机另一个窗口录入').waitFor();
    await page.keyboard.type('1112*12');
    await page.keyboard.press('Enter');
    await expect.poll(() => entered(page).textContent()).toBe('12');
    await page.close();
    await expect.poll(() => entered(other.page).textContent()).toBe('12');
    expect([...errors, ...other.errors]).toEqual([]);
    await context.close();
  });
});
