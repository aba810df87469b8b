import type { Page } from 'playwright-core';
import { takeIn } from '../browser/support/keys.ts';
import { unlockAs } from '../browser/support/signing.ts';
import { serveTinyPages } from '../browser/support/tiny-pages.ts';
import { msOfKey, withTab } from './browser.ts';
import { type ConsoleHouse, withConsoleHouse } from './console-house.ts';
import { keptDraft, openPile, type PileSize } from './entry-hall.ts';
import { interleave, median } from './interleave.ts';
import { type Row, type Size, within } from './row.ts';

const sizes: Readonly<Record<Size, PileSize & { readonly runs: number; readonly rounds: number }>> = {
  full: { candidates: 500, seats: 200, patterns: 2000, piles: 42, runs: 7, rounds: 5 },
  tiny: { candidates: 10, seats: 4, patterns: 6, piles: 1, runs: 1, rounds: 1 },
};

/**
 * Marks and moves; a ballot left half done, which is added by the second Enter, and undone; the list and a name written in,
 * opened and left.
 */
const keys = ['1', '2', '3', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', '1', '2', '3']
  .concat(['Enter', 'Enter', 'u', 'Escape'])
  .concat(['l', 'Escape', 'w', 'Escape']);

/** Keys at the entry station over a full draft, each until what it changed is painted, beside the same on an empty page. */
export async function benchEntry(size: Size): Promise<readonly Row[]> {
  const measured = await withTab((page) => withConsoleHouse((house) => measure(page, house, size)));
  return measured === undefined ? [] : [measured];
}

async function measure(page: Page, house: ConsoleHouse, size: Size): Promise<Row> {
  const { runs, rounds, candidates, patterns } = sizes[size];
  await sitDown(page, house, sizes[size]);
  const nothing = await serveTinyPages(new Map([['/', '<!doctype html><title>t</title>']]));
  try {
    const empty = await page.context().newPage();
    await empty.goto(nothing.url);
    const found = await interleave(
      runs,
      () => slowest(empty, rounds),
      () => slowest(page, rounds),
    );
    await expectEntered(page, patterns);
    const many = patterns.toLocaleString('en');
    const name = `slowest key of the entry station, ${candidates} candidates and ${many} patterns, beside an empty page`;
    return { name, unit: 'ms', ...found, goal: within(50) };
  } finally {
    await nothing.close();
  }
}

/** Of every key the median, and of these the largest. */
async function slowest(page: Page, rounds: number): Promise<number> {
  await page.bringToFront();
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const key of keys) times.set(key, [...(times.get(key) ?? []), await msOfKey(page, key)]);
  }
  return Math.max(...[...times.values()].map(median));
}

/** The keyer at their pile, with as much entered before as the draft holds. */
async function sitDown(page: Page, house: ConsoleHouse, size: PileSize): Promise<void> {
  const { address, keyer, draftKey } = await openPile(house, size);
  await takeIn(page, house.url, house.keyFile(keyer.actor));
  await keep(page, draftKey, keptDraft(size));
  await page.goto(`${house.url}/${address}`);
  await unlockAs(page, keyer.person);
  await page.getByRole('application').waitFor();
  await expectEntered(page, size.patterns);
  // Keys that were not heard would be quick.
  for (const key of ['1', 'Enter', 'Enter']) await page.keyboard.press(key);
  await expectEntered(page, size.patterns + 1);
  for (const key of ['u', 'Escape']) await page.keyboard.press(key);
}

/** Puts a draft where the page itself keeps it. */
async function keep(page: Page, key: string, draft: unknown): Promise<void> {
  await page.evaluate(
    ({ key, draft }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('scrutineer-drafts', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('shelf');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('shelf', 'readwrite');
          writing.objectStore('shelf').put(draft, key);
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    { key, draft },
  );
}

/** Waits until the page says so many papers, and fails where it never does. */
async function expectEntered(page: Page, papers: number): Promise<void> {
  await page.locator('.entry-totals dd').first().getByText(String(papers), { exact: true }).waitFor();
}
