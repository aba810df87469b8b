import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { BoardRow } from '../../core/ledger/board-row.ts';
import { boardRowOf } from '../core/report/rows.ts';
import { election } from '../e2e/people.ts';
import { inaccessible } from './support/accessible.ts';
import { attachScan, declare, openBoard } from './support/board.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { type Office, openOffice } from './support/office.ts';
import { looksAs } from './support/picture.ts';
import { steady } from './support/steady.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await declare(office.hall);
  await attachScan(office);
});
afterAll(() => office?.close());

/** The morning on which the county looks. */
const morning = 'Sun, 22 Nov 2026 01:00:00 GMT';

const rows: readonly BoardRow[] = [
  boardRowOf('青石桥', { phase: 'certified', turnout: { present: 96, due: 112 } }),
  boardRowOf(
    '白鹭滩',
    { phase: 'declared', turnout: { present: 95, due: 106 }, attends: '柯守田', telephone: '0898-60000101' },
    { phase: 'declared', exceptions: ['referral-open'] },
  ),
  boardRowOf('柳叶湾', { phase: 'voting', turnout: { present: 96, due: 112 } }),
  boardRowOf(
    '竹溪口',
    { phase: 'not-quorate', turnout: { present: 80, due: 100 } },
    { exceptions: ['not-quorate'] },
  ),
  boardRowOf('落星湖', {
    phase: 'draft',
    deadline: '2026-11-15',
    steps: [{ step: 'launch', due: '2026-11-15' }],
  }),
  boardRowOf('雁回岭', { phase: 'declared', turnout: { present: 90, due: 103 } }),
];

/** The page asks as ever; these answers come, page by page. */
async function answer(page: Page, pages: () => readonly (readonly BoardRow[])[]): Promise<void> {
  await page.route('**/v1/jurisdictions/469021/board*', async (route) => {
    const all = pages();
    const at = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const next = at + 1 < all.length ? { next: String(at + 1) } : {};
    const body = JSON.stringify({ jurisdiction: '469021', rows: all[at], ...next });
    await route.fulfill({ body, contentType: 'application/json', headers: { date: morning } });
  });
}

/** Saves a file and reads what was saved. */
async function saved(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).press('Enter');
  return readFileSync(await (await download).path());
}

