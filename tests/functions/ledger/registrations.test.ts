import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openFileVault } from '../../../functions/embedded/file-vault.ts';
import { examine } from '../../../functions/ledger/examine.ts';
import { chainOf } from '../../../functions/ledger/registrants.ts';
import { makeActor, revoke } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { expectStatus, openService, type Service, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';

/** Changes the database behind the service's back. */
function edit({ folder }: Service, sql: string): void {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
  expect(database.prepare(sql).run().changes).toBe(1);
  database.close();
}

it('a provisional scrutineer is not confirmed by a row that says so', async () => {
  const elected = { actor: 'elected', person: '当场推', election: '469021101-2026-congress' };
  const provisional = makeActor('scrutineer', { ...elected, provisional: true });
  const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
  story.enrol(provisional, 'chair', 'organiser');
  steps.release(steps.upload(story, steps.plainVote));
  const count = { contest: 'committee', round: 1, resultDigest: story.digest() };
  story.act('count-signed', count, ['chief', provisional]);
  steps.declare(story);
  const service = await openService();
  await service.tell(story);
  const certified = { contest: 'committee', resultDigest: story.digest(), replyNo: '批〔2026〕9号' };
  const certify = async () => saying(await service.act(story, 'result-certified', certified, ['county']));
  edit(service, `UPDATE actors SET earlier = links WHERE actor = 'elected'`);
  expect(await certify()).toEqual([409, 'provisional-unconfirmed']);
  edit(service, `DELETE FROM actors WHERE actor = 'elected'`);
  expect(await certify()).toEqual([409, 'provisional-unconfirmed']);
});

describe('a key once revoked', () => {
  const chair = makeActor('chair', { person: '褚建军' });
  const resolved = { what: '休会', for: 48, against: 0, abstain: 0 };

  async function revoked() {
    const story = steps.prepare(new Story());
    const service = await openService();
    await service.tell(story);
    const before = await service.house.store.actorById('chair');
    const revocation = revoke(story.cast.chair, story.now, story.cast.registrar);
    expectStatus(await service.call('PUT', '/v1/actors/chair', revocation), 201);
    story.pass(1);
    service.clock.time = story.now;
    return { service, story, revocation, before: before! };
  }

  it('has no right again in a database of an earlier day', async () => {
    const { service, story, before, revocation } = await revoked();
    expect(saying(await service.act(story, 'meeting-resolved', resolved, ['chair']))[0]).toBe(403);
    const after = await service.house.store.actorById('chair');
    await service.house.store.changeActor(after!, before);
    const restored = [500, 'actor-altered'];
    expect(saying(await service.act(story, 'meeting-resolved', resolved, ['chair']))).toEqual(restored);
    expect(saying(await service.get(`/v1/elections/${story.definition.id}`, chair))).toEqual(restored);
    // Told again, it stands again.
    expectStatus(await service.call('PUT', '/v1/actors/chair', revocation), 201);
    expect(saying(await service.act(story, 'meeting-resolved', resolved, ['chair']))[0]).toBe(403);
  });

  it('is known to the next process too', async () => {
    const { service, story, before } = await revoked();
    const after = await service.house.store.actorById('chair');
    await service.house.store.changeActor(after!, before);
    const vault = await openFileVault(join(service.folder, 'vault'));
    const house = { ...service.house, vault };
    expect(chainOf(house, before).registrant.actor).toBe('chair');
    await examine(house);
    expect(() => chainOf(house, before)).toThrow('actor-altered');
    expect(() => chainOf(house, after!)).not.toThrow();
    expect(story.cast.chair.kid).toBe(before.kid);
  });
});
