import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Hall } from '../../core/hall/hall.ts';
import { hallFile } from '../../core/hall/hall-file.ts';
import { openHall } from '../../core/hall/open-hall.ts';
import { registerInHall } from '../../core/hall/register-in-hall.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { election } from '../e2e/people.ts';
import { makeActor } from '../support/actors.ts';
import { enrolled, makeInvitee } from '../support/invited.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab } from './support/browsing.ts';
import { takeIn } from './support/keys.ts';
import { type Office, openOffice } from './support/office.ts';
import { looksAs } from './support/picture.ts';
import { unlockAs } from './support/signing.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  expect((await office.hall.convene()).status).toBe(201);
});
afterAll(() => office?.close());

const lasting = { notBefore: '2026-11-20T00:00:00.000Z', expires: '2100-01-01T00:00:00.000Z' };
const person = { actor: 'keyer-c', person: '何静', election, ...lasting };
const invitee = makeInvitee(makeActor('keyer', person), '1', new Date(Date.now() - 3_600_000).toISOString());
const atHome = makeInvitee(
  makeActor('keyer', { ...person, alg: 'ES256' }),
  '1',
  invitee.invitation.notBefore,
);

/** The hall of a pack in which the keyer enrolled by their code, while they had used it at the service as well. */
async function enrolledTwice(): Promise<Hall> {
  const { outsider, people } = office.hall;
  const invitation = office.hall.signed(invitee.invitation as never, ['county'], 'actor');
  expect((await outsider.call('POST', '/v1/invitations', invitation)).status).toBe(201);
  const pack = await outsider.get(`/v1/elections/${election}/hall-pack`, people.chair);
  const opened = openHall(pack.json, nodeCrypto);
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  expect((await outsider.call('POST', '/v1/enrol', enrolled(atHome) as never)).status).toBe(201);
  const done = registerInHall(opened.value, enrolled(invitee), new Date().toISOString(), nodeCrypto);
  if (!done.ok) throw new Error(JSON.stringify(done.findings));
  return done.hall;
}

/** The page's line, cut for one call once the end of a key is in. */
async function cutAfterEnding(page: Page): Promise<{ readonly ended: () => boolean }> {
  let [ended, isCut] = [false, false];
  await page.route('**/v1/actors/*', async (route) => {
    if (ended && !isCut) {
      isCut = true;
      return route.abort('connectionreset');
    }
    const { payload } = route.request().postDataJSON() as { payload: string };
    ended ||= Buffer.from(payload, 'base64url').includes('scrutineer/actor-revoked@1');
    return route.continue();
  });
  return { ended: () => ended };
}

browserTest(
  'a hall’s file whose keyer enrolled at the service too comes in once the superior stands up for them',
  async () => {
    const saved = join(office.folder, 'hall.json');
    writeFileSync(saved, JSON.stringify(hallFile(await enrolledTwice())));
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await takeIn(page, office.url, office.keyOf('county'));
    await page.goto(`${office.url}/#/hall-send`);
    await page.setInputFiles('input[type=file]', saved);
    await page.getByRole('button', { name: /发送/ }).press('Enter');
    await page.getByRole('heading', { name: '上级核实后登记这把会场密钥' }).waitFor();
    expect(await page.locator('.panel code').textContent()).toBe(invitee.actor.kid);
    await page.locator('form.unlock').waitFor();
    await looksAs('hall-send', page);
    expect(await inaccessible(page)).toEqual([]);
    await unlockAs(page, '蒋勇');
    await page.getByText('另有密钥').waitFor();
    expect(await page.locator('.notice').last().textContent()).toContain(atHome.actor.kid);
    // The line is cut once the key at the service is ended.
    const cut = await cutAfterEnding(page);
    await unlockAs(page, '蒋勇');
    await page.getByText('现在连不上服务').waitFor();
    expect(cut.ended()).toBe(true);
    await unlockAs(page, '蒋勇');
    await page.getByText('何静的会场密钥已登记，请再次发送。').waitFor();
    await page.getByRole('button', { name: /发送/ }).press('Enter');
    await page.getByText(/0 条全部记入/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
);

browserTest('who enrolled in a hall is registered though nothing was signed there yet', async () => {
  const { outsider, people } = office.hall;
  const newcomer = makeInvitee(
    makeActor('keyer', { actor: 'keyer-d', person: '秦风', election, ...lasting }),
    '1',
    invitee.invitation.notBefore,
  );
  const invitation = office.hall.signed(newcomer.invitation as never, ['county'], 'actor');
  expect((await outsider.call('POST', '/v1/invitations', invitation)).status).toBe(201);
  const opened = openHall(
    (await outsider.get(`/v1/elections/${election}/hall-pack`, people.chair)).json,
    nodeCrypto,
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  const done = registerInHall(opened.value, enrolled(newcomer), new Date().toISOString(), nodeCrypto);
  if (!done.ok) throw new Error(JSON.stringify(done.findings));
  const saved = join(office.folder, 'enrolled.json');
  writeFileSync(saved, JSON.stringify(hallFile(done.hall)));
  const context = await openBrowser();
  const { page, errors } = await openTab(context);
  await page.goto(`${office.url}/#/hall-send`);
  await page.setInputFiles('input[type=file]', saved);
  await page.getByRole('button', { name: /发送/ }).press('Enter');
  await page.getByText(/0 条全部记入/).waitFor();
  const known = (await outsider.get('/v1/actors', people.county)).json.actors as {
    actor: string;
    kid: string;
  }[];
  expect(known.find(({ actor }) => actor === 'keyer-d')?.kid).toBe(newcomer.actor.kid);
  expect(errors).toEqual([]);
  await context.close();
});
