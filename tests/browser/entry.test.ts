import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Hall, openCount } from '../e2e/hall.ts';
import { envelope } from '../e2e/outsider.ts';
import { election, type Name } from '../e2e/people.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { pin, takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { looksAs } from './support/picture.ts';
import { settled, unlockAs } from './support/signing.ts';

let office: Office;
const pile = (batch: string, station = 's1') =>
  `${office.url}/#/entry/${election}/committee/${station}/${batch}`;

beforeAll(async () => {
  office = await openOffice();
  const piles = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((batch) => ({
    batch,
    papers: 20,
  }));
  await openCount(office.hall, [
    { id: 's1', piles },
    { id: 's2', piles: [{ batch: '01', papers: 6 }] },
  ]);
});
afterAll(() => office.close());

/** A browser at the entry station with these people's keys, nobody's unlocked. */
async function stationOf(...names: readonly Name[]): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  page.on('close', () => expect(errors).toEqual([]));
  for (const name of names) await takeIn(page, office.url, office.keyOf(name));
  return { context, page };
}

/** The PIN into the form that takes the keyboard by itself, once the keys kept here are read. */
async function typeAsked(page: Page): Promise<void> {
  await page.locator('form.unlock input').waitFor();
  await page.keyboard.type(pin);
}

