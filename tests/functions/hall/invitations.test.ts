import { describe, expect, it } from 'vitest';
import type { Hall } from '../../../core/hall/hall.ts';
import { hallFile } from '../../../core/hall/hall-file.ts';
import { invitationOf } from '../../../core/hall/invitations.ts';
import { registerInHall } from '../../../core/hall/register-in-hall.ts';
import type { Envelope } from '../../../core/ledger/envelope.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor, register, revoke } from '../../support/actors.ts';
import { prepare } from '../../support/hall.ts';
import { enrolled, invite, makeInvitee } from '../../support/invited.ts';
import { expectStatus, saying, type Service, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import { checked, entered, packed } from './halls.ts';

const election = '469021101-2026-congress';
const keyer = makeActor('keyer', { actor: 'keyer-c', person: '何静', election });
const invitee = makeInvitee(keyer);

async function office() {
  const { service, story } = await told(prepare(new Story()));
  const post = async (path: string, envelope: Envelope) =>
    expectStatus(await service.call('POST', path, envelope), 201);
  return { service, story, post };
}

function registered(hall: Hall, envelope: Envelope, now: string): Hall {
  const done = registerInHall(hall, envelope, now, nodeCrypto);
  if (!done.ok) throw new Error(JSON.stringify(done.findings));
  return done.hall;
}

const known = async (service: Service) => (await service.house.store.actorById('keyer-c'))?.kid;

describe('a one-time code', () => {
  it('comes with the pack, enrols in the hall, and is used at the service once the file is in', async () => {
    const { service, story, post } = await office();
    await post('/v1/invitations', invite(invitee, story.cast.county));
    const hall = await packed(service, story);
    expect(invitationOf(hall, invitee.code.kid)).toEqual(invitee.invitation);
    const file = hallFile(registered(hall, enrolled(invitee), story.now));
    expect(saying(await checked(service, file))).toEqual([200]);
    expect(await known(service)).toBeUndefined();
    expect(saying(await entered(service, file))).toEqual([200]);
    expect(await known(service)).toBe(keyer.kid);
    expect(saying(await entered(service, file))).toEqual([200]);
  });

  it('given out in the hall is used there, and both come in', async () => {
    const { service, story } = await office();
    const { chair, organiser } = story.cast;
    const scrutineer = makeActor('scrutineer', {
      actor: 'keyer-c',
      person: '何静',
      election,
      provisional: true,
    });
    const mine = makeInvitee(scrutineer);
    const invited = registered(await packed(service, story), invite(mine, chair, organiser), story.now);
    const file = hallFile(registered(invited, enrolled(mine), story.now));
    expect(saying(await checked(service, file))).toEqual([200]);
    expect(saying(await entered(service, file))).toEqual([200]);
    expect(await known(service)).toBe(scrutineer.kid);
  });

  it('that was used at the service meanwhile does not come in a second time', async () => {
    const { service, story, post } = await office();
    await post('/v1/invitations', invite(invitee, story.cast.county));
    const hall = await packed(service, story);
    const other = makeInvitee(
      makeActor('keyer', { actor: 'keyer-c', person: '何静', election, alg: 'ES256' }),
    );
    await post('/v1/enrol', enrolled({ ...other, code: invitee.code }));
    const file = hallFile(registered(hall, enrolled(invitee), story.now));
    const refused = ['actor-taken', 'hall-person-refused'];
    expect((await checked(service, file)).codes).toEqual(refused);
    expect((await entered(service, file)).codes).toEqual(refused);
    expect(await known(service)).toBe(other.actor.kid);
    // Once the superior has ended that key, and stands up for the hall's.
    const vouched = register(invitee, story.cast.county);
    const put = (envelope: Envelope) => service.call('PUT', '/v1/actors/keyer-c', envelope);
    expect(saying(await put(vouched))).toEqual([409, 'actor-taken']);
    expectStatus(await put(revoke(other.actor, service.clock.time, story.cast.county)), 201);
    expect((await entered(service, file)).codes).toContain('hall-person-refused');
    expectStatus(await put(vouched), 201);
    expect(saying(await checked(service, file))).toEqual([200]);
    expect(saying(await entered(service, file))).toEqual([200]);
    expect(await known(service)).toBe(keyer.kid);
  });

  it('that was replaced at the service meanwhile enrols nobody', async () => {
    const { service, story, post } = await office();
    await post('/v1/invitations', invite(invitee, story.cast.county));
    const hall = await packed(service, story);
    await post('/v1/invitations', invite(makeInvitee(keyer, '2'), story.cast.county));
    const file = hallFile(registered(hall, enrolled(invitee), story.now));
    const codes = (await checked(service, file)).codes;
    expect([codes[0], codes.at(-1)]).toEqual(['chain-rootless', 'hall-person-refused']);
    expect((await entered(service, file)).codes).toEqual(codes);
    expect(await known(service)).toBeUndefined();
    const vouched = register(invitee, story.cast.county);
    expectStatus(await service.call('PUT', '/v1/actors/keyer-c', vouched), 201);
    expect(saying(await entered(service, file))).toEqual([200]);
    expect(await known(service)).toBe(keyer.kid);
  });

  it('is in no pack once it is used, spent, over or ended, or is for another election', async () => {
    const { service, story, post } = await office();
    const { county } = story.cast;
    const inPack = async (kid: string) => invitationOf(await packed(service, story), kid) !== undefined;
    const elsewhere = makeInvitee(
      makeActor('keyer', { actor: 'keyer-d', person: '秦风', election: '469021101-2026-other' }),
    );
    await post('/v1/invitations', invite(elsewhere, county));
    expect(await inPack(elsewhere.code.kid)).toBe(false);
    await post('/v1/invitations', invite(invitee, county));
    expect(await inPack(invitee.code.kid)).toBe(true);
    for (let tries = 0; tries < 5; tries++)
      await service.send('POST', '/v1/enrol', enrolled({ ...invitee, code: elsewhere.code }));
    expect(await inPack(invitee.code.kid)).toBe(false);
    const second = makeInvitee(keyer, '2');
    await post('/v1/invitations', invite(second, county));
    expect(await inPack(second.code.kid)).toBe(true);
    const ended = revoke({ ...keyer, kid: second.code.kid }, story.now, county);
    expectStatus(await service.call('PUT', '/v1/actors/keyer-c', ended), 201);
    expect(await inPack(second.code.kid)).toBe(false);
  });
});
