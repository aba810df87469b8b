import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Hall, openCount } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { definitionOf } from '../support/definition.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { looksAs } from './support/picture.ts';
import { signAs, unlockAs } from './support/signing.ts';
import { steady } from './support/steady.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const goOn = (page: Page) => page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');

/** From the overview into a step, and an act of it. */
async function open(page: Page, step: string, act?: string): Promise<void> {
  await page.goto(`${office.url}/#/meeting/${election}/committee/${step}${act ? `/${act}` : ''}`);
}

const recorded = (page: Page, seq: number) => page.getByText(`已记录，第 ${seq} 条`).waitFor();

const ballots = (...rows: (readonly [number, string])[]) =>
  rows.map(([count, marks]) => ({ count, marks })).sort((a, b) => (a.marks < b.marks ? -1 : 1));

describe('the meeting', () => {
  browserTest('runs from its convening through a tie to its run-off, every step on the page', async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    const { hall } = office;

    for (const name of ['organiser', 'county', 'chair', 'chief', 'scrutineer-a'] as const) {
      await takeIn(page, office.url, office.keyOf(name));
    }

    await page.goto(`${office.url}/#/convene`);
    const draft = join(office.folder, 'definition.json');
    writeFileSync(draft, JSON.stringify(definitionOf({ service: hall.outsider.service.kid })));
    await page.getByLabel(/召集事项文件/).setInputFiles(draft);
    await unlockAs(page, '卫芳');
    await page.getByText('第十三次代表大会').first().waitFor();
    expect(await inaccessible(page)).toEqual([]);
    await steady(page);
    await looksAs('convene', page);
    await signAs(page, '卫芳');
    await page.getByText('选举已召集').waitFor();
    await page.getByRole('link', { name: '到会议台' }).press('Enter');

    await page.getByRole('link', { name: /现在：/ }).waitFor();
    await looksAs('meeting-preparation', page.locator('.meeting'));
    expect(await inaccessible(page)).toEqual([]);

    await open(page, 'prepare', 'meeting-approved');
    await page.getByLabel('请示文号').fill('请〔2026〕1号');
    await page.getByLabel('批复文号').fill('批〔2026〕1号');
    await page.getByLabel('批复日期').fill('2026-11-01');
    await goOn(page);
    await signAs(page, '蒋勇');
    await recorded(page, 2);

    await open(page, 'prepare', 'electors-confirmed');
    await page.getByLabel('有选举权的人数').fill('100');
    await page.getByLabel('自费出国半年以上').first().fill('2');
    await page.getByLabel('上级已同意').nth(1).check();
    await goOn(page);
    expect(await page.locator('.signing dl').textContent()).toMatch(
      /有选举权的人数100自费出国半年以上2人，上级已同意，尚未经会议通过/,
    );
    await signAs(page, '蒋勇');
    await recorded(page, 3);

    await open(page, 'prepare', 'slate-approved');
    await goOn(page);
    await signAs(page, '蒋勇');
    await recorded(page, 4);

    await open(page, 'attendance');
    await page.getByLabel('实到会人数').fill('70');
    await page.getByLabel('因事缺席').fill('2');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel('实到会人数').fill('96');
    await page.getByLabel('会议已通过').nth(1).check();
    await page.getByText('可以进行选举').waitFor();
    await looksAs('meeting-attendance', page.locator('form.act'));
    expect(await inaccessible(page)).toEqual([]);
    await goOn(page);
    await signAs(page, '褚建军', '郑国华');
    await recorded(page, 5);

    await open(page, 'opening', 'method-adopted');
    const method = join(office.folder, '选举办法.txt');
    writeFileSync(method, '选举办法');
    await page.getByLabel(/选举办法文件/).setInputFiles(method);
    await page.getByText(/摘要：sha256:/).waitFor();
    await goOn(page);
    await signAs(page, '褚建军');
    await recorded(page, 6);

    await open(page, 'opening', 'officials-appointed');
    await page.getByLabel('第1人，姓名').fill('郑国华');
    await page.getByLabel('第2人，姓名').fill('丁一');
    await page.getByText('official-is-candidate').waitFor();
    await page.getByLabel('第2人，姓名').fill('冯静');
    await goOn(page);
    expect(await page.locator('.signing dl').textContent()).toBe('总监票人郑国华监票人冯静');
    await signAs(page, '褚建军');
    await recorded(page, 7);

    await open(page, 'issue');
    await page.getByLabel('印制（拆封）').nth(0).fill('60');
    await page.getByLabel('实发').nth(0).fill('56');
    await page.getByLabel('印制（拆封）').nth(1).fill('44');
    await page.getByLabel('实发').nth(1).fill('40');
    await goOn(page);
    await signAs(page, '褚建军', '郑国华');
    await recorded(page, 8);

    await open(page, 'return');
    await page.getByLabel('收回').nth(0).fill('56');
    await page.getByLabel('收回').nth(1).fill('40');
    await page.getByLabel('每包张数').nth(0).fill('30');
    await page.getByText(/第01包 30张/).waitFor();
    await looksAs('meeting-return', page.locator('form.act'));
    await goOn(page);
    await signAs(page, '褚建军', '郑国华');
    await recorded(page, 9);

    await open(page, 'declare');
    await goOn(page);
    await signAs(page, '褚建军');
    await recorded(page, 10);
    await looksAs('meeting-count', page.locator('.meeting'));
    expect(await inaccessible(page)).toEqual([]);

    // c1 has 96, c2 and c3 are level with 48: a tie for the second seat needs a majority, 49 of 96.
    const papers = [
      ['s1', '01', ballots([15, 'oox'], [15, 'oxo'])],
      ['s1', '02', ballots([13, 'oox'], [13, 'oxo'])],
    ] as const;
    for (const [station, batch, list] of papers) {
      const { status } = await hall.send('batches', hall.bundleBy(await hall.bundle(station, batch, list)));
      expect(status).toBe(201);
    }
    const { page: screen } = await openTab(context);
    await screen.goto(`${office.url}/#/screen/${election}/committee`);
    await unlockAs(screen, '褚建军');
    await screen.getByText('56 / 96 张').waitFor();
    expect(await screen.textContent('.screen-sum')).toContain('2 / 3 包');
    expect(await screen.textContent('.screen')).not.toMatch(/丁一|王强/);
    await looksAs('screen-progress', screen);

    // The rest goes to both, so that both are over the majority and level: 28 + 22 = 50.
    const last = ballots([18, 'oxx'], [22, 'xoo']);
    expect((await hall.send('batches', hall.bundleBy(await hall.bundle('s2', '01', last)))).status).toBe(201);

    await page.getByRole('link', { name: /现在：公布计票情况/ }).press('Enter');
    await goOn(page);
    await signAs(page, '郑国华');
    await recorded(page, 14);
    await page.getByText('票数相等').first().waitFor();
    await looksAs('meeting-result', page.locator('.meeting'));
    await screen.getByText('王　强').waitFor();
    expect(await screen.textContent('.screen')).not.toContain('当选');
    await looksAs('screen-votes', screen);
    await screen.keyboard.press('Escape');
    await screen.getByRole('link', { name: /现在：/ }).waitFor();
    await screen.close();

    await page.getByRole('link', { name: /现在：签署计票结果/ }).press('Enter');
    await page.getByText('结果码').waitFor();
    await goOn(page);
    await signAs(page, '郑国华', '冯静');
    await recorded(page, 15);
    await page.getByRole('link', { name: /现在：宣布选举结果/ }).press('Enter');
    await page.getByText('结果码').waitFor();
    await goOn(page);
    await signAs(page, '褚建军');
    await recorded(page, 16);

    await page.getByRole('link', { name: /现在：再次投票/ }).press('Enter');
    await page.getByText('票数相等者再次投票').first().waitFor();
    await looksAs('meeting-runoff', page.locator('form.act'));
    await goOn(page);
    await signAs(page, '褚建军');
    await recorded(page, 17);
    await page.getByText('第2轮').first().waitFor();

    await page.goto(`${office.url}/#/aloud/${election}/committee/1`);
    await page.getByText('现将').waitFor();
    await looksAs('aloud', page);
    await page.keyboard.press('Space');
    expect(await inaccessible(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** Who signs on from a file, or looks at the slips, is told of the rehearsal too. */
async function remindsOfTheRehearsalElsewhere(page: Page, id: string): Promise<void> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成文件，到另一台电脑上续签' }).press('Enter');
  const file = join(office.folder, 'begun.json');
  await (await download).saveAs(file);
  const { page: other } = await openTab(page.context());
  await other.goto(`${office.url}/#/cosign`);
  await other.getByLabel('另一台电脑存出的待签文件').setInputFiles(file);
  await unlockAs(other, '郑国华');
  await other.getByText('所签内容').waitFor();
  await other.locator('.shell.rehearsal').waitFor();
  await other.goto(`${office.url}/#/slips/${id}`);
  await other.getByRole('heading', { name: '报告单', exact: true }).waitFor();
  await other.locator('.shell.rehearsal').waitFor();
  await other.close();
}

describe('a form of the meeting', () => {
  browserTest(
    'loses nothing to a locked key, a page loaded anew or a line that is cut, and is recorded once',
    async () => {
      const { outsider } = office.hall;
      const hall = new Hall(outsider, office.hall.people, '469021101-2026-rehearsal');
      const definition = definitionOf({ id: hall.id, mode: 'rehearsal', service: outsider.service.kid });
      const convened = hall.signed(hall.act('convened', { definition }), ['organiser']);
      expect((await outsider.call('POST', '/v1/elections', convened)).status).toBe(201);
      await hall.rule('meeting-approved', { requestNo: '1', replyNo: '1', date: '2026-11-01' });
      await hall.rule('electors-confirmed', { contest: 'committee', electors: 60, exempt: [] });
      await hall.rule('slate-approved', { contest: 'committee', paper: (await hall.contest()).paper });

      const context = await openBrowser();
      const { page, errors } = await openTab(context);
      for (const name of ['chair', 'chief'] as const) await takeIn(page, office.url, office.keyOf(name));
      await page.goto(`${office.url}/#/meeting/${hall.id}`);
      await unlockAs(page, '褚建军');

      // From here on by keyboard alone: the link to what is due has the focus, then the form's first field.
      await page.getByRole('link', { name: /现在：清点到会人数/ }).waitFor();
      await page.getByText('演练', { exact: true }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByLabel('实到会人数').waitFor();
      await page.keyboard.type('58');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('2');
      await page.getByRole('button', { name: '锁定' }).press('Enter');
      await unlockAs(page, '褚建军');
      expect(await page.getByLabel('实到会人数').inputValue()).toBe('58');
      await page.reload();
      await unlockAs(page, '褚建军');
      await page.getByLabel('实到会人数').waitFor();
      expect(await page.getByLabel('因病缺席').inputValue()).toBe('2');
      await page.getByText('可以进行选举').waitFor();

      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /褚建军.*签名/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('✓ 褚建军').waitFor();
      await remindsOfTheRehearsalElsewhere(page, hall.id);
      await context.setOffline(true);
      await unlockAs(page, '郑国华');
      const again = page.getByRole('button', { name: '重试' });
      await again.waitFor();
      await page.getByText('现在连不上服务').first().waitFor();
      expect(await inaccessible(page)).toEqual([]);
      await context.setOffline(false);
      await again.press('Enter');
      await page.getByText('已记录，第 5 条').waitFor();
      const { json } = await outsider.get(`/v1/elections/${hall.id}`, hall.people.organiser);
      expect(json).toMatchObject({ seq: 5, contests: [{ phase: 'quorate' }] });
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});

describe('a name written in whose votes decide', () => {
  browserTest('is identified by two scrutineers before the chair can declare', async () => {
    const hall = new Hall(office.hall.outsider, office.hall.people, '469021101-2026-written-in');
    await openCount(hall, [{ id: 's1', piles: [{ batch: '01', papers: 30 }] }]);
    const writeIns = [{ mark: 'o', name: '赵六' }];
    const bundle = await hall.bundle('s1', '01', [{ count: 30, marks: 'ooxx', writeIns }]);
    expect((await hall.send('batches', hall.bundleBy(bundle))).status).toBe(201);
    const round = { contest: 'committee', round: 1 };
    expect((await hall.do('tally-released', round, 'chief')).status).toBe(201);
    const { resultDigest } = await hall.contest();
    const counted = { ...round, resultDigest, expect: await hall.head() };
    expect((await hall.do('count-signed', counted, 'chief', 'scrutineer-a')).status).toBe(201);

    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    for (const name of ['chair', 'scrutineer-a', 'scrutineer-b'] as const) {
      await takeIn(page, office.url, office.keyOf(name));
    }
    await page.goto(`${office.url}/#/meeting/${hall.id}`);
    await unlockAs(page, '褚建军');
    await page.getByRole('link', { name: /现在：宣布选举结果/ }).press('Enter');
    await page.getByText('write-in-unidentified').waitFor();
    await goOn(page);
    expect(await page.locator('.signing').count()).toBe(0);

    await page.getByRole('link', { name: /监票人认定另选人/ }).press('Enter');
    await page.getByRole('button', { name: '认定 赵六' }).press('Enter');
    await page.getByLabel('理由').fill('本镇党员，当场核对身份');
    expect(await inaccessible(page)).toEqual([]);
    await goOn(page);
    await signAs(page, '冯静', '陈涛');
    await page.getByText('已记录').waitFor();

    await page.getByRole('link', { name: /现在：宣布选举结果/ }).press('Enter');
    await page.getByText('结果码').waitFor();
    await goOn(page);
    await signAs(page, '褚建军');
    await page.getByRole('link', { name: /现在：上级批复/ }).waitFor();
    expect(await hall.contest()).toMatchObject({ phase: 'declared' });
    expect(errors).toEqual([]);
    await context.close();
  });
});
