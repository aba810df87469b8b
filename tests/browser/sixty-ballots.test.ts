import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { scrutineer } from '../cli/program.ts';
import { type Served, startServing } from '../e2e/served.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { asIn2020 } from './support/of-2020.ts';
import { signAs, unlockAs } from './support/signing.ts';
import { convene, countyKey, declare, goOn, keyFiles, keyTwice, lock, type, vote } from './support/sixty.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'scrutineer-sixty-'));
const definition = join(root, 'samples/console/definition.json');
const offlinePage = pathToFileURL(join(root, 'dist/离线计票.html')).href;
const key = (file: string) => join(folder, 'data/keys', file);

let served: Served;

beforeAll(async () => {
  served = await startServing(join(folder, 'data'), ['--sample']);
});

afterAll(async () => {
  await served?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A console in a browser of 2020, as old as this is built for. */
async function openConsole(url: string, files: readonly string[]) {
  const context = await openBrowser();
  await asIn2020(context);
  const { page, errors } = await openTab(context);
  for (const file of files) await takeIn(page, url, key(file));
  return { context, page, errors };
}

/** The county certifies what was declared, and takes the evidence away to be recomputed. */
async function certifyAndVerify(page: Page, election: string): Promise<void> {
  await lock(page);
  await page.goto(`${served.url}/#/board/469021/${election}`);
  await unlockAs(page, '柯守田');
  await page.getByRole('link', { name: /上级党委批复、备案选举结果/ }).press('Enter');
  await type(page, '批复（备案）文号', '云川组批〔2026〕96号');
  await goOn(page);
  await signAs(page, '柯守田');
  await page.getByText('已批复').first().waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载存证（.tar）' }).press('Enter');
  const evidence = join(folder, `${election}.tar`);
  await (await download).saveAs(evidence);
  await page.goto(`${served.url}/#/verify`);
  await page.locator('.drop.main input[accept=".tar"]').setInputFiles(evidence);
  await page.locator('.verdict.ok').waitFor();
  expect(await page.locator('.verdict').textContent()).toMatch(/^核验通过；尚须比对指纹和账本码：/);
}

/** Whoever has more votes, the list of the elected is by strokes. */
const inStrokes = ['1', '王　强（女）', '2', '石　㛃'];

/** The cells of one of the slips, drawn from its button. */
async function cellsOf(page: Page, title: RegExp): Promise<readonly string[]> {
  await page.getByRole('button', { name: title }).press('Enter');
  const slip = page.frameLocator('iframe.sheet');
  await slip.getByRole('heading', { name: title }).waitFor();
  return slip.locator('td').allTextContents();
}

const elected = (page: Page) => cellsOf(page, /当选名单/);

/** What the tutorial says of the votes. */
const votesFor = { '石　㛃': '51', '王　强（女）': '39', 阿依古丽·玉素甫: '28' } as const;

async function votes(page: Page): Promise<Readonly<Record<string, string>>> {
  const cells = await cellsOf(page, /计票结果报告单/);
  const names = Object.keys(votesFor);
  return Object.fromEntries(names.map((name) => [name, cells[cells.indexOf(name) + 1]!]));
}

browserTest(
  'sixty ballots are convened, keyed twice, counted, signed, certified and verified as the README says, without a mouse',
  async () => {
    const election = '469021112-2026-trial';
    const at = `${served.url}/`;
    const { context, page, errors } = await openConsole(served.url, [...keyFiles, countyKey]);
    await convene(page, at, election, definition);
    await vote(page, at, election);
    await keyTwice(page, at, election);
    await declare(page, at, election);
    await page.goto(`${at}#/slips/${election}`);
    expect(await votes(page)).toEqual(votesFor);
    expect(await elected(page)).toEqual(inStrokes);
    await certifyAndVerify(page, election);
    expect(errors).toEqual([]);
    await context.close();
  },
);

browserTest(
  'the same is held on the offline file with no network, sent in to the byte, certified and verified',
  async () => {
    const election = '469021112-2026-trial-offline';
    const own = join(folder, 'definition.json');
    const sample = JSON.parse(readFileSync(definition, 'utf8'));
    writeFileSync(own, JSON.stringify({ ...sample, id: election }));
    const office = await openConsole(served.url, ['469021112-organiser.json', countyKey]);
    await convene(office.page, `${served.url}/`, election, own);
    const pack = join(folder, 'pack.json');
    const packed = scrutineer([
      'pack',
      election,
      '--url',
      served.url,
      '--key',
      key('469021112-chair.json'),
      '--out',
      pack,
    ]);
    expect(packed.stderr).toBe('');

    const hall = await openConsole(offlinePage, keyFiles);
    const asked: string[] = [];
    hall.page.on('request', (request) => asked.push(request.url()));
    await hall.context.setOffline(true);
    await hall.page.goto(`${offlinePage}#/hall`);
    await hall.page.setInputFiles('input[type=file]', pack);
    await hall.page.getByText('离线包账本码').waitFor();
    await vote(hall.page, offlinePage, election);
    await keyTwice(hall.page, offlinePage, election);
    await declare(hall.page, offlinePage, election);
    await hall.page.goto(`${offlinePage}#/slips/${election}`);
    expect(await elected(hall.page)).toEqual(inStrokes);
    await hall.page.goto(`${offlinePage}#/hall`);
    const code = await hall.page.getByRole('row', { name: /现在账本码/ }).textContent();
    const download = hall.page.waitForEvent('download');
    await hall.page.getByRole('button', { name: '保存选举文件到U盘' }).press('Enter');
    const saved = join(folder, 'hall.json');
    await (await download).saveAs(saved);
    expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(hall.errors).toEqual([]);
    await hall.context.close();

    const { page } = office;
    await page.goto(`${served.url}/#/hall-send`);
    await page.setInputFiles('input[type=file]', saved);
    await page.getByRole('button', { name: /发送/ }).press('Enter');
    const said = page.getByText(/10 条全部记入，账本码/);
    await said.waitFor();
    const [, headCode = ''] = /账本码 ([A-Z2-7]{12})/.exec((await said.textContent())!)!;
    expect(code).toContain(headCode);
    await certifyAndVerify(page, election);
    expect(office.errors).toEqual([]);
    await office.context.close();
  },
);
