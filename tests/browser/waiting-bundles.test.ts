import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { scrutineer } from '../cli/program.ts';
import { taken } from '../e2e/expecting.ts';
import { openCount } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { hold } from './support/hold.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { settled, unlockAs } from './support/signing.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const piles = ['01', '02', '03', '04', '05', '06', '07', '08'].map((batch) => ({ batch, papers: 20 }));
  await openCount(office.hall, [{ id: 's1', piles }]);
});
afterAll(() => office?.close());

const pile = (batch: string) => `${office.url}/#/entry/${election}/committee/s1/${batch}`;
const pad = (page: Page) => page.getByRole('application');
const waits = (page: Page) => page.getByRole('heading', { name: '已由两人签名，待发送' });
const noLongerAwaited = (page: Page) => page.getByText('账本已不再等这一包');
/** Nothing of it is on its way just now. */
const mayBeSent = (page: Page) => page.locator('.panel').getByRole('button', { name: '重试' });
const isIn = (page: Page) => page.getByRole('heading', { name: '票包已收到' });
const seqNow = async () => (await office.hall.status()).seq as number;

async function enter(page: Page): Promise<void> {
  await pad(page).waitFor();
  await page.keyboard.type('1112*20');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '本包录完' }).press('Enter');
}

/** A browser where the first has sealed the pile, and the second has entered it and is about to sign. */
async function aboutToSign(
  batch: string,
  between: (page: Page) => Promise<unknown> = async () => {},
): Promise<{ context: BrowserContext; page: Page; errors: readonly string[] }> {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  for (const name of ['keyer-a', 'keyer-b'] as const) await takeIn(page, office.url, office.keyOf(name));
  await page.goto(pile(batch));
  await unlockAs(page, '周丽');
  await enter(page);
  await unlockAs(page, '周丽');
  await page.getByRole('button', { name: '锁定我的密钥，换另一人' }).press('Enter');
  await between(page);
  await unlockAs(page, '吴敏');
  await enter(page);
  await page.getByRole('heading', { name: '两遍录入完全一致' }).waitFor();
  return { context, page, errors };
}

