import { afterAll, beforeAll, expect } from 'vitest';
import { prepareMeeting } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { signAs, unlockAs } from './support/signing.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await prepareMeeting(office.hall, [{ id: 's1', piles: [{ batch: '01', papers: 20 }] }]);
});
afterAll(() => office?.close());

const dayMs = 24 * 3_600_000;

browserTest('a page whose service has newer pages says so, and goes on as it is', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await page.clock.install();
  await page.goto(office.url);
  await page.getByText('不得录入涉密信息').waitFor();
  await page.clock.fastForward(61_000);
  expect(await page.getByText('服务已更新网页').count()).toBe(0);
  await page.route(`${office.url}/`, (route) =>
    route.request().method() === 'HEAD'
      ? route.fulfill({ status: 200, headers: { etag: '"another-build"' } })
      : route.continue(),
  );
  await page.clock.fastForward(61_000);
  await page.getByText('服务已更新网页').waitFor();
  await page.getByRole('link', { name: '核验' }).press('Enter');
  await page.getByRole('heading', { name: '核验', exact: true }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('a page of an old build whose files are gone says so instead of staying blank', async () => {
  const context = await openBrowser();
  const { page } = await openTab(context);
  // Only what the first screen needs was fetched before the service had other files.
  await page.route(/\/assets\/(?!main-|chunk-)/, (route) => route.fulfill({ status: 404, body: '{}' }));
  await page.goto(`${office.url}/#/verify`);
  await page.getByText('这一页没有取到').waitFor();
  await context.close();
});

browserTest('a computer whose clock is wrong by a day reads and signs by the service’s clock', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await page.clock.setSystemTime(new Date(Date.now() + dayMs));
  for (const name of ['chair', 'chief'] as const) await takeIn(page, office.url, office.keyOf(name));
  await page.goto(`${office.url}/#/meeting/${election}/committee/attendance`);
  await unlockAs(page, '褚建军');
  await page.getByLabel('实到会人数').fill('20');
  await page.getByLabel('因事缺席').fill('2');
  await page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
  await signAs(page, '褚建军', '郑国华');
  await page.getByText(/已记录，第 \d+ 条/).waitFor();
  // Somebody sets the clock right while the page is open, which locks the key at the next touch.
  await page.clock.setSystemTime(new Date());
  await page.keyboard.press('Shift');
  await page.goto(`${office.url}/#/`);
  await unlockAs(page, '褚建军');
  await page.getByText('青石桥镇第十三次党员代表大会').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});
