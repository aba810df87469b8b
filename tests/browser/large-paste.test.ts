import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';

const offlinePage = pathToFileURL(join(import.meta.dirname, '../../dist/离线计票.html')).href;

/** Puts a text of so many lines on the clipboard, as another program would, and pastes it where the keyboard is. */
async function paste(page: Page, lines: number): Promise<void> {
  await page.evaluate((count) => navigator.clipboard.writeText('oox 1\n'.repeat(count)), lines);
  await page.keyboard.press('Control+V');
}

async function openCount(): Promise<{ page: Page; errors: string[] }> {
  const context = await openBrowser();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, errors } = await openTab(context);
  await page.goto(`${offlinePage}#/count`);
  return { page, errors };
}

describe('the ballots of a count typed in', () => {
  browserTest('take no megabyte from the clipboard, and say where so much belongs', async () => {
    const { page, errors } = await openCount();
    const area = page.getByLabel('选票', { exact: true });
    await area.fill('oox 37');
    await area.focus();
    await paste(page, 200_000);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(
      /没有放入：合计 1200006 个字符，最多 200000 个。内容多的请写成计票文件/,
    );
    // Refused as a whole: half of it would be a count of something else.
    expect(await area.inputValue()).toBe('oox 37');
    await page.keyboard.press('End');
    await page.keyboard.type('8');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    expect(await area.inputValue()).toBe('oox 378');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  browserTest('take a paste that fits, in place of what is selected too', async () => {
    const { page } = await openCount();
    const area = page.getByLabel('选票', { exact: true });
    await area.focus();
    await paste(page, 2);
    await expect.poll(() => area.inputValue()).toBe('oox 1\noox 1\n');
    await page.keyboard.press('Control+A');
    await paste(page, 3);
    await expect.poll(() => area.inputValue()).toBe('oox 1\n'.repeat(3));
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });
});
