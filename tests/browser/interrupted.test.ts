import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { hallFile } from '../../core/hall/hall-file.ts';
import { openHall } from '../../core/hall/open-hall.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { taken } from '../e2e/expecting.ts';
import { openRound, prepareMeeting } from '../e2e/hall.ts';
import { election, type Name } from '../e2e/people.ts';
import { definitionOf } from '../support/definition.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { holdCodes, holdFile } from './support/hold.ts';
import { pin, takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { settled, signAs, unlockAs } from './support/signing.ts';

const round = { contest: 'committee', round: 1 };

const offlinePage = pathToFileURL(join(import.meta.dirname, '../../dist/离线计票.html')).href;

let office: Office;
/** Of the meeting before its vote, as a hall would take it. */
let pack: string;
beforeAll(async () => {
  office = await openOffice();
  const { hall } = office;
  const stations = [{ id: 's1', piles: ['01', '02'].map((batch) => ({ batch, papers: 20 })) }];
  await prepareMeeting(hall, stations);
  pack = join(office.folder, 'pack.json');
  const made = await hall.outsider.get(`/v1/elections/${election}/hall-pack`, hall.people.chair);
  writeFileSync(pack, made.text);
  await openRound(hall, stations);
});
afterAll(() => office?.close());

/** A browser with these people's keys, nobody's unlocked. */
async function browserOf(...names: readonly Name[]): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  page.on('close', () => expect(errors).toEqual([]));
  for (const name of names) await takeIn(page, office.url, office.keyOf(name));
  return { context, page };
}

/** Holds every call to these addresses until the test lets it go on. */
async function hold(page: Page, path: string): Promise<{ goOn: (route?: Route) => Promise<void> }> {
  const held: Route[] = [];
  await page.route(path, (route) => void held.push(route));
  return {
    async goOn() {
      await expect.poll(() => held.length).toBeGreaterThan(0);
      await held.shift()!.continue();
    },
  };
}

const cut = (route: Route) => route.abort('connectionrefused');

