import { expect } from 'vitest';
import { renderHtml } from '../../core/render/html.ts';
import { slipsOf } from '../core/report/slip-story.ts';
import { declaredElection } from '../support/tales.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { looksAs } from './support/picture.ts';

/** Keys are drawn anew in each run, and with them the codes on the paper: here they are always these. */
const witness = { paper: 'K7AN3P4DL73D', seq: 18, headCode: 'JMPHKCBF5F5L' };

/** The slips of a declared election, one of the counting groups' sheets. */
const slips = slipsOf(declaredElection()).filter(({ sheet }) => sheet === undefined || sheet === 1);

browserTest('every printed slip, 1 to 8, looks as a person approved it', async () => {
  const context = await openBrowser();
  const { page } = await openTab(context);
  await page.setViewportSize({ width: 860, height: 1200 });
  expect(slips.map(({ slip }) => slip)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  for (const { slip, form } of slips) {
    await page.setContent(renderHtml([{ ...form, witness }], 'zh'));
    await looksAs(`slip-${slip}`, page.locator('section.form'));
  }
  await context.close();
});

browserTest('a slip prints on A4, its signatures on the sheet of its last table', async () => {
  const context = await openBrowser();
  const { page } = await openTab(context);
  const { form } = slips.find(({ slip }) => slip === 5)!;
  await page.setContent(renderHtml([{ ...form, witness }], 'zh'));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // A4 in points; a page of a PDF names its size.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[456](?:\.\d+)? 84[12](?:\.\d+)?\]/);
  await context.close();
});
