import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { digestBytes } from '../../core/ledger/canonical.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { scanOf } from '../../samples/hall/scan.ts';
import { scrutineer } from '../cli/program.ts';
import { taken } from '../e2e/expecting.ts';
import { election } from '../e2e/people.ts';
import { definitionOf } from '../support/definition.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { signAs, unlockAs } from './support/signing.ts';

const offlinePage = pathToFileURL(join(import.meta.dirname, '../../dist/离线计票.html')).href;

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const { hall } = office;
  const definition = definitionOf({
    service: hall.outsider.service.kid,
    rules: { base: '1990', overlays: ['town-2011'] },
  });
  const convened = hall.signed(hall.act('convened', { definition }), ['organiser']);
  await taken(hall.outsider.call('POST', '/v1/elections', convened));
});
afterAll(() => office?.close());

const goOn = (page: Page) => page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
const open = (page: Page, act: string) =>
  page.goto(`${office.url}/#/meeting/${election}/committee/prepare/${act}`);
const recorded = (page: Page, seq: number) => page.getByText(`已记录，第 ${seq} 条`).waitFor();

browserTest(
  'the written reply goes in with its scan, and a slate with what only checks know of its persons',
  async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    for (const name of ['organiser', 'county'] as const) await takeIn(page, office.url, office.keyOf(name));
    const scan = scanOf(['the reply']);
    const file = join(office.folder, 'reply.pdf');
    writeFileSync(file, scan);
    const hex = createHash('sha256').update(scan).digest('hex');

    await open(page, 'meeting-approved');
    await unlockAs(page, '卫芳');
    await page.getByLabel('请示文号').fill('请〔2026〕1号');
    await page.getByLabel('批复文号').fill('批〔2026〕1号');
    await page.getByLabel('批复日期').fill('2026-11-01');
    await page.getByLabel('书面批复的扫描件').setInputFiles(file);
    await page
      .getByText(/扫描件核对|所选扫描件/)
      .or(page.getByAltText('所选扫描件'))
      .first()
      .waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await goOn(page);
    await signAs(page, '蒋勇');
    await recorded(page, 2);
    await page.getByText('正在存入扫描件').waitFor({ state: 'detached' });
    const { hall, url } = office;
    const got = await fetch(`${url}/v1/elections/${election}/scans/${hex}`, {
      headers: { authorization: `Bearer ${hall.people.organiser.token(url)}` },
    });
    expect(got.status).toBe(200);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(Buffer.from(scan));

    await open(page, 'slate-submitted');
    await page.getByText('须附密封的人选情况').waitFor();
    await page.getByText('人选情况（供资格和结构审查，另行密封）').click();
    for (const [name, sex] of [
      ['丁一', '女'],
      ['王强', '男'],
      ['阿里木·买买提', '男'],
    ] as const) {
      const person = page.locator('details.person', { hasText: name });
      await person.locator('summary').click();
      await person.getByLabel('性别').selectOption(sex);
      await person.getByLabel('出生日期').fill('1980-03-15');
      await person.getByLabel('转正日期').fill('2006-07-01');
      await person.getByLabel('预备党员').selectOption('否');
      await person.getByLabel('党员权利').selectOption('正常');
      await person.getByLabel('不得提名的情形').selectOption('没有');
      await person.getByLabel('拟任职务级别').selectOption('副科级');
      await person.getByLabel('现任再提名').selectOption('是');
      await person.getByLabel('委员', { exact: true }).check();
    }
    expect(await inaccessible(page)).toEqual([]);
    await goOn(page);
    await signAs(page, '卫芳');
    await recorded(page, 3);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('1980-03-15');
    expect(errors).toEqual([]);
    await context.close();
  },
);

/** A bucket as the cloud home's: it takes what its CORS rule lets a page of another origin send. */
async function openBucket() {
  const brought: { readonly headers: IncomingHttpHeaders; readonly body: Buffer }[] = [];
  const server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', office.url);
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-methods', 'PUT');
      response.setHeader('access-control-allow-headers', 'if-none-match, x-amz-checksum-sha256');
      response.writeHead(200).end();
      return;
    }
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    brought.push({ headers: request.headers, body: Buffer.concat(parts) });
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, brought, close: () => server.close() };
}

