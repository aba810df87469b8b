import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { taken } from '../e2e/expecting.ts';
import { Hall } from '../e2e/hall.ts';
import { envelope, Holder, type Json } from '../e2e/outsider.ts';
import { election, keygen } from '../e2e/people.ts';
import { declare, openBoard } from './support/board.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { hold } from './support/hold.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { unlockAs } from './support/signing.ts';

let office: Office;
/** Registered in the hall: the first of them has signed. */
let elected: readonly Json[];

beforeAll(async () => {
  office = await openOffice();
  const { hall } = office;
  await declare(hall);
  elected = await Promise.all(['唐书瑶', '骆晨'].map((person, index) => elect(person, `elected-${index}`)));
  const signer = new Holder(join(office.folder, 'elected-0.json'));
  const own = new Hall(hall.outsider, { ...hall.people, 'scrutineer-a': signer });
  const scan = { slip: 5, digest: `sha256:${'b'.repeat(64)}`, headCode: 'AAAAAAAAAAAA' };
  await taken(own.do('scan-attached', { contest: 'committee', round: 1, ...scan }, 'scrutineer-a'));
});
afterAll(() => office?.close());

/** Has chair and organiser register a scrutineer for this election only. */
async function elect(person: string, actor: string): Promise<Json> {
  const { hall, folder } = office;
  const { chair, organiser } = hall.people;
  const owner = { actor, person, role: 'scrutineer', jurisdiction: '469021101' };
  const registration = { ...keygen(owner, 'EdDSA', join(folder, `${actor}.json`)), election };
  const provisional = envelope('actor', { ...registration, provisional: true }, [chair, organiser]);
  await taken(hall.outsider.call('PUT', `/v1/actors/${actor}`, provisional));
  return registration;
}

const list = '**/v1/actors*';
const cut = (page: Page) => page.route(list, (route) => route.abort('connectionrefused'));

browserTest('those to confirm come with the line, go one by one, and stay when no list comes', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await takeIn(page, office.url, office.keyOf('registrar'));
  await cut(page);
  await page.goto(`${office.url}/#/invite/${election}`);
  await unlockAs(page, '朱琳');
  await page.getByText('现在连不上服务').waitFor();
  await page.unroute(list);
  const confirm = (person: string) => page.getByRole('button', { name: `确认 ${person}` });
  await confirm('唐书瑶').waitFor();
  expect(await page.getByText('现在连不上服务').count()).toBe(0);

  await cut(page);
  const line = await hold(page, /\/v1\/actors\/elected-1/);
  await confirm('骆晨').press('Enter');
  await line.asked;
  // One at a time: what is said of this one is not of another.
  await expect.poll(() => confirm('唐书瑶').getAttribute('aria-disabled')).toBe('true');
  line.letThrough();
  await page.getByText('骆晨已确认。').waitFor();
  await page.getByText('现在连不上服务').waitFor();
  expect(await confirm('骆晨').count()).toBe(0);
  expect(await confirm('唐书瑶').count()).toBe(1);
  expect(errors).toEqual([]);
  await context.close();
});

browserTest('who certifies sees it once a colleague has confirmed whoever signed', async () => {
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await cut(page);
  await openBoard(page, office, `/469021/${election}`);
  const condition = (mark: string) =>
    page.locator('.conditions > li').filter({ hasText: '参与签署的临时登记人员' }).getByText(mark);
  await page.getByText('现在连不上服务').waitFor();
  await condition('核对中').waitFor();
  await page.unroute(list);
  await condition('！不具备').waitFor();

  const { outsider, people } = office.hall;
  const confirmed = envelope('actor', elected[0]!, [people.registrar]);
  await taken(outsider.call('PUT', '/v1/actors/elected-0', confirmed));
  await condition('✓ 具备').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});
