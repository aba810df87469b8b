import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { soundFacts } from '../../samples/county/sound-facts.ts';
import { scanOf } from '../../samples/hall/scan.ts';
import { taken } from '../e2e/expecting.ts';
import { conditionsOf } from '../../core/meeting/gates.ts';
import { definitionOf } from '../support/definition.ts';
import { candidates, Hall, openCount, prepareMeeting } from '../e2e/hall.ts';
import type { Name } from '../e2e/people.ts';
import { inaccessible } from './support/accessible.ts';
import { declare } from './support/board.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { hold, holdFile, holdPins } from './support/hold.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { settled, signAs, unlockAs } from './support/signing.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

/** An election of its own for each test. */
const hallOf = (name: string) => new Hall(office.hall.outsider, office.hall.people, `469021101-2026-${name}`);

const within = { contest: 'committee', round: 1 };
const stations = [{ id: 's1', piles: [{ batch: '01', papers: 20 }] }];

/** A browser with these keys, at a place of an election's meeting, as the first of them. */
async function meet(
  hall: Hall,
  place: string,
  names: readonly Name[],
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly errors: string[] }> {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  for (const name of names) await takeIn(page, office.url, office.keyOf(name));
  await page.goto(`${office.url}/#/${place.replace('meeting', `meeting/${hall.id}/committee`)}`);
  return { context, page, errors };
}

const goOn = (page: Page) => page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
const lock = (page: Page) => page.getByRole('button', { name: '锁定', exact: true }).press('Enter');

/** A file of what is known of persons, as `scrutineer seal` takes it. */
function factsOf(
  hall: Hall,
  persons: readonly object[],
  team?: readonly object[],
  name = `${hall.id}.json`,
): string {
  const file = join(office.folder, name);
  const sealed = { format: 'scrutineer/sealed@1', kind: 'persons', election: hall.id, contest: 'committee' };
  writeFileSync(file, JSON.stringify({ ...sealed, persons, team }));
  return file;
}

/** Heads are counted, and the form is ready to be signed. */
async function attend(page: Page): Promise<void> {
  await page.getByLabel('实到会人数').fill('20');
  await page.getByLabel('因事缺席').fill('2');
  await page.getByText('可以进行选举').waitFor();
  await goOn(page);
}

