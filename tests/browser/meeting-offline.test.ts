import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { scrutineer } from '../cli/program.ts';
import { prepareMeeting } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { signAs } from './support/signing.ts';

const offlinePage = pathToFileURL(join(import.meta.dirname, '../../dist/离线计票.html')).href;

let office: Office;
let pack: string;

beforeAll(async () => {
  office = await openOffice();
  await prepareMeeting(office.hall, [{ id: 's1', piles: [{ batch: '01', papers: 60 }] }]);
  pack = join(office.folder, 'pack.json');
  const asked = ['--url', office.url, '--key', office.keyOf('chair'), '--out', pack];
  expect(scrutineer(['pack', election, ...asked]).stderr).toBe('');
});

afterAll(() => office?.close());

browserTest('the meeting goes on without a network, from the same forms', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  for (const name of ['chair', 'chief'] as const) await takeIn(page, offlinePage, office.keyOf(name));
  await page.goto(`${offlinePage}#/hall`);
  await page.setInputFiles('input[type=file]', pack);
  await page.getByText('离线包账本码').waitFor();
  const { page: second, errors: alsoThere } = await openTab(context);
  await second.goto(`${offlinePage}#/hall`);
  await second.getByText('离线包账本码').waitFor();

  await page.goto(`${offlinePage}#/meeting/${election}`);
  await page.getByRole('link', { name: /现在：清点到会人数/ }).press('Enter');
  await page.getByLabel('实到会人数').fill('60');
  await page.getByLabel('因病缺席').fill('2');
  await page.keyboard.press('Enter');
  await signAs(page, '褚建军', '郑国华');
  await page.getByText('已记录，第 7 条').waitFor();

  await page.getByRole('link', { name: /现在：分发选票/ }).press('Enter');
  await page.getByLabel('印制（拆封）').fill('64');
  await page.getByLabel('实发').fill('60');
  await page.keyboard.press('Enter');
  await signAs(page, '褚建军', '郑国华');
  await page.getByText('已记录，第 8 条').waitFor();
  expect(await inaccessible(page)).toEqual([]);

  await page.goto(`${offlinePage}#/aloud/${election}/committee/1`);
  await page.getByText('印制（拆封）选票64张，发出60张，剩余4张。').waitFor();

  // What stood open since the morning saves the meeting, and not the morning.
  const saving = second.waitForEvent('download');
  await second.getByRole('button', { name: '保存选举文件到U盘' }).press('Enter');
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(`离线选举-${election}-8.json`);
  expect(JSON.parse(readFileSync(await saved.path(), 'utf8')).entries).toHaveLength(2);
  expect([...errors, ...alsoThere]).toEqual([]);
  await context.close();
});
