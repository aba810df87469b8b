import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Served, startServing } from '../e2e/served.ts';
import { makeJwk } from '../support/actors.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { holdDisk } from './support/hold.ts';
import { looksAs } from './support/picture.ts';

const pin = '428617';
let folder: string;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-'));
  served = await startServing(join(folder, 'data'));
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A key file on somebody's stick. */
function keyFile(person: string, alg: 'EdDSA' | 'ES256', actor = 'chair'): string {
  const path = join(folder, `${person}.json`);
  const owner = { actor, person, role: 'chair', jurisdiction: '469021101' } as const;
  writeFileSync(path, JSON.stringify({ format: 'scrutineer/key@1', ...owner, jwk: makeJwk(person, alg) }));
  return path;
}

async function openKeys(page: Page, base = `${served.url}/`): Promise<void> {
  await page.goto(`${base}#/keys`);
  await page.getByRole('heading', { name: '本机的密钥' }).waitFor();
}

/** Picks a key file and types its PIN twice, by keyboard. */
async function takeIn(page: Page, path: string): Promise<void> {
  await page.getByLabel('导入密钥文件').setInputFiles(path);
  await page.getByLabel('设一个 PIN').waitFor();
  await page.keyboard.type(pin);
  await page.keyboard.press('Tab');
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

/** Types a PIN into the form that is open, where the keyboard stands. */
async function typePin(page: Page, typed: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).waitFor();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

const unlockButton = (page: Page, person: string) => page.getByRole('button', { name: `解锁 ${person}` });

/** Everything the browser keeps for this page, as text. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('scrutineer');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('keys').objectStore('keys').getAll();
          all.onsuccess = () => resolve(JSON.stringify([all.result, { ...localStorage }]));
        };
      }),
  );

/** Whether a script may take the device keys of this page out; one for each key that has one. */
const deviceKeys = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<boolean[]>((resolve, reject) => {
        const opening = indexedDB.open('scrutineer');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('keys').objectStore('keys').getAll();
          all.onsuccess = () => resolve(all.result.map(({ device }) => device.key.extractable));
        };
      }),
  );