browserTest('whoever goes back while a PIN is checked has signed nothing', async () => {
  const hall = hallOf('taken-back');
  await prepareMeeting(hall, stations);
  const { seq } = await hall.status();
  const { context, page, errors } = await meet(hall, 'meeting/attendance', ['chair', 'chief']);
  await unlockAs(page, '褚建军');
  await attend(page);
  await page.getByRole('button', { name: /褚建军.*签名/ }).press('Enter');
  await page.getByText('✓ 褚建军').waitFor();
  const pins = await holdPins(page);
  await unlockAs(page, '郑国华');
  await pins.asked;
  await page.getByRole('button', { name: '返回修改' }).press('Enter');
  await page.getByLabel('实到会人数').fill('19');
  await page.getByLabel('因事缺席').fill('3');
  pins.letThrough();
  await settled(page);
  // What is corrected meanwhile is what is signed, as the next entry.
  await goOn(page);
  await signAs(page, '褚建军', '郑国华');
  await page.getByText(`已记录，第 ${seq + 1} 条`).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('two quick presses are one signature and one act', async () => {
  const hall = hallOf('pressed-twice');
  await taken(hall.convene());
  const { context, page, errors } = await meet(hall, 'meeting/opening/method-adopted', ['chair']);
  await unlockAs(page, '褚建军');
  await page.getByLabel('或者照抄摘要').fill(`sha256:${'a'.repeat(64)}`);
  await goOn(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const sign = page.getByRole('button', { name: /褚建军.*签名/ });
  await sign.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await page.getByText('已记录，第 2 条').waitFor();
  await settled(page);
  expect(sent).toHaveLength(1);
  expect((await hall.status()).seq).toBe(2);
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('the scan of a sheet is signed by a press of its own, and sent once', async () => {
  const hall = hallOf('scanned');
  await declare(hall);
  const { context, page, errors } = await meet(hall, `slips/${hall.id}`, ['chair']);
  await unlockAs(page, '褚建军');
  const file = join(office.folder, 'sheet.pdf');
  writeFileSync(file, scanOf(['the signed sheet']));
  await page.getByRole('button', { name: /^5\s/ }).press('Enter');
  const panel = page.getByRole('region', { name: '签字单扫描件' });
  await panel.getByLabel('选择扫描件').setInputFiles(file);
  const code = panel.getByLabel('照纸上的账本码录入');
  await code.fill('ABCDEFGHIJK');
  await code.press('L');
  const sign = page.getByRole('button', { name: /褚建军.*签名/ });
  await sign.waitFor();
  expect(await code.evaluate((field) => field === document.activeElement)).toBe(true);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') asked.push(request.url());
  });
  const upload = await hold(page, /\/scans\//);
  await sign.press('Enter');
  await upload.asked;
  await page.getByText('正在存入扫描件，还有 1 份').waitFor();
  await sign.waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
  upload.letThrough();
  await page.getByText('扫描件已存入').waitFor();
  await panel.getByText('尚未选择').waitFor();
  // It is asked where the bytes go, and they go there.
  expect(asked).toHaveLength(2);
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('what is signed is what is shown, whatever another computer records meanwhile', async () => {
  const hall = hallOf('moved-on');
  await openCount(hall, stations);
  const writeIns = [{ mark: 'o', name: '赵六' }];
  const bundle = await hall.bundle('s1', '01', [{ count: 20, marks: 'ooxx', writeIns }]);
  await taken(hall.send('batches', hall.bundleBy(bundle)));
  await taken(hall.do('tally-released', within, 'chief'));
  const { context, page, errors } = await meet(hall, 'meeting/sign', ['chief', 'scrutineer-a']);
  await unlockAs(page, '郑国华');
  await goOn(page);
  const code = page.locator('.signing').getByText('结果码').locator('code');
  const shown = await code.textContent();
  const resolved = { ...within, from: '赵六', to: { void: 'ineligible' }, reason: '不是本镇党员' };
  await taken(hall.do('write-in-resolved', resolved, 'scrutineer-a', 'scrutineer-b'));
  const { seq } = await hall.status();
  await page.getByText(`第 ${seq} 条`).waitFor();
  await settled(page);
  expect(await code.textContent()).toBe(shown);
  await signAs(page, '郑国华', '冯静');
  await page.getByText('head-moved').waitFor();

  // What is signed anew is what stands now, read once more.
  await page.getByRole('button', { name: '核对后重新签名' }).press('Enter');
  await page.locator('form.act').getByText('结果码').waitFor();
  await goOn(page);
  expect(await code.textContent()).not.toBe(shown);
  await signAs(page, '郑国华', '冯静');
  await page.getByText(`已记录，第 ${seq + 1} 条`).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('an act signed on that is refused stays the act that was begun', async () => {
  const hall = hallOf('signed-on');
  await openCount(hall, stations);
  const bundle = await hall.bundle('s1', '01', [{ count: 20, marks: 'ooox' }]);
  await taken(hall.send('batches', hall.bundleBy(bundle)));
  await taken(hall.do('tally-released', within, 'chief'));
  const { context, page, errors } = await meet(hall, 'meeting/sign', ['chief', 'scrutineer-a']);
  await unlockAs(page, '郑国华');
  await goOn(page);
  await page.getByRole('button', { name: /郑国华.*签名/ }).press('Enter');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成文件' }).press('Enter');
  const file = await (await download).path();
  await taken(hall.do('meeting-resolved', { what: '休会十分钟', for: 20, against: 0, abstain: 0 }, 'chair'));
  await page.goto(`${office.url}/#/cosign`);
  await page.getByLabel('另一台电脑存出的待签文件').setInputFiles(file);
  await page.getByText('✓ 郑国华').waitFor();
  await unlockAs(page, '冯静');
  await page.getByText('head-moved').waitFor();
  await page.getByRole('button', { name: '核对后重新签名' }).press('Enter');
  await page.locator('form.unlock').waitFor();
  expect(await page.locator('.signers').textContent()).toMatch(/^✓ 郑国华[^✓]*$/);
  expect(errors).toEqual([]);
  await context.close();
});

browserTest(
  'a slate corrected while its facts are put apart is not signed before it is read again',
  async () => {
    const hall = hallOf('corrected');
    await taken(hall.convene());
    const { context, page, errors } = await meet(hall, 'meeting/prepare/slate-submitted', ['organiser']);
    await unlockAs(page, '卫芳');
    await page.getByText('人选情况（供资格和结构审查，另行密封）').click();
    await page.getByLabel('或读入人选情况文件').setInputFiles(factsOf(hall, soundFacts(candidates)));
    await page.locator('form.act').getByText('密封的人选情况，摘要').waitFor();
    const sealing = await hold(page, /\/sealed\//);
    await goOn(page);
    await sealing.asked;
    const name = page.getByLabel('姓名').nth(1);
    await name.fill('王小强');
    sealing.letThrough();
    await page.getByText('内容有改动，还没有进入签名').waitFor();
    expect(await page.locator('.signing').count()).toBe(0);
    await goOn(page);
    const signing = page.locator('.signing');
    await signing.getByText('王小强').waitFor();
    expect(await signing.textContent()).toMatch(/正式候选人 4 名.*丁　一.*摘要：sha256:/);
    await signAs(page, '卫芳');
    await page.getByText('已记录，第 2 条').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
);

browserTest('a slate is signed with the facts file chosen last, and not before it is read', async () => {
  const hall = hallOf('facts-read');
  await taken(hall.convene());
  const { context, page, errors } = await meet(hall, 'meeting/prepare/slate-submitted', ['organiser']);
  await unlockAs(page, '卫芳');
  await page.getByText('人选情况（供资格和结构审查，另行密封）').click();
  const field = page.getByLabel('或读入人选情况文件');
  const [first, last] = (['female', 'male'] as const).map((sex) =>
    factsOf(hall, [{ id: 'c1', facts: { sex } }], undefined, `${sex}.json`),
  );
  const slow = await holdFile(page, 'female.json');
  await field.setInputFiles(first!);
  await slow.asked;
  await goOn(page);
  await page.locator('form.act').getByText('正在读取所选文件').waitFor();
  expect(await page.locator('.signing').count()).toBe(0);
  await field.setInputFiles(last!);
  await page.locator('form.act').getByText('密封的人选情况，摘要').waitFor();
  slow.letThrough();
  await settled(page);
  const sex = page.locator('details.person', { hasText: '丁一' }).getByLabel('性别');
  expect(await sex.inputValue()).toBe('male');
  expect(errors).toEqual([]);
  await context.close();
});

browserTest(
  'a file on a stick that is pulled out is said to be lost, and nothing is signed for it',
  async () => {
    const hall = hallOf('pulled-out');
    await taken(hall.convene());
    const { context, page, errors } = await meet(hall, 'meeting/prepare/meeting-approved', [
      'county',
      'chair',
    ]);
    const pullOut = async (label: string, name: string) => {
      const file = join(office.folder, name);
      writeFileSync(file, scanOf([name]));
      const stick = await holdFile(page, name);
      await page.getByLabel(label).setInputFiles(file);
      await stick.asked;
      rmSync(file);
      stick.letThrough();
      await page.getByRole('alert').getByText('所选的文件读不出来').waitFor();
    };
    await unlockAs(page, '蒋勇');
    await pullOut('书面批复的扫描件', 'lost-reply.pdf');
    expect(await page.getByText('只收 20 MB 以内').count()).toBe(0);
    await lock(page);
    await page.goto(`${office.url}/#/meeting/${hall.id}/committee/opening/method-adopted`);
    await unlockAs(page, '褚建军');
    await page.getByLabel('或者照抄摘要').fill(`sha256:${'a'.repeat(64)}`);
    await pullOut('选举办法文件', 'lost-method.pdf');
    expect(await page.getByLabel('或者照抄摘要').inputValue()).toBe('');
    expect(errors).toEqual([]);
    await context.close();
  },
);

browserTest('whoever signs a count is told that its newest numbers could not be read', async () => {
  const hall = hallOf('count-old');
  await openCount(hall, stations);
  const bundle = await hall.bundle('s1', '01', [{ count: 20, marks: 'ooxx' }]);
  await taken(hall.send('batches', hall.bundleBy(bundle)));
  await taken(hall.do('tally-released', within, 'chief'));
  const { context, page } = await meet(hall, 'meeting/sign', ['chief']);
  await unlockAs(page, '郑国华');
  await page.locator('form.act').getByText('结果码').waitFor();
  await page.route('**/tally?*', (route) => route.abort('connectionrefused'));
  await taken(hall.do('meeting-resolved', { what: '休会十分钟', for: 20, against: 0, abstain: 0 }, 'chair'));
  await page.getByRole('alert').getByText('现在连不上服务').waitFor();
  await page.locator('form.act').getByText('结果码').waitFor();
  await page.unroute('**/tally?*');
  await page.getByText('现在连不上服务').waitFor({ state: 'detached' });
  await context.close();
});

browserTest('a signature outlives the key that is locked for the next who signs', async () => {
  const hall = hallOf('handed-over');
  await prepareMeeting(hall, stations);
  const { seq } = await hall.status();
  const { context, page, errors } = await meet(hall, 'meeting/attendance', ['chair', 'chief']);
  await unlockAs(page, '褚建军');
  await attend(page);
  await page.getByRole('button', { name: /褚建军.*签名/ }).press('Enter');
  await page.getByText('✓ 褚建军').waitFor();
  await lock(page);
  await unlockAs(page, '郑国华');
  await page.getByText('✓ 褚建军').waitFor();
  expect(await page.locator('.signing').textContent()).toContain('可以进行选举');
  await page.getByRole('button', { name: /郑国华.*签名/ }).press('Enter');
  await page.getByText(`已记录，第 ${seq + 1} 条`).waitFor();

  // What is recorded is begun no more.
  await page.goto(`${office.url}/#/meeting/${hall.id}/committee/attendance`);
  await settled(page);
  expect(await page.getByText('✓ 褚建军').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('a scan that is signed for outlives the locked key with its signature', async () => {
  const hall = hallOf('scan-kept');
  await taken(hall.convene());
  const { context, page, errors } = await meet(hall, 'meeting/prepare/meeting-approved', ['county']);
  await unlockAs(page, '蒋勇');
  const scan = scanOf(['the reply']);
  const file = join(office.folder, 'reply.pdf');
  writeFileSync(file, scan);
  await page.getByLabel('请示文号').fill('请〔2026〕1号');
  await page.getByLabel('批复文号').fill('批〔2026〕1号');
  await page.getByLabel('批复日期').fill('2026-11-01');
  const field = page.getByLabel('书面批复的扫描件');
  const other = join(office.folder, 'other.pdf');
  writeFileSync(other, scanOf(['another reply']));
  await field.setInputFiles(other);
  const shown = page.getByText('打开扫描件核对');
  await shown.waitFor();
  // Nothing is signed with the former one, or without any, while the next is read.
  const stick = await holdFile(page, 'reply.pdf');
  await field.setInputFiles(file);
  await shown.waitFor({ state: 'detached' });
  await goOn(page);
  await page.locator('form.act').getByText('正在读取所选文件').waitFor();
  expect(await page.getByText('还有项目没有填').count()).toBe(0);
  stick.letThrough();
  await shown.waitFor();
  await goOn(page);
  await page.route(/\/rulings$/, (route) => route.abort());
  await page.getByRole('button', { name: /蒋勇.*签名/ }).press('Enter');
  await page.getByRole('button', { name: '重试' }).waitFor();
  await lock(page);
  await page.unroute(/\/rulings$/);
  await unlockAs(page, '蒋勇');
  await page.getByText('✓ 蒋勇').waitFor();
  // The line is cut once the act is in, and the page left: what was not brought is brought from any other.
  const upload = /\/scans\/[0-9a-f]+$/;
  await page.route(upload, (route) => route.abort());
  await page.getByRole('button', { name: '重试' }).press('Enter');
  await page.getByText('已记录，第 2 条').waitFor();
  await page.getByRole('link', { name: '监票人', exact: true }).press('Enter');
  const notice = page.getByText('1 份扫描件没有存入');
  await notice.waitFor();
  expect(await inaccessible(page)).toEqual([]);
  await page.unroute(upload);
  const sent = page.waitForRequest(upload);
  await page.getByRole('button', { name: '重试' }).press('Enter');
  expect((await sent).postDataBuffer()).toEqual(Buffer.from(scan));
  await notice.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await context.close();
});

browserTest(
  'a scan still being read as its condition is recorded elsewhere is in the way of nothing later',
  async () => {
    const hall = hallOf('conditions');
    const { kid } = hall.outsider.service;
    const definition = definitionOf({
      id: hall.id,
      service: kid,
      rules: { base: '2020', overlays: ['plan-2017'] },
    });
    const convened = hall.signed(hall.act('convened', { definition }), ['organiser']);
    await taken(hall.outsider.call('POST', '/v1/elections', convened));
    const conditions = [...conditionsOf(definition)];
    const evidence = { number: '1', date: '2026-10-08', who: '陆敏', days: 1 };
    const record = ([condition, { step }]: (typeof conditions)[number], met: boolean) => {
      const fields = { condition, step, met, ...(met ? { evidence } : {}) };
      return taken(hall.do('start-condition-recorded', fields, 'organiser'));
    };
    const last = conditions.pop()!;
    for (const each of conditions) await record(each, true);
    const place = 'meeting/prepare/start-condition-recorded';
    const { context, page, errors } = await meet(hall, place, ['organiser']);
    await unlockAs(page, '卫芳');
    const file = join(office.folder, 'evidence.pdf');
    writeFileSync(file, scanOf(['the paper']));
    const stick = await holdFile(page, 'evidence.pdf');
    await page.getByLabel('文件的扫描件').setInputFiles(file);
    const reading = page.locator('form.act').getByText('正在读取所选文件');
    await reading.waitFor();
    await record(last, true);
    await page.getByText('目前没有需要办理的事项').waitFor();
    await record(last, false);
    await page.locator('form.act').getByText('还有项目没有填').waitFor();
    stick.letThrough();
    expect(errors).toEqual([]);
    await context.close();
  },
);

browserTest('what is known of persons is shown to whoever typed it and to nobody else', async () => {
  const hall = hallOf('facts');
  await taken(hall.convene());
  const place = 'meeting/prepare/slate-submitted';
  const { context, page, errors } = await meet(hall, place, ['organiser', 'county']);
  await unlockAs(page, '卫芳');
  const facts = page.getByText('人选情况（供资格和结构审查，另行密封）');
  await facts.click();
  const file = factsOf(hall, [{ id: 'c1', facts: { sex: 'female' } }], [{ id: 't1', facts: {} }]);
  await page.getByLabel('或读入人选情况文件').setInputFiles(file);
  const team = page.getByText('另有班子其他成员 1 人');
  await team.waitFor();
  const sex = page.locator('details.person', { hasText: '丁一' }).getByLabel('性别');
  expect(await sex.inputValue()).toBe('female');

  await lock(page);
  await unlockAs(page, '蒋勇');
  await facts.waitFor();
  expect(await sex.inputValue()).not.toBe('female');
  expect(await team.count()).toBe(0);

  await lock(page);
  await unlockAs(page, '卫芳');
  await facts.waitFor();
  expect(await sex.inputValue()).toBe('female');
  expect(await team.count()).toBe(1);
  expect(errors).toEqual([]);
  await context.close();
});
