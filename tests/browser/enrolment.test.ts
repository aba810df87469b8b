import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { codeFrom } from '../../core/ledger/enrolment/code.ts';
import { Hall } from '../e2e/hall.ts';
import { Outsider } from '../e2e/outsider.ts';
import { election, type Name, registerEverybody } from '../e2e/people.ts';
import { type Served, startServing } from '../e2e/served.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { looksAs } from './support/picture.ts';
import { steady } from './support/steady.ts';

const pin = '428617';
let folder: string;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-'));
  const data = join(folder, 'data');
  served = await startServing(data);
  const outsider = new Outsider(served.url);
  await outsider.meet();
  const hall = new Hall(outsider, await registerEverybody(outsider, data, folder));
  expect((await hall.convene()).status).toBe(201);
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody's browser with their key file taken in, and unlocked where they are the one to begin. */
async function withKeysOf(...names: readonly Name[]): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  page.on('close', () => expect(errors).toEqual([]));
  await page.goto(`${served.url}/#/keys`);
  for (const name of names) {
    await page.getByLabel('导入密钥文件').setInputFiles(join(folder, `${name}.json`));
    await choosePin(page);
    await page.getByText('已保存').waitFor();
  }
  await page.getByRole('button', { name: /^解锁/ }).first().click();
  await typePin(page);
  await page.getByText('已解锁：').waitFor();
  return { context, page };
}

/** Types a PIN into the form that is open, where the keyboard stands. */
async function typePin(page: Page): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).waitFor();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

/** Types a new PIN twice, where the keyboard stands. */
async function choosePin(page: Page): Promise<void> {
  await page.getByLabel('设一个 PIN').waitFor();
  await page.keyboard.type(pin);
  await page.keyboard.press('Tab');
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

interface Slip {
  readonly actor: string;
  readonly code: string;
}

/** What the sheet on the page says: the id and the code of each slip. */
async function slipsOn(page: Page): Promise<readonly Slip[]> {
  await page.locator('.code-slip').first().waitFor();
  return page.locator('.code-slip').evaluateAll((slips) =>
    slips.map((slip) => ({
      actor: slip.querySelector('dd')!.textContent!,
      code: slip.querySelector('.code')!.textContent!,
    })),
  );
}

/** Opens the page that a slip names, in a browser of one's own, and types the code. */
async function openSlip(slip: Slip): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openBrowser();
  const { page } = await openTab(context);
  await page.goto(`${served.url}/#/enrol/${slip.actor}`);
  await typeCode(page, slip.code);
  return { context, page };
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('登记码').fill(code);
  await page.keyboard.press('Enter');
}

/** Codes that are the same each time, and in place of what is another each day and place: for a picture. */
async function steadySlips(page: Page): Promise<void> {
  await page.locator('.code-slip').evaluateAll((slips) => {
    for (const slip of slips) {
      const [until, address] = [...slip.querySelectorAll('dd')].slice(-2);
      until!.textContent = '2026年11月22日 08:00';
      address!.textContent = address!.textContent.replace(location.origin, 'https://192.168.1.20:8080');
    }
  });
}

describe('the sheet of codes', () => {
  browserTest('looks as it did, on the screen and on paper', async () => {
    const { context, page } = await withKeysOf('registrar');
    await page.evaluate(() => {
      const draw = crypto.getRandomValues.bind(crypto);
      let drawn = 0x5a;
      // Only what a code is made of: keys stay random.
      crypto.getRandomValues = (into) =>
        into?.byteLength === 10 ? ((into as unknown as Uint8Array).fill(drawn++) as never) : draw(into);
    });
    await page.goto(`${served.url}/#/invite/${election}`);
    for (const person of ['华一鸣', '阿依古丽·买买提江']) {
      await page.getByRole('button', { name: '添加一人' }).click();
      await page.keyboard.type(person);
    }
    await page.getByLabel('标识').first().fill('keyer-shown-1');
    await page.getByLabel('标识').last().fill('keyer-shown-2');
    await page.getByLabel('密钥有效至').fill('2027-12-31');
    await page.getByLabel('密钥有效至').blur();
    await looksAs('invite', page.locator('section').last());
    await page.getByRole('button', { name: /签发 2 人的登记码/ }).click();
    await page.getByText('2 人的登记码已生效').waitFor();
    await steadySlips(page);
    await page.emulateMedia({ media: 'print' });
    await looksAs('code-slips', page.locator('.code-slips'));
    await context.close();
  });
});

