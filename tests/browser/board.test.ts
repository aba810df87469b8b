import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { BoardRow } from '../../core/ledger/board-row.ts';
import { boardRowOf } from '../core/report/rows.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { looksAs } from './support/picture.ts';
import { unlockAs } from './support/signing.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
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

async function openBoard(page: Page): Promise<void> {
  page.setDefaultTimeout(15_000);
  await takeIn(page, office.url, office.keyOf('county'));
  await page.goto(`${office.url}/#/board`);
  await unlockAs(page, '蒋勇');
  await page.getByText('最后更新').waitFor();
}

browserTest('the board shows first what wants someone, then every township by its steps', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await answer(page, () => [rows]);
  await openBoard(page);
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
  await page.getByText('最后更新').evaluate((line) => {
    line.textContent = '最后更新 09:00:00';
  });
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
  await openBoard(page);
  const matrix = page.getByRole('table').nth(1);
  await context.setOffline(true);
  await page.unroute('**/v1/jurisdictions/469021/board*');
  await page.getByText('正在重试').first().waitFor({ timeout: 40_000 });
  expect(await matrix.getByRole('row').count()).toBe(1 + rows.length);
  told = rows.map((row) =>
    row.election.endsWith('柳叶湾') ? { ...row, phase: 'counting', seq: row.seq + 2 } : row,
  );
  await context.setOffline(false);
  await answer(page, () => [told]);
  await expect
    .poll(() => page.getByRole('status').allTextContents(), { timeout: 40_000 })
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
  await openBoard(page);
  await page.getByText('共 2000 场').waitFor();
  await page.getByLabel(/查找/).fill('1999');
  await page.getByText('显示 1 场').waitFor();
  await page.getByText('1999镇党代会').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});
