import { describe, expect, it } from 'vitest';
import { digestHex, digestOf } from '../../../core/ledger/canonical.ts';
import { entryHash } from '../../../core/ledger/entry.ts';
import { jsonSchemaOf, schemaNames } from '../../../core/schemas.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeHall } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { openService, saying, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const cast = makeHall();
const { sha256 } = nodeCrypto;
const path = '/v1/elections/469021101-2026-congress';

describe('an election read', () => {
  it('shows its result, and the digest to sign, once released and not before', async () => {
    const story = steps.upload(steps.vote(steps.prepare(new Story()), steps.plainVote), steps.plainVote);
    const { service } = await told(story);
    const before = (await service.get(path, cast.chief)).json.contests[0];
    expect([before.result, before.resultDigest]).toEqual([undefined, undefined]);
    await service.tell(steps.release(story));
    const { result, resultDigest } = (await service.get(path, cast.chief)).json.contests[0];
    expect(resultDigest).toBe(story.digest());
    expect(result).toMatchObject({
      format: 'scrutineer/result@1',
      status: 'complete',
      elected: ['c1', 'c2'],
    });
  });

  it('speaks Chinese, or English where that is asked for; the digest is the same', async () => {
    const { service } = await told(
      tales.declaredElection({ ...steps.plainVote, issued: { s1: 29, s2: 20 } }),
    );
    const inLanguage = async (accepted: string) =>
      (await service.get(path, cast.chair, { 'accept-language': accepted })).json.contests[0];
    const [zh, en] = [await inLanguage('zh-CN'), await inLanguage('en;q=0.9, zh;q=0.1')];
    expect(zh.result.findings[0].message).toMatch(/[一-鿿]/);
    expect(en.result.findings[0].message).toMatch(/49 ballots were issued to 48/);
    expect(en.resultDigest).toBe(zh.resultDigest);
  });

  it('gives a round’s paper by its digest, as hex or in full', async () => {
    const { service, story } = await told(tales.runoffOpened());
    for (const [index, { paper }] of story.contest().rounds.entries()) {
      for (const named of [paper, digestHex(paper)]) {
        const { json } = await service.get(`${path}/papers/${named}`, cast.keyerA);
        expect(json).toMatchObject({
          format: 'scrutineer/paper@1',
          round: index + 1,
          election: story.definition.id,
        });
        expect(digestOf(json, sha256)).toBe(paper);
      }
    }
    const unknown = await service.get(`${path}/papers/${'0'.repeat(64)}`, cast.keyerA);
    expect(saying(unknown)).toEqual([404, 'paper-unknown']);
  });

  it('that is not there is 404, whatever its name', async () => {
    const { service } = await told(new Story());
    for (const id of ['469021101-2026-nowhere', 'constructor', 'a:b', 'x'.repeat(100)]) {
      expect(saying(await service.get(`/v1/elections/${id}`, cast.chair))).toEqual([404, 'election-unknown']);
    }
    for (const id of ['__proto__', '..', '%2e%2e%2fx', 'a%00b', '%ff']) {
      expect((await service.get(`/v1/elections/${id}`, cast.chair)).status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('a tally', () => {
  const tally = `${path}/tally?contest=committee&round=1`;

  it('is a result with what the papers still out can no longer change', async () => {
    const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
    steps.release(steps.upload(story, { stations: { s1: steps.plainVote.stations['s1']! } }));
    const { service } = await told(story);
    const { json } = await service.get(tally, cast.keyerA);
    expect(json).toMatchObject({ format: 'scrutineer/result@1', contest: 'committee' });
    expect(json.votes.map((each: { id: string; for: number }) => [each.id, each.for])).toEqual([
      ['c1', 29],
      ['c2', 26],
      ['c3', 0],
    ]);
    expect(json.decided).toEqual([
      { id: 'c1', verdict: 'elected' },
      { id: 'c2', verdict: 'elected' },
      { id: 'c3', verdict: 'out' },
      { id: 'write-in:赵六', verdict: 'out' },
    ]);
  });

  it('is asked for by contest and round', async () => {
    const { service } = await told(tales.certifiedElection());
    for (const [query, expected] of [
      ['', [422, 'query-missing']],
      ['?contest=committee', [422, 'query-missing']],
      ['?contest=committee&round=one', [422, 'query-missing']],
      ['?contest=committee&round=0', [422, 'query-missing']],
      ['?contest=committee&round=1&round=1', [422, 'query-missing']],
      ['?contest=committee&round=2', [404, 'round-unknown']],
      ['?contest=__proto__&round=1', [404, 'round-unknown']],
    ] as const) {
      expect(saying(await service.get(`${path}/tally${query}`, cast.chair))).toEqual(expected);
    }
  });

  it('is nobody’s again once the count is reopened', async () => {
    const { service, story } = await told(tales.certifiedElection());
    story.act('count-reopened', { contest: 'committee', round: 1, case: 'c', reason: '复核' }, ['county']);
    await service.tell(story);
    expect(saying(await service.get(tally, cast.county))).toEqual([403, 'not-released']);
    const { json } = await service.get(path, cast.county);
    expect(json.contests[0].result).toBeUndefined();
  });
});

describe('the ledger', () => {
  it('is read entry by entry, from any on, each line chained to the one before', async () => {
    const { service, story } = await told(tales.certifiedElection());
    const whole = await service.get(`${path}/ledger`, cast.auditor);
    expect(whole.headers['content-type']).toBe('application/jsonl');
    const entries = whole.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(whole.text).toBe(story.lines.map((line) => `${Buffer.from(line)}\n`).join(''));
    entries.slice(1).forEach((entry, index) => {
      expect(entry.prev).toBe(entryHash(entries[index], sha256));
    });
    const from = await service.get(`${path}/ledger?from=5`, cast.auditor);
    expect(from.text).toBe(whole.text.split('\n').slice(4).join('\n'));
    expect((await service.get(`${path}/ledger?from=999`, cast.auditor)).text).toBe('');
    for (const wrong of ['0', '-1', '1.5', 'x', '1e3']) {
      expect(saying(await service.get(`${path}/ledger?from=${wrong}`, cast.auditor))).toEqual([
        422,
        'query-missing',
      ]);
    }
  });

  it('holds no vote, in no entry of no tale, before its count is signed', async () => {
    for (const tell of [
      tales.certifiedElection,
      tales.tieAndRunoff,
      tales.sheetMeeting,
      tales.reopenedAndCorrected,
    ]) {
      const { service, story } = await told(tell());
      const { text } = await service.get(`/v1/elections/${story.definition.id}/ledger`, cast.chair);
      expect(text).not.toMatch(/"marks"|"votes"|"ballots":\[|"sheet":\{|"writeIns"/);
    }
  });
});

describe('what anybody may read', () => {
  it('is whether the service is ready, its rules, its origin and its key', async () => {
    const service = await openService();
    const { status, json, headers } = await service.get('/v1/health');
    const { kid, jwk } = service.house.signer;
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(json).toMatchObject({
      status: 'ok',
      version: '0.1.0',
      origin: service.house.config.origin,
      service: { kid, jwk },
    });
    expect(json.rules).toEqual(expect.arrayContaining(['1990', '2020', 'local']));
  });

  it.each([...schemaNames])('is the schema of %s', async (name) => {
    const service = await openService();
    const { status, text, headers } = await service.get(`/v1/schemas/${name}.json`);
    expect([status, headers['content-type']]).toEqual([200, 'application/schema+json']);
    expect(JSON.parse(text)).toEqual(jsonSchemaOf(name));
  });

  it('names the schemas there are where it knows none of that name', async () => {
    const service = await openService();
    for (const name of ['ballot.json', 'constructor', 'toString.json']) {
      expect(saying(await service.get(`/v1/schemas/${name}`))).toEqual([404, 'schema-unknown']);
    }
  });

  it('is the description of the API', async () => {
    const service = await openService();
    const { json } = await service.get('/v1/openapi.json');
    expect(json.openapi).toMatch(/^3\.1/);
    expect(Object.keys(json.paths)).toContain('/v1/elections/{id}/batches');
  });
});

describe('a refusal', () => {
  it('is in the language asked for, says so, and is for no cache', async () => {
    const service = await openService();
    const zh = await service.get('/v1/nowhere');
    const en = await service.get('/v1/nowhere', undefined, { 'accept-language': 'en' });
    expect(zh.headers).toMatchObject({
      'content-language': 'zh',
      vary: 'accept-language',
      'cache-control': 'no-store',
    });
    expect(en.headers['content-language']).toBe('en');
    expect(zh.json).toMatchObject({ status: 404, code: 'route-unknown', title: '没有找到' });
    expect(en.json.detail).toBe(
      'There is nothing at this address. Check the address against /v1/openapi.json.',
    );
  });

  it('without a token, or with a bad one, is 401 and says which', async () => {
    const { service } = await told(new Story());
    const none = await service.get(path);
    expect([none.status, none.headers['www-authenticate'], ...none.codes]).toEqual([
      401,
      'Bearer',
      'token-missing',
    ]);
    const bad = await service.get(path, undefined, { authorization: 'Bearer a.b.c' });
    expect(saying(bad)).toEqual([401, 'token-malformed']);
  });

  it('of another method says which there are', async () => {
    const service = await openService();
    const answer = await service.call('DELETE', path);
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
});
