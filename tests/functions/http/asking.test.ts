import { beforeEach, describe, expect, it } from 'vitest';
import { whoIsAsking } from '../../../functions/http/asking.ts';
import { isRefusal } from '../../../functions/http/route.ts';
import { during, makeActor, makeRoot, register, revoke, type TestActor } from '../../support/actors.ts';
import { makeHouse } from '../../support/house.ts';
import { makeToken, type TokenOptions } from '../../support/token.ts';

const county = makeActor('superior', { actor: 'county', person: '蒋勇' });
const chair = makeActor('chair', { person: '褚建军', alg: 'ES256' });

async function setUp() {
  const { house, root, clock } = await makeHouse();
  const links = (...registrations: object[]) => JSON.stringify(registrations);
  const countyLink = { registration: register(county, root) };
  const put = async (actor: TestActor, text: string) => {
    const { kid, person, jurisdiction } = actor;
    const payload = `sha256:${'0'.repeat(64)}` as const;
    const seen = { name: person, fence: await house.store.fence(person), above: [] };
    await house.store.putActor({ kid, actor: actor.actor, person, jurisdiction, payload, links: text }, seen);
  };
  await put(county, links(countyLink));
  await put(chair, links({ registration: register(chair, county) }, countyLink));
  const ask = async (authorization: string | undefined) => {
    const asked = await whoIsAsking({ authorization }, house);
    return isRefusal(asked) ? asked.refused[0] : asked;
  };
  const bearer = (options: Partial<TokenOptions> = {}) =>
    ask(`Bearer ${makeToken({ iss: chair.actor, key: chair.key, at: during, ...options })}`);
  return { house, root, clock, countyLink, links, ask, bearer };
}

describe('who is asking', () => {
  let home: Awaited<ReturnType<typeof setUp>>;
  beforeEach(async () => {
    home = await setUp();
  });

  it('is the registered actor whose key signed the token, of either algorithm', async () => {
    expect(await home.bearer()).toMatchObject({
      actor: 'chair',
      person: '褚建军',
      role: 'chair',
      kid: chair.kid,
    });
    expect(await home.bearer({ iss: 'county', key: county.key })).toMatchObject({ role: 'superior' });
  });

  it('is a root with the key configured, and no other key under its name', async () => {
    const { key } = makeRoot();
    expect(await home.bearer({ iss: 'root-1', key })).toMatchObject({ role: 'root', jurisdiction: '' });
    expect(await home.bearer({ iss: 'root-1', key: chair.key })).toMatchObject({ code: 'token-unknown' });
    const forged = { key: { ...chair.key, kid: key.kid, alg: key.alg }, iss: 'root-1' };
    expect(await home.bearer(forged)).toMatchObject({ code: 'token-unknown' });
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a b', 'abc'])(
    'is nobody without a bearer token: %j',
    async (authorization) => {
      expect(await home.ask(authorization)).toMatchObject({ code: 'token-missing' });
    },
  );

  it('takes the scheme in any case', async () => {
    const token = makeToken({ iss: 'chair', key: chair.key, at: during });
    expect(await home.ask(`bearer ${token}`)).toMatchObject({ actor: 'chair' });
  });

  it.each(['x', 'a.b', 'a.b.c', 'a.b.c.d', `${'a'.repeat(5000)}.b.c`, '..', 'e30.e30.', 'é.é.é'])(
    'refuses what is no token: %.20s',
    async (text) => {
      expect(await home.ask(`Bearer ${text}`)).toMatchObject({ code: 'token-malformed' });
    },
  );

  it.each([
    { alg: 'none' },
    { alg: 'HS256' },
    { typ: 'jwt' },
    { typ: undefined },
    { kid: 'short' },
    { jwk: {} },
    { crit: ['exp'] },
  ])('refuses a header that is not exactly alg, kid and typ: %j', async (header) => {
    expect(await home.bearer({ header })).toMatchObject({ code: 'token-malformed' });
  });

  it.each([
    { iss: undefined },
    { iss: '__proto__' },
    { aud: undefined },
    { aud: ['http://127.0.0.1:8080'] },
    { iat: '1' },
    { exp: 1.5 },
    { nbf: 0 },
    { iat: 10, exp: 10 },
    { iat: 10, exp: 311 },
    { exp: 1e300 },
  ])('refuses claims that are not exactly iss, aud, iat and exp over 300 seconds: %j', async (claims) => {
    expect(await home.bearer({ claims })).toMatchObject({ code: 'token-malformed' });
  });

  it('refuses a token for another service and names its own origin', async () => {
    expect(await home.bearer({ claims: { aud: 'http://127.0.0.1:9' } })).toMatchObject({
      code: 'token-audience',
      numbers: { origin: 'http://127.0.0.1:8080' },
    });
  });

  it.each([
    [-422, 'token-time'],
    [-421, 'token-time'],
    [-420, 'chair'],
    [0, 'chair'],
    [120, 'chair'],
    [121, 'token-time'],
  ])(
    'bears a clock that is off by two minutes and no more: made %i s from now',
    async (seconds, expected) => {
      const at = new Date(Date.parse(during) + seconds * 1000).toISOString();
      const asked = await home.bearer({ at });
      expect('code' in asked ? asked.code : asked.actor).toBe(expected);
      if ('code' in asked) expect(asked.numbers).toEqual({ now: during });
    },
  );

  it('refuses somebody unknown, another key, and a signature by another', async () => {
    const stranger = makeActor('chair', { actor: 'stranger' });
    expect(await home.bearer({ iss: 'stranger', key: stranger.key })).toMatchObject({
      code: 'token-unknown',
    });
    expect(await home.bearer({ key: stranger.key })).toMatchObject({ code: 'token-unknown' });
    const forged = { ...stranger.key, kid: chair.kid, alg: chair.key.alg };
    expect(await home.bearer({ key: forged })).toMatchObject({ code: 'token-unknown' });
  });

  it('refuses a key whose registration has expired or not begun', async () => {
    for (const time of ['2027-01-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z']) {
      home.clock.time = time;
      expect(await home.bearer({ at: time })).toMatchObject({ code: 'token-unknown' });
    }
  });

  it('refuses a key from its revocation on, and those registered by a revoked one', async () => {
    const { store } = home.house;
    const before = (await store.actorById('chair'))!;
    const countyRevoked = { ...home.countyLink, revocation: revoke(county, during, home.root) };
    const after = { ...before, links: home.links({ registration: register(chair, county) }, countyRevoked) };
    await store.changeActor(before, after);
    expect(await home.bearer()).toMatchObject({ code: 'token-unknown' });
  });

  it('is a fault when the row of the registration was edited', async () => {
    const before = (await home.house.store.actorById('chair'))!;
    const wider = { ...chair, registration: { ...chair.registration, jurisdiction: '46' } };
    await home.house.store.changeActor(before, {
      ...before,
      links: home.links({ registration: register(wider, county) }, home.countyLink),
    });
    await expect(home.bearer()).rejects.toMatchObject({ found: { code: 'actor-altered' } });
  });
});
