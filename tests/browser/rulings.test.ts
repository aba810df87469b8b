import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { taken } from '../e2e/expecting.ts';
import { Hall, prepareMeeting } from '../e2e/hall.ts';
import { digestOf, envelope, Holder } from '../e2e/outsider.ts';
import { keygen } from '../e2e/people.ts';
import { inaccessible } from './support/accessible.ts';
import { declare, openBoard } from './support/board.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { hold } from './support/hold.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { looksAs } from './support/picture.ts';
import { settled, unlockAs } from './support/signing.ts';
import { steady } from './support/steady.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const within = { contest: 'committee', round: 1 };

/** An election of its own for each test. */
const hallOf = (name: string) => new Hall(office.hall.outsider, office.hall.people, `469021101-2026-${name}`);

/** The board's page of an election, in a browser of the county's. */
async function boardOf(
  hall: Hall,
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly errors: string[] }> {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await openBoard(page, office, `/469021/${hall.id}`);
  await page.getByRole('region', { name: '上级党委办理' }).waitFor();
  return { context, page, errors };
}

/** Once the board has checked the numbers that are declared; without any it has nothing to check. */
const checked = (page: Page) =>
  expect.poll(() => page.locator('.conditions').textContent()).not.toMatch(/核对中|不具备/);

/** Opens what may be ruled by its words, all of them by keyboard. */
const choose = (page: Page, ruling: RegExp) =>
  page.getByRole('region', { name: '上级党委办理' }).getByRole('link', { name: ruling }).press('Enter');

/** The form as filled in is read once more, signed with the key that is open, and recorded. */
async function sign(page: Page): Promise<void> {
  expect(await inaccessible(page)).toEqual([]);
  await page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
  await page.getByRole('button', { name: /签名$/ }).first().press('Enter');
  await page.locator('.signing').waitFor({ state: 'detached' });
  await page.getByText(/已记录，第 \d+ 条/).waitFor();
}

/** A count that was sent back is corrected: the only bundle is keyed anew, the last candidate wins, the chair declares it. */
async function correct(hall: Hall, former: string): Promise<void> {
  const reason = '看错一栏';
  await taken(hall.do('count-reopened', { ...within, case: 'b', reason }, 'chief', 'chair'));
  const wrong = await hall.bundle('s1', '01', [{ count: 20, marks: 'ooox' }]);
  const gone = { ...within, station: 's1', batch: '01', digest: digestOf(wrong), reason };
  await taken(hall.do('batch-withdrawn', gone, 'scrutineer-a', 'scrutineer-b'));
  const anew = { ...wrong, batch: '01b', replaces: '01', ballots: [{ count: 20, marks: 'ooxo' }] };
  await taken(hall.send('batches', hall.bundleBy(anew)));
  await taken(hall.do('tally-released', within, 'chief'));
  const seen = async () => ({ resultDigest: (await hall.contest()).resultDigest, expect: await hall.head() });
  expect((await seen()).resultDigest).not.toBe(former);
  await taken(hall.do('count-signed', { ...within, ...(await seen()) }, 'chief', 'scrutineer-a'));
  await taken(hall.do('result-declared', { ...within, ...(await seen()) }, 'chair'));
}

