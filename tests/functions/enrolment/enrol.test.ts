import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../core/ledger/canonical.ts';
import { signPayload } from '../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor, makeHall, makeJwk, register, revoke, type TestActor } from '../../support/actors.ts';
import { enrolled, type Invitee, invite, makeInvitee } from '../../support/invited.ts';
import { overriding } from '../../support/overriding.ts';
import { type Answer, expectStatus, openService, type Service, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';

const cast = makeHall();
const election = '469021101-2026-congress';
const newcomer = (fields: Parameters<typeof makeActor>[1] = {}) =>
  makeActor('keyer', { actor: 'keyer-n', person: '新来', election, alg: 'ES256', ...fields });
const invitee = makeInvitee(newcomer());

async function office(): Promise<Service> {
  const service = await openService();
  await service.tell(new Story());
  return service;
}

const send = (service: Service, envelope: object) => service.call('POST', '/v1/invitations', envelope);
// A wrong code is counted: the one refusal, and the one reading, that changes something.
const enrol = (service: Service, envelope: object) => service.send('POST', '/v1/enrol', envelope);
const lookUp = (service: Service, actor: string, kid: string) =>
  service.send('GET', `/v1/invitations/${actor}/${kid}`, undefined);
const wrongKid = (n: number) => makeInvitee(newcomer(), `wrong ${n}`).code.kid;

/** A service at which somebody is invited. */
async function inviting(by: readonly TestActor[] = [cast.county], who: Invitee = invitee): Promise<Service> {
  const service = await office();
  expectStatus(await send(service, invite(who, ...by)), 201);
  return service;
}

const left = ({ json }: Answer) => json.findings[0].numbers.left;

describe('an invitation', () => {
  it('is taken once, and the same again is the same', async () => {
    const service = await office();
    const first = await send(service, invite(invitee, cast.county));
    const registration = digestOf(invitee.invitation, nodeCrypto.sha256);
    expect([first.status, first.json]).toEqual([
      201,
      { actor: 'keyer-n', kid: invitee.code.kid, registration },
    ]);
    const again = await send(service, invite(invitee, cast.county));
    expect([again.status, again.json]).toEqual([200, first.json]);
  });

  it('is signed by who may register that person: a superior, or for a provisional scrutineer chair and organiser', async () => {
    const service = await office();
    expect(saying(await send(service, invite(invitee, cast.chair)))).toEqual([403, 'registrar-not-entitled']);
    const stranger = makeActor('superior', { actor: 'stranger', person: '外人' });
    expect(saying(await send(service, invite(invitee, stranger)))).toEqual([403, 'chain-rootless']);
    expect(saying(await send(service, invite(invitee, service.root as never)))).toEqual([201]);
    const elected = makeActor('scrutineer', {
      actor: 'elected',
      person: '当场推',
      election,
      provisional: true,
    });
    const provisional = makeInvitee(elected);
    expect(saying(await send(service, invite(provisional, cast.chair, cast.organiser)))).toEqual([201]);
    expectStatus(await enrol(service, enrolled(provisional)), 201);
    const { json } = await service.get('/v1/actors', cast.county);
    const [listed] = json.actors.filter((each: { actor: string }) => each.actor === 'elected');
    expect(listed).toMatchObject({ provisional: true, registrar: '褚建军', jwk: elected.key.jwk });
    const confirmation = makeActor('scrutineer', { actor: 'elected', person: '当场推', election });
    expectStatus(await service.enrol(confirmation, cast.county), 201);
  });

  it('is for nobody who has the id, or a key, already', async () => {
    const service = await office();
    const chair = makeInvitee(makeActor('chair', { person: '褚建军' }));
    expect(saying(await send(service, invite(chair, cast.county)))).toEqual([409, 'actor-taken']);
    const second = makeInvitee(makeActor('keyer', { actor: 'keyer-z', person: '周丽', election }));
    expect(saying(await send(service, invite(second, cast.county)))).toEqual([409, 'person-has-key']);
    const root = makeInvitee(makeActor('keyer', { actor: 'root-1', person: '新来' }));
    expect(saying(await send(service, invite(root, cast.county)))).toEqual([409, 'actor-taken']);
  });

  it('is in form, and not over', async () => {
    const service = await office();
    const { registration } = newcomer();
    const plain = signPayload(registration, 'actor', [cast.county.key]);
    expect(saying(await send(service, plain))).toEqual([422, 'field-missing']);
    expect(saying(await send(service, {}))).toContain(422);
    const malformed = signPayload({ ...invitee.invitation, until: undefined }, 'actor', [cast.county.key]);
    expect(saying(await send(service, malformed))).toEqual([422, 'field-malformed']);
    const over = makeInvitee(newcomer(), '1', '2026-11-01T00:00:00.000Z');
    expect(saying(await send(service, invite(over, cast.county)))).toEqual([409, 'invitation-expired']);
    const revocation = revoke(cast.chair, service.clock.time, cast.county);
    expect(saying(await send(service, revocation))[0]).toBe(422);
  });

  it('is no registration: neither taken as one, nor listed', async () => {
    const service = await inviting();
    const answer = await service.call('PUT', '/v1/actors/keyer-n', invite(invitee, cast.county));
    expect(saying(answer)).toEqual([422, 'field-unknown']);
    const { json } = await service.get('/v1/actors', cast.county);
    expect(json.actors.map((each: { actor: string }) => each.actor)).not.toContain('keyer-n');
  });

  it('takes the place of one not used, whose code is worth nothing then', async () => {
    const service = await inviting();
    const second = makeInvitee(newcomer(), '2');
    expectStatus(await send(service, invite(second, cast.county)), 201);
    expect(saying(await enrol(service, enrolled(invitee)))).toEqual([403, 'enrol-code-wrong']);
    expectStatus(await enrol(service, enrolled(second)), 201);
  });

  it('of earlier, sent once more, never takes the place of the one after it', async () => {
    const service = await inviting();
    const second = makeInvitee(newcomer(), '2', '2026-11-21T00:00:00.000Z');
    expectStatus(await send(service, invite(second, cast.county)), 201);
    expect(saying(await send(service, invite(invitee, cast.county)))).toEqual([409, 'invitation-older']);
    expectStatus(await enrol(service, enrolled(second)), 201);
  });

  it('that was ended does not come back, and keeps nobody from the one after it', async () => {
    const service = await inviting();
    const ended = revoke({ ...newcomer(), kid: invitee.code.kid }, service.clock.time, cast.county);
    expectStatus(await service.call('PUT', '/v1/actors/keyer-n', ended), 201);
    const second = makeInvitee(newcomer(), '2', '2026-11-21T00:00:00.000Z');
    expectStatus(await send(service, invite(second, cast.county)), 201);
    expect(saying(await send(service, invite(invitee, cast.county)))).toEqual([409, 'invitation-older']);
    expectStatus(await enrol(service, enrolled(second)), 201);
  });

  it('never takes the place of somebody else’s', async () => {
    const service = await inviting();
    const other = makeInvitee(newcomer({ person: '另一人' }));
    expect(saying(await send(service, invite(other, cast.county)))).toEqual([409, 'actor-taken']);
    expectStatus(await enrol(service, enrolled(invitee)), 201);
  });

  it.each(['-', '_'])('is found where its key’s thumbprint begins with “%s”', async (sign) => {
    const whose = Array.from({ length: 2000 }, (_, n) => makeInvitee(newcomer(), `sign ${n}`));
    const one = whose.find(({ code }) => code.kid.startsWith(sign))!;
    const service = await inviting([cast.county], one);
    expectStatus(await lookUp(service, 'keyer-n', one.code.kid), 200);
    expectStatus(await enrol(service, enrolled(one)), 201);
    // And so is the end of it.
    const ended = revoke({ ...newcomer(), kid: one.code.kid }, service.clock.time, cast.county);
    expectStatus(await service.call('PUT', '/v1/actors/keyer-n', ended), 201);
  });

  it('reads back to whoever has its code', async () => {
    const service = await inviting();
    const answer = await lookUp(service, 'keyer-n', invitee.code.kid);
    expect([answer.status, answer.json]).toEqual([200, invitee.invitation]);
    expect(saying(await lookUp(service, 'keyer-m', invitee.code.kid))).toEqual([404, 'invitation-unknown']);
  });
});

describe('enrolling by a code', () => {
  it('registers the key, and tells all that it rests on', async () => {
    const service = await inviting();
    const registration = enrolled(invitee);
    const answer = await enrol(service, registration);
    expect([answer.status, answer.json]).toMatchObject([
      201,
      { actor: 'keyer-n', registration: digestOf(invitee.registration, nodeCrypto.sha256) },
    ]);
    const [own, invitation, ...above] = answer.json.registrations;
    expect([own, invitation]).toEqual([registration, invite(invitee, cast.county)]);
    expect(above.length).toBeGreaterThan(0);
    expect((await service.get('/v1/elections/x', invitee.actor)).codes).toEqual(['election-unknown']);
    const again = await enrol(service, enrolled(invitee));
    expect([again.status, again.json]).toEqual([200, answer.json]);
  });

  it('is done once: another registration by the same code is refused', async () => {
    const service = await inviting();
    expectStatus(await enrol(service, enrolled(invitee)), 201);
    const { registration, code } = invitee;
    const other = signPayload({ ...registration, jwk: cast.keyerA.key.jwk }, 'actor', [
      code,
      cast.keyerA.key,
    ]);
    expect(saying(await enrol(service, other))).toEqual([409, 'invitation-used']);
    expect(saying(await lookUp(service, 'keyer-n', code.kid))).toEqual([409, 'invitation-used']);
    expect(saying(await send(service, invite(makeInvitee(newcomer(), '2'), cast.county)))).toEqual([
      409,
      'actor-taken',
    ]);
  });

  it('of two at once by one code lets one in', async () => {
    const service = await inviting();
    const { registration, code, actor } = invitee;
    const thief = makeActor('keyer', { actor: 'thief', person: '别人' });
    const stolen = signPayload({ ...registration, jwk: thief.key.jwk }, 'actor', [code, thief.key]);
    const answers = await Promise.all([enrol(service, enrolled(invitee)), enrol(service, stolen)]);
    expect(answers.map(saying).sort()).toEqual([[201], [409, 'invitation-used']]);
    const won = answers[0]!.status === 201 ? actor.kid : thief.kid;
    expect((await service.house.store.actorById('keyer-n'))?.kid).toBe(won);
  });

  it.each<[string, Partial<Invitee['registration']>, (number | string)[]]>([
    ['another person', { person: '周丽' }, [403, 'enrolment-differs']],
    ['another role', { role: 'chief' }, [403, 'enrolment-differs']],
    ['a wider place', { jurisdiction: '469021' }, [403, 'enrolment-differs']],
    ['a longer time', { expires: '2027-06-01T00:00:00.000Z' }, [403, 'enrolment-differs']],
    ['an earlier time', { notBefore: '2026-11-01T00:00:00.000Z' }, [403, 'enrolment-differs']],
    ['another id', { actor: 'keyer-m' }, [404, 'invitation-unknown']],
  ])('registers nobody for %s', async (_what, change, expected) => {
    const service = await inviting();
    expect(saying(await enrol(service, enrolled(invitee, change)))).toEqual(expected);
    expectStatus(await enrol(service, enrolled(invitee)), 201);
  });

  it('needs the new key at hand', async () => {
    const service = await inviting();
    const alone = signPayload(invitee.registration, 'actor', [invitee.code]);
    expect(saying(await enrol(service, alone))).toEqual([403, 'invitation-only-enrols']);
  });

  it('is over with the code, and not before it begins', async () => {
    const service = await inviting();
    service.clock.time = invitee.invitation.expires;
    expect(saying(await enrol(service, enrolled(invitee)))).toEqual([409, 'invitation-expired']);
    expect(saying(await lookUp(service, 'keyer-n', invitee.code.kid))).toEqual([409, 'invitation-expired']);
    const later = makeInvitee(newcomer(), 'later', '2026-12-01T00:00:00.000Z');
    expectStatus(await send(service, invite(later, cast.county)), 201);
    expect(saying(await enrol(service, enrolled(later)))).toEqual([409, 'invitation-expired']);
  });

  it('by whoever got another key meanwhile is refused', async () => {
    const service = await inviting();
    expectStatus(
      await service.enrol(makeActor('keyer', { actor: 'k', person: '新来', election }), cast.county),
      201,
    );
    expect(saying(await enrol(service, enrolled(invitee)))).toEqual([409, 'person-has-key']);
  });

  it('ends with whoever invited, if they were revoked since', async () => {
    const service = await office();
    const clerk = makeActor('superior', { actor: 'clerk', person: '文书' });
    expectStatus(await service.enrol(clerk, cast.registrar), 201);
    expectStatus(await send(service, invite(invitee, clerk)), 201);
    const other = makeInvitee(newcomer({ actor: 'keyer-o', person: '旁人' }));
    expectStatus(await send(service, invite(other, clerk)), 201);
    expectStatus(await enrol(service, enrolled(other)), 201);
    const at = service.clock.time;
    expectStatus(await service.call('PUT', '/v1/actors/clerk', revoke(clerk, at, cast.registrar)), 201);
    expect(saying(await enrol(service, enrolled(invitee)))).toEqual([403, 'key-revoked']);
    expect((await service.get('/v1/elections/x', other.actor)).codes).toEqual(['token-unknown']);
  });

  it('is of what a registration is, and of no invitation', async () => {
    const service = await inviting();
    expect(saying(await enrol(service, {}))[0]).toBe(422);
    const malformed = signPayload({ format: 'scrutineer/actor@1' }, 'actor', [invitee.code]);
    expect(saying(await enrol(service, malformed))[0]).toBe(422);
    expect(saying(await enrol(service, invite(invitee, cast.county)))).toEqual([422, 'field-unknown']);
    const elsewhere = await service.call('PUT', '/v1/actors/keyer-n', enrolled(invitee));
    expect(saying(elsewhere)).toEqual([403, 'chain-rootless', 'chain-rootless', 'chain-circular']);
  });
});

describe('a wrong code', () => {
  it('is counted whichever way it is tried, and the fifth spends the invitation', async () => {
    const service = await inviting();
    const guess = (n: number) => enrolled(makeInvitee(newcomer(), `wrong ${n}`));
    const answers = [
      await lookUp(service, 'keyer-n', wrongKid(1)),
      await enrol(service, guess(2)),
      await lookUp(service, 'keyer-n', wrongKid(3)),
      await enrol(service, guess(4)),
    ];
    expect(answers.map(saying)).toEqual(answers.map(() => [403, 'enrol-code-wrong']));
    expect(answers.map(left)).toEqual([4, 3, 2, 1]);
    expect(saying(await enrol(service, guess(5)))).toEqual([403, 'invitation-spent']);
    expect(saying(await enrol(service, enrolled(invitee)))).toEqual([403, 'invitation-spent']);
    expect(saying(await lookUp(service, 'keyer-n', invitee.code.kid))).toEqual([403, 'invitation-spent']);
  });

  it('spends nothing for ever: another invitation begins at nought', async () => {
    const service = await inviting();
    for (let n = 1; n <= 5; n++) await lookUp(service, 'keyer-n', wrongKid(n));
    const second = makeInvitee(newcomer(), '2');
    expectStatus(await send(service, invite(second, cast.county)), 201);
    expect(left(await lookUp(service, 'keyer-n', wrongKid(6)))).toBe(4);
    expectStatus(await enrol(service, enrolled(second)), 201);
  });

  it('tried at once by many leaves no more than five tries', async () => {
    const service = await inviting();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => lookUp(service, 'keyer-n', wrongKid(n))),
    );
    expect(answers.filter(({ codes }) => codes[0] === 'enrol-code-wrong')).toHaveLength(4);
  });

  it('tells nothing of whom the invitation is for', async () => {
    const service = await inviting();
    const { text } = await lookUp(service, 'keyer-n', wrongKid(1));
    expect(text).not.toContain('新来');
  });

  it('that was replaced while it was tried is the code of nothing', async () => {
    const service = await openService(({ house }) => ({
      store: overriding(house.store, { countWrong: async () => undefined }),
    }));
    await service.tell(new Story());
    expectStatus(await send(service, invite(invitee, cast.county)), 201);
    expect(saying(await lookUp(service, 'keyer-n', wrongKid(1)))).toEqual([404, 'invitation-unknown']);
  });
});

