import { expect, it } from 'vitest';
import { acceptActor } from '../../../functions/ledger/accept-actor.ts';
import { makeActor, register, revoke } from '../../support/actors.ts';
import { overriding } from '../../support/overriding.ts';
import { expectStatus, openService, type Service, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';

it('a revocation reaches whoever was registered, while it was on its way, by somebody it had not reached', async () => {
  const story = new Story();
  const clerk = makeActor('superior', { actor: 'clerk', person: '文书' });
  const deputy = makeActor('superior', { actor: 'deputy', person: '副手', jurisdiction: '469021101' });
  const newcomer = makeActor('keyer', { actor: 'keyer-n', person: '新来' });
  let armed = false;
  const service: Service = await openService(({ house: { store } }) => {
    const changeActor: typeof store.changeActor = async (before, after, above) => {
      if (armed && before.actor === 'deputy') {
        armed = false;
        // In another instance, which still finds the deputy's registration as it was.
        await acceptActor({ ...service.house, store }, register(newcomer, deputy), 'keyer-n');
      }
      return store.changeActor(before, after, above);
    };
    return { store: overriding(store, { changeActor }) };
  });
  await service.tell(story);
  expectStatus(await service.enrol(clerk, story.cast.registrar), 201);
  expectStatus(await service.enrol(deputy, clerk), 201);
  armed = true;
  expectStatus(
    await service.send('PUT', '/v1/actors/clerk', revoke(clerk, story.now, story.cast.registrar)),
    201,
  );
  expect(armed).toBe(false);
  const { links } = (await service.house.store.actorById('keyer-n'))!;
  expect(JSON.parse(links).some((link: { revocation?: unknown }) => link.revocation !== undefined)).toBe(
    true,
  );
  expect(saying(await service.get('/v1/actors', story.cast.county))).toEqual([200]);
});
