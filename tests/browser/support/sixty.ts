import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { pin } from './keys.ts';
import { settled, signAs, unlockAs } from './signing.ts';

const root = join(import.meta.dirname, '../../..');

/** A sample township's people by their key files, and their county. */
export const keyFiles = ['organiser', 'chair', 'chief', 'scrutineer-a', 'keyer-s1-a', 'keyer-s1-b'].map(
  (name) => `469021112-${name}.json`,
);
export const countyKey = 'county.json';

/** Where a console stands: the address before `#`. */
export type At = string;

/** Sixty papers as they are keyed, from the top of the paper: patterns with how many of each. */
const patterns = [
  ['112', 31],
  ['211', 20],
  ['121', 8],
  ['333', 1],
] as const;

/** Whom the meeting passes, in the order in which the page's rows offer the duties. */
const officials = [
  ['耿峰', 'chief'],
  ['全长庚', 'scrutineer'],
  ['甘书田', 'keyer'],
  ['韦秋实', 'keyer'],
] as const;

export const goOn = (page: Page) => page.getByRole('button', { name: '核对无误，去签名' }).press('Enter');
export const lock = (page: Page) => page.getByRole('button', { name: '锁定', exact: true }).press('Enter');
const recorded = (page: Page, seq: number) => page.getByText(`已记录，第 ${seq} 条`).waitFor();

/** Types into a field that the keyboard reaches: focus goes where the page puts it or by Tab, never by a pointer. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const wanted = page.getByLabel(label, { exact: true }).first();
  await wanted.waitFor();
  for (let steps = 0; steps < 60; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.type(text);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${label} is not reached by the keyboard`);
}

function step(page: Page, at: At, election: string, ...place: readonly string[]) {
  return page.goto(`${at}#/${['meeting', election, 'committee', ...place].join('/')}`);
}

/** Convened by the organiser from a definition, and approved by the county. */
export async function convene(page: Page, at: At, election: string, definition: string): Promise<void> {
  await page.goto(`${at}#/convene`);
  await page.getByLabel(/召集事项文件/).setInputFiles(definition);
  await unlockAs(page, '谷望舒');
  await page.getByText('演练补选').first().waitFor();
  await signAs(page, '谷望舒');
  await page.getByText('选举已召集').waitFor();
  await step(page, at, election, 'prepare', 'meeting-approved');
  await type(page, '请示文号', '雁党发〔2026〕21号');
  await type(page, '批复文号', '云川组批〔2026〕95号');
  await page.getByLabel('批复日期').fill('2026-12-10');
  await goOn(page);
  await signAs(page, '柯守田');
  await recorded(page, 2);
  await step(page, at, election, 'prepare', 'electors-confirmed');
  await type(page, '有选举权的人数', '66');
  await goOn(page);
  await signAs(page, '柯守田');
  await recorded(page, 3);
  await step(page, at, election, 'prepare', 'slate-approved');
  await goOn(page);
  await signAs(page, '柯守田');
  await recorded(page, 4);
}

/** From the heads counted to the round declared valid. */
export async function vote(page: Page, at: At, election: string): Promise<void> {
  await step(page, at, election, 'attendance');
  await type(page, '实到会人数', '60');
  await type(page, '因事缺席', '4');
  await type(page, '因病缺席', '2');
  await page.getByText('可以进行选举').waitFor();
  await goOn(page);
  await signAs(page, '麦麦穗', '耿峰');
  await recorded(page, 5);
  await step(page, at, election, 'opening', 'method-adopted');
  await page.getByLabel(/选举办法文件/).setInputFiles(join(root, 'samples/console/选举办法.txt'));
  await page.getByText(/摘要：sha256:/).waitFor();
  await goOn(page);
  await signAs(page, '麦麦穗');
  await recorded(page, 6);
  await step(page, at, election, 'opening', 'officials-appointed');
  for (const [index, [person, duty]] of officials.entries()) {
    await type(page, `第${index + 1}人，姓名`, person);
    expect(await page.getByLabel('职责', { exact: true }).nth(index).inputValue()).toBe(duty);
  }
  await goOn(page);
  await signAs(page, '麦麦穗');
  await recorded(page, 7);
  await step(page, at, election, 'issue');
  await type(page, '印制（拆封）', '64');
  await type(page, '实发', '60');
  await goOn(page);
  await signAs(page, '麦麦穗', '耿峰');
  await recorded(page, 8);
  await step(page, at, election, 'return');
  await type(page, '收回', '60');
  await goOn(page);
  await signAs(page, '麦麦穗', '耿峰');
  await recorded(page, 9);
  await step(page, at, election, 'declare');
  await goOn(page);
  await signAs(page, '麦麦穗');
  await recorded(page, 10);
}

/** The pile keyed by one, sealed, keyed by another who sees nothing of it, found equal and signed by both. */
export async function keyTwice(page: Page, at: At, election: string): Promise<void> {
  const unlocked = page.getByRole('button', { name: '锁定', exact: true });
  if (await unlocked.isVisible()) await lock(page);
  await follow(page, page.getByRole('link', { name: '监票人', exact: true }));
  const withService = !at.startsWith('file:');
  if (withService) await unlockAs(page, '甘书田');
  await page
    .locator('.election')
    .filter({ has: page.locator('p', { hasText: new RegExp(` ${election}$`) }) })
    .getByRole('link', { name: '录票台' })
    .press('Enter');
  if (!withService) await unlockAs(page, '甘书田');
  await page.getByRole('link', { name: /第 01 包 · 60 张/ }).press('Enter');
  await keyAll(page);
  await signAsked(page);
  await page.getByRole('button', { name: '锁定我的密钥' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('已录完并封存').first().waitFor();
  await unlockAs(page, '韦秋实');
  await keyAll(page);
  await page.getByText('两遍录入完全一致').waitFor();
  await signAsked(page);
  await page.getByText('票包已收到').waitFor();
}

/** Another page by its link: once more where a form drawn just then, as when a key was locked, took the keyboard. */
async function follow(page: Page, link: Locator): Promise<void> {
  const from = page.url();
  while (page.url() === from) {
    await link.press('Enter');
    await settled(page);
  }
}

async function keyAll(page: Page): Promise<void> {
  await page.locator('.pad').waitFor();
  for (const [marks, times] of patterns) {
    await page.keyboard.type(marks);
    if (times > 1) await page.keyboard.type(`*${times}`);
    await page.keyboard.press('Enter');
    // A blank ballot is asked about once more.
    if (marks === '333') await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: '本包录完' }).press('Enter');
}

/** The PIN once more, under what is signed. */
async function signAsked(page: Page): Promise<void> {
  await page.locator('form.unlock').getByLabel('PIN', { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
}

/** Released, signed and declared. */
export async function declare(page: Page, at: At, election: string): Promise<void> {
  await lock(page);
  await step(page, at, election, 'release');
  const asks = page.locator('form.unlock');
  await page.getByRole('button', { name: '核对无误，去签名' }).or(asks).first().waitFor();
  if (await asks.isVisible()) await unlockAs(page, '耿峰');
  await goOn(page);
  await signAs(page, '耿峰');
  await recorded(page, 12);
  await step(page, at, election, 'sign');
  await goOn(page);
  await signAs(page, '耿峰', '全长庚');
  await recorded(page, 13);
  await step(page, at, election, 'result');
  await goOn(page);
  await signAs(page, '麦麦穗');
  await recorded(page, 14);
}
