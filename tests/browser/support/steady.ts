import type { Page } from 'playwright-core';

/** What is another one in each run, and what a picture shows in its place. */
const drawn: readonly (readonly [string, string])[] = [
  ['sha256:[0-9a-f]{64}', `sha256:${'5c'.repeat(32)}`],
  ['\\b[A-Za-z0-9_-]{43}\\b', 'k'.repeat(43)],
  ['\\b[A-Z2-7]{12}\\b', 'JMPHKCBF5F5L'],
  ['\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z', '2026-11-23T09:00:00.000Z'],
  ['\\d{4}年\\d+月\\d+日 \\d\\d:\\d\\d', '2026年11月23日 17:00'],
  ['\\b\\d\\d:\\d\\d:\\d\\d\\b', '09:00:00'],
];

/** Puts always the same keys, digests, codes and times into a page, for its picture. */
export async function steady(page: Page): Promise<void> {
  await page.evaluate((rows) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const told = node.textContent!;
      const shown = rows.reduce((text, [pattern, to]) => text.replace(new RegExp(pattern, 'g'), to), told);
      if (shown !== told) node.textContent = shown;
    }
  }, drawn);
}
