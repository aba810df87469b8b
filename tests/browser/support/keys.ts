import type { Page } from 'playwright-core';

/** Everybody's PIN in these tests. */
export const pin = '825163';

/** Takes a key file into this browser, under the PIN. */
export async function takeIn(page: Page, url: string, file: string): Promise<void> {
  await page.goto(`${url}${url.startsWith('file:') ? '' : '/'}#/keys`);
  await page.setInputFiles('input[type=file]', file);
  // The form comes once the file is read, and the last key's news may still be there.
  await page.getByLabel('设一个 PIN').waitFor();
  for (const field of await page.locator('input[type=password]').all()) await field.fill(pin);
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
}
