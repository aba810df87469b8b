import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { prepareMeeting } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { hold } from './support/hold.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { looksAs } from './support/picture.ts';
import { signAs, unlockAs } from './support/signing.ts';
import { steady } from './support/steady.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await prepareMeeting(office.hall, [{ id: 's1', piles: [{ batch: '01', papers: 20 }] }]);
});
afterAll(() => office?.close());

browserTest('an act signed on one computer is read and signed on at another, from a file', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await takeIn(page, office.url, office.keyOf('chair'));
  await page.goto(`${office.url}/#/meeting/${election}/committee/attendance`);
  await unlockAs(page, '褚建军');
  await page.getByLabel('实到会人数').fill('20');
  await page.getByLabel('因事缺席').fill('2');
  await page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
  await signAs(page, '褚建军');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成文件，到另一台电脑上续签' }).press('Enter');
  const file = join(office.folder, 'begun.json');
  await (await download).saveAs(file);
  await context.close();

  const other = await openBrowser();
  const { page: second, errors: later } = await openTab(other);
  await takeIn(second, office.url, office.keyOf('chief'));
  await second.goto(`${office.url}/#/cosign`);
  await second.getByLabel('另一台电脑存出的待签文件').setInputFiles(file);
  await unlockAs(second, '郑国华');
  await second.getByText('✓ 褚建军').waitFor();
  expect(await second.locator('main').textContent()).toMatch(/应到会人数（由本件算出）22.*实到会人数20/s);
  expect(await inaccessible(second)).toEqual([]);
  await steady(second);
  await looksAs('cosign', second);
  // No other is chosen while this one is on its way: what comes of it would be told nobody.
  const line = await hold(second, /\/acts$/);
  await signAs(second, '郑国华');
  await line.asked;
  await second.getByText('选择文件').waitFor({ state: 'hidden' });
  line.letThrough();
  await second.getByText(/已记录，第 \d+ 条/).waitFor();
  expect((await office.hall.contest()).phase).toBe('quorate');
  expect([...errors, ...later]).toEqual([]);
  await other.close();
});
