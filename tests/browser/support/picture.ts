import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ownPixels } from './browsing.ts';
import { differingPixels } from './pixels.ts';

const root = join(import.meta.dirname, '../../..');
const kept = join(root, 'docs/pictures');
const unlike = join(root, 'node_modules/.cache/pictures');

/** So many pixels may differ, and one digit as small as the pages have them is some fifty. */
const tolerance = 10;

/**
 * Compares what is shown with its picture in `docs/pictures`; PICTURES=update draws it anew, to be looked at by a person.
 * Another browser than everybody's draws letters otherwise: it is not compared, which is printed.
 */
export async function looksAs(name: string, shown: Page | Locator): Promise<void> {
  const path = join(kept, `${name}.png`);
  if (!ownPixels) {
    console.warn(`${name}: not compared, this browser's pixels are its own`);
    return;
  }
  const page = 'page' in shown ? shown.page() : shown;
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A caret blinks. The page's content policy refuses the style that would hide it; a sheet made by a script is none.
    const hidden = new CSSStyleSheet();
    hidden.replaceSync('* { caret-color: transparent !important }');
    document.adoptedStyleSheets = [hidden];
  });
  const picture = await shown.screenshot({ animations: 'disabled' });
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  if (process.env['PICTURES'] === 'update') {
    await save(kept, name, picture);
    return;
  }
  expect(existsSync(path), `${path}: run PICTURES=update and look at it`).toBe(true);
  const differing = await differingPixels(page.context(), await readFile(path), picture);
  if (differing !== undefined && differing <= tolerance) return;
  const now = await save(unlike, name, picture);
  expect.fail(`${path} is not what is shown, ${now}: ${differing ?? 'all'} pixels differ`);
}

async function save(folder: string, name: string, picture: Buffer): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await writeFile(path, picture);
  return path;
}
