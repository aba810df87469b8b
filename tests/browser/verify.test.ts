import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { taken } from '../e2e/expecting.ts';
import { openCount } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { holdFile } from './support/hold.ts';
import { type Office, openOffice } from './support/office.ts';
import { looksAs } from './support/picture.ts';
import { steady } from './support/steady.ts';

let office: Office;
let tar: string;

beforeAll(async () => {
  office = await openOffice();
  const { hall } = office;
  const papers = 20;
  await openCount(hall, [{ id: 's1', piles: [{ batch: '01', papers }] }]);
  const bundle = await hall.bundle('s1', '01', [{ count: papers, marks: 'ooox' }]);
  await taken(hall.send('batches', hall.bundleBy(bundle)));
  const contest = { contest: 'committee', round: 1 };
  await taken(hall.do('tally-released', contest, 'chief'));
  const seen = async () => ({ resultDigest: (await hall.contest()).resultDigest, expect: await hall.head() });
  await taken(hall.do('count-signed', { ...contest, ...(await seen()) }, 'chief', 'scrutineer-a'));
  await taken(hall.do('result-declared', { ...contest, ...(await seen()) }, 'chair'));
  await taken(
    hall.rule('result-certified', { contest: 'committee', ...(await seen()), replyNo: '云组复〔2026〕40号' }),
  );
  const evidence = await fetch(`${office.url}/v1/elections/${election}/evidence`, {
    headers: { authorization: `Bearer ${hall.people.county.token(office.url)}` },
  });
  tar = join(office.folder, 'evidence.tar');
  writeFileSync(tar, Buffer.from(await evidence.arrayBuffer()));
});

afterAll(() => office?.close());

browserTest('the verify page recomputes an evidence folder in the browser, line by line', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await page.goto(`${office.url}/#/verify`);
  await page.locator('.drop.main input[accept=".tar"]').setInputFiles(tar);
  const verdict = page.locator('.verdict');
  await verdict.waitFor();
  expect(await verdict.textContent()).toMatch(
    /^核验通过；尚须比对指纹和账本码：根密钥 \S+，服务密钥 \S+，账本码 [A-Z2-7]{12}$/,
  );
  const lines = await page.locator('.check strong').allTextContents();
  expect(lines).toHaveLength(9);
  expect(lines.every((line) => line.startsWith('✓ 通过'))).toBe(true);
  expect(await inaccessible(page)).toEqual([]);
  await steady(page);
  await looksAs('verify', page);
  expect(errors).toEqual([]);
  await context.close();
});

browserTest(
  'the verify page trusts what it is told to trust as long as it is told so, and names the first broken thing',
  async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    await page.goto(`${office.url}/#/verify`);
    await page.getByText('可信指纹、较早的文件夹').press('Enter');
    await page.getByLabel('已知可信的密钥指纹').fill(office.hall.outsider.service.kid);
    await page.locator('.drop.main input[accept=".tar"]').setInputFiles(tar);
    await page.locator('.verdict').waitFor();
    expect(await page.locator('.verdict').textContent()).toMatch(/^核验通过；/);

    // Under other terms the verdict is no longer there; under them it is reached anew.
    await page.getByLabel('已知可信的密钥指纹').fill('A'.repeat(43));
    await page.locator('.verdict').waitFor({ state: 'detached' });
    expect(await page.locator('.check').count()).toBe(0);
    await page.getByText('原来的核验结果不再算数').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await page.locator('.drop.main input[accept=".tar"]').setInputFiles(tar);
    await page.locator('.verdict.broken').waitFor();
    await page.locator('.drop:not(.main) input[accept=".tar"]').setInputFiles(tar);
    await page.locator('.verdict').waitFor({ state: 'detached' });
    await page.getByLabel('已知可信的密钥指纹').fill(office.hall.outsider.service.kid);
    await page.locator('.drop.main input[accept=".tar"]').setInputFiles(tar);
    await page.locator('.verdict.ok').waitFor();
    await page.getByText('与较早的相接').waitFor();

    const bytes = readFileSync(tar);
    const at = bytes.indexOf('"present":');
    bytes[at + 10]! ^= 1;
    const altered = join(office.folder, 'altered.tar');
    writeFileSync(altered, bytes);
    await page.locator('.drop.main input[accept=".tar"]').setInputFiles(altered);
    await page.locator('.verdict.broken').waitFor();
    expect(await page.locator('.verdict').textContent()).toMatch(
      /^核验未通过：.*certificates\/committee-1\.json/,
    );
    await context.close();
  },
);

browserTest(
  'a verdict is gone once another folder is dropped, and reached under what stands there when that is read',
  async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await page.goto(`${office.url}/#/verify`);
    const main = page.locator('.drop.main input[accept=".tar"]');
    const verdict = page.locator('.verdict');
    const dropSlowly = async (name: string, into = main) => {
      const file = join(office.folder, name);
      copyFileSync(name === 'no-folder.tar' ? office.keyOf('chair') : tar, file);
      const held = await holdFile(page, name);
      await into.setInputFiles(file);
      await held.asked;
      return held;
    };
    await main.setInputFiles(tar);
    await verdict.waitFor();
    await page.getByText('可信指纹、较早的文件夹').press('Enter');

    const slow = await dropSlowly('slow.tar');
    await verdict.waitFor({ state: 'detached' });
    expect(await page.locator('.check').count()).toBe(0);
    expect(await page.getByText(/已读入/).count()).toBe(0);
    await page.getByLabel('已知可信的密钥指纹').fill(office.hall.outsider.service.kid);
    const older = await dropSlowly('older.tar', page.locator('.drop:not(.main) input[accept=".tar"]'));
    slow.letThrough();
    await page
      .locator('.drop.main')
      .getByText(/已读入/)
      .waitFor();
    older.letThrough();
    await page.locator('.verdict.ok').waitFor();
    for (const name of ['与较早的相接', '可信密钥']) {
      expect(await page.locator('.check.ok', { hasText: name }).count()).toBe(1);
    }

    const none = await dropSlowly('no-folder.tar');
    await verdict.waitFor({ state: 'detached' });
    expect(await main.isEnabled()).toBe(false);
    none.letThrough();
    await page.getByText('这不是存证文件夹').waitFor();
    await expect.poll(() => main.isEnabled()).toBe(true);
    expect(await verdict.count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  },
);
