import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { headCode } from '../../../core/ledger/canonical.ts';
import { taken } from '../../e2e/expecting.ts';
import { type Hall, openCount } from '../../e2e/hall.ts';
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

/** The scan of the signed sheet goes to the declared election. */
export async function attachScan({ hall, url }: Office): Promise<void> {
  const scan = readFileSync(join(import.meta.dirname, '../../../docs/pictures/slip-5.png'));
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
  page.setDefaultTimeout(15_000);
  await takeIn(page, office.url, office.keyOf('county'));
  await page.goto(`${office.url}/#/board${place}`);
  await unlockAs(page, '蒋勇');
  if (place === '') await page.getByText('最后更新').waitFor();
}
