import type { Page } from 'playwright-core';

/** A clock on no meeting's day in any run, of which a page warns; in a picture it is the eve of the meeting. */
export const anotherDay = '2099-11-23T00:30:00.000Z';

/** What is another one in each run, and what a picture shows instead: the first that stands there as the first, and so on. */
const drawn: readonly (readonly [string, readonly string[]])[] = [
  ['sha256:[0-9a-f]{64}', ['sha256:9b715de7431939ff62a78a6e02bd6cef2bb7e877a67dac2fe5db4cbcaff2c165']],
  // A thumbprint may begin with a hyphen, where no word does.
  [
    '(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])',
    [
      'V1W7KmipA0ya9jOVv3D2gVTh--PtCexI-c183n4-QHw',
      'kQ0d6DqV3sX1w5yR8uT2bN7cF4hJ9mL6pZ0aE3gW5iY',
      't4A30txvlDVzgSW03Vl0XmMpA95Z_YOHukI1bQrrwXY',
    ],
  ],
  ['\\b[A-Z2-7]{12}\\b', ['JMPHKCBF5F5L']],
  ['\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z', ['2026-11-23T09:00:00.000Z']],
  ['(?!2099)\\d{4}年\\d+月\\d+日 \\d\\d:\\d\\d', ['2026年11月23日 17:00']],
  ['2099-11-23', ['2026-11-22']],
  ['2099年11月23日', ['2026年11月22日']],
  ['\\b\\d\\d:\\d\\d:\\d\\d\\b', ['09:00:00']],
];

/** Puts always the same keys, digests, codes and times into a page, for its picture. */
export async function steady(page: Page): Promise<void> {
  await page.evaluate((rows) => {
    const shownFor = rows.map(() => new Map<string, string>());
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const told = node.textContent!;
      const shown = rows.reduce(
        (text, [pattern, instead], row) =>
          text.replace(new RegExp(pattern, 'g'), (found) => {
            const known = shownFor[row]!;
            if (!known.has(found)) known.set(found, instead[known.size % instead.length]!);
            return known.get(found)!;
          }),
        told,
      );
      if (shown !== told) node.textContent = shown;
    }
  }, drawn);
}
