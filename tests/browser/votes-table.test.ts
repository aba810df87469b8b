import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { taken } from '../e2e/expecting.ts';
import { openCount } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { unlockAs } from './support/signing.ts';

let office: Office;
const contest = { contest: 'committee', round: 1 };

beforeAll(async () => {
  office = await openOffice();
  const { hall } = office;
  const piles = ['01', '02'].map((batch) => ({ batch, papers: 20 }));
  await openCount(hall, [{ id: 's1', piles }]);
  await sendPile('01');
  await taken(hall.do('tally-released', contest, 'chief'));
});
afterAll(() => office?.close());

async function sendPile(batch: string): Promise<void> {
  const { hall } = office;
  await taken(
    hall.send('batches', hall.bundleBy(await hall.bundle('s1', batch, [{ count: 20, marks: 'ooox' }]))),
  );
}

/** Everything of the table: its caption, its heads and what stands beside whom. */
async function tableOf(page: Page, ready: RegExp): Promise<{ text: string; chosen: number }> {
  const table = page.locator('table.votes');
  await table.getByText(ready).first().waitFor();
  return { text: (await table.textContent())!, chosen: await table.locator('tr.elected').count() };
}

browserTest(
  'whoever looks at the votes is told who is elected by nobody but the chair: on the screen, at the meeting and on the board',
  async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await takeIn(page, office.url, office.keyOf('county'));
    const places = [`screen/${election}/committee`, `meeting/${election}`, `board/469021/${election}`];
    await page.goto(`${office.url}/#/${places[0]}`);
    await unlockAs(page, '蒋勇');
    const look = async (ready: RegExp) => {
      const seen = [];
      for (const place of places) {
        await page.goto(`${office.url}/#/${place}`);
        seen.push(await tableOf(page, ready));
      }
      return seen;
    };

    for (const { text, chosen } of await look(/尚有 20 张未录入/)) {
      expect(text).not.toMatch(/当选|未定|半数|结果/);
      expect(chosen).toBe(0);
    }

    await page.goto(`${office.url}/#/${places[0]}`);
    await tableOf(page, /尚有 20 张未录入/);
    await page.route('**/tally**', (route) => route.abort('connectionrefused'));
    await sendPile('02');
    // The votes shown are those of before, and so is what is said of them.
    await page.getByText('计票完毕').waitFor();
    await page.getByText('现在没有更新').waitFor();
    const { text: before } = await tableOf(page, /尚有 20 张未录入/);
    expect(before).not.toContain('半数');
    await page.unroute('**/tally**');
    for (const { text, chosen } of await look(/超过实到会半数/)) {
      expect(text).not.toMatch(/当选|未录入|结果/);
      expect(chosen).toBe(0);
    }

    const { hall } = office;
    const seen = async () => ({
      resultDigest: (await hall.contest()).resultDigest,
      expect: await hall.head(),
    });
    await taken(hall.do('count-signed', { ...contest, ...(await seen()) }, 'chief', 'scrutineer-a'));
    for (const { text } of await look(/超过实到会半数/)) expect(text).not.toContain('当选');

    await taken(hall.do('result-declared', { ...contest, ...(await seen()) }, 'chair'));
    for (const { text, chosen } of await look(/当选/)) {
      expect(text).toMatch(/结果/);
      expect(chosen).toBe(3);
    }
    expect(errors).toEqual([]);
    await context.close();
  },
);