browserTest('a scan named before is brought afterwards, in a cloud home straight to its bucket', async () => {
  const { hall, url } = office;
  const scan = scanOf(['a later reply']);
  const digest = digestBytes(scan, nodeCrypto.sha256);
  const approved = { requestNo: '2', replyNo: '3', date: '2026-11-02', scan: digest };
  await taken(hall.rule('meeting-approved', approved));
  const file = join(office.folder, 'later.pdf');
  writeFileSync(file, scan);
  const bucket = await openBucket();
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  // Chromium takes a page handed to it by a test for none of this machine.
  await context.grantPermissions(['local-network-access']);
  await page.route(`${url}/`, async (route) => {
    const page = await route.fetch();
    const headers = page.headers();
    const policy = headers['content-security-policy']!.replace(
      "connect-src 'self'",
      `connect-src 'self' ${bucket.origin}`,
    );
    await route.fulfill({ response: page, headers: { ...headers, 'content-security-policy': policy } });
  });
  await page.route('**/scans/*ask=true', (route) =>
    route.fulfill({
      json: {
        digest,
        location: `${bucket.origin}/scans/x?signed`,
        headers: { 'if-none-match': '*', 'x-amz-checksum-sha256': 'c3Vt' },
      },
    }),
  );
  await takeIn(page, url, office.keyOf('county'));
  await page.goto(`${url}/#/slips/${election}`);
  await unlockAs(page, '蒋勇');
  await page.getByText('补传账本已登记的扫描件').click();
  const strange = ['1.txt', '2.txt'].map((name) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from('—'),
  }));
  await page.getByLabel('选择原来的扫描件').setInputFiles(strange);
  // Of both it is said once.
  await page.getByText('扫描件须是 PDF、JPEG 或 PNG').waitFor();
  await page.getByLabel('选择原来的扫描件').setInputFiles(file);
  await page.getByRole('button', { name: '上传 1 份' }).press('Enter');
  await page.getByText('已存入扫描件 1 份').waitFor();
  expect(bucket.brought.map(({ body }) => body)).toEqual([Buffer.from(scan)]);
  const { headers } = bucket.brought[0]!;
  expect(headers).toMatchObject({ 'if-none-match': '*', 'x-amz-checksum-sha256': 'c3Vt' });
  expect(headers.authorization).toBeUndefined();
  expect(errors).toEqual([]);
  bucket.close();
  await context.close();
});

browserTest('a hall without a network keeps the scan of a sheet, and saves it for the stick', async () => {
  const pack = join(office.folder, 'pack.json');
  const asked = ['--url', office.url, '--key', office.keyOf('chair'), '--out', pack];
  expect(scrutineer(['pack', election, ...asked]).stderr).toBe('');
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await takeIn(page, offlinePage, office.keyOf('county'));
  await page.goto(`${offlinePage}#/hall`);
  await page.setInputFiles('input[type=file]', pack);
  await page.getByText('离线包账本码').waitFor();
  const file = join(office.folder, 'hall.pdf');
  const scan = scanOf(['a reply to the hall']);
  writeFileSync(file, scan);
  await page.goto(`${offlinePage}#/meeting/${election}/committee/prepare/meeting-approved`);
  await page.getByLabel('请示文号').fill('请〔2026〕4号');
  await page.getByLabel('批复文号').fill('批〔2026〕4号');
  await page.getByLabel('批复日期').fill('2026-11-03');
  await page.getByLabel('书面批复的扫描件').setInputFiles(file);
  await page.getByText('打开扫描件核对').waitFor();
  await goOn(page);
  await signAs(page, '蒋勇');
  await page.getByText('已记录，第').waitFor();
  await page.goto(`${offlinePage}#/hall`);
  await page.getByText('本机存有扫描件 1 份').waitFor();
  expect(await inaccessible(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存扫描件到U盘' }).press('Enter');
  const saved = readFileSync(await (await download).path());
  expect(saved).toEqual(Buffer.from(scan));
  expect(errors).toEqual([]);
  await context.close();
});
