import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { headCode } from '../../../core/ledger/canonical.ts';
import { renderHtml } from '../../../core/render/html.ts';
import type { SlipForm } from '../../../core/report/slip-forms.ts';
import { taken } from '../../e2e/expecting.ts';
import { type Hall, openCount } from '../../e2e/hall.ts';
import { openBrowser, openTab } from './browsing.ts';
import { takeIn } from './keys.ts';
import type { Office } from './office.ts';
import { unlockAs } from './signing.ts';

const within = { contest: 'committee', round: 1 };

/** The result as it stands, for whoever signs on it. */
async function seen(hall: Hall): Promise<{ readonly resultDigest: string; readonly expect: string }> {
  return { resultDigest: (await hall.contest()).resultDigest, expect: await hall.head() };
}

/** From the convening to the chair's declaration; `marks` as on each of the twenty ballots. */
export async function declare(hall: Hall, marks = 'ooox'): Promise<void> {
  const papers = 20;
  await openCount(hall, [{ id: 's1', piles: [{ batch: '01', papers }] }]);
  const bundle = await hall.bundle('s1', '01', [{ count: papers, marks }]);
  await taken(hall.send('batches', hall.bundleBy(bundle)));
  await taken(hall.do('tally-released', within, 'chief'));
  await taken(hall.do('count-signed', { ...within, ...(await seen(hall)) }, 'chief', 'scrutineer-a'));
  await taken(hall.do('result-declared', { ...within, ...(await seen(hall)) }, 'chair'));
}

/** Drawn anew in each run, a code would make another picture of every scan: it has these. */
const witness = { paper: 'K7AN3P4DL73D', seq: 14, headCode: 'JMPHKCBF5F5L' };

/** Slip 5 of the declared election, as a scanner sees the sheet. */
async function scanned({ hall, url }: Office): Promise<Uint8Array<ArrayBuffer>> {
  const asked = await fetch(`${url}/v1/elections/${hall.id}/slips?as=json`, {
    headers: { authorization: `Bearer ${hall.people.chair.token(url)}`, 'accept-language': 'zh' },
  });
  const { slips } = (await asked.json()) as { readonly slips: readonly SlipForm[] };
  const { form } = slips.find(({ slip }) => slip === 5)!;
  const context = await openBrowser();
  const { page } = await openTab(context);
  await page.setViewportSize({ width: 860, height: 1200 });
  await page.setContent(renderHtml([{ ...form, witness }], 'zh'));
  await page.evaluate(() => document.fonts.ready);
  const scan = await page.locator('section.form').screenshot();
  await context.close();
  return new Uint8Array(scan);
}

/** The scan of the signed sheet goes to the declared election. */
export async function attachScan(office: Office): Promise<void> {
  const { hall, url } = office;
  const scan = await scanned(office);
  const hex = createHash('sha256').update(scan).digest('hex');
  const attached = {
    ...within,
    slip: 5,
    digest: `sha256:${hex}`,
    headCode: headCode((await hall.head()) as `sha256:${string}`),
  };
  await taken(hall.do('scan-attached', attached, 'scrutineer-a'));
  const sent = await fetch(`${url}/v1/elections/${hall.id}/scans/${hex}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${hall.people.chair.token(url)}` },
    body: scan,
  });
  expect(sent.status).toBe(201);
}

/** The county's board, or a place on it, with the county's key. */
export async function openBoard(page: Page, office: Office, place = ''): Promise<void> {
  await takeIn(page, office.url, office.keyOf('county'));
  await page.goto(`${office.url}/#/board${place}`);
  await unlockAs(page, '蒋勇');
  if (place === '') await page.getByText('最后更新').waitFor();
}
