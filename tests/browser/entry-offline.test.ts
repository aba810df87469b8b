import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { scrutineer } from '../cli/program.ts';
import { openCount } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { unlockAs } from './support/signing.ts';

const offlinePage = pathToFileURL(join(import.meta.dirname, '../../dist/离线计票.html')).href;

let office: Office;
let pack: string;

beforeAll(async () => {
  office = await openOffice();
  await openCount(office.hall, [{ id: 's1', piles: [{ batch: '01', papers: 20 }] }]);
  pack = join(office.folder, 'pack.json');
  const asked = ['--url', office.url, '--key', office.keyOf('chair'), '--out', pack];
  expect(scrutineer(['pack', election, ...asked]).stderr).toBe('');
});

afterAll(() => office?.close());

browserTest('a pile is entered twice and recorded without a network, from the file alone', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  for (const name of ['keyer-a', 'keyer-b'] as const) await takeIn(page, offlinePage, office.keyOf(name));
  await page.goto(`${offlinePage}#/hall`);
  await page.setInputFiles('input[type=file]', pack);
  await page.getByText('离线包账本码').waitFor();

  await page.goto(`${offlinePage}#/entry/${election}`);
  await unlockAs(page, '周丽');
  await page.getByRole('link', { name: /第 01 包/ }).press('Enter');
  const enter = async () => {
    await page.getByRole('application').waitFor();
    for (const keys of ['1112*12', '1121*8']) {
      await page.keyboard.type(keys);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
  };
  await enter();
  await unlockAs(page, '周丽');
  await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
  // A page loaded anew from the stick finds everything as it was left.
  await page.reload();
  await unlockAs(page, '吴敏');
  await enter();
  await page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
  await unlockAs(page, '吴敏');
  await page.getByRole('heading', { name: '票包已收到' }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});
