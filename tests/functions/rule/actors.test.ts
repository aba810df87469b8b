import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../core/ledger/canonical.ts';
import { signPayload } from '../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor, makeHall, makeRoot, register, revoke } from '../../support/actors.ts';
import { expectStatus, openService, type Service, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';

const cast = makeHall();
const keyer = (fields: Parameters<typeof makeActor>[1] = {}) =>
  makeActor('keyer', { actor: 'keyer-n', person: '新来', ...fields });

async function office(): Promise<Service> {
  const service = await openService();
  await service.tell(new Story());
  return service;
}

describe('a registration', () => {
  it('is taken once, the same again is the same, another under its id is refused', async () => {
    const service = await office();
    const envelope = register(keyer(), cast.county);
    const registration = digestOf(keyer().registration, nodeCrypto.sha256);
    const first = await service.call('PUT', '/v1/actors/keyer-n', envelope);
    expect([first.status, first.json]).toEqual([201, { actor: 'keyer-n', registration }]);
    const again = await service.call('PUT', '/v1/actors/keyer-n', envelope);
    expect([again.status, again.json]).toEqual([200, first.json]);
    // Whoever signed it: the payload is the registration.
    expect(saying(await service.enrol(keyer(), cast.registrar))).toEqual([200]);
    expect(saying(await service.enrol(keyer({ person: '别人' }), cast.county))).toEqual([409, 'actor-taken']);
    expect(saying(await service.enrol(keyer({ station: 's1' }), cast.county))).toEqual([409, 'actor-taken']);
  });

  it('is of one key only, under one id', async () => {
    const service = await office();
    expectStatus(await service.enrol(keyer(), cast.county), 201);
    const registration = {
      ...keyer({ actor: 'keyer-m', person: '另一人' }).registration,
      jwk: keyer().key.jwk,
    };
    const answer = await service.call('PUT', '/v1/actors/keyer-m', register({ registration }, cast.county));
    expect(saying(answer)).toEqual([409, 'actor-taken']);
  });

  it('never takes a root’s id', async () => {
    const service = await office();
    expect(saying(await service.enrol(keyer({ actor: 'root-1' }), cast.county))).toEqual([
      409,
      'actor-taken',
    ]);
  });

  it.each<[string, object, (number | string)[]]>([
    ['for another id', { actor: 'keyer-m' }, [422, 'actor-differs']],
    ['of no such role', { role: 'teller' }, [422, 'field-malformed']],
    ['of no such place', { jurisdiction: '46902' }, [422, 'field-malformed']],
    ['whose window is empty', { expires: '2026-01-01T00:00:00.000Z' }, [422, 'window-empty']],
    ['of nobody', { person: '  ' }, [422, 'name-empty']],
    ['with a private key in it', { jwk: { ...keyer().keyFile.jwk } }, [422, 'field-unknown']],
    ['of `__proto__`', { actor: '__proto__' }, [422, 'field-malformed']],
    ['of a keyer, provisionally', { provisional: true, election: 'x' }, [422, 'provisional-not-scrutineer']],
  ])('%s is refused', async (_which, change, expected) => {
    const service = await office();
    const registration = { ...keyer().registration, ...change };
    const answer = await service.call('PUT', '/v1/actors/keyer-n', register({ registration }, cast.county));
    expect(saying(answer)).toEqual(expected);
  });

  it('by a key that leads to no root, or signed falsely, is refused', async () => {
    const service = await office();
    const other = makeRoot('root-9');
    expect(saying(await service.enrol(keyer(), other))).toEqual([403, 'chain-rootless']);
    const envelope = register(keyer(), cast.county);
    const [signature] = envelope.signatures;
    const forged = { ...envelope, signatures: [{ ...signature, signature: 'A'.repeat(86) }] };
    expect(saying(await service.call('PUT', '/v1/actors/keyer-n', forged))).toEqual([
      403,
      'signature-invalid',
    ]);
    const asAct = signPayload(keyer().registration, 'act', [cast.county.key]);
    expect(saying(await service.call('PUT', '/v1/actors/keyer-n', asAct))).toEqual([422, 'typ-wrong']);
  });

  it('by a key expired or not valid yet is refused', async () => {
    const service = await office();
    for (const [actor, window, code] of [
      ['late', { expires: '2026-11-22T00:00:00.000Z' }, 'key-expired'],
      ['early', { notBefore: '2026-12-01T00:00:00.000Z' }, 'key-not-yet'],
    ] as const) {
      const clerk = makeActor('superior', { actor, person: actor === 'late' ? '旧人' : '后来', ...window });
      expectStatus(await service.enrol(clerk, cast.registrar), 201);
      expect(saying(await service.enrol(keyer(), clerk))).toEqual([403, code]);
    }
  });

  it('of somebody whose key expired or was revoked is a first one', async () => {
    const service = await office();
    const old = keyer({ expires: '2026-11-22T00:00:00.000Z' });
    expectStatus(await service.enrol(old, cast.county), 201);
    const second = keyer({ actor: 'keyer-2' });
    expectStatus(await service.enrol(second, cast.county), 201);
    const third = keyer({ actor: 'keyer-3' });
    expect(saying(await service.enrol(third, cast.county))).toEqual([409, 'person-has-key']);
    const revocation = revoke(second, service.clock.time, cast.county);
    expectStatus(await service.call('PUT', '/v1/actors/keyer-2', revocation), 201);
    expectStatus(await service.enrol(third, cast.county), 201);
  });
});

describe('a revocation', () => {
  const send = (service: Service, ...args: Parameters<typeof revoke>) =>
    service.call('PUT', `/v1/actors/${args[0].actor}`, revoke(...args));

  it('ends a key: the same again is the same, another is refused', async () => {
    const service = await office();
    const at = service.clock.time;
    expectStatus(await service.enrol(keyer(), cast.county), 201);
    expect((await service.get('/v1/elections/x', keyer())).codes).toEqual(['election-unknown']);
    const first = await send(service, keyer(), at, cast.county);
    expect([first.status, first.json]).toEqual([201, { actor: 'keyer-n', revoked: keyer().kid }]);
    expect((await service.get('/v1/elections/x', keyer())).codes).toEqual(['token-unknown']);
    expect(saying(await send(service, keyer(), at, cast.county))).toEqual([200]);
    const later = '2026-12-01T00:00:00.000Z';
    expect(saying(await send(service, keyer(), later, cast.county))).toEqual([409, 'actor-taken']);
  });

  it('is signed by who may register, entitled now whatever day it names', async () => {
    const service = await office();
    const at = service.clock.time;
    expectStatus(await service.enrol(keyer(), cast.county), 201);
    expect(saying(await send(service, keyer(), at, cast.chair))).toEqual([403, 'registrar-not-entitled']);
    expect(saying(await send(service, keyer(), at, keyer()))).toEqual([403, 'chain-circular']);
    const neighbour = makeActor('superior', { actor: 'county-2', person: '孔明', jurisdiction: '469022' });
    expectStatus(await service.enrol(neighbour, cast.registrar), 201);
    expect(saying(await send(service, keyer(), at, neighbour))).toEqual([403, 'registration-wider']);
    const former = makeActor('superior', {
      actor: 'former',
      person: '旧人',
      expires: '2026-11-22T00:00:00.000Z',
    });
    expectStatus(await service.enrol(former, cast.registrar), 201);
    const backdated = '2026-11-01T00:00:00.000Z';
    expect(saying(await send(service, keyer(), backdated, former))).toEqual([403, 'key-expired']);
    expect(saying(await send(service, keyer(), at, service.root))).toEqual([201]);
  });

  it('of a registrar ends whom it registered, whoever signed it, and nobody else', async () => {
    const service = await office();
    const clerk = makeActor('superior', { actor: 'clerk', person: '文书' });
    const other = makeActor('superior', { actor: 'other', person: '另一位' });
    const below = keyer();
    const beside = keyer({ actor: 'keyer-o', person: '旁人' });
    expectStatus(await service.enrol(clerk, cast.registrar), 201);
    expectStatus(await service.enrol(other, service.root), 201);
    expectStatus(await service.enrol(below, clerk), 201);
    expectStatus(await service.enrol(beside, cast.county), 201);
    expectStatus(await send(service, clerk, service.clock.time, other), 201);
    for (const actor of [clerk, below]) {
      expect((await service.get('/v1/elections/x', actor)).codes).toEqual(['token-unknown']);
    }
    for (const actor of [other, beside]) {
      expect((await service.get('/v1/elections/x', actor)).codes).toEqual(['election-unknown']);
    }
    expect(saying(await service.enrol(keyer({ actor: 'keyer-p', person: '再来' }), clerk))).toEqual([
      403,
      'key-revoked',
    ]);
  });

  it('cut off before it reached those below reaches them when it is sent again', async () => {
    const service = await office();
    const clerk = makeActor('superior', { actor: 'clerk', person: '文书' });
    expectStatus(await service.enrol(clerk, cast.registrar), 201);
    expectStatus(await service.enrol(keyer(), clerk), 201);
    const { store } = service.house;
    const before = (await store.actorById('keyer-n'))!;
    expectStatus(await send(service, clerk, service.clock.time, cast.registrar), 201);
    await store.changeActor((await store.actorById('keyer-n'))!, before);
    // Until then those below a key known to be revoked are believed nothing.
    expect((await service.get('/v1/elections/x', keyer())).codes).toEqual(['actor-altered']);
    expectStatus(
      await service.send('PUT', '/v1/actors/clerk', revoke(clerk, service.clock.time, cast.registrar)),
      200,
    );
    expect((await service.get('/v1/elections/x', keyer())).codes).toEqual(['token-unknown']);
  });

  it('stands, though whoever signed it is revoked in turn, and from whatever day it is to count', async () => {
    const service = await office();
    const clerk = makeActor('superior', { actor: 'clerk', person: '文书' });
    expectStatus(await service.enrol(clerk, cast.registrar), 201);
    for (const [actor, at] of [
      [keyer(), service.clock.time],
      [keyer({ actor: 'keyer-o', person: '旁人' }), '2026-12-01T00:00:00.000Z'],
    ] as const) {
      expectStatus(await service.enrol(actor, cast.county), 201);
      expectStatus(await send(service, actor, at, clerk), 201);
    }
    expectStatus(await send(service, clerk, service.clock.time, cast.registrar), 201);
    const { json } = await service.get('/v1/actors', cast.county);
    const ended = json.actors.filter((each: { revoked?: string }) => each.revoked !== undefined);
    expect(ended.map((each: { actor: string }) => each.actor)).toEqual(['clerk', 'keyer-n', 'keyer-o']);
  });

  it('of a provisional key is for ever: no confirmation brings it back', async () => {
    const service = await office();
    const elected = { actor: 'elected', person: '当场推', election: '469021101-2026-congress' };
    const provisional = makeActor('scrutineer', { ...elected, provisional: true });
    expectStatus(await service.enrol(provisional, cast.chair, cast.organiser), 201);
    expectStatus(await send(service, provisional, service.clock.time, cast.county), 201);
    const confirmation = makeActor('scrutineer', elected);
    expect(saying(await service.enrol(confirmation, cast.county))).toEqual([403, 'key-revoked']);
  });

  it('of nobody, or of another key, is refused', async () => {
    const service = await office();
    expect(saying(await send(service, keyer(), service.clock.time, cast.county))).toEqual([
      404,
      'actor-unknown',
    ]);
    expectStatus(await service.enrol(keyer(), cast.county), 201);
    const payload = {
      format: 'scrutineer/actor-revoked@1',
      actor: 'keyer-n',
      kid: cast.chair.kid,
      at: service.clock.time,
    };
    const answer = await service.call(
      'PUT',
      '/v1/actors/keyer-n',
      signPayload(payload, 'actor', [cast.county.key]),
    );
    expect(saying(answer)).toEqual([404, 'actor-unknown']);
  });
});

describe('the list of those registered', () => {
  it('reaches as far as its reader, by id, without keys', async () => {
    const service = await office();
    expectStatus(await service.enrol(keyer({ jurisdiction: '469022101' }), cast.registrar), 201);
    const { json } = await service.get('/v1/actors', cast.county);
    const ids = json.actors.map((each: { actor: string }) => each.actor);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toContain('keyer-a');
    expect(ids).not.toContain('keyer-n');
    expect(ids).not.toContain('city');
    const { key: _key, kid, ...shown } = cast.chair;
    expect(json.actors.find((each: { actor: string }) => each.actor === 'chair')).toMatchObject({
      actor: shown.actor,
      person: shown.person,
      role: 'chair',
      jurisdiction: '469021101',
      kid,
      registrar: '朱琳',
    });
    expect(JSON.stringify(json)).not.toContain('"jwk"');
    const all = await service.get('/v1/actors', service.root);
    expect(all.json.actors.map((each: { actor: string }) => each.actor)).toContain('keyer-n');
  });

  it('has the public keys of provisional scrutineers, which a confirmation names', async () => {
    const service = await office();
    const elected = makeActor('scrutineer', {
      actor: 'elected',
      person: '当场推',
      election: '469021101-2026-congress',
      provisional: true,
    });
    expectStatus(await service.enrol(elected, cast.chair, cast.organiser), 201);
    const { json } = await service.get('/v1/actors', cast.county);
    const listed = json.actors.filter((each: { jwk?: object }) => each.jwk !== undefined);
    expect(listed).toMatchObject([{ actor: 'elected', provisional: true, jwk: elected.key.jwk }]);
  });

  it('says whose key was revoked, and when', async () => {
    const service = await office();
    expectStatus(await service.enrol(keyer(), cast.county), 201);
    const at = service.clock.time;
    expectStatus(await service.call('PUT', '/v1/actors/keyer-n', revoke(keyer(), at, cast.county)), 201);
    const { json } = await service.get('/v1/actors', cast.county);
    expect(json.actors.find((each: { actor: string }) => each.actor === 'keyer-n').revoked).toBe(at);
    expect(saying(await service.get('/v1/actors?cursor=!', cast.county))).toEqual([422, 'cursor-unknown']);
  });
});
