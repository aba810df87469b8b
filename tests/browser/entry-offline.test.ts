import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { scrutineer } from '../cli/program.ts';
import { openCount } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { inaccessible } from './support/accessible.ts';
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

browserTest(
  'a computer that was cleared after a practice starts the same pack’s pile from nothing',
  async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await takeIn(page, offlinePage, office.keyOf('keyer-a'));
    const open = async () => {
      await page.goto(`${offlinePage}#/hall`);
      await page.setInputFiles('input[type=file]', pack);
      await page.getByText('离线包账本码').waitFor();
      await page.goto(`${offlinePage}#/entry/${election}`);
    };
    await open();
    await unlockAs(page, '周丽');
    await page.getByRole('link', { name: /第 01 包/ }).press('Enter');
    await page.getByRole('application').waitFor();
    await page.keyboard.type('1112*20');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await unlockAs(page, '周丽');
    await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).waitFor();
    await page.evaluate(() => sessionStorage.setItem('scrutineer.form/practice', '{}'));

    await page.goto(`${offlinePage}#/hall`);
    await page.getByRole('button', { name: '从本机清除' }).press('Enter');
    await page
      .getByRole('alert')
      .getByText(/扫描件 0 份.*第一遍录入/)
      .waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await page.getByRole('button', { name: '确认清除' }).press('Enter');
    await page.getByText('离线包（scrutineer pack 制作的文件）').waitFor();
    expect(await page.evaluate(keptHere)).toEqual({ drafts: 0, sealed: 0, forms: 0 });
    await open();
    await page.getByRole('link', { name: /第 01 包/ }).press('Enter');
    await page.getByRole('application').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
);

/** How much this browser keeps of what was entered. */
async function keptHere() {
  const count = (name: string) =>
    new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const counting = opening.result.transaction('shelf').objectStore('shelf').count();
        counting.onsuccess = () => resolve(counting.result);
      };
    });
  const forms = Object.keys(sessionStorage).filter((key) => key.startsWith('scrutineer.form/'));
  return {
    drafts: await count('scrutineer-drafts'),
    sealed: await count('scrutineer-sealed'),
    forms: forms.length,
  };
}
