import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { scrutineer } from '../cli/program.ts';
import { prepareMeeting } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { holdFile } from './support/hold.ts';
import { type Office, openOffice } from './support/office.ts';
import { looksAs } from './support/picture.ts';
import { anotherDay, steady } from './support/steady.ts';

const offlinePage = pathToFileURL(join(import.meta.dirname, '../../dist/离线计票.html')).href;

let office: Office;
let pack: string;

beforeAll(async () => {
  office = await openOffice();
  await prepareMeeting(office.hall, [{ id: 's1', piles: [{ batch: '01', papers: 20 }] }]);
  pack = join(office.folder, 'pack.json');
  const made = scrutineer([
    'pack',
    election,
    '--url',
    office.url,
    '--key',
    office.keyOf('chair'),
    '--out',
    pack,
  ]);
  expect(made.stderr).toBe('');
});

afterAll(() => office?.close());

browserTest('the offline file opens from a stick, and asks no network for anything', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(offlinePage);
  await page.getByText('还没有读入离线包').waitFor();
  expect(await page.getByText('不得录入涉密信息').count()).toBe(1);
  await looksAs('offline', page);
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(await inaccessible(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

browserTest(
  'a hall pack is checked and shown with what to compare, and is still there after a closed tab',
  async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await page.goto(`${offlinePage}#/hall`);
    const broken = join(office.folder, 'broken.json');
    writeFileSync(broken, '{"format":"scrutineer/hall-pack@1"}');
    await page.setInputFiles('input[type=file]', broken);
    await page.getByRole('alert').waitFor();
    await page.setInputFiles('input[type=file]', pack);
    await page.getByText('离线包账本码').waitFor();
    expect(await page.getByText(office.hall.outsider.service.kid).count()).toBe(1);
    await page.close();
    const again = await openTab(context);
    await again.page.clock.setFixedTime(anotherDay);
    await again.page.goto(`${offlinePage}#/hall`);
    await again.page.getByText('离线包账本码').waitFor();
    expect(await inaccessible(again.page)).toEqual([]);
    await steady(again.page);
    await looksAs('hall', again.page);
    expect([...errors, ...again.errors]).toEqual([]);
    await context.close();
  },
);

browserTest(
  'a hall that cannot be gone on with is cleared before another is taken in, and no more is said of it after',
  async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    const field = page.locator('input[type=file]');
    const told = page.getByRole('alert');
    await page.goto(`${offlinePage}#/hall`);
    await field.setInputFiles(pack);
    await page.getByText('离线包账本码').waitFor();
    await page.evaluate(keepAsNewer);
    await page.reload();
    await told.first().waitFor();
    expect(await field.count()).toBe(0);
    await page.getByRole('button', { name: '从本机清除' }).press('Enter');
    await page.getByRole('button', { name: '确认清除' }).press('Enter');

    await field.waitFor({ state: 'attached' });
    const files = await holdFile(page, 'pack.json');
    await field.setInputFiles(pack);
    await page.getByText('正在读取').waitFor();
    expect(await field.getAttribute('aria-disabled')).toBe('true');
    await field.setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    files.letThrough();
    await page.getByText('离线包账本码').waitFor();
    await page.goto(`${offlinePage}#/`);
    await page.getByRole('heading', { name: '离线选举' }).waitFor({ state: 'detached' });
    await page.goto(`${offlinePage}#/hall`);
    await page.getByText('离线包账本码').waitFor();
    expect(await told.count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  },
);

/** Has the hall kept here be of a build that is not known yet. */
async function keepAsNewer(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('scrutineer-hall');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('hall', 'readwrite');
      transaction.oncomplete = () => resolve();
      const halls = transaction.objectStore('hall');
      const kept = halls.get('one');
      kept.onsuccess = () =>
        halls.put({ ...kept.result, file: { ...kept.result.file, format: 'scrutineer/hall-file@9' } }, 'one');
    };
  });
}

browserTest('the clock to compare is Beijing’s whatever zone a computer is set to, and goes on', async () => {
  const context = await openBrowser({ timezoneId: 'UTC' });
  const { page, errors } = await openTab(context);
  await page.clock.install({ time: '2099-11-23T00:30:00.000Z' });
  await page.goto(`${offlinePage}#/hall`);
  await page.setInputFiles('input[type=file]', pack);
  const clock = page.getByRole('row', { name: /北京时间/ });
  await clock.getByText(/2099年11月23日 08:3\d/).waitFor();
  await page.getByText(/2099-11-23/).waitFor();
  await page.clock.fastForward('20:00:00');
  await clock.getByText(/2099年11月24日 04:3\d/).waitFor();
  await page.getByText(/2099-11-24/).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('without a pack the offline file still counts, checks and shows the slips', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await page.goto(`${offlinePage}#/count`);
  const typed: readonly (readonly [string, string])[] = [
    ['选举名称', '镇党委委员'],
    ['应选名额', '2'],
    ['应到会人数', '20'],
    ['实到会人数', '20'],
    ['印制票数', '22'],
    ['发出票数', '20'],
    ['收回票数', '20'],
    ['候选人', '丁一\n王强\n李敏'],
    ['选票', 'oox 19'],
  ];
  for (const [label, text] of typed) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: '计票', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('选票', { exact: true }).fill('oox 19\nxxx');
  await page.evaluate(() => scrollTo(0, 0));
  await looksAs('count', page);
  await page.getByRole('button', { name: '计票', exact: true }).click();
  await page.getByText('计票完成，共 6 张报告单。').waitFor();
  const slips = page.frameLocator('iframe.sheet');
  await slips.getByRole('heading', { name: '当选名单' }).waitFor();
  expect(await inaccessible(page)).toEqual([]);
  await looksAs('count-slips', page);
  expect(errors).toEqual([]);
  await context.close();
});