describe('a one-time code', () => {
  browserTest('makes a key for whom the superior invited, and for nobody twice', async () => {
    const { context, page } = await withKeysOf('registrar');
    await page.goto(`${served.url}/#/invite/${election}`);
    await page.getByRole('button', { name: '添加一人' }).click();
    await page.keyboard.type('苗青禾');
    await page.getByLabel('计票站').selectOption('s1');
    expect(await inaccessible(page)).toEqual([]);
    await page.getByRole('button', { name: /签发 1 人的登记码/ }).click();
    const [slip] = await slipsOn(page);
    expect(slip!.actor).toBe('469021101-keyer-1');
    await page.getByText('1 人的登记码已生效').waitFor();
    expect(await inaccessible(page)).toEqual([]);

    const another = codeFrom(new Uint8Array(10).fill(0x5a));
    const mistyped = another.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const own = await openSlip({ ...slip!, code: mistyped });
    await own.page.getByText('enrol-code-mistyped').waitFor();
    await looksAs('enrol-code', own.page);
    await typeCode(own.page, codeFrom(new Uint8Array(10)));
    await own.page.getByText('enrol-code-wrong').waitFor();
    await typeCode(own.page, slip!.code.toLowerCase().replaceAll('-', ' '));
    await own.page.getByRole('heading', { name: '苗青禾' }).waitFor();
    await own.page.getByText('s1', { exact: true }).waitFor();
    expect(await inaccessible(own.page)).toEqual([]);
    await steady(own.page);
    await looksAs('enrol-key', own.page);
    await choosePin(own.page);
    await own.page.getByText('登记成功：苗青禾').waitFor();
    await typePin(own.page);
    await own.page.getByText('苗青禾 · 计票人').waitFor();
    await own.page.getByRole('link', { name: '去首页办理' }).click();
    await own.page.getByText('青石桥镇第十三次党员代表大会').waitFor();
    await looksAs('home', own.page);

    const again = await openSlip(slip!);
    await again.page.getByText('invitation-used').waitFor();

    // The codes are shown once.
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByRole('button', { name: '已打印，清除本页的登记码' }).click();
    await page.getByRole('button', { name: '添加一人' }).waitFor();
    expect(await page.content()).not.toContain(slip!.code);
    await Promise.all([context, own.context, again.context].map((each) => each.close()));
  });

  browserTest(
    'loses nothing when the line is cut before its answer comes, and the tab is closed',
    async () => {
      const { context, page } = await withKeysOf('registrar');
      await page.goto(`${served.url}/#/invite/${election}`);
      await page.getByRole('button', { name: '添加一人' }).click();
      await page.keyboard.type('时雨');
      await page.getByLabel('标识').fill('keyer-cut');
      await page.getByRole('button', { name: /签发 1 人的登记码/ }).click();
      const [slip] = await slipsOn(page);

      const own = await openSlip(slip!);
      await own.page.route('**/v1/enrol', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await own.page.getByRole('heading', { name: '时雨' }).waitFor();
      await choosePin(own.page);
      await own.page.getByText('登记还没有得到答复').waitFor();
      await own.page.close();

      const { page: later } = await openTab(own.context);
      await later.goto(`${served.url}/#/keys`);
      await later.getByRole('button', { name: '继续登记' }).click();
      await later.getByRole('button', { name: '解锁 时雨' }).click();
      await typePin(later);
      await later.getByText('已解锁：时雨').waitFor();
      await Promise.all([context, own.context].map((each) => each.close()));
    },
  );

  browserTest('whose registration is refused for good in the end says so, and asks for another', async () => {
    const { context, page } = await withKeysOf('registrar');
    await page.goto(`${served.url}/#/invite/${election}`);
    await page.getByRole('button', { name: '添加一人' }).click();
    await page.keyboard.type('晚来');
    await page.getByLabel('标识').fill('keyer-late');
    await page.getByRole('button', { name: /签发 1 人的登记码/ }).click();
    const [slip] = await slipsOn(page);
    await page.getByText('1 人的登记码已生效').waitFor();

    const own = await openSlip(slip!);
    await own.page.route('**/v1/enrol', (route) => route.abort());
    await choosePin(own.page);
    await own.page.getByText('登记还没有得到答复').waitFor();
    await own.page.unroute('**/v1/enrol');
    // Meanwhile the slip is used at another computer.
    const other = await openSlip(slip!);
    await choosePin(other.page);
    await other.page.getByText('登记成功：晚来').waitFor();

    await own.page.goto(`${served.url}/#/keys`);
    await own.page.getByRole('button', { name: '继续登记' }).click();
    await own.page.getByText('这把密钥已从本机删除').waitFor();
    expect(await own.page.getByText('继续').count()).toBe(0);
    expect(await own.page.getByRole('button', { name: '从本机删除' }).count()).toBe(0);
    expect(await inaccessible(own.page)).toEqual([]);
    await own.page.getByRole('button', { name: '知道了' }).press('Enter');
    await own.page.getByText('本机还没有密钥').waitFor();
    await Promise.all([context, own.context, other.context].map((each) => each.close()));
  });

  browserTest(
    'of a scrutineer elected in the hall is signed by chair and organiser, and confirmed by the superior',
    async () => {
      const { context, page } = await withKeysOf('chair', 'organiser');
      await page.goto(`${served.url}/#/invite/${election}`);
      await page.getByRole('button', { name: '添加一人' }).click();
      await page.keyboard.type('当场推');
      await page.getByRole('button', { name: /签发 1 人的登记码/ }).click();
      await page.getByRole('heading', { name: '还须党委办签名' }).waitFor();
      await typePin(page);
      const [slip] = await slipsOn(page);

      const own = await openSlip(slip!);
      await own.page.getByText('（临时，待上级党委确认）').waitFor();
      await choosePin(own.page);
      await own.page.getByText('登记成功：当场推').waitFor();

      const county = await withKeysOf('registrar');
      await county.page.goto(`${served.url}/#/invite/${election}`);
      await county.page.getByRole('button', { name: '确认 当场推' }).click();
      await county.page.getByText('当场推已确认').waitFor();
      expect(await county.page.getByRole('button', { name: '确认 当场推' }).count()).toBe(0);
      await Promise.all([context, own.context, county.context].map((each) => each.close()));
    },
  );
});