describe('the keys of a browser', () => {
  browserTest('are kept under their PIN, and signed with again after it was closed', async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await openKeys(page);
    const path = keyFile('褚建军', 'EdDSA');
    await takeIn(page, path);
    await page.getByText('已保存褚建军的密钥').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await looksAs('keys', page);
    const { jwk } = JSON.parse(readFileSync(path, 'utf8'));
    expect(await kept(page)).toContain(jwk.x);
    expect(await kept(page)).not.toContain(jwk.d);
    expect(await deviceKeys(page)).toEqual([false]);

    await page.reload();
    await unlockButton(page, '褚建军').click();
    await typePin(page, pin);
    await page.getByText('已解锁：褚建军').waitFor();
    await page.getByRole('main').getByRole('button', { name: '锁定' }).click();
    await page.getByText('没有解锁的密钥。').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  browserTest('are gone at the fifth wrong PIN, whatever tab it is typed in', async () => {
    const context = await openBrowser();
    const [{ page: first }, { page: second }] = [await openTab(context), await openTab(context)];
    await openKeys(first);
    await takeIn(first, keyFile('郑国华', 'ES256'));
    await unlockButton(first, '郑国华').click();
    await openKeys(second);
    await unlockButton(second, '郑国华').click();
    // Half a PIN is no try.
    await typePin(second, '0000');
    await second.getByText('PIN 至少 6 位数字').waitFor();
    for (const [page, left] of [
      [first, 4],
      [second, 3],
      [first, 2],
      [second, 1],
    ] as const) {
      await page.bringToFront();
      await page.getByLabel('PIN', { exact: true }).fill('000001');
      await page.keyboard.press('Enter');
      await page.getByText(`还可以试 ${left} 次`).waitFor();
    }
    await first.bringToFront();
    await first.getByLabel('PIN', { exact: true }).fill('000002');
    await first.keyboard.press('Enter');
    await first.getByText('密钥已从本机删除').waitFor();
    await second.bringToFront();
    await second.reload();
    await second.getByText('本机还没有密钥').waitFor();
    await context.close();
  });

  browserTest(
    'are asked for by name once the picked one is gone, whose PIN counts against no other',
    async () => {
      const context = await openBrowser();
      const { page, errors } = await openTab(context);
      await openKeys(page);
      for (const [person, actor] of [
        ['孟春', 'b-keyer'],
        ['季夏', 'c-keyer'],
      ] as const) {
        await takeIn(page, keyFile(person, 'ES256', actor));
        await page.getByText(`已保存${person}的密钥`).waitFor();
      }
      await page.goto(`${served.url}/#/`);
      const picked = page.getByLabel('谁的密钥').locator('option:checked');
      const field = page.getByLabel('PIN', { exact: true });
      await field.waitFor();
      await page.keyboard.type('000');

      // Another window takes in a key that stands before the others.
      const { page: other } = await openTab(context);
      await openKeys(other);
      await takeIn(other, keyFile('仲秋', 'ES256', 'a-keyer'));
      await other.getByText('已保存仲秋的密钥').waitFor();
      await page.bringToFront();
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await page.locator('option', { hasText: '仲秋' }).waitFor({ state: 'attached' });
      expect(await picked.textContent()).toContain('孟春');

      for (const left of [4, 3, 2, 1]) {
        await field.fill('000001');
        await page.keyboard.press('Enter');
        await page.getByText(`还可以试 ${left} 次`).waitFor();
      }
      await field.fill('000001');
      await page.keyboard.press('Enter');
      await page.getByText('密钥已从本机删除').waitFor();
      await page.locator('option', { hasText: '孟春' }).waitFor({ state: 'detached' });
      expect(await picked.textContent()).toBe('请选择');
      expect(await field.count()).toBe(0);
      expect(await inaccessible(page)).toEqual([]);

      const next = page.locator('option', { hasText: '季夏' });
      await page.getByLabel('谁的密钥').selectOption(await next.getAttribute('value'));
      await page.getByText('密钥已从本机删除').waitFor({ state: 'detached' });
      await field.fill('000001');
      await page.keyboard.press('Enter');
      await page.getByText('还可以试 4 次').waitFor();
      await field.fill(pin);
      await page.keyboard.press('Enter');
      await field.waitFor({ state: 'detached' });
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  browserTest('are kept by the page on a stick too, whose file asks nobody', async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    const file = pathToFileURL(join(import.meta.dirname, '../../dist/离线计票.html'));
    await openKeys(page, file.href);
    await takeIn(page, keyFile('杨帆', 'EdDSA'));
    await page.getByText('已保存杨帆的密钥').waitFor();
    expect(await deviceKeys(page)).toEqual([false]);
    await page.reload();
    await unlockButton(page, '杨帆').click();
    await typePin(page, '000001');
    await page.getByText('还可以试 4 次').waitFor();
    await typePin(page, pin);
    await page.getByText('已解锁：杨帆').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  browserTest('of a browser that knew the first version of this page stay where they are', async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    await page.goto(`${served.url}/openapi.json`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('scrutineer', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('keys', { keyPath: 'kid' });
          opening.onsuccess = () => {
            const { result } = opening;
            const owner = { actor: 'chair', person: '旧人', role: 'chair', jurisdiction: '469021101' };
            const jwk = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };
            const putting = result.transaction('keys', 'readwrite').objectStore('keys');
            putting.put({ kid: 'k', alg: 'ES256', jwk, owner, wrongPins: 0 }).onsuccess = () => {
              result.close();
              resolve();
            };
          };
        }),
    );
    await openKeys(page);
    await unlockButton(page, '旧人').waitFor();
    await context.close();
  });

  browserTest('are deleted only after one has said so twice', async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    await openKeys(page);
    await takeIn(page, keyFile('卫芳', 'EdDSA'));
    await page.getByRole('button', { name: '从本机删除 卫芳' }).click();
    expect(await inaccessible(page)).toEqual([]);
    // The keyboard stands on the way back.
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '从本机删除 卫芳' }).click();
    await page.getByRole('button', { name: '确定删除' }).click();
    await page.getByText('本机还没有密钥').waitFor();
    await context.close();
  });

  browserTest('are kept, or deleted, once that was said: a slow disk lets nobody take it back', async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    await openKeys(page);
    const busy = (name: string) => page.locator('[aria-busy=true]', { hasText: name });
    const keeping = await holdDisk(page, 'scrutineer');
    await takeIn(page, keyFile('何远', 'EdDSA'));
    await keeping.asked;
    await busy('取消').press('Enter');
    await busy('正在保存').waitFor();
    keeping.letThrough();
    await page.getByText('已保存何远的密钥').waitFor();
    const deleting = await holdDisk(page, 'scrutineer');
    await page.getByRole('button', { name: '从本机删除 何远' }).press('Enter');
    await page.getByRole('button', { name: '确定删除' }).press('Enter');
    await deleting.asked;
    await busy('不删除').press('Enter');
    await busy('确定删除').waitFor();
    deleting.letThrough();
    await page.getByText('本机还没有密钥').waitFor();
    await context.close();
  });
});

describe('a browser that', () => {
  browserTest('keeps nothing says so, and asks for nothing twice', async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    await page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await openKeys(page);
    await page.getByText('浏览器不允许本页保存数据').waitFor();
    await context.close();
  });

  browserTest(
    'is full opens the keys it has all the same, and counts wrong PINs as long as it is open',
    async () => {
      const context = await openBrowser();
      const { page, errors } = await openTab(context);
      await openKeys(page);
      await takeIn(page, keyFile('冯静', 'ES256'));
      await page.getByText('已保存冯静的密钥').waitFor();
      const storage = await context.newCDPSession(page);
      const { origin } = new URL(served.url);
      await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      await page.reload();
      await unlockButton(page, '冯静').click();
      for (const left of [4, 3]) {
        await typePin(page, '000001');
        await page.getByText(`还可以试 ${left} 次`).waitFor();
      }
      await typePin(page, pin);
      await page.getByText('已解锁：冯静').waitFor();
      expect(await page.getByText('存储').count()).toBe(0);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  browserTest('is full says so, and leaves the key file to be taken in again', async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    await openKeys(page);
    const storage = await context.newCDPSession(page);
    const { origin } = new URL(served.url);
    await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await takeIn(page, keyFile('冯静', 'ES256'));
    await page.getByText('本机存储空间已满').waitFor();
    await storage.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('button', { name: '保存到本机' }).click();
    await page.getByText('已保存冯静的密钥').waitFor();
    await context.close();
  });
});