browserTest('the board shows first what wants someone, then every township by its steps', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await answer(page, () => [rows]);
  await openBoard(page, office);
  const wants = page.getByRole('table').first();
  expect(await wants.getByRole('row').nth(1).textContent()).toMatch(/逾期.*落星湖.*逾期 7 天/);
  const told = await wants.textContent();
  expect(told).toMatch(/白鹭滩/);
  expect(told).toMatch(/竹溪口.*到会人数不足/);
  expect(told).toMatch(/雁回岭.*待批复/);
  expect(told).not.toMatch(/青石桥/);
  const matrix = page.getByRole('table').nth(1);
  expect(await matrix.getByRole('row').count()).toBe(1 + rows.length);
  expect(await matrix.textContent()).toMatch(/柯守田.*0898-60000101/);
  expect(await inaccessible(page)).toEqual([]);
  await steady(page);
  await looksAs('board', page);
  await page.getByLabel('只看需要处理的').press('Space');
  await expect.poll(() => matrix.getByRole('row').count()).toBe(5);
  await page.getByLabel(/查找/).fill('竹溪');
  await expect.poll(() => matrix.getByRole('row').count()).toBe(2);
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('the board follows what happens, through an outage too, and says how old it is', async () => {
  const context = await openBrowser();
  const { page } = await openTab(context);
  let told = rows;
  await answer(page, () => [told]);
  await openBoard(page, office);
  const matrix = page.getByRole('table').nth(1);
  await context.setOffline(true);
  await page.unroute('**/v1/jurisdictions/469021/board*');
  await page.getByText('正在重试').first().waitFor();
  expect(await matrix.getByRole('row').count()).toBe(1 + rows.length);
  told = rows.map((row) =>
    row.election.endsWith('柳叶湾') ? { ...row, phase: 'counting', seq: row.seq + 2 } : row,
  );
  await answer(page, () => [told]);
  await context.setOffline(false);
  await expect
    .poll(() => page.getByRole('status').allTextContents())
    .toEqual(expect.arrayContaining([expect.stringContaining('柳叶湾')]));
  expect(await matrix.textContent()).toMatch(/柳叶湾[^✓]*计票/);
  await context.close();
});

browserTest('two thousand elections in four pages are all there, and found by what is typed', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  const many = Array.from({ length: 2000 }, (_, index) => boardRowOf(String(index + 1).padStart(4, '0')));
  const pages = [0, 1, 2, 3].map((part) => many.slice(part * 500, part * 500 + 500));
  await answer(page, () => pages);
  await openBoard(page, office);
  await page.getByText('共 2000 场').waitFor();
  await page.getByLabel(/查找/).fill('1999');
  await page.getByText('显示 1 场').waitFor();
  await page.getByText('1999镇党代会').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('one election has its conditions, numbers, signed sheet and ledger on one page', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await openBoard(page, office, `/469021/${election}`);
  const conditions = page.locator('.conditions');
  await expect.poll(() => conditions.textContent()).not.toMatch(/核对中/);
  expect(await conditions.locator('.met').count()).toBe(7);
  expect(await page.locator('table.votes').textContent()).toMatch(/丁　一.*20/);
  await steady(page);
  await looksAs('board-election', page);
  await page.getByRole('button', { name: '显示扫描件' }).press('Enter');
  await page.getByText('✓ 与账本所记的摘要一致').waitFor();
  await page.locator('img.scan').evaluate((scan) => (scan as HTMLImageElement).decode());
  await page.locator('.beside').evaluate((round) => round.scrollIntoView());
  await steady(page);
  await looksAs('board-scan', page);
  const ledger = page.locator('.ledger');
  await looksAs('board-ledger', ledger);
  expect(await ledger.textContent()).toMatch(/清点到会人数.*选举人 22 人，应到会 22 人，实到会 20 人/);
  await ledger.getByText('详情').first().press('Enter');
  await ledger.getByText('"scan-attached"').waitFor();
  expect(await inaccessible(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('the report of the day says what the board says, as it is printed', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await answer(page, () => [rows]);
  await openBoard(page, office);
  await page.getByRole('link', { name: '日报' }).press('Enter');
  await page.frameLocator('iframe').getByText('四、今日批复').waitFor();
  await steady(page);
  await looksAs('board-daily', page);
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('a certification comes into the report of the day, the results and the summary', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await openBoard(page, office, `/469021/${election}/committee/result-certified`);
  await page.getByLabel('批复（备案）文号').fill('云组复〔2026〕40号');
  await page.getByText('当选人构成').press('Enter');
  await page.getByLabel('女性').fill('4');
  await page.getByText('多于当选的 3 人').waitFor();
  await page.getByLabel('女性').fill('1');
  await page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
  await page.getByRole('button', { name: /蒋勇.*签名/ }).press('Enter');
  await page.getByText(/已记录，第 \d+ 条/).waitFor();
  await page.getByText('已批复').first().waitFor();

  await page.goto(`${office.url}/#/board/469021/daily`);
  const report = page.frameLocator('iframe');
  await report.getByText('四、今日批复').waitFor();
  expect(await report.locator('body').textContent()).toMatch(/今日批复.*镇党委委员.*需要处理/s);
  expect((await saved(page, '.docx')).subarray(0, 2).toString()).toBe('PK');
  expect((await saved(page, '各场选举 .csv')).toString()).toContain(`${election},`);
  expect(await inaccessible(page)).toEqual([]);

  await page.goto(`${office.url}/#/board/469021/results`);
  await page.getByText('已批复 1 项，显示 1 项').waitFor();
  await page.getByRole('rowheader', { name: /青石桥镇第十三次党员代表大会/ }).waitFor();
  expect(await page.getByRole('rowheader').textContent()).toContain(election);
  expect((await saved(page, '.csv')).toString()).toMatch(/,c1,丁一,20,0,0,0,1\r\n/);
  expect((await saved(page, '.xlsx')).subarray(0, 2).toString()).toBe('PK');
  await looksAs('board-results', page);
  await page.getByLabel(/查找/).fill('欧阳');
  await page.getByText('显示 0 项').waitFor();
  expect(await inaccessible(page)).toEqual([]);

  await page.goto(`${office.url}/#/board/469021/summary`);
  const women = page.getByRole('row', { name: /^女性/ });
  expect(await women.first().textContent()).toMatch(/1\/3 = 33.3%/);
  expect((await saved(page, '.csv')).toString()).toContain('20/22 = 90.9%');
  expect(await inaccessible(page)).toEqual([]);
  await looksAs('board-summary', page);
  expect(errors).toEqual([]);
  await context.close();
});
