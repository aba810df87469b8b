import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { openCount } from '../e2e/hall.ts';
import { election, type Name } from '../e2e/people.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { holdDisk, holdFile, holdPins } from './support/hold.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { settled, unlockAs } from './support/signing.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const piles = ['01', '02', '03', '04', '05', '06'].map((batch) => ({ batch, papers: 20 }));
  await openCount(office.hall, [{ id: 's1', piles }]);
});
afterAll(() => office?.close());

/** A browser with these people's keys, the first's unlocked, at a pile. */
async function sitDown(
  batch: string,
  ...names: readonly Name[]
): Promise<{ context: BrowserContext; page: Page; errors: readonly string[] }> {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  for (const name of names) await takeIn(page, office.url, office.keyOf(name));
  await page.goto(`${office.url}/#/entry/${election}/committee/s1/${batch}`);
  await unlockAs(page, '周丽');
  return { context, page, errors };
}

async function enter(page: Page, ...ballots: readonly string[]): Promise<void> {
  await page.getByRole('application').waitFor();
  for (const keys of ballots) {
    await page.keyboard.type(keys);
    await page.keyboard.press('Enter');
  }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const isComplete = (page: Page) => page.getByRole('button', { name: '本包录完' });
const waiting = (page: Page, name: string) => page.locator('[aria-busy=true]', { hasText: name });

describe('while the disk still writes', () => {
  browserTest('what is changed after “complete” was pressed is not finished', async () => {
    const { context, page, errors } = await sitDown('01', 'keyer-a');
    await enter(page, '1112*19');
    const disk = await holdDisk(page, 'scrutineer-drafts');
    await enter(page, '1121');
    await isComplete(page).press('Enter');
    await waiting(page, '本包录完').waitFor();
    await page.getByRole('application').press('u');
    await expect.poll(() => page.locator('.entry-totals dd').first().textContent()).toBe('19');
    disk.letThrough();
    await waiting(page, '本包录完').waitFor({ state: 'detached' });
    expect(await heading(page, '请签名封存').count()).toBe(0);
    await enter(page, '1121');
    await isComplete(page).press('Enter');
    await heading(page, '请签名封存').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  browserTest('whoever has decided, sealed or signed a pile does not go back before it is done', async () => {
    const { context, page, errors } = await sitDown(
      '02',
      'keyer-a',
      'keyer-b',
      'scrutineer-a',
      'scrutineer-b',
    );
    /** The last PIN, what is pressed while the disk writes what it stands for, and where it leads. */
    const confirm = async (person: string, database: string, pressed: readonly string[], then: string) => {
      const disk = await holdDisk(page, database);
      await unlockAs(page, person);
      await disk.asked;
      for (const name of pressed) await waiting(page, name).press('Enter');
      await page.keyboard.press('Escape');
      await page.locator('form.unlock [aria-busy=true]').waitFor();
      disk.letThrough();
      await page.getByText(then).waitFor();
    };
    await enter(page, 'd1112*19');
    await page.keyboard.press('r');
    await heading(page, '两名监票人看票决定').waitFor();
    await page.keyboard.press('Enter');
    await unlockAs(page, '冯静');
    await page.getByText('✓ 冯静').waitFor();
    await confirm('陈涛', 'scrutineer-drafts', ['改决定', '返回录入'], '请录入：');
    await enter(page, '1112');
    await isComplete(page).press('Enter');
    await confirm('周丽', 'scrutineer-sealed', ['返回修改'], '锁定我的密钥，换另一人');
    await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
    await unlockAs(page, '吴敏');
    await enter(page, '1112*19', '1121');
    await isComplete(page).press('Enter');
    await page.getByRole('button', { name: '说不清的，请监票人看票决定' }).press('Enter');
    await page.getByLabel(/^赞成 丁一、王强、欧阳若兰/).fill('0');
    await page.getByLabel(/^赞成 丁一、王强、阿里木/).fill('20');
    await unlockAs(page, '冯静');
    await page.getByText('✓ 冯静').waitFor();
    await confirm('陈涛', 'scrutineer-drafts', ['返回'], '本包录完，请签名封存');
    await unlockAs(page, '吴敏');
    await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
    await unlockAs(page, '周丽');
    await isComplete(page).press('Enter');
    await heading(page, '两遍录入完全一致').waitFor();
    await confirm('周丽', 'scrutineer-outbox', ['返回修改'], '票包已收到');
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** A pile that 周丽 is about to seal, and the file of what 吴敏 has sealed of it elsewhere. */
async function aboutToSeal(batch: string) {
  const opened = await sitDown(batch, 'keyer-a', 'keyer-b');
  const { page } = opened;
  const bundle = await office.hall.bundle('s1', batch, [{ count: 20, marks: 'ooxo' }]);
  const file = join(office.folder, 'sealed.json');
  const by = { kid: office.hall.people['keyer-b'].kid, person: '吴敏', role: 'keyer' };
  const envelope = office.hall.bundleBy(bundle, 'keyer-b');
  writeFileSync(file, JSON.stringify({ format: 'scrutineer/sealed-entry@1', envelope, ...by }));
  await enter(page, '1112*20');
  await isComplete(page).press('Enter');
  await page.getByText('第一遍是在另一台电脑上录的？').click();
  return { ...opened, file };
}

/** Whose seal stands in the end, once all that was under way is done. */
async function isSealedBy(page: Page, person: string): Promise<void> {
  await settled(page);
  await page.reload();
  await unlockAs(page, person);
  await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
  await page.getByText(`${person} 已录完并封存`).waitFor();
}

browserTest('a sealed file that is slow to be read takes no place of what was sealed meanwhile', async () => {
  const { context, page, errors, file } = await aboutToSeal('03');
  const field = page.getByLabel('第一人存出的封存文件');
  const strange = page.getByText('所选的文件不是封存文件');
  await field.setInputFiles(office.keyOf('keyer-b'));
  await strange.waitFor();
  const stick = await holdFile(page, 'sealed.json');
  await field.setInputFiles(file);
  await stick.asked;
  // What was said of the former file is not said of this one.
  await strange.waitFor({ state: 'detached' });
  await unlockAs(page, '周丽');
  await heading(page, '已签名封存').waitFor();
  stick.letThrough();
  await isSealedBy(page, '周丽');
  expect(errors).toEqual([]);
  await context.close();
});

browserTest(
  'what the disk still writes of a sealed file is not sealed over by the PIN typed meanwhile',
  async () => {
    const { context, page, errors, file } = await aboutToSeal('04');
    const disk = await holdDisk(page, 'scrutineer-sealed');
    const pins = await holdPins(page);
    await unlockAs(page, '周丽');
    await pins.asked;
    await page.getByLabel('第一人存出的封存文件').setInputFiles(file);
    await disk.asked;
    await page.locator('form.unlock').waitFor({ state: 'detached' });
    pins.letThrough();
    await settled(page);
    disk.letThrough();
    await heading(page, '处不同').waitFor();
    await isSealedBy(page, '吴敏');
    expect(errors).toEqual([]);
    await context.close();
  },
);
