import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Hall, openCount } from '../e2e/hall.ts';
import { election } from '../e2e/people.ts';
import { attachScan, declare } from './support/board.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { looksAs } from './support/picture.ts';
import { unlockAs } from './support/signing.ts';

/** Names of fifty characters, on as many lines as one screen of the entry station has. */
const longNames = Array.from({ length: 36 }, (_, index) => ({
  id: `c${index + 1}`,
  name: `${'阿不都热依木·'.repeat(7)}${String.fromCharCode(0x4e00 + index)}`,
}));

let counting: Office;
let declared: Office;

beforeAll(async () => {
  counting = await openOffice();
  const { outsider, people } = counting.hall;
  const piles = [{ batch: '01', papers: 20 }];
  await openCount(new Hall(outsider, people, election, longNames), [{ id: 's1', piles }]);
  declared = await openOffice();
  await declare(declared.hall);
  await attachScan(declared);
});
afterAll(async () => {
  await counting?.close();
  await declared?.close();
});

interface Shown {
  readonly name: string;
  readonly of: () => Office;
  readonly place: string;
  /** Whose key opens it, and what stands on it once it is read. */
  readonly as: readonly [key: 'county' | 'chair' | 'keyer-a', person: string];
  readonly ready: string;
}

const county = ['county', '蒋勇'] as const;
const chair = ['chair', '褚建军'] as const;
const keyer = ['keyer-a', '周丽'] as const;

const pages: readonly Shown[] = [
  { name: 'entry', of: () => counting, place: `entry/${election}/committee/s1/01`, as: keyer, ready: '.pad' },
  { name: 'piles', of: () => counting, place: `entry/${election}`, as: keyer, ready: '.pile-list' },
  { name: 'the count', of: () => counting, place: `meeting/${election}`, as: chair, ready: '.steps' },
  {
    name: 'the screen',
    of: () => counting,
    place: `screen/${election}/committee`,
    as: chair,
    ready: '.screen h1',
  },
  { name: 'the result', of: () => declared, place: `meeting/${election}`, as: chair, ready: 'table.votes' },
  {
    name: 'the result on the screen',
    of: () => declared,
    place: `screen/${election}/committee`,
    as: chair,
    ready: '.screen h1',
  },
  { name: 'the board', of: () => declared, place: 'board', as: county, ready: 'table.matrix' },
  {
    name: 'an election on the board',
    of: () => declared,
    place: `board/469021/${election}`,
    as: county,
    ready: 'table.votes',
  },
];

/** A page as it stands once it is read. */
async function open({ of, place, as: [key, person], ready }: Shown): Promise<Page> {
  const office = of();
  const context = await openBrowser();
  const { page } = await openTab(context);
  await takeIn(page, office.url, office.keyOf(key));
  await page.goto(`${office.url}/#/${place}`);
  await unlockAs(page, person);
  await page.locator(ready).first().waitFor();
  return page;
}

/** Whatever has figures among its own words in smaller letters than are read at arm's length. */
const smallFigures = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) =>
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && /\p{Nd}/u.test(node.textContent!),
        ),
      )
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => ({ element, size: Number.parseFloat(getComputedStyle(element).fontSize) }))
      .filter(({ size }) => size < 18)
      .map(({ element, size }) => `${size} ${element.className} ${element.textContent!.slice(0, 40)}`),
  );

describe('figures are at least 18 px high, and nothing scrolls sideways at twice the size', () => {
  for (const shown of pages) {
    browserTest(shown.name, async () => {
      const page = await open(shown);
      expect(await smallFigures(page)).toEqual([]);
      // 200 % of 1366×768 leaves half of it in CSS pixels.
      await page.setViewportSize({ width: 683, height: 384 });
      const [wide, room] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.scrollingElement!;
        return [scrollWidth, clientWidth] as const;
      });
      expect(wide).toBeLessThanOrEqual(room);
      await page.context().close();
    });
  }
});

browserTest('a figure that is smaller is found', async () => {
  const page = await open(pages[0]!);
  await page
    .locator('.entry-totals dd')
    .first()
    .evaluate((figure) => {
      figure.style.fontSize = '17px';
    });
  expect(await smallFigures(page)).toEqual([expect.stringMatching(/^17 /)]);
  await page.context().close();
});

browserTest('long names have room to be read, and the totals stay in sight beside them', async () => {
  const page = await open(pages[0]!);
  const lines = await page.locator('.names-grid .name').evaluateAll((names) =>
    names.map((name) => {
      const { lineHeight } = getComputedStyle(name);
      return Math.round(name.getBoundingClientRect().height / Number.parseFloat(lineHeight));
    }),
  );
  expect(lines).toHaveLength(36);
  expect(Math.max(...lines)).toBeLessThanOrEqual(5);
  await looksAs('entry-long-names', page);
  const inSight = () =>
    page.evaluate(() =>
      ['.entry-totals', '.entry-actions'].map((name) => {
        const { top, bottom } = document.querySelector(name)!.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    );
  expect(await inSight()).toEqual([true, true]);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await inSight()).toEqual([true, true]);
  await page.context().close();
});