describe('a bundle that both have signed', () => {
  browserTest('is not given up where the computer keeps nothing and the service is down', async () => {
    const { context, page, errors } = await aboutToSign('01', (each) =>
      each.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
    );
    const before = await seqNow();
    await page.route('**/v1/**', (route) => route.abort('connectionrefused'));
    await unlockAs(page, '吴敏');
    await waits(page).waitFor();
    await page.getByRole('alert').getByText('票包只在本窗口内存里').waitFor();
    await page.getByText('1 个已签名票包待发送；本机没有存下').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '存成文件' }).press('Enter');
    const file = join(office.folder, 'both.json');
    await (await saving).saveAs(file);
    // The browser asks before it lets go of it.
    const asked = page.waitForEvent('dialog');
    const reloaded = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await reloaded;
    await page.unroute('**/v1/**');
    // What the first sealed is still there, and so is the bundle in the file.
    await unlockAs(page, '周丽');
    await page.getByRole('heading', { name: '已签名封存' }).waitFor();
    const sent = scrutineer(['send', '--url', office.url, file]);
    expect(sent.stderr).toBe('');
    expect(await seqNow()).toBe(before + 1);
    expect(errors).toEqual([]);
    await context.close();
  });

  browserTest('opens no empty pad for its pile once it is sent from the notice', async () => {
    const { context, page, errors } = await aboutToSign('02');
    await page.route('**/batches', (route) => route.abort('connectionrefused'));
    await unlockAs(page, '吴敏');
    await mayBeSent(page).waitFor();
    await page.unroute('**/batches');
    // From here on the page knows no newer ledger.
    await page.route('**/ledger?*', (route) => route.abort('connectionrefused'));
    await page.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector('[role=application]')) document.title = 'a pad';
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.locator('.outbox').getByRole('button', { name: '重试' }).press('Enter');
    await isIn(page).waitFor();
    await page.getByText('1 个已签名票包待发送').waitFor({ state: 'detached' });
    expect(await page.title()).not.toBe('a pad');
    expect(errors).toEqual([]);
    await context.close();
  });

  browserTest('goes by itself once the service answers again, which no event tells', async () => {
    const { context, page, errors } = await aboutToSign('03', (each) => each.clock.install());
    const down = (route: { fulfill(answer: { status: number }): Promise<void> }) =>
      route.fulfill({ status: 503 });
    await page.route('**/v1/**', down);
    await unlockAs(page, '吴敏');
    await mayBeSent(page).waitFor();
    const again = page.waitForResponse('**/batches');
    await page.clock.fastForward(31_000);
    await again;
    await mayBeSent(page).waitFor();
    await page.unroute('**/v1/**');
    await page.clock.fastForward(31_000);
    await isIn(page).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  browserTest('goes when somebody comes back to the page, and is not to be changed meanwhile', async () => {
    const { context, page, errors } = await aboutToSign('04');
    await page.route('**/batches', (route) => route.fulfill({ status: 403 }));
    await unlockAs(page, '吴敏');
    await page.getByRole('button', { name: '作废这个票包，重新录入' }).waitFor();
    await page.unroute('**/batches');
    const line = await hold(page, /\/batches$/);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await line.asked;
    for (const name of ['返回修改', '作废这个票包，重新录入', 's1 第 04 包不再发送'])
      await page.locator('[aria-busy=true]', { hasText: name }).press('Enter');
    await waits(page).waitFor();
    line.letThrough();
    await isIn(page).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a bundle whose answer was lost once the service had taken it', () => {
  /** The page knows by then that its pile is no longer waited for. */
  async function signAndLose(batch: string) {
    const opened = await aboutToSign(batch);
    const { page } = opened;
    await page.route('**/batches', async (route) => {
      await route.fetch();
      await noLongerAwaited(page).waitFor();
      await route.abort('connectionreset');
    });
    await unlockAs(page, '吴敏');
    await waits(page).waitFor();
    await mayBeSent(page).waitFor();
    await page.unroute('**/batches');
    return opened;
  }

  browserTest('waits on its page all the same, and is in once it is sent again', async () => {
    const { context, page, errors } = await signAndLose('07');
    const before = await seqNow();
    await mayBeSent(page).press('Enter');
    await isIn(page).waitFor();
    await page.getByText(`第 07 包，20 张，记为账本第 ${before} 条`).waitFor();
    expect(await seqNow()).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });

  browserTest('waits on its page in a window that never saw its pile, too', async () => {
    const { context, page, errors } = await signAndLose('08');
    await page.reload();
    await page.route('**/batches', (route) => route.abort());
    await unlockAs(page, '吴敏');
    await waits(page).waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await page.unroute('**/batches');
    await mayBeSent(page).press('Enter');
    await isIn(page).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a bundle that waits on one computer while another brings its pile in', () => {
  browserTest('is refused, and goes from here once that is confirmed', async () => {
    const { context, page, errors } = await aboutToSign('06');
    await page.route('**/batches', (route) => route.abort());
    await unlockAs(page, '吴敏');
    await waits(page).waitFor();
    const other = await office.hall.bundle('s1', '06', [{ count: 20, marks: 'ooxx' }]);
    await taken(office.hall.send('batches', office.hall.bundleBy(other)));
    await page.unroute('**/batches');
    await page.goto(`${office.url}/#/`);
    const notice = page.locator('.outbox');
    await notice.getByRole('button', { name: '重试' }).press('Enter');
    const forget = notice.getByRole('button', { name: 's1 第 06 包不再发送' });
    await forget.waitFor();
    // Its pile’s page offers nothing that leads nowhere.
    await page.goto(pile('06'));
    await noLongerAwaited(page).waitFor();
    await page.locator('.panel').getByText('batch-conflict').waitFor();
    await settled(page);
    for (const name of ['返回修改', '作废这个票包，重新录入'])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    await forget.press('Enter');
    expect(await inaccessible(page)).toEqual([]);
    await notice.getByRole('button', { name: '确认：从本机删除这个票包' }).press('Enter');
    await notice.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the login page of a hall’s Wi-Fi, which answers everything,', () => {
  const portal = {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', date: 'Wed, 01 Jan 2020 00:00:00 GMT' },
    body: '<!doctype html><title>登录</title>',
  };

  browserTest('is no answer of the service, and the page goes on once it is gone', async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await takeIn(page, office.url, office.keyOf('chair'));
    await page.goto(`${office.url}/#/keys`);
    await page.getByRole('button', { name: '解锁 褚建军' }).press('Enter');
    await unlockAs(page, '褚建军');
    await page.getByText('已解锁：褚建军').waitFor();
    await page.route('**/v1/**', (route) => route.fulfill(portal));
    for (const at of ['', `meeting/${election}/committee`, `slips/${election}`, `invite/${election}`]) {
      await page.goto(`${office.url}/#/${at}`);
      await page.getByText('answer-foreign').first().waitFor();
      await page.goto(`${office.url}/#/keys`);
      await page.getByRole('heading', { name: '本机的密钥' }).waitFor();
    }
    await page.unroute('**/v1/**');
    for (const at of ['', `meeting/${election}/committee`]) {
      await page.route('**/v1/**', (route) => route.fulfill(portal));
      await page.goto(`${office.url}/#/${at}`);
      await page.getByText('answer-foreign').first().waitFor();
      await page.unroute('**/v1/**');
      await page.getByText('answer-foreign').waitFor({ state: 'detached' });
      await page.goto(`${office.url}/#/keys`);
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  browserTest('takes no bundle, which waits and goes to the service later', async () => {
    const { context, page, errors } = await aboutToSign('05');
    await page.route('**/v1/**', (route) => route.fulfill(portal));
    await unlockAs(page, '吴敏');
    await waits(page).waitFor();
    await page.locator('.panel').getByText('answer-foreign').waitFor();
    await page.unroute('**/v1/**');
    await page.locator('.panel').getByRole('button', { name: '重试' }).press('Enter');
    await isIn(page).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
