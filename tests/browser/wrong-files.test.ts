import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { type Office, openOffice } from './support/office.ts';
import { unlockAs } from './support/signing.ts';
import { takeIn } from './support/keys.ts';

const offlinePage = pathToFileURL(join(import.meta.dirname, '../../dist/离线计票.html')).href;
const folder = mkdtempSync(join(tmpdir(), 'scrutineer-wrong-'));
const picture = join(folder, '照片.png');
const large = join(folder, '很大.json');

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const pixels = new Uint8Array(200_000).fill(0x99);
  pixels.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  writeFileSync(picture, pixels);
  writeFileSync(large, '{"format":"scrutineer/hall-pack@1","election":"');
  truncateSync(large, 64 * 1024 * 1024 + 1);
});
afterAll(async () => {
  await office?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openOffline(place: string): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await openTab(await openBrowser());
  await page.goto(`${offlinePage}#/${place}`);
  return { page, errors };
}

const alert = async (page: Page) => (await page.getByRole('alert').first().textContent())!;

describe('a picture chosen where another file is asked for', () => {
  for (const [place, what] of [
    ['keys', '密钥文件'],
    ['hall', '离线包'],
    ['count', '计票文件'],
    ['cosign', '待续签文件'],
  ] as const) {
    browserTest(`is said to be no such file: ${place}`, async () => {
      const { page, errors } = await openOffline(place);
      await page.locator('input[type=file]').first().setInputFiles(picture);
      const said = await alert(page);
      expect(said).toContain(`所选的文件不是${what}`);
      expect(said).not.toMatch(/UTF-8|GBK|合并|JSON/);
      // Nothing is kept here, so there is nothing to clear.
      expect(await page.getByRole('button', { name: '从本机清除' }).count()).toBe(0);
      expect(errors).toEqual([]);
      await page.context().close();
    });
  }

  browserTest('is no definition of an election, and no file of a hall to send', async () => {
    const { page } = await openTab(await openBrowser());
    await takeIn(page, office.url, office.keyOf('organiser'));
    await page.goto(`${office.url}/#/convene`);
    await page.getByLabel(/召集事项文件/).setInputFiles(picture);
    expect(await alert(page)).toContain('所选的文件不是召集事项文件或选举定义');
    await page.goto(`${office.url}/#/hall-send`);
    await page.getByLabel('选举文件').setInputFiles(picture);
    expect(await alert(page)).toContain('所选的文件不是离线版保存的选举文件');
    await page.context().close();
  });
});

browserTest('a file larger than any hall’s is said to be too large, and none of it is read', async () => {
  const { page } = await openOffline('hall');
  await page.locator('input[type=file]').setInputFiles(large);
  expect(await alert(page)).toMatch(/67108865 字节，离线包最多 67108864 字节，没有读入/);
  await page.context().close();
});

browserTest('the officials’ form leads to the codes for those who were elected without a key', async () => {
  const { page } = await openTab(await openBrowser());
  const id = office.hall.id;
  expect((await office.hall.convene()).status).toBe(201);
  await takeIn(page, office.url, office.keyOf('chair'));
  await page.goto(`${office.url}/#/meeting/${id}/committee/opening/officials-appointed`);
  await unlockAs(page, '褚建军');
  await page.getByRole('link', { name: '发放登记码' }).press('Enter');
  await page.getByRole('heading', { name: '发放登记码' }).waitFor();
  expect(page.url()).toContain(`#/invite/${id}`);
  await page.context().close();
});
