import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { taken } from '../e2e/expecting.ts';
import { Hall, openRound, prepareMeeting } from '../e2e/hall.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { unlockAs } from './support/signing.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const within = { contest: 'committee', round: 1 };
const stations = [{ id: 's1', piles: [{ batch: '01', papers: 20 }] }];

/** An election of its own, about to count heads. */
async function meetingOf(id: string): Promise<Hall> {
  const hall = new Hall(office.hall.outsider, office.hall.people, `469021101-2026-${id}`);
  await prepareMeeting(hall, stations);
  return hall;
}

/** Everything in, and the tally released. */
async function release(hall: Hall): Promise<void> {
  const bundle = await hall.bundle('s1', '01', [{ count: 20, marks: 'ooox' }]);
  await taken(hall.send('batches', hall.bundleBy(bundle)));
  await taken(hall.do('tally-released', within, 'chief'));
}

const reopen = (hall: Hall) =>
  taken(hall.do('count-reopened', { ...within, case: 'b', reason: '当场复核' }, 'chief', 'chair'));

async function openAs(page: Page, address: string): Promise<void> {
  await takeIn(page, office.url, office.keyOf('chair'));
  await page.goto(`${office.url}/#/${address}`);
  await unlockAs(page, '褚建军');
}

browserTest(
  'the slips shown are those of the ledger as it is now, and the one picked stays picked',
  async () => {
    const hall = await meetingOf('slips-follow');
    const heads = {
      electors: 22,
      exempt: [],
      present: 19,
      absent: { affairs: 3, illness: 0, leave: 0, other: 0 },
    };
    await taken(hall.do('attendance-recorded', { ...within, ...heads }, 'chair', 'chief'));
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await openAs(page, `slips/${hall.id}`);
    const listed = (slip: number) => page.getByRole('button', { name: new RegExp(`^${slip}\\s`) });
    await listed(1).press('Enter');
    const sheet = page.frameLocator('iframe.sheet');
    await sheet.getByText('19', { exact: true }).first().waitFor();

    // Heads are counted again, and everything up to the count.
    await page.route('**/slips?*', (route) => route.abort('connectionrefused'));
    await openRound(hall, stations);
    await page.getByText('现在连不上服务').waitFor();
    expect(await listed(1).getAttribute('aria-pressed')).toBe('true');
    await page.unroute('**/slips?*');
    await listed(3).waitFor();
    await sheet.getByText('20', { exact: true }).first().waitFor();
    expect(await sheet.getByText('19', { exact: true }).count()).toBe(0);
    expect(await listed(1).getAttribute('aria-pressed')).toBe('true');

    await release(hall);
    await listed(5).press('Enter');
    await sheet.getByText('丁　一').first().waitFor();
    await reopen(hall);
    await page.getByText('所选的报告单已随账本撤回').waitFor();
    expect(await listed(5).count()).toBe(0);
    expect(await page.locator('iframe.sheet').count()).toBe(0);
    expect(await inaccessible(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  },
);

browserTest(
  'what is read aloud comes once it is there, keeps its place, and goes when it is withdrawn',
  async () => {
    const hall = await meetingOf('aloud-follows');
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await openAs(page, `aloud/${hall.id}/committee/1`);
    await page.getByText('还没有可以宣读的报告单。').waitFor();
    await openRound(hall, stations);
    const aloud = page.locator('section.aloud');
    // The third slip is that of the papers returned.
    await aloud.getByRole('option').nth(2).waitFor({ state: 'attached' });
    await page.keyboard.press('Home');
    const title = await aloud.getByRole('heading').textContent();
    const news = page.getByText('报告单有变动');
    await news.waitFor({ state: 'detached' });

    await release(hall);
    await news.waitFor();
    expect(await aloud.getByRole('heading').textContent()).toBe(title);
    expect(await inaccessible(page)).toEqual([]);
    await page.keyboard.press('End');
    await news.waitFor({ state: 'detached' });
    await aloud.getByText('丁一').waitFor();

    await page.route('**/slips?*', (route) => route.abort('connectionrefused'));
    await reopen(hall);
    await page.getByText('现在没有更新').waitFor();
    expect(await aloud.getByText('丁一').count()).toBe(1);
    await page.unroute('**/slips?*');
    await news.waitFor();
    expect(await aloud.getByText('丁一').count()).toBe(0);
    expect(await page.getByText('现在没有更新').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  },
);
