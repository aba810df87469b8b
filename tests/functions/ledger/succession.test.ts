import { describe, expect, it } from 'vitest';
import { makeActor, register, revoke } from '../../support/actors.ts';
import { prepare } from '../../support/hall.ts';
import { invite, makeInvitee } from '../../support/invited.ts';
import { type Answer, expectStatus, type Service, saying, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';

const election = '469021101-2026-congress';

async function office() {
  const { service, story } = await told(prepare(new Story()));
  const put = async (actor: string, envelope: object) => service.call('PUT', `/v1/actors/${actor}`, envelope);
  return { service, put, cast: story.cast };
}

const person = { actor: 'chief-2', person: '何静', election };
const first = makeActor('chief', person);
const second = makeActor('chief', { ...person, alg: 'ES256' });
const taken = ({ codes }: Answer) => expect(codes[0]).toBe('actor-taken');

async function ended({ service, put, cast }: Awaited<ReturnType<typeof office>>) {
  expectStatus(await put('chief-2', register(first, cast.county)), 201);
  expectStatus(await put('chief-2', revoke(first, service.clock.time, cast.county)), 201);
}

const kidOf = async (service: Service) => (await service.house.store.actorById('chief-2'))?.kid;

describe('the id of a key that was ended and signed nothing', () => {
  it('goes to another key of the same person and office', async () => {
    const home = await office();
    const { service, put, cast } = home;
    await ended(home);
    expectStatus(await put('chief-2', register(second, cast.county)), 201);
    expect(await kidOf(service)).toBe(second.kid);
    expect(saying(await put('chief-2', register(second, cast.county)))).toEqual([200]);
    // The key before it does not come back, under no id.
    taken(await put('chief-2', register(first, cast.county)));
    const elsewhere = { registration: { ...first.registration, actor: 'chief-3', person: '秦风' } };
    taken(await put('chief-3', register(elsewhere, cast.county)));
    expect((await service.get(`/v1/elections/${election}`, first)).codes).toEqual(['token-unknown']);
    expectStatus(await service.get(`/v1/elections/${election}`, second), 200);
  });

  it('goes to nobody while the key lives', async () => {
    const { put, cast } = await office();
    expectStatus(await put('chief-2', register(first, cast.county)), 201);
    taken(await put('chief-2', register(second, cast.county)));
  });

  it.each<[string, Parameters<typeof makeActor>[0], object]>([
    ['person', 'chief', { person: '另一人' }],
    ['office', 'chair', {}],
    ['election', 'chief', { election: '469021101-2026-other' }],
    ['place', 'chief', { jurisdiction: '469021102' }],
  ])('goes to no other %s', async (_what, role, change) => {
    const home = await office();
    await ended(home);
    const other = makeActor(role, { ...person, ...change, alg: 'ES256' });
    taken(await home.put('chief-2', register(other, home.cast.county)));
  });

  it('goes to nobody where it was not bound to one election', async () => {
    const { service, put, cast } = await office();
    const free = { actor: 'chief-2', person: '何静' };
    const unbound = makeActor('chief', free);
    expectStatus(await put('chief-2', register(unbound, cast.county)), 201);
    expectStatus(await put('chief-2', revoke(unbound, service.clock.time, cast.county)), 201);
    const other = makeActor('chief', { ...free, alg: 'ES256' });
    taken(await put('chief-2', register(other, cast.county)));
  });

  it('goes to nobody by a code', async () => {
    const home = await office();
    await ended(home);
    const answer = await home.service.call(
      'POST',
      '/v1/invitations',
      invite(makeInvitee(second), home.cast.county),
    );
    taken(answer);
  });
});

describe('the id of a key that was ended', () => {
  it('stays where the ledger has an entry of it', async () => {
    const { service, story } = await told(prepare(new Story()));
    const { organiser, county } = story.cast;
    const revocation = revoke(organiser, service.clock.time, county);
    expectStatus(await service.call('PUT', `/v1/actors/${organiser.actor}`, revocation), 201);
    const { jurisdiction, role, person: name, actor } = organiser;
    const other = makeActor(role, { actor, person: name, jurisdiction, election, alg: 'ES256' });
    taken(await service.call('PUT', `/v1/actors/${actor}`, register(other, county)));
  });

  it('stays where somebody is registered or invited by it', async () => {
    for (const how of ['registered', 'invited']) {
      const { service, put, cast } = await office();
      const chair = { actor: 'chair-2', person: '何静', election };
      const one = makeActor('chair', chair);
      expectStatus(await put('chair-2', register(one, cast.county)), 201);
      const elected = makeActor('scrutineer', {
        actor: 'elected',
        person: '秦风',
        election,
        provisional: true,
      });
      const done =
        how === 'registered'
          ? await put('elected', register(elected, one, cast.organiser))
          : await service.call('POST', '/v1/invitations', invite(makeInvitee(elected), one, cast.organiser));
      expectStatus(done, 201);
      expectStatus(await put('chair-2', revoke(one, service.clock.time, cast.county)), 201);
      const other = makeActor('chair', { ...chair, alg: 'ES256' });
      taken(await put('chair-2', register(other, cast.county)));
    }
  });
});