describe('a line that is cut just when something is read once', () => {
  browserTest('leaves the big screen without its votes no longer than it is cut', async () => {
    const { context, page } = await browserOf('chief');
    const { hall } = office;
    await page.goto(`${office.url}/#/screen/${election}/committee`);
    await unlockAs(page, '郑国华');
    await page.getByText('已录入选票').waitFor();
    await page.route('**/tally?*', cut);
    const bundle = await hall.bundle('s1', '01', [{ count: 20, marks: 'ooox' }]);
    await taken(hall.send('batches', hall.bundleBy(bundle)));
    const asked = page.waitForRequest('**/tally?*');
    await taken(hall.do('tally-released', round, 'chief'));
    await asked;
    expect(await page.getByText('阿里木·买买提').count()).toBe(0);
    await page.unroute('**/tally?*');
    await page.getByText('阿里木·买买提').first().waitFor();
    await context.close();
  });

  browserTest(
    'shows the slips, what is read out, and the elections to hand out codes for, once it is back',
    async () => {
      const { context, page } = await browserOf('organiser');
      for (const [address, path, shown] of [
        [`slips/${election}`, '**/slips?*', '到会人数报告单'],
        [`aloud/${election}/committee/1`, '**/slips?*', '空格或方向键翻屏'],
        ['invite', '**/v1/elections', '青石桥镇第十三次党员代表大会'],
      ] as const) {
        await page.route(path, cut);
        await page.goto(`${office.url}/#/${address}`);
        if (address.startsWith('slips')) await unlockAs(page, '卫芳');
        await page.getByText('现在连不上服务').waitFor();
        await page.unroute(path);
        await page.getByText(shown).first().waitFor();
        expect(await page.getByText('现在连不上服务').count()).toBe(0);
      }
      await context.close();
    },
  );

  browserTest(
    'says so where what draws a slip could not be fetched, and keeps what was fetched in time',
    async () => {
      const { context, page } = await browserOf('organiser');
      const parts = /\/assets\/(html|docx)-[^/]*\.js$/;
      const missing = page.getByText('页面的一部分没有取到');
      const openSlip = async () => {
        await page.goto('about:blank');
        const ahead = page.waitForResponse(/\/assets\/xlsx-/);
        await page.goto(`${office.url}/#/slips/${election}`);
        await (await ahead).finished();
        await unlockAs(page, '卫芳');
        await page.locator('.slip-list button').first().press('Enter');
      };
      const save = async (ending: string) => {
        const saving = page.waitForEvent('download');
        await page.getByRole('button', { name: ending }).press('Enter');
        return (await saving).suggestedFilename();
      };
      await page.route(parts, cut);
      await openSlip();
      await missing.waitFor();
      expect(await page.getByRole('button', { name: '打印', exact: true }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: '.docx' }).press('Enter');
      await expect.poll(() => missing.count()).toBe(2);
      // What saves a table came ahead of its being wanted, so that the line may be cut by now.
      await page.route(/\/assets\//, cut);
      expect(await save('.xlsx')).toMatch(/\.xlsx$/);
      expect(await missing.count()).toBe(1);

      await page.unrouteAll();
      await openSlip();
      await page.locator('iframe.sheet').waitFor();
      expect(await save('.docx')).toMatch(/\.docx$/);
      expect(await missing.count()).toBe(0);
      await context.close();
    },
  );
});

describe('what is on its way', () => {
  browserTest('is never the draft of before, once another was chosen', async () => {
    const { context, page } = await browserOf('organiser');
    const drafts = ['甲次大会', '乙次大会'].map((title, i) => {
      const file = join(office.folder, `draft-${i}.json`);
      const service = office.hall.outsider.service.kid;
      writeFileSync(file, JSON.stringify(definitionOf({ id: '469021101-2026-b', title, service })));
      return file;
    });
    await page.goto(`${office.url}/#/convene`);
    const field = page.getByLabel(/召集事项文件/);
    await field.setInputFiles(drafts[0]!);
    await unlockAs(page, '卫芳');
    await page.getByText('甲次大会').first().waitFor();
    await page.route('**/v1/elections', cut);
    await signAs(page, '卫芳');
    await page.getByRole('button', { name: '重试' }).waitFor();
    await page.unroute('**/v1/elections');
    const stick = await holdFile(page, 'draft-1.json');
    await field.setInputFiles(drafts[1]!);
    await page.getByText('甲次大会').first().waitFor({ state: 'detached' });
    stick.letThrough();
    await page.getByText('乙次大会').first().waitFor();
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
    const line = await hold(page, '**/v1/elections');
    await signAs(page, '卫芳');
    await page.getByText('选择文件').waitFor({ state: 'hidden' });
    await line.goOn();
    await page.getByText('选举已召集').waitFor();
    await page.getByText('选择文件').waitFor();
    await page.getByRole('link', { name: '到会议台' }).press('Enter');
    await page.getByText('乙次大会').first().waitFor();
    await context.close();
  });

  browserTest('are codes that can still be printed by whoever left their page and comes back', async () => {
    const { context, page } = await browserOf('registrar');
    await page.goto(`${office.url}/#/invite/${election}`);
    await unlockAs(page, '朱琳');
    for (const person of ['华一鸣', '时雨']) {
      await page.getByRole('button', { name: '添加一人' }).press('Enter');
      await page.keyboard.type(person);
    }
    const line = await hold(page, '**/v1/invitations');
    await page.getByRole('button', { name: /签发 2 人的登记码/ }).press('Enter');
    await line.goOn();
    await page.locator('.code-slip').waitFor();
    const code = await page.locator('.code').textContent();
    await page.getByRole('link', { name: '监票人', exact: true }).press('Enter');
    await page.getByRole('heading', { name: '发放登记码' }).waitFor({ state: 'detached' });
    await line.goOn();
    await page.goto(`${office.url}/#/invite/${election}`);
    await page.getByText('2 人的登记码已生效').waitFor();
    expect(await page.locator('.code').allTextContents()).toContain(code);
    await page.getByRole('button', { name: '完成' }).press('Enter');
    await page.getByRole('button', { name: '已打印，清除本页的登记码' }).press('Enter');
    await page.getByRole('button', { name: '添加一人' }).waitFor();
    expect(await page.content()).not.toContain(code);
    await context.close();
  });

  browserTest(
    'are codes for the lines as they stand, and none is changed before they are drawn',
    async () => {
      const { context, page } = await browserOf('registrar');
      await page.goto(`${office.url}/#/invite/${election}`);
      await unlockAs(page, '朱琳');
      await page.getByRole('button', { name: '添加一人' }).press('Enter');
      await page.getByLabel('姓名').fill('方晓');
      await page.getByLabel('标识').fill('keyer-drawn');
      const codes = await holdCodes(page);
      await page.getByRole('button', { name: /签发 1 人的登记码/ }).press('Enter');
      await codes.asked;
      for (const field of ['姓名', '标识', '密钥有效至'])
        await expect.poll(() => page.getByLabel(field).isDisabled()).toBe(true);
      for (const button of ['删除第 1 人', '添加一人'])
        expect(await page.getByRole('button', { name: button }).isDisabled()).toBe(true);
      codes.letThrough();
      await page.getByText('1 人的登记码已生效').waitFor();
      await context.close();
    },
  );

  browserTest('is a hall’s file, and no other is chosen until it is in or refused', async () => {
    const { context, page } = await browserOf();
    const opened = openHall(JSON.parse(readFileSync(pack, 'utf8')), nodeCrypto);
    if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
    const file = join(office.folder, 'hall.json');
    writeFileSync(file, JSON.stringify(hallFile(opened.value)));
    await page.goto(`${office.url}/#/hall-send`);
    // One chosen before it, on a slow stick, is read only after it.
    const other = join(office.folder, 'other.json');
    writeFileSync(other, '{}');
    const stick = await holdFile(page, 'other.json');
    await page.setInputFiles('input[type=file]', other);
    await stick.asked;
    await page.setInputFiles('input[type=file]', file);
    await page.getByRole('button', { name: /发送/ }).waitFor();
    stick.letThrough();
    await settled(page);
    const line = await hold(page, '**/hall*');
    await page.getByRole('button', { name: /发送/ }).press('Enter');
    await page.getByText('选择文件').waitFor({ state: 'hidden' });
    // First all of it is judged, then it is entered.
    await line.goOn();
    await line.goOn();
    await page.getByText('选择文件').waitFor();
    await page.getByText('hall.json').waitFor();
    await context.close();
  });
});

const pad = (page: Page) => page.getByRole('application');
/** How many keys are open as this browser’s windows see each other’s; the words on a page come a moment before. */
const openKeys = async () =>
  (await navigator.locks.query()).held!.filter(({ name }) => name!.startsWith('scrutineer.open.')).length;

const stillOpen = (page: Page) => page.getByText('第一人的密钥还在本机另一个窗口解锁着');

async function enterPile(page: Page, papers: number): Promise<void> {
  await pad(page).waitFor();
  await page.keyboard.type(`1112*${papers}`);
  await page.keyboard.press('Enter');
}

browserTest('the second stops as soon as the first’s key is unlocked again, and loses nothing', async () => {
  const { context, page } = await browserOf('keyer-a', 'keyer-b');
  const { page: first } = await openTab(context);
  await page.goto(`${office.url}/#/entry/${election}/committee/s1/02`);
  await unlockAs(page, '周丽');
  await enterPile(page, 20);
  await page.getByRole('button', { name: '本包录完' }).press('Enter');
  await unlockAs(page, '周丽');
  await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
  await unlockAs(page, '吴敏');
  await enterPile(page, 12);

  await first.goto(`${office.url}/#/keys`);
  await first.getByRole('button', { name: '解锁 周丽' }).press('Enter');
  await unlockAs(first, '周丽');
  await stillOpen(page).waitFor();
  await pad(page).waitFor({ state: 'hidden' });
  await first.getByRole('button', { name: '锁定', exact: true }).first().press('Enter');
  await pad(page).waitFor();
  expect(await page.locator('.entry-totals dd').first().textContent()).toBe('12');
  await pad(page).focus();
  await enterPile(page, 8);
  await page.getByRole('button', { name: '本包录完' }).press('Enter');
  await page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();

  // The looks of before see nothing; the one at the signature does.
  await page.evaluate(() => {
    const { query } = navigator.locks;
    navigator.locks.query = async () =>
      document.querySelector('.unlock [aria-busy=true]') === null
        ? { held: [] }
        : query.call(navigator.locks);
  });
  let sent = 0;
  page.on('request', (request) => {
    if (/\/batches$/.test(request.url())) sent += 1;
  });
  await first.getByRole('button', { name: '解锁 周丽' }).press('Enter');
  await unlockAs(first, '周丽');
  await first.getByText('已解锁：周丽').waitFor();
  await expect.poll(() => first.evaluate(openKeys)).toBe(2);
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
  await stillOpen(page).first().waitFor();
  // What covers the form does not tell yet that the PIN was checked in vain.
  await page.locator('.unlock [aria-busy=true]').waitFor({ state: 'detached' });
  expect(sent).toBe(0);
  await first.getByRole('button', { name: '锁定', exact: true }).first().press('Enter');
  await first.getByText('没有解锁的密钥。').waitFor();
  await expect.poll(() => first.evaluate(openKeys)).toBe(1);
  await unlockAs(page, '吴敏');
  await page.getByRole('heading', { name: '票包已收到' }).waitFor();
  expect(sent).toBe(1);
  await context.close();
});

describe('the edition without a network', () => {
  browserTest(
    'says that a full disk kept nothing, takes the step again, and shows it in another window',
    async () => {
      const context = await openBrowser();
      const { page } = await openTab(context);
      for (const name of ['chair', 'chief'] as const) await takeIn(page, offlinePage, office.keyOf(name));
      await page.goto(`${offlinePage}#/hall`);
      await page.setInputFiles('input[type=file]', pack);
      await page.getByText('离线包账本码').waitFor();
      const { page: screen, errors } = await openTab(context);
      await screen.goto(`${offlinePage}#/screen/${election}/committee`);
      await screen.getByText('已批准，待开会').waitFor();

      const disk = (full: boolean) =>
        page.evaluate((to) => document.documentElement.toggleAttribute('data-full', to), full);
      await page.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...given) {
          if (document.documentElement.hasAttribute('data-full')) throw new DOMException('full');
          return put.apply(this, given);
        };
      });
      await page.goto(`${offlinePage}#/meeting/${election}/committee/attendance`);
      await page.getByLabel('实到会人数').fill('40');
      await page.getByLabel('因病缺席').fill('2');
      await page.keyboard.press('Enter');
      await disk(true);
      await signAs(page, '褚建军', '郑国华');
      await page.getByText('这一步没有记入').waitFor();
      await disk(false);
      await page.getByRole('button', { name: '重试' }).press('Enter');
      await page.getByText('已记录，第 7 条').waitFor();

      await screen.getByText('到会人数合规').waitFor();
      expect(await screen.getByText('现在没有更新').count()).toBe(0);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
