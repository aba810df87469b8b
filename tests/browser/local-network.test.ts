import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { localNames } from '../../functions/embedded/tls/local-names.ts';
import { type Served, startServing } from '../e2e/served.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { unlockAs } from './support/signing.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrutineer-lan-'));
const [address] = localNames().addresses.filter((each) => !each.includes(':'));
if (address === undefined) console.warn('skipped: this machine has no address but its own loopback');

let served: Served;

beforeAll(async () => {
  served = await startServing(join(folder, 'data'), ['--host', '0.0.0.0', '--tls', 'auto']);
});
afterAll(async () => {
  await served?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

browserTest(
  'a page over HTTPS from another address of the machine takes keys and signs in',
  async ({ skip }) => {
    if (address === undefined) skip();
    expect(new URL(served.url).hostname).toBe(address);
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await takeIn(page, served.url, join(folder, 'data/keys/root-1.json'));
    await page.getByRole('button', { name: /解锁/ }).press('Enter');
    await unlockAs(page, '根密钥甲');
    await page.getByText('根密钥甲 · 根密钥保管人').waitFor();
    await page.goto(`${served.url}/#/board/469021`);
    await page.getByText('共 0 场').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
);

browserTest(
  'a page over plain HTTP from another machine says that nothing can be signed there, and offers the offline file',
  async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    // The service itself refuses to be reached so; a gateway of somebody's might still hand its pages on.
    await page.route('http://hall.example/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: served.url + pathname }) });
    });
    await page.goto('http://hall.example/');
    await page.getByText('本页不是通过 HTTPS 打开的').waitFor();
    expect(await page.getByRole('link', { name: '下载离线版' }).getAttribute('href')).toBe('/offline.html');
    // Parts of the page may still be on their way.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  },
);