describe('the key of a code', () => {
  it('signs no act, asks for nothing and registers nobody else', async () => {
    const service = await inviting();
    const { code } = invitee;
    const asker = { ...invitee.actor, kid: code.kid, key: code };
    const keyFile = { ...invitee.actor.keyFile, jwk: makeJwk('code 1 of keyer-n') };
    expect((await service.get('/v1/elections/x', { ...asker, keyFile } as never)).codes).toEqual([
      'token-unknown',
    ]);
    const other = makeActor('keyer', { actor: 'keyer-q', person: '旁人', election });
    expect(saying(await service.enrol(other, { key: code }))).toEqual([403, 'chain-rootless']);
  });
});

describe('a revocation of an invitation', () => {
  const revocation = (at: string, ...by: TestActor[]) =>
    signPayload(
      { format: 'scrutineer/actor-revoked@1', actor: 'keyer-n', kid: invitee.code.kid, at },
      'actor',
      by.map(({ key }) => key),
    );
  const put = (service: Service, envelope: object) => service.call('PUT', '/v1/actors/keyer-n', envelope);

  it('ends it, and the same again is the same', async () => {
    const service = await inviting();
    const at = service.clock.time;
    const first = await put(service, revocation(at, cast.registrar));
    expect([first.status, first.json]).toEqual([201, { actor: 'keyer-n', revoked: invitee.code.kid }]);
    expect(saying(await put(service, revocation(at, cast.registrar)))).toEqual([200]);
    expect(saying(await enrol(service, enrolled(invitee)))).toEqual([403, 'key-revoked']);
    const second = makeInvitee(newcomer(), '2');
    expectStatus(await send(service, invite(second, cast.county)), 201);
    expectStatus(await enrol(service, enrolled(second)), 201);
  });

  it('ends the key that was enrolled by it too', async () => {
    const service = await inviting();
    expectStatus(await enrol(service, enrolled(invitee)), 201);
    expect((await service.get('/v1/elections/x', invitee.actor)).codes).toEqual(['election-unknown']);
    expectStatus(await put(service, revocation(service.clock.time, cast.county)), 201);
    expect((await service.get('/v1/elections/x', invitee.actor)).codes).toEqual(['token-unknown']);
  });

  it('named a second time is the first one’s, and none is undone by an older database', async () => {
    const service = await inviting();
    const { store } = service.house;
    const before = (await store.invitation('keyer-n'))!;
    expectStatus(await put(service, revocation(service.clock.time, cast.county)), 201);
    const later = revocation('2026-12-01T00:00:00.000Z', cast.county);
    expect(saying(await put(service, later))).toEqual([409, 'actor-taken']);
    const after = (await store.invitation('keyer-n'))!;
    expect(await store.putInvitation(before, after, [])).toBe('put');
    expect(saying(await enrol(service, enrolled(invitee)))).toEqual([500, 'actor-altered']);
  });

  it('is signed by who may register, entitled now, and names it', async () => {
    const service = await inviting();
    const at = service.clock.time;
    expect(saying(await put(service, revocation(at, cast.chair)))).toEqual([403, 'registrar-not-entitled']);
    const former = makeActor('superior', {
      actor: 'former',
      person: '旧人',
      expires: '2026-11-22T00:00:00.000Z',
    });
    expectStatus(await service.enrol(former, cast.registrar), 201);
    const backdated = '2026-11-01T00:00:00.000Z';
    expect(saying(await put(service, revocation(backdated, former)))).toEqual([403, 'key-expired']);
    const { actor } = invitee;
    expect(saying(await put(service, revoke(actor, at, cast.county)))).toEqual([404, 'actor-unknown']);
  });
});