browserTest('the superior approves a meeting that was asked for, and is asked no more', async () => {
  const hall = hallOf('approved');
  await taken(hall.convene());
  const { context, page, errors } = await boardOf(hall);
  await choose(page, /待办.*批复同意召开会议/);
  await page.getByLabel('请示文号').fill('青发〔2026〕18号');
  await page.getByLabel('批复文号').fill('云组复〔2026〕31号');
  await page.getByLabel('批复日期').fill('2026-11-01');
  await page.getByLabel('上级派往会场的人员').fill('柯守田');
  await sign(page);
  await page.getByText('到场指导：').locator('strong', { hasText: '柯守田' }).waitFor();
  expect(await page.getByRole('link', { name: /待办.*批复同意召开会议/ }).count()).toBe(0);
  expect(await page.locator('.ledger').textContent()).toMatch(/云组复〔2026〕31号.*2026年11月1日/);
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('a result that is returned goes back to the hall with the reason', async () => {
  const hall = hallOf('returned');
  await declare(hall);
  const { context, page, errors } = await boardOf(hall);
  await checked(page);
  await choose(page, /退回/);
  await page.getByText('退回后由总监票人、会议主持人重新核对计票').waitFor();
  await page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
  expect(await page.locator('.signing').count()).toBe(0);
  await page.getByLabel('理由').fill('计票组表与结果报告单不符，请重新核对');
  await steady(page);
  await looksAs('board-returning', page);
  const counted = page.waitForResponse(/\/tally\?/);
  await sign(page);
  await page.locator('.tabs').getByText('上级退回').waitFor();
  // Once the hall counts anew the service has no numbers for anybody, and the browser notes it as an error.
  await counted;
  expect(await page.locator('.ledger').textContent()).toContain('请重新核对');
  expect((await hall.contest()).phase).toBe('sent-back');

  // The hall counts anew, and the same result may be certified after all.
  await taken(
    hall.do('count-reopened', { ...within, case: 'b', reason: '按退回意见核对' }, 'chief', 'chair'),
  );
  await page
    .locator('.tabs')
    .getByText(/计票|已签署/)
    .waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('nothing typed about a result stands in the form of the one that replaced it', async () => {
  const hall = hallOf('replaced');
  await declare(hall);
  const { context, page, errors } = await boardOf(hall);
  const replyNo = page.getByLabel('批复（备案）文号');
  await choose(page, /批复、备案选举结果/);
  await replyNo.fill('云组复〔2026〕42号');
  await page.getByText('当选人构成').press('Enter');
  await page.getByLabel('女性').fill('1');
  await page.getByLabel('35岁以下').fill('3');
  await page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
  expect(await page.locator('.signing dl').textContent()).toMatch(
    /文号云组复〔2026〕42号当选人中：女性1当选人中：35岁以下3当选人中：36至45岁0/,
  );
  await page.getByRole('button', { name: '返回修改' }).press('Enter');
  expect(await replyNo.inputValue()).toBe('云组复〔2026〕42号');

  await checked(page);
  const counted = page.waitForResponse(/\/tally\?/);
  const { resultDigest } = await hall.contest();
  const returned = { contest: 'committee', resultDigest, reason: '请核对第一包' };
  await taken(hall.rule('result-returned', returned));
  await page.locator('.tabs').getByText('上级退回').waitFor();
  await counted;
  // Between two looks the hall has come from the one result to the other, whose numbers are not here yet.
  const [ledger, numbers] = [await hold(page, /\/ledger\?/), await hold(page, /\/tally\?/)];
  await correct(hall, resultDigest);
  ledger.letThrough();
  await page.locator('.tabs').getByText('已宣布').waitFor();
  expect(await page.locator('.conditions').textContent()).toMatch(/^(?!.*不具备).*核对中/);
  numbers.letThrough();
  await checked(page);
  await choose(page, /批复、备案选举结果/);
  await page.getByRole('list').filter({ hasText: '欧阳若兰' }).waitFor();
  expect(await replyNo.inputValue()).toBe('');
  await page.getByText('当选人构成').press('Enter');
  expect(await page.getByLabel('女性').inputValue()).toBe('');
  await replyNo.fill('云组复〔2026〕43号');
  await sign(page);
  expect((await hall.contest()).phase).toBe('certified');
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('whoever goes on before the numbers are read signs once they are', async () => {
  const hall = hallOf('certified-at-once');
  await declare(hall);
  const { context, page, errors } = await boardOf(hall);
  const numbers = await hold(page, /\/tally\?/);
  await page.reload();
  await unlockAs(page, '蒋勇');
  await choose(page, /批复、备案选举结果/);
  await page.getByLabel('批复（备案）文号').fill('云组复〔2026〕41号');
  await numbers.asked;
  await page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
  await page.getByText('正在核对计票结果').waitFor();
  expect(await page.locator('.signing').count()).toBe(0);
  numbers.letThrough();
  await page.getByRole('button', { name: /蒋勇.*签名/ }).press('Enter');
  await page.getByText('已批复').first().waitFor();
  expect((await hall.contest()).phase).toBe('certified');
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('whoever goes elsewhere while an act is recorded stays there', async () => {
  const hall = hallOf('left');
  await taken(hall.convene());
  const { context, page } = await boardOf(hall);
  await choose(page, /待办.*批复同意召开会议/);
  await page.getByLabel('请示文号').fill('青发〔2026〕19号');
  await page.getByLabel('批复文号').fill('云组复〔2026〕32号');
  await page.getByLabel('批复日期').fill('2026-11-01');
  await page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
  const ledger = await hold(page, /\/ledger\?/);
  await page.getByRole('button', { name: /蒋勇.*签名/ }).press('Enter');
  await page.getByText(/已记录，第 \d+ 条/).waitFor();
  await ledger.asked;
  await page.getByRole('link', { name: '← 看板' }).press('Enter');
  await page.getByRole('heading', { name: /看板/ }).waitFor();
  const read = page.waitForResponse(/\/ledger\?/);
  ledger.letThrough();
  await read;
  await settled(page);
  expect(page.url()).toMatch(/#\/board\/469021$/);
  await context.close();
});

browserTest('whoever goes elsewhere while an act is still being sent stays there too', async () => {
  const hall = hallOf('left-sending');
  await taken(hall.convene());
  const { context, page } = await boardOf(hall);
  await choose(page, /待办.*批复同意召开会议/);
  await page.getByLabel('请示文号').fill('青发〔2026〕20号');
  await page.getByLabel('批复文号').fill('云组复〔2026〕34号');
  await page.getByLabel('批复日期').fill('2026-11-01');
  await page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
  const sending = await hold(page, /\/rulings$/);
  await page.getByRole('button', { name: /蒋勇.*签名/ }).press('Enter');
  await sending.asked;
  await page.getByRole('link', { name: '← 看板' }).press('Enter');
  await page.getByRole('heading', { name: /看板/ }).waitFor();
  const read = page.waitForResponse((response) => response.url().includes(`${hall.id}/ledger?`));
  sending.letThrough();
  await read;
  // What was read may have been asked for before the page was left.
  await expect.poll(async () => (await hall.status()).seq).toBe(2);
  await settled(page);
  expect(page.url()).toMatch(/#\/board\/469021$/);
  await context.close();
});

browserTest('an annulment takes two committees: the one proposes, the one above it confirms', async () => {
  const hall = hallOf('annulled');
  await declare(hall);
  const { context, page, errors } = await boardOf(hall);
  await choose(page, /提出选举无效/);
  await page.getByLabel('理由').fill('未按选举办法清点选票');
  await sign(page);
  expect((await hall.contest()).phase).toBe('declared');
  expect(await page.getByRole('link', { name: /提出选举无效/ }).count()).toBe(0);

  // The county cannot confirm what it proposed itself.
  await choose(page, /确认选举无效/);
  await page.getByLabel('文号').fill('省组〔2026〕3号');
  await page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
  await unlockAs(page, '蒋勇');
  await page.getByText('signer-jurisdiction').waitFor();
  expect((await hall.contest()).phase).toBe('declared');
  await context.close();
  expect(errors).toEqual([]);

  const file = join(office.folder, 'province.json');
  const owner = { actor: 'province', person: '沈杰', role: 'superior', jurisdiction: '46' };
  const root = new Holder(join(office.folder, 'data/keys/root-1.json'));
  const registered = envelope('actor', keygen(owner, 'ES256', file), [root]);
  await taken(hall.outsider.call('PUT', '/v1/actors/province', registered));
  const above = await openBrowser();
  const { page: own, errors: later } = await openTab(above);
  await takeIn(own, office.url, file);
  await own.goto(`${office.url}/#/board/469021/${hall.id}/committee/annulment-confirmed`);
  await unlockAs(own, '沈杰');
  await own.getByLabel('文号').fill('省组〔2026〕3号');
  await sign(own);
  await own.locator('.tabs').getByText('选举无效').waitFor();
  await own.getByText('目前没有可以办理的。').waitFor();
  expect((await hall.contest()).phase).toBe('annulled');
  expect(later).toEqual([]);
  await above.close();
});

browserTest(
  'a candidate is struck after ballots went out, and the round referred for it is let stand',
  async () => {
    const hall = hallOf('struck');
    await prepareMeeting(hall, [{ id: 's1', piles: [{ batch: '01', papers: 20 }] }]);
    const absent = { affairs: 2, illness: 0, leave: 0, other: 0 };
    const attendance = { ...within, electors: 22, exempt: [], present: 20, absent };
    await taken(hall.do('attendance-recorded', attendance, 'chair', 'chief'));
    const issued = [{ id: 's1', printed: 24, issued: 20, unused: 4 }];
    await taken(hall.do('ballots-issued', { ...within, stations: issued }, 'chair', 'chief'));

    const { context, page, errors } = await boardOf(hall);
    await choose(page, /取消候选人资格/);
    await page.getByLabel('候选人').selectOption({ label: '欧阳若兰' });
    await page.getByLabel('理由').fill('拉票，经核查属实');
    await sign(page);

    const stations = [{ id: 's1', returned: 20, piles: [{ batch: '01', papers: 20 }] }];
    await taken(hall.do('ballots-returned', { ...within, stations }, 'chair', 'chief'));
    await taken(hall.do('seat-referred', { ...within, cause: 'strike' }, 'chair'));
    // The page reads the ledger anew by itself.
    await choose(page, /待办.*答复/);
    const answers = page.getByLabel('答复', { exact: true }).locator('option');
    await expect.poll(() => answers.allTextContents()).toEqual(['本轮选举有效，继续办理']);
    await page.getByLabel('批复（备案）文号').fill('云组复〔2026〕33号');
    await sign(page);
    expect(await page.getByRole('link', { name: /待办.*答复/ }).count()).toBe(0);
    const declared = { ...within, verdict: 'valid', expect: await hall.head() };
    await taken(hall.do('round-declared', declared, 'chair'));
    expect(errors).toEqual([]);
    await context.close();
  },
);
