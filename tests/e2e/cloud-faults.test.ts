import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { noDynoxide } from '../support/aws/dynoxide.ts';
import { sealing } from '../support/sealing.ts';
import { readChain } from './chain.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { insist, refusal, taken } from './expecting.ts';
import { Hall, openCount } from './hall.ts';
import { headCodeOf } from './head-code.ts';
import { type Json, Outsider, payloadOf } from './outsider.ts';
import { registerEverybody } from './people.ts';

if (noDynoxide) console.warn(noDynoxide);

/** The bundles under what the cloud does to functions: cold starts, crowds, limits, kills, and services that fail. */
describe.skipIf(noDynoxide)('the functions of the cloud', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-cloud-'));
  const ballots = [{ count: 20, marks: 'ooox' }];
  const station = (index: number) => `s${index + 1}`;
  let cloud: Cloud;
  let outsider: Outsider;
  let people: Hall['people'];

  beforeAll(async () => {
    cloud = await startCloud(folder, 'ES256');
    outsider = new Outsider(cloud.url);
    await outsider.meet();
    const keys = join(folder, 'keys');
    mkdirSync(keys);
    people = await registerEverybody(outsider, cloud.data, keys);
  });

  afterEach(async () => {
    await cloud?.order('s3Faults', []);
    await cloud?.order('kmsFaults', []);
  });

  afterAll(async () => {
    await cloud?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** An election whose stations have one pile each to bring. */
  async function counting(name: string, stations: number): Promise<Hall> {
    const hall = new Hall(outsider, people, `469021101-2026-${name}`);
    const piles = [{ batch: '01', papers: 20 }];
    await openCount(
      hall,
      Array.from({ length: stations }, (_, index) => ({ id: station(index), piles })),
    );
    return hall;
  }

  const bring = async (hall: Hall, at: number) =>
    hall.bundleBy(await hall.bundle(station(at), '01', ballots));
  const seqs = async (hall: Hall) => {
    const { text } = await outsider.get(`/v1/elections/${hall.id}/ledger`, people.auditor);
    return readChain(text, await hall.head()).length;
  };

  it('answer from a cold start, each of them, and then warm', async () => {
    await cloud.order('chill');
    const before = await cloud.order('coldStarts');
    const paths = ['/v1/health', '/v1/openapi.json', '/v1/schemas/batch.json'];
    for (const path of [...paths, ...paths]) expect((await outsider.call('GET', path)).status).toBe(200);
    expect((await cloud.order('coldStarts')) - before).toBe(2);
  });

  it('all give receipts when twelve stations send at the same moment', async () => {
    const hall = await counting('crowd', 12);
    const bundles = await Promise.all(Array.from({ length: 12 }, (_, index) => bring(hall, index)));
    const receipts = await Promise.all(bundles.map((bundle) => insist(() => hall.send('batches', bundle))));
    expect(new Set(receipts.map(({ envelope }) => payloadOf(envelope).seq)).size).toBe(12);
    expect((await hall.contest()).phase).toBe('counted');
    await seqs(hall);
  });

  it('register a person once, though two ask at the same moment in two instances', async () => {
    const file = people['keyer-a'].file;
    const { d: _secret, ...jwk } = file.jwk;
    const twice = ['keyer-x', 'keyer-y'].map((actor, index) => ({
      format: 'scrutineer/actor@1',
      actor,
      person: '新来',
      role: 'keyer',
      jurisdiction: '469021101',
      jwk: { ...jwk, x: createHash('sha256').update(`${index}`).digest('base64url') },
      notBefore: '2026-01-01T00:00:00.000Z',
      expires: '2100-01-01T00:00:00.000Z',
    }));
    const hall = new Hall(outsider, people);
    const answers = await Promise.all(
      twice.map((actor) =>
        outsider.call('PUT', `/v1/actors/${actor.actor}`, hall.signed(actor, ['registrar'], 'actor')),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuse what is too large in the service’s words, or the gateway’s', async () => {
    const hall = new Hall(outsider, people);
    const large = { payload: 'x'.repeat(4 * 1024 * 1024 + 1), signatures: [] };
    expect(await refusal(hall.send('acts', large))).toBe('413 body-too-large');
    const huge = await hall.send('acts', { payload: 'x'.repeat(11 * 1024 * 1024), signatures: [] });
    expect([huge.status, huge.json]).toEqual([413, { message: 'Request Entity Too Large' }]);
  });

  it.each([
    ['GET', '/v1/elections/x/batches', '405 method-not-allowed'],
    ['POST', '/v1/health', '405 method-not-allowed'],
    ['GET', '/v1/nowhere', '404 route-unknown'],
    ['GET', '/v1/elections/x', '401 token-missing'],
  ])('say of %s %s what every home says', async (method, path, said) => {
    expect(await refusal(outsider.call(method, path))).toBe(said);
  });

  it('answer HEAD as they answer GET, without the body', async () => {
    const response = await fetch(`${cloud.url}/v1/health`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  it('take a scan straight into the vault, once an act names it', async () => {
    const hall = await counting('scans', 1);
    await taken(hall.send('batches', await bring(hall, 0)));
    await taken(hall.do('tally-released', { contest: 'committee', round: 1 }, 'chief'));
    const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(12 * 1024 * 1024, 7)]);
    const hex = createHash('sha256').update(scan).digest('hex');
    const path = `/v1/elections/${hall.id}/scans/${hex}`;
    const ask = () => {
      const authorization = `Bearer ${people['scrutineer-a'].token(outsider.origin)}`;
      return fetch(cloud.url + path, { method: 'PUT', headers: { authorization }, redirect: 'manual' });
    };
    expect((await ask()).status).toBe(409);
    const attached = { contest: 'committee', round: 1, slip: 4, digest: `sha256:${hex}` };
    const headCode = await headCodeOf(hall);
    await taken(hall.do('scan-attached', { ...attached, headCode }, 'scrutineer-a'));
    const sent = await ask();
    expect(sent.status).toBe(307);
    const { location, headers } = (await sent.json()) as Json;
    expect(location).toBe(sent.headers.get('location'));
    expect((await fetch(location, { method: 'PUT', headers, body: scan })).status).toBe(200);
    expect(await cloud.order('vault')).toContain(`scans/${hex}`);
    expect((await ask()).status).toBe(200);
  });

  it('seal in one function what another erases, and keep it out of the vault', async () => {
    const hall = await counting('sealed', 1);
    const { document, path } = sealing(hall.id);
    const call = (method: string, who: keyof Hall['people'], body?: Json) =>
      outsider.call(method, path, body, { authorization: `Bearer ${people[who].token(outsider.origin)}` });
    const before = await cloud.order('vault');
    expect((await call('PUT', 'organiser', document)).status).toBe(201);
    expect((await call('GET', 'county')).json).toEqual(document);
    expect(await refusal(call('GET', 'auditor'))).toBe('403 reader-not-entitled');
    expect(await cloud.order('vault')).toEqual(before);
    await taken(hall.rule('sealed-erased', { digest: sealing(hall.id).digest, reason: '核对完毕' }));
    expect(await refusal(call('GET', 'county'))).toBe('409 sealed-erased');
    expect(await refusal(call('PUT', 'organiser', document))).toBe('409 sealed-erased');
  });

  it('lose nothing when an instance is killed after the commit: the same bundle gets the receipt', async () => {
    const hall = await counting('killed', 2);
    const bundle = await bring(hall, 0);
    const before = await seqs(hall);
    // The entry’s copy is written and the function never hears of it, until its time is up.
    const copy = `PUT vault/ledgers/${hall.id}/${before + 1}.json`;
    await cloud.order('s3Faults', [{ silent: true, on: copy }]);
    await cloud.order('calls');
    const answering = hall.send('batches', bundle);
    while (!(await cloud.order('calls')).s3.includes(copy)) await setImmediate();
    await cloud.order('killBusy');
    expect((await answering).status).toBe(500);
    const receipt = await taken(hall.send('batches', bundle), 200);
    expect(payloadOf(receipt.envelope).seq).toBe(before + 1);
    expect(await seqs(hall)).toBe(before + 1);
  });

  it('complete a copy in the vault that a fault cut off, at the next act', async () => {
    const hall = await counting('cut-off', 2);
    const before = await seqs(hall);
    const copy = `ledgers/${hall.id}/${before + 1}.json`;
    const denied = { code: 'AccessDenied', status: 403, on: `PUT vault/${copy}` };
    await cloud.order('s3Faults', [denied, denied]);
    const bundle = await bring(hall, 0);
    expect(await refusal(hall.send('batches', bundle))).toBe('503 cloud-denied');
    await cloud.order('s3Faults', []);
    expect(await cloud.order('vault')).not.toContain(copy);
    await taken(hall.send('batches', bundle), 200);
    await taken(hall.send('batches', await bring(hall, 1)));
    expect(await cloud.order('vault')).toContain(copy);
    expect(await seqs(hall)).toBe(before + 2);
  });

  it('accept nothing that KMS does not sign, say so, and go on once it signs', async () => {
    const hall = await counting('unsigned', 1);
    const before = await seqs(hall);
    const bundle = await bring(hall, 0);
    await cloud.order('kmsFaults', [{ name: 'DisabledException', status: 400 }]);
    const refused = await hall.send('batches', bundle);
    expect([refused.status, refused.json.code]).toEqual([503, 'signing-refused']);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(await seqs(hall)).toBe(before);
    await taken(hall.send('batches', bundle));
    const figures = (await cloud.order('lines')).filter((line) => line.includes('"signing-refused":1'));
    expect(figures.length).toBeGreaterThan(0);
  });

  it('that cannot start say so, and start at the next request', async () => {
    await cloud.order('chill');
    await cloud.order('kmsFaults', [{ name: 'DisabledException', status: 400 }]);
    expect(await refusal(outsider.call('GET', '/v1/health'))).toBe('503 signing-refused');
    expect((await outsider.call('GET', '/v1/health')).status).toBe(200);
  });

  it('spend on a bundle one KMS call, two puts, and no more than looks for what they must know is missing', async () => {
    const hall = await counting('spent', 2);
    await taken(hall.send('batches', await bring(hall, 0)));
    const bundle = await bring(hall, 1);
    await cloud.order('calls');
    await taken(hall.send('batches', bundle));
    const { s3, kms } = await cloud.order('calls');
    expect(kms).toEqual(['Sign']);
    expect(s3.map((call) => call.split(' ')[0]).sort()).toEqual(['HEAD', 'PUT', 'PUT']);
  });

  it('sweep: sound ledgers are sound, a lost envelope is found, and nothing is changed', async () => {
    const hall = await counting('swept', 1);
    await taken(hall.send('batches', await bring(hall, 0)));
    const swept = async () => {
      expect(await cloud.order('sweep')).toEqual({ kind: 'answered', result: null });
      const lines = (await cloud.order('lines')).map((line) => JSON.parse(line) as Json);
      return lines.findLast((line) => line.event === 'metrics' && 'broken-ledgers' in line);
    };
    const vault = await cloud.order('vault');
    expect(await swept()).toMatchObject({ 'broken-ledgers': 0, 'oldest-open-round-hours': 0 });
    expect(await cloud.order('vault')).toEqual(vault);
    const lost = vault.find((path) => path.startsWith(`ledgers/${hall.id}/`))!;
    await cloud.order('lose', lost);
    expect(await swept()).toMatchObject({ 'broken-ledgers': 1 });
  });

  it('log no names, no ids of people, no paths and no addresses', async () => {
    const text = (await cloud.order('lines')).filter((line) => !line.includes('"event":"broken"')).join('\n');
    expect(text).toContain('"event":"request"');
    for (const secret of ['丁一', '新来', 'keyer-a', '469021101', '127.0.0.1', 'Bearer']) {
      expect(text).not.toContain(secret);
    }
  });
});
