import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openCount } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { serveOlder } from './support/older-build.ts';
import { unlockAs } from './support/signing.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const piles = ['01', '02'].map((batch) => ({ batch, papers: 20 }));
  await openCount(office.hall, [{ id: 's1', piles }]);
});
afterAll(() => office?.close());

/** What two people type of a pile, one after the other; the first one’s key is open. */
async function enterAndSign(page: Page, ...turns: readonly (readonly [person: string, keys: string])[]) {
  for (const [turn, [person, keys]] of turns.entries()) {
    if (turn > 0) {
      await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
      await unlockAs(page, person);
    }
    await page.getByRole('application').waitFor();
    await page.keyboard.type(keys);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await unlockAs(page, person);
  }
  await page.getByRole('heading', { name: '票包已收到' }).waitFor();
}

browserTest(
  'an old build goes on with a service brought up to date, and the new one takes up its draft',
  async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    for (const name of ['keyer-a', 'keyer-b'] as const) await takeIn(page, office.url, office.keyOf(name));
    await page.goto('about:blank');
    const older = await serveOlder(page);
    await page.clock.install();
    await page.goto(`${office.url}/#/entry/${election}`);
    const script = () => page.locator('script[type="module"]').first().getAttribute('src');
    expect(await script()).toMatch(/-OLD\w+\.js$/);
    await page.getByText('没有解锁的密钥').first().waitFor();
    await page.clock.runFor(1100);
    // Pages and parts that nobody has wanted yet are fetched with the first.
    await expect.poll(older.notAsked).toEqual([]);

    await older.bringUpToDate();
    expect((await page.request.get(`${office.url}${await script()}`)).status()).toBe(404);
    await page.clock.runFor(61_000);
    await page.getByText('服务已更新网页').waitFor();
    await page.goto(`${office.url}/#/verify`);
    await page.getByRole('heading', { name: '核验', exact: true }).waitFor();
    await page.goto(`${office.url}/#/entry/${election}/committee/s1/02`);
    const unlocking = unlockAs(page, '周丽');
    await page.clock.resume();
    await unlocking;
    await enterAndSign(page, ['周丽', '1112*20'], ['吴敏', '1112*20']);
    expect(await script()).toMatch(/OLD/);

    await page.goto(`${office.url}/#/entry/${election}/committee/s1/01`);
    await page.getByRole('application').waitFor();
    await page.keyboard.type('1112*12');
    await page.keyboard.press('Enter');
    const entered = page.locator('.entry-totals dd').first();
    await expect.poll(() => entered.textContent()).toBe('12');

    await page.reload();
    expect(await script()).not.toMatch(/OLD/);
    await unlockAs(page, '吴敏');
    await expect.poll(() => entered.textContent()).toBe('12');
    expect(await page.getByText('服务已更新网页').count()).toBe(0);
    await enterAndSign(page, ['吴敏', '1112*8'], ['周丽', '1112*20']);
    expect(errors).toEqual([]);
    await context.close();
  },
);