async function typePin(page: Page): Promise<void> {
  const field = page.getByLabel('PIN', { exact: true });
  await field.focus();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

const pad = (page: Page) => page.getByRole('application');
const entered = (page: Page) => page.locator('.entry-totals dd').first();

/** Under what something of a pile is kept here beside what is sealed. */
async function draftsKept(page: Page, batch: string): Promise<readonly unknown[]> {
  const keys = await page.evaluate(
    () =>
      new Promise<IDBValidKey[]>((resolve, reject) => {
        const opening = indexedDB.open('scrutineer-drafts', 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('shelf').objectStore('shelf').getAllKeys();
          asking.onsuccess = () => resolve(asking.result);
        };
      }),
  );
  return keys.filter((key) => String(key).includes(` ${batch} `));
}

describe('the entry station', () => {
  browserTest('takes a pile from two people, by keyboard alone, and uploads it', async () => {
    const { context, page } = await stationOf('keyer-a', 'keyer-b');
    await page.goto(`${office.url}/#/entry/${election}`);
    await unlockAs(page, '周丽');
    await page
      .getByRole('link', { name: /第 01 包/ })
      .first()
      .waitFor();
    await looksAs('entry-piles', page);
    await page.keyboard.press('Enter');
    await pad(page).waitFor();
    await page.keyboard.type('1112');
    await page.keyboard.press('Enter');
    await expect.poll(() => entered(page).textContent()).toBe('1');
    await page.keyboard.type('*18');
    await page.keyboard.press('Enter');
    await page.keyboard.type('12');
    await looksAs('entry-ballot', page);
    await page.keyboard.press('Escape');
    await page.keyboard.type('1111');
    await page.keyboard.press('Enter');
    await page.getByText('选了 4 人，应选 3 人').waitFor();
    await looksAs('entry-over-voted', page);
    expect(await inaccessible(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => entered(page).textContent()).toBe('20');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('本包录完');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '本包录完，请签名封存' }).waitFor();
    await typeAsked(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '已签名封存' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '复核：请另一人解锁' }).waitFor();
    await typeAsked(page);
    await page.keyboard.press('Enter');
    await pad(page).waitFor();
    expect(await entered(page).textContent()).toBe('0');
    await page.keyboard.type('1112*19');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1111');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
    await page.locator('form.unlock').waitFor();
    await looksAs('entry-same', page);
    expect(await inaccessible(page)).toEqual([]);
    await typeAsked(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '票包已收到' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '录票台' }).waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await context.close();
  });

  /** Everything but the last step of a pile, by its first person: they have sealed it and are gone. */
  async function sealFirst(page: Page, batch: string, ...ballots: readonly string[]): Promise<void> {
    await page.goto(pile(batch));
    await unlockAs(page, '周丽');
    await enterAll(page, ballots);
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await typePin(page);
    await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
  }

  async function enterAll(page: Page, ballots: readonly string[]): Promise<void> {
    await pad(page).waitFor();
    for (const keys of ballots) {
      await page.keyboard.type(keys);
      await page.keyboard.press('Enter');
    }
  }

  browserTest('shows only what differs, and the second corrects it', async () => {
    const { context, page } = await stationOf('keyer-a', 'keyer-b');
    await sealFirst(page, '02', '1112*12', '1121*8');
    await unlockAs(page, '吴敏');
    await enterAll(page, ['1112*12', '1121*7', '1211']);
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await page.getByRole('heading', { name: '两遍录入有 2 处不同' }).waitFor();
    await looksAs('entry-differences', page);
    expect(await inaccessible(page)).toEqual([]);
    const rows = await page.locator('table tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\s+/).slice(-2))).toEqual([
      ['8', '7'],
      ['0', '1'],
    ]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await pad(page).waitFor();
    await page.keyboard.press('l');
    await page.getByRole('heading', { name: '已录清单：3 种' }).waitFor();
    await looksAs('entry-list', page);
    expect(await inaccessible(page)).toEqual([]);
    await page.getByRole('button', { name: /^－1 张：赞成 丁一、阿里木/ }).press('Enter');
    await page.getByRole('button', { name: /^＋1 张：赞成 丁一、王强、欧阳若兰/ }).press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
    await typePin(page);
    await page.getByRole('heading', { name: '票包已收到' }).waitFor();
    await context.close();
  });

  browserTest('has scrutineers decide what is unclear, and both keyers sign that', async () => {
    const { context, page } = await stationOf('keyer-a', 'keyer-b', 'scrutineer-a', 'scrutineer-b');
    await sealFirst(page, '03', '1112*20');
    await unlockAs(page, '吴敏');
    await enterAll(page, ['1112*19', '1121']);
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await page.getByRole('button', { name: '说不清的，请监票人看票决定' }).press('Enter');
    await page.getByLabel(/^赞成 丁一、王强、欧阳若兰/).fill('2');
    await page.getByLabel(/^赞成 丁一、王强、阿里木/).fill('18');
    expect(await page.getByLabel('理由', { exact: true }).inputValue()).toBe('entries-differ');
    await page.getByLabel('理由', { exact: true }).selectOption('other');
    await page.getByText('请写明理由').waitFor();
    await page.getByLabel('理由', { exact: true }).selectOption('entries-differ');
    expect(await inaccessible(page)).toEqual([]);
    await unlockAs(page, '冯静');
    await page.getByText('✓ 冯静').waitFor();
    await unlockAs(page, '陈涛');
    await page.getByRole('heading', { name: '本包录完，请签名封存' }).waitFor();
    await typePin(page);
    await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
    await unlockAs(page, '周丽');
    await pad(page).waitFor();
    expect(await entered(page).textContent()).toBe('20');
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
    // One had two such papers fewer than was found, the other one.
    await page.getByText('按所看票面录入（两遍录入不一致） × 2').waitFor();
    await typePin(page);
    await page.getByRole('heading', { name: '票包已收到' }).waitFor();
    await context.close();
  });

  browserTest('loses nothing when the tab closes or the line is cut, and sends nothing twice', async () => {
    const { context, page } = await stationOf('keyer-a', 'keyer-b');
    await page.goto(pile('04'));
    await unlockAs(page, '周丽');
    await enterAll(page, ['1112*11']);
    await expect.poll(() => entered(page).textContent()).toBe('11');
    const { page: second } = await openTab(context);
    await second.goto(pile('04'));
    await unlockAs(second, '周丽');
    await second.getByText('正在本机另一个窗口录入').waitFor();
    await page.close();
    await pad(second).waitFor();
    expect(await entered(second).textContent()).toBe('11');
    await enterAll(second, ['1121*9']);
    await second.getByRole('button', { name: '本包录完' }).press('Enter');
    await typePin(second);
    await second.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
    await unlockAs(second, '吴敏');
    await enterAll(second, ['1121*9', '1112*11']);
    await second.getByRole('button', { name: '本包录完' }).press('Enter');
    await second.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
    const before = (await office.hall.status()).seq as number;
    // The line is cut after the service has heard: it took the bundle, and nobody here knows.
    let heard = 0;
    await second.route('**/batches', async (route) => {
      heard += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await typePin(second);
    await second.getByRole('heading', { name: '已由两人签名，待发送' }).waitFor();
    await second.getByText('1 个已签名票包待发送').waitFor();
    expect(await inaccessible(second)).toEqual([]);
    const { page: third } = await openTab(context);
    await second.close();
    await third.goto(pile('04'));
    await unlockAs(third, '吴敏');
    await third.getByText('1 个已签名票包待发送').waitFor();
    await third.locator('.outbox').getByRole('button', { name: '重试' }).press('Enter');
    await third.getByText('1 个已签名票包待发送').waitFor({ state: 'detached' });
    expect(heard).toBeGreaterThan(0);
    expect((await office.hall.status()).seq).toBe(before + 1);
    await context.close();
  });

  browserTest('checks across two computers by a file, still blind', async () => {
    const one = await stationOf('keyer-a');
    const other = await stationOf('keyer-b');
    await one.page.goto(pile('05'));
    await unlockAs(one.page, '周丽');
    await enterAll(one.page, ['1112*20']);
    await one.page.getByRole('button', { name: '本包录完' }).press('Enter');
    await typePin(one.page);
    const saving = one.page.waitForEvent('download');
    await one.page.getByRole('button', { name: '存成文件，到另一台电脑复核' }).press('Enter');
    const file = join(office.folder, 'sealed.json');
    await (await saving).saveAs(file);
    expect(readFileSync(file, 'utf8')).not.toContain('ooox');

    await other.page.goto(pile('05'));
    await unlockAs(other.page, '吴敏');
    await enterAll(other.page, ['1112*20']);
    await other.page.getByRole('button', { name: '本包录完' }).press('Enter');
    await other.page.getByText('第一遍是在另一台电脑上录的？').click();
    await other.page.getByLabel('第一人存出的封存文件').setInputFiles(office.keyOf('keyer-b'));
    await other.page.getByRole('alert').filter({ hasText: '所选的文件不是封存文件' }).waitFor();
    await other.page.getByLabel('第一人存出的封存文件').setInputFiles(file);
    await other.page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
    await typePin(other.page);
    await other.page.getByRole('heading', { name: '票包已收到' }).waitFor();
    await one.context.close();
    await other.context.close();
  });

  browserTest('takes names written in, invalid and doubtful ballots', async () => {
    const { context, page } = await stationOf('keyer-a', 'keyer-b', 'scrutineer-a', 'scrutineer-b');
    await page.goto(pile('06'));
    await unlockAs(page, '周丽');
    await pad(page).waitFor();
    await page.keyboard.type('1122w');
    await page.getByLabel('姓名').waitFor();
    await page.keyboard.type('孙\u0007八');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('U+0007').waitFor();
    await page.getByLabel('姓名').fill('孙'.repeat(101));
    await page.keyboard.press('Enter');
    await page.getByText('name-too-long').waitFor();
    await page.getByLabel('姓名').fill('孙八');
    expect(await inaccessible(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await pad(page).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => entered(page).textContent()).toBe('1');
    await page.keyboard.type('v');
    expect(await inaccessible(page)).toEqual([]);
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await page.keyboard.type('d1112*17');
    await page.keyboard.press('Enter');
    await page.getByText('还有 1 张疑难票').waitFor();
    expect(await page.getByRole('button', { name: '本包录完' }).isDisabled()).toBe(true);
    await page.keyboard.type('r');
    await page.getByRole('heading', { name: '疑难票：两名监票人看票决定' }).waitFor();
    expect(await page.getByLabel('同样决定的张数').evaluate((it) => it === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await page.getByText('请填 1 至 1').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Tab');
    // By its last entry, as a keyboard has it.
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await page.keyboard.type('像是丁一的姓');
    await page.keyboard.press('Enter');
    await page.getByText('理由里不写人名').waitFor();
    await page.getByLabel('理由说明').fill('折痕压在符号上');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await looksAs('entry-doubtful', page);
    expect(await inaccessible(page)).toEqual([]);
    await page.getByLabel('同样决定的张数').press('Enter');
    await page.getByText('疑难票 1 张：部分无效（其他：折痕压在符号上）').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await unlockAs(page, '冯静');
    await page.getByText('✓ 冯静').waitFor();
    const others = page.getByLabel('谁的密钥').locator('option');
    expect((await others.allTextContents()).filter((name) => name.includes('冯静'))).toEqual([]);
    await typeAsked(page);
    await page.keyboard.press('Enter');
    await page.getByText('请录入：部分无效（其他：折痕压在符号上）').waitFor();
    await page.keyboard.type('1121');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: '本包录完' }).isEnabled()).toBe(true);
    await page.keyboard.type('?');
    await page.getByRole('heading', { name: '按键' }).waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.type('u');
    await page.getByText('已撤销上一步').waitFor();
    expect(await entered(page).textContent()).toBe('19');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await typePin(page);
    await page.getByRole('heading', { name: '已签名封存' }).waitFor();
    await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
    await unlockAs(page, '吴敏');
    await pad(page).waitFor();
    // The second sees what was decided, and takes theirs back by it; one more is decided anew.
    await page.locator('.doubtful-lines').getByText('部分无效（其他：折痕压在符号上） × 1').waitFor();
    await page.keyboard.type('ddr');
    await page.getByText('请录入：按下列已有的决定').waitFor();
    await page.keyboard.type('1121');
    await page.keyboard.press('Enter');
    await page.keyboard.type('r');
    await page.getByLabel('同样决定的张数').waitFor();
    await page.keyboard.press('Escape');
    await pad(page).waitFor();
    await page.keyboard.type('j');
    await page.getByLabel('同样决定的张数').waitFor();
    await page.getByLabel('决定', { exact: true }).selectOption('all-void');
    await page.getByLabel('同样决定的张数').press('Enter');
    await unlockAs(page, '陈涛');
    await page.getByText('✓ 陈涛').waitFor();
    await typeAsked(page);
    await page.keyboard.press('Enter');
    await page.getByText('请录入：整张无效（字迹、符号模糊）').waitFor();
    await page.keyboard.type('v2');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1112*17');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1122w');
    await page.getByLabel('姓名').fill('孙八');
    await page.keyboard.press('Enter');
    await pad(page).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
    // The form for the PIN takes the keyboard once it is there.
    await page.locator('form.unlock').waitFor();
    await page.getByRole('button', { name: '看记录，打印' }).press('Enter');
    const record = page.frameLocator('iframe.sheet');
    await record.getByRole('heading', { name: '疑难票处理记录' }).waitFor();
    expect(await record.locator('tbody tr').allInnerTexts()).toEqual([
      '1\t其他：折痕压在符号上\t部分无效\t冯静、陈涛',
      '1\t字迹、符号模糊\t整张无效\t冯静、陈涛',
    ]);
    expect(await record.locator('.signing .line').count()).toBe(2);
    expect(await inaccessible(page)).toEqual([]);
    await looksAs('entry-doubtful-record', page.locator('iframe.sheet'));
    await typePin(page);
    await page.getByRole('heading', { name: '票包已收到' }).waitFor();
    expect(await draftsKept(page, '06')).toEqual([]);
    await context.close();
  });

  browserTest('compares two entries that were both sealed, each on its own computer', async () => {
    const one = await stationOf('keyer-a');
    const other = await stationOf('keyer-b');
    const files: string[] = [];
    for (const [{ page }, person] of [
      [one, '周丽'],
      [other, '吴敏'],
    ] as const) {
      await page.goto(pile('07'));
      await unlockAs(page, person);
      await enterAll(page, ['1112*20']);
      await page.getByRole('button', { name: '本包录完' }).press('Enter');
      await typePin(page);
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: '存成文件，到另一台电脑复核' }).press('Enter');
      const file = join(office.folder, `sealed-${person}.json`);
      await (await saving).saveAs(file);
      files.push(file);
    }
    await other.page.getByText('另一人也已在别的电脑录完？').click();
    const field = other.page.getByLabel('另一人存出的封存文件');
    await field.setInputFiles(files[1]!);
    await other.page.getByText('entry-own-check').waitFor();
    await field.setInputFiles(files[0]!);
    await other.page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
    await typePin(other.page);
    await other.page.getByRole('heading', { name: '票包已收到' }).waitFor();
    await one.context.close();
    await other.context.close();
  });

  browserTest(
    'lets the first change a sealed entry, and nobody check while the first key is open',
    async () => {
      const { context, page } = await stationOf('keyer-a', 'keyer-b');
      await sealFirst(page, '08', '1112*19', '1121');
      const { page: elsewhere } = await openTab(context);
      await elsewhere.goto(pile('08'));
      await page.close();
      await elsewhere.getByRole('heading', { name: '请先解锁密钥' }).waitFor();
      await unlockAs(elsewhere, '周丽');
      await elsewhere.getByRole('heading', { name: '已签名封存' }).waitFor();
      const { page: second } = await openTab(context);
      await second.goto(`${office.url}/#/entry/${election}`);
      await unlockAs(second, '吴敏');
      await second.getByText('第一遍已录（周丽），等复核').waitFor();
      // The pile moves to the second's tab, where the first's key is not open; it still is in the other.
      await elsewhere.goto(`${office.url}/#/keys`);
      await second.getByRole('button', { name: '锁定', exact: true }).press('Enter');
      await second.goto(pile('08'));
      await unlockAs(second, '吴敏');
      await second.getByText('第一人的密钥还在本机另一个窗口解锁着').waitFor();
      await elsewhere.getByRole('button', { name: '锁定', exact: true }).first().press('Enter');
      await pad(second).waitFor();
      await second.getByRole('button', { name: '锁定', exact: true }).press('Enter');
      // The form takes the keyboard when it comes, and would take the Enter that is meant for the button.
      await second.locator('form.unlock').waitFor();
      await settled(second);
      await second.getByRole('button', { name: '周丽 要改自己的录入' }).press('Enter');
      await unlockAs(second, '周丽');
      await second.getByRole('button', { name: '撤回封存，再修改' }).press('Enter');
      await pad(second).waitFor();
      expect(await entered(second).textContent()).toBe('20');
      await context.close();
    },
  );

  browserTest('goes on in memory, and says so, where the computer keeps nothing', async () => {
    const { context, page } = await stationOf('keyer-a', 'keyer-b');
    await page.goto('about:blank');
    await page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        if (this.transaction.db.name === 'scrutineer') return put.apply(this, given);
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(pile('09'));
    await unlockAs(page, '周丽');
    await enterAll(page, ['1112*20']);
    const notice = page.getByRole('alert').filter({ hasText: '本包的录入只在本窗口内存里' });
    await notice.waitFor();
    await page.getByRole('button', { name: '锁定', exact: true }).press('Enter');
    await unlockAs(page, '周丽');
    await pad(page).waitFor();
    expect(await notice.isVisible()).toBe(true);
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await page.getByRole('heading', { name: '本包录完，请签名封存' }).waitFor();
    expect(await notice.isVisible()).toBe(true);
    await typePin(page);
    await page.getByRole('heading', { name: '已签名封存' }).waitFor();
    expect(await notice.isVisible()).toBe(true);
    const asking = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const asked = await asking;
    expect(asked.type()).toBe('beforeunload');
    await asked.dismiss();
    await closing;
    await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
    await unlockAs(page, '吴敏');
    await enterAll(page, ['1112*20']);
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
    await typePin(page);
    await page.getByRole('heading', { name: '票包已收到' }).waitFor();
    await context.close();
  });

  browserTest('takes the tally sheet of a small meeting from the chief and a scrutineer', async () => {
    const small = '469021101-2026-small';
    const { outsider, people } = office.hall;
    const hall = new Hall(outsider, people, small);
    await openCount(hall, [{ id: 's1', piles: [{ batch: '01', papers: 12 }] }]);
    const { context, page } = await stationOf('chief', 'scrutineer-a', 'keyer-a');
    const fill = async (against: string) => {
      await page.getByLabel('有效票').waitFor();
      const rows: readonly (readonly [string, string])[] = [
        ['有效票', '11'],
        ['无效：整张无法辨认', '1'],
        ['丁　一 赞成', '11'],
        ['王　强 赞成', '9'],
        ['王　强 不赞成', against],
        ['阿里木·买买提（女） 赞成', '8'],
        ['阿里木·买买提（女） 弃权', '3'],
        ['欧阳若兰 不赞成', '10'],
        ['欧阳若兰 赞成', '1'],
        ['姓名 1', '孙八'],
      ];
      for (const [label, text] of rows) await page.getByLabel(label, { exact: true }).fill(text);
      await page.locator('fieldset').first().getByLabel('赞成').first().fill('2');
    };
    await page.goto(`${office.url}/#/entry/${small}/committee/s1/01`);
    await unlockAs(page, '周丽');
    await page.getByText('signer-not-entitled').waitFor();
    await page.keyboard.press('Enter');
    await unlockAs(page, '郑国华');
    await fill('1');
    await page.getByText('！少 1').waitFor();
    await looksAs('entry-sheet', page);
    expect(await inaccessible(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('sheet-row-differs').waitFor();
    await page.getByLabel('王　强 不赞成', { exact: true }).fill('2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '本包录完，请签名封存' }).waitFor();
    await typePin(page);
    await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
    await unlockAs(page, '冯静');
    await fill('2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
    await typePin(page);
    await page.getByRole('heading', { name: '票包已收到' }).waitFor();
    await context.close();
  });

  // The last: the first’s old key is revoked for good.
  browserTest('lets the first, enrolled anew, sign their sealed entry with the new key', async () => {
    const { context, page } = await stationOf('keyer-a', 'keyer-b');
    await page.goto(pile('01', 's2'));
    await unlockAs(page, '周丽');
    await enterAll(page, ['1112*6']);
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await typePin(page);
    await page.getByRole('heading', { name: '已签名封存' }).waitFor();
    const { outsider, people } = office.hall;
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const jwk = publicKey.export({ format: 'jwk' });
    const owner = { actor: 'keyer-a-2', person: '周丽', role: 'keyer', jurisdiction: '469021101' };
    const window = { notBefore: '2026-01-01T00:00:00.000Z', expires: '2100-01-01T00:00:00.000Z' };
    const registration = { format: 'scrutineer/actor@1', ...owner, jwk, ...window };
    const { kid } = people['keyer-a'];
    const at = new Date().toISOString();
    const revocation = { format: 'scrutineer/actor-revoked@1', actor: 'keyer-a', kid, at };
    for (const said of [revocation, registration]) {
      const signed = envelope('actor', said, [people.registrar]);
      const answer = await outsider.call('PUT', `/v1/actors/${said.actor}`, signed);
      expect([200, 201], answer.text).toContain(answer.status);
    }
    const file = join(office.folder, 'keyer-a-2.json');
    const { d } = privateKey.export({ format: 'jwk' });
    writeFileSync(file, JSON.stringify({ format: 'scrutineer/key@1', ...owner, jwk: { ...jwk, d } }));
    // The first key is gone, as after the fifth wrong PIN.
    await page.evaluate(
      (gone) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('scrutineer');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const [store] = opening.result.objectStoreNames;
            const forgetting = opening.result.transaction(store!, 'readwrite');
            forgetting.objectStore(store!).delete(gone);
            forgetting.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      kid,
    );
    await takeIn(page, office.url, file);
    await page.goto(pile('01', 's2'));
    await page.reload();
    await unlockAs(page, '周丽');
    await page.getByText('封存用的是你的另一把密钥').waitFor();
    await page.getByRole('button', { name: '锁定', exact: true }).press('Enter');
    await page.locator('form.unlock').waitFor();
    await settled(page);
    await page.getByRole('button', { name: '周丽 要改自己的录入' }).press('Enter');
    await unlockAs(page, '周丽');
    await page.getByText('封存用的是你的另一把密钥').waitFor();
    expect(await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).count()).toBe(0);
    expect(await inaccessible(page)).toEqual([]);
    await page.getByRole('button', { name: '撤回封存，再修改' }).press('Enter');
    await pad(page).waitFor();
    expect(await entered(page).textContent()).toBe('6');
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await typePin(page);
    await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
    await unlockAs(page, '吴敏');
    await enterAll(page, ['1112*6']);
    await page.getByRole('button', { name: '本包录完' }).press('Enter');
    await page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
    await typePin(page);
    await page.getByRole('heading', { name: '票包已收到' }).waitFor();
    await context.close();
  });
});