describe('a row of the database that was edited', () => {
  const edited = async (change: object) => {
    const service = await inviting();
    const { store } = service.house;
    const item = (await store.invitation('keyer-n'))!;
    expect(await store.putInvitation({ ...item, ...change }, item, [])).toBe('put');
    return saying(await lookUp(service, 'keyer-n', invitee.code.kid));
  };

  it.each<[string, object]>([
    ['with another kid', { kid: cast.chair.kid }],
    ['for another election', { election: 'other' }],
    ['with another payload', { payload: digestOf({}, nodeCrypto.sha256) }],
    ['with no JSON', { link: '{' }],
    ['with no envelope', { link: '{"registration":{}}' }],
    ['with a registration', { link: JSON.stringify({ registration: register(newcomer(), cast.county) }) }],
  ])('%s is believed nothing', async (_how, change) => {
    expect(await edited(change)).toEqual([500, 'actor-altered']);
  });

  it('that puts an invitation among those registered is believed nothing', async () => {
    const service = await inviting();
    const { store } = service.house;
    const { kid, payload, link } = (await store.invitation('keyer-n'))!;
    const above = (await store.actorById('county'))!;
    const item = {
      kid,
      actor: 'keyer-n',
      person: '新来',
      jurisdiction: '469021101',
      election,
      payload,
      links: JSON.stringify([JSON.parse(link), ...JSON.parse(above.links)]),
    };
    const seen = { name: 'x', fence: await store.fence('x'), above: [] };
    expect(await store.putActor(item, seen)).toBe('created');
    const keyFile = { ...invitee.actor.keyFile, jwk: makeJwk('code 1 of keyer-n') };
    const asker = { ...invitee.actor, kid, key: invitee.code, keyFile } as never;
    expect((await service.get('/v1/elections/x', asker)).codes).toEqual(['actor-altered']);
  });
});
