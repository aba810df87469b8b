import { afterAll, beforeAll, expect } from 'vitest';
import { election } from '../e2e/people.ts';
import { inaccessible } from './support/accessible.ts';
import { declare } from './support/board.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { looksAs } from './support/picture.ts';
import { unlockAs } from './support/signing.ts';
import { steady } from './support/steady.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await declare(office.hall);
});
afterAll(() => office?.close());

browserTest('every slip of a declared election is listed, and the one picked is drawn', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await takeIn(page, office.url, office.keyOf('chair'));
  await page.goto(`${office.url}/#/slips/${election}`);
  await unlockAs(page, '褚建军');
  const picked = page.getByRole('button', { name: /^5\s/ });
  await picked.press('Enter');
  const sheet = page.frameLocator('iframe.sheet');
  await sheet.getByText('丁　一').first().waitFor();
  expect(await picked.getAttribute('aria-pressed')).toBe('true');
  expect(await inaccessible(page)).toEqual([]);
  await page.evaluate(() => scrollTo(0, 0));
  await steady(page);
  await looksAs('slips', page);
  expect(errors).toEqual([]);
  await context.close();
});
