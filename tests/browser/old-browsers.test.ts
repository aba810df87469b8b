import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { prepareMeeting } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { asIn2020 } from './support/of-2020.ts';
import { type Office, openOffice } from './support/office.ts';
import { unlockAs } from './support/signing.ts';

const offlinePage = pathToFileURL(join(import.meta.dirname, '../../dist/离线计票.html')).href;
let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await prepareMeeting(office.hall, [{ id: 's1', piles: [{ batch: '01', papers: 20 }] }]);
});
afterAll(() => office?.close());

const open = ['', 'keys', 'enrol', 'count', 'verify', 'hall-send', 'convene', 'cosign'];
const read = [
  'invite',
  'board',
  'board/469021/daily',
  'board/469021/results',
  'board/469021/summary',
  `board/469021/${election}`,
  `meeting/${election}`,
  `slips/${election}`,
  `screen/${election}/committee`,
  `aloud/${election}/committee`,
];

browserTest('every page opens in a browser of 2020', async () => {
  const context = await openBrowser();
  await asIn2020(context);
  const { page, errors } = await openTab(context);
  for (const place of open) {
    await page.goto(`${office.url}/#/${place}`);
    await page.locator('main h1').first().waitFor();
  }
  await takeIn(page, office.url, office.keyOf('county'));
  await page.goto(`${office.url}/#/board`);
  await unlockAs(page, '蒋勇');
  for (const place of read) {
    await page.goto(`${office.url}/#/${place}`);
    const said = async () =>
      ((await page.locator('main').textContent()) ?? '').replace(/正在读取……/, '').length;
    await expect.poll(said, { message: place }).toBeGreaterThan(10);
  }
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('every page of the edition on a stick opens in a browser of 2020', async () => {
  const context = await openBrowser();
  await asIn2020(context);
  const { page, errors } = await openTab(context);
  for (const place of ['', 'keys', 'enrol', 'count', 'verify', 'hall', 'cosign']) {
    await page.goto(`${offlinePage}#/${place}`);
    await page.locator('main h1').first().waitFor();
  }
  expect(errors).toEqual([]);
  await context.close();
});
