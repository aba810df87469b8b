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

/** What keys do, and which they are; a ballot left half done is added by the second Enter. */
const kinds: ReadonlyMap<string, readonly string[]> = new Map([
  ['mark or move', ['1', '2', '3', 'ArrowDown', 'ArrowUp', 'ArrowRight', '1', '2', '3', 'ArrowLeft']],
  ['add a ballot, undo it', ['1', 'Enter', 'Enter', 'u', 'Escape']],
]);

/** A key at the entry station, the draft full, until what it changed is painted; beside a key on an empty page. */
export async function benchEntry(size: Size): Promise<readonly Row[]> {
  return (await withTab((page) => withConsoleHouse((house) => measure(page, house, size)))) ?? [];
}

async function measure(page: Page, house: ConsoleHouse, size: Size): Promise<readonly Row[]> {
  const { runs, rounds, candidates, patterns } = sizes[size];
  await sitDown(page, house, sizes[size]);
  const nothing = await serveTinyPages(new Map([['/', '<!doctype html><title>t</title>']]));
  try {
    const empty = await page.context().newPage();
    await empty.goto(nothing.url);
    const rows: Row[] = [];
    for (const [kind, keys] of kinds) {
      const found = await interleave(
        runs,
        () => medianOfKeys(empty, keys, rounds),
        () => medianOfKeys(page, keys, rounds),
      );
      const name = `entry station, ${candidates} candidates, ${patterns.toLocaleString('en')} patterns: ${kind}`;
      rows.push({ name, unit: 'ms', ...found, goal: within(50) });
    }
    await expectEntered(page, patterns);
    return rows;
  } finally {
    await nothing.close();
  }
}

async function medianOfKeys(page: Page, keys: readonly string[], rounds: number): Promise<number> {
  await page.bringToFront();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const key of keys) times.push(await msOfKey(page, key));
  }
  return median(times);
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

async function expectEntered(page: Page, papers: number): Promise<void> {
  const entered = await page.locator('.entry-totals dd').first().textContent();
  if (entered !== String(papers)) throw new Error(`${entered} papers of ${papers}`);
}
