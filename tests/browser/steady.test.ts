import { expect } from 'vitest';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { steady } from './support/steady.ts';

const hyphened = '-G8-1kdcd0ZxjmQNljd3eZuGOIRYGTorm15JKVazrBw';
const plain = 'tWnwR0kdcd0ZxjmQNljd3eZuGOIRYGTorm15JKVazrA';

/** What stands in a picture of these lines. */
async function pictured(...lines: readonly string[]): Promise<readonly string[]> {
  const context = await openBrowser();
  const { page } = await openTab(context);
  await page.setContent(lines.map((line) => `<p>${line}</p>`).join(''));
  await steady(page);
  const shown = await page.locator('p').allTextContents();
  await context.close();
  return shown;
}

browserTest(
  'a picture shows the same keys in each run, whatever they begin with, and each as one',
  async () => {
    const shown = await pictured(plain, hyphened, `再看 ${plain}`);
    expect(shown).toEqual(await pictured(hyphened, plain, `再看 ${hyphened}`));
    expect(shown[0]).not.toBe(shown[1]);
    expect(shown[2]).toBe(`再看 ${shown[0]}`);
  },
);
