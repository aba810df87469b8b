import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../core/ledger/canonical.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeHall } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { openService, type Service, saying, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const cast = makeHall();
const id = '469021101-2026-congress';
const bodies = (json: { results: { election: string; contest: string }[] }) =>
  json.results.map(({ election, contest }) => `${election}/${contest}`);

/** A certified election under another id, said otherwise. */
function certified(name: string, fields: ConstructorParameters<typeof Story>[0] = {}): Story {
  const story = new Story({ ...fields, id: `469021101-2026-${name}` });
  return steps.certify(steps.hold(steps.prepare(story), steps.plainVote));
}

describe('a certificate', () => {
  const url = `/v1/results/${id}/committee`;

  it('without a version is the last, with its status, asked for anew each time', async () => {
    const { service, story } = await told(tales.certifiedElection());
    const { status, json, headers } = await service.get(url, cast.county);
    expect([status, json.status, headers['cache-control']]).toEqual([200, 'certified', 'no-cache']);
    expect(json.body).toEqual(story.certificates[0]);
    expect(headers['etag']).toBe(`"${digestOf(json.body, nodeCrypto.sha256)}"`);
  });

  it('of a version never changes, and is not sent again to whoever has it', async () => {
    const { service } = await told(tales.certifiedElection());
    const { json, headers } = await service.get(`${url}/1`, cast.county);
    expect(headers['cache-control']).toBe('private, max-age=31536000, immutable');
    expect(headers['etag']).toBe(`"${digestOf(json.body, nodeCrypto.sha256)}"`);
    expect(json.status).toBeUndefined();
    for (const known of [headers['etag']!, `W/${headers['etag']}`, `"x", ${headers['etag']}`, '*']) {
      const again = await service.get(`${url}/1`, cast.county, { 'if-none-match': known });
      expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', headers['etag']]);
    }
    expect((await service.get(`${url}/1`, cast.county, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('that no longer stands says so, also to whoever has its tag', async () => {
    const { service, story } = await told(tales.certifiedElection());
    const { etag } = (await service.get(url, cast.county)).headers as { etag: string };
    story.act('count-reopened', { contest: 'committee', round: 1, case: 'c', reason: '复核' }, ['county']);
    await service.tell(story);
    const returned = await service.get(url, cast.county, { 'if-none-match': etag });
    expect([returned.status, returned.json.status]).toEqual([200, 'returned']);
    expect((await service.get('/v1/jurisdictions/469021/results', cast.county)).json.results).toEqual([]);
  });

  it('corrected supersedes the one before, which stays as it was', async () => {
    const { service, story } = await told(tales.reopenedAndCorrected());
    const [first, second] = story.certificates as [object, object];
    expect((await service.get(`${url}/1`, cast.county)).json.body).toEqual(first);
    const { json } = await service.get(url, cast.county);
    expect(json).toMatchObject({
      status: 'certified',
      body: { version: 2, supersedes: digestOf(first, nodeCrypto.sha256) },
    });
    expect(json.body).toEqual(second);
  });

  it('of a contest annulled says so', async () => {
    const { service, story } = await told(tales.certifiedElection());
    story.act('annulment-proposed', { contest: 'committee', resultDigest: story.digest(), reason: '违规' }, [
      'county',
    ]);
    story.act('annulment-confirmed', { contest: 'committee', reference: '市批1' }, ['city']);
    await service.tell(story);
    expect((await service.get(url, cast.county)).json.status).toBe('annulled');
  });

  it('that was never issued is 404', async () => {
    const { service } = await told(tales.certifiedElection());
    for (const asked of [`${url}/2`, `${url}/0`, `${url}/1.5`, `${url}/x`, `/v1/results/${id}/constructor`]) {
      expect(saying(await service.get(asked, cast.county))).toEqual([404, 'result-unknown']);
    }
    const open = await told(tales.declaredElection());
    expect(saying(await open.service.get(url, cast.county))).toEqual([404, 'result-unknown']);
  });
});

describe('the results of a jurisdiction', () => {
  async function county(): Promise<Service> {
    const service = await openService();
    await service.tell(certified('a', { date: '2026-11-20' }));
    await service.tell(certified('b', { contests: [tales.contest({ office: '纪委委员', title: '=1+1' })] }));
    await service.tell(steps.prepare(new Story({ id: '469021101-2026-c' })));
    return service;
  }

  it('are those certified, filtered by office and day', async () => {
    const service = await county();
    const results = async (query = '') =>
      bodies((await service.get(`/v1/jurisdictions/469021/results${query}`, cast.county)).json);
    expect(await results()).toEqual(['469021101-2026-a/committee', '469021101-2026-b/committee']);
    expect(await results(`?office=${encodeURIComponent('纪委委员')}`)).toEqual([
      '469021101-2026-b/committee',
    ]);
    expect(await results('?date=2026-11-20')).toEqual(['469021101-2026-a/committee']);
    expect(await results('?date=2026-11-20&office=x')).toEqual([]);
  });

  it('are a table where one is asked for: ids beside names, and no cell that a spreadsheet would run', async () => {
    const service = await county();
    const { text, bytes, headers } = await service.get('/v1/jurisdictions/469021/results', cast.county, {
      accept: 'text/csv',
    });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = text.slice(1).split('\r\n');
    expect(lines[0]).toBe(
      'election,contest,title,office,date,mode,version,round,id,name,for,against,abstain,unreadable,elected',
    );
    expect(lines[1]).toBe(
      '469021101-2026-a,committee,党委委员,委员,2026-11-20,official,1,1,c1,丁一,44,3,0,0,1',
    );
    expect(lines).toContain(
      "469021101-2026-b,committee,'=1+1,纪委委员,2026-11-22,official,1,1,write-in:赵六,赵六,3,,,,0",
    );
    expect(lines.pop()).toBe('');
    expect(text).not.toMatch(/[^\r]\n/);
  });

  it('come in pages of fifty elections, by an opaque cursor that keeps the filters', async () => {
    const service = await openService();
    await service.tell(certified('a'));
    for (let number = 10; number < 60; number++) {
      const between = new Story({ id: `469021101-2026-b${number}` });
      between.act('convened', { definition: between.definition }, ['organiser']);
      await service.tell(between);
    }
    await service.tell(certified('c'));
    const url = `/v1/jurisdictions/469021/results?office=${encodeURIComponent('委员')}`;
    const first = (await service.get(url, cast.county)).json;
    expect(bodies(first)).toEqual(['469021101-2026-a/committee']);
    const second = (await service.get(`${url}&cursor=${first.next}`, cast.county)).json;
    expect([bodies(second), second.next]).toEqual([['469021101-2026-c/committee'], undefined]);
    const { headers } = await service.get(url, cast.county, { accept: 'text/csv' });
    const [, query] = /^<\?(.*)>; rel="next"$/.exec(headers['link']!)!;
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({ office: '委员', cursor: first.next });
  });

  it('are of a code, and by a cursor of this service', async () => {
    const service = await county();
    for (const [url, expected] of [
      ['/v1/jurisdictions/46902/results', [422, 'query-missing']],
      ['/v1/jurisdictions/constructor/board', [422, 'query-missing']],
      ['/v1/jurisdictions/469021/results?cursor=..', [422, 'cursor-unknown']],
      ['/v1/jurisdictions/469021/board?cursor=Li4', [422, 'cursor-unknown']],
    ] as const) {
      expect(saying(await service.get(url, cast.county))).toEqual(expected);
    }
  });
});

describe('a board', () => {
  it('tells every day of an open report, though a step of the schedule was due before it', async () => {
    const service = await openService();
    const story = steps.prepare(new Story());
    const due = { step: 'vote', due: '2026-11-10' };
    const schedule = { format: 'scrutineer/schedule@1', jurisdiction: '469021', steps: [due] };
    story.act('schedule-set', { schedule }, ['county']);
    for (const [number, deadline] of [
      ['1', '2026-11-19'],
      ['2', '2026-11-12'],
    ] as const) {
      const report = { number, channel: '12380-web', kind: 'leak', deadline };
      story.act('incident-recorded', report, ['supervision']);
    }
    await service.tell(story);
    const { json } = await service.get('/v1/jurisdictions/469021/board', cast.county);
    expect(json.rows).toMatchObject([
      { deadline: '2026-11-10', incidents: 2, incidentDays: ['2026-11-12', '2026-11-19'] },
    ]);
  });

  it('has a row an election: phase, turnout, exceptions and the next deadline, and never a vote', async () => {
    const service = await openService();
    const counted = steps.upload(steps.vote(steps.prepare(new Story()), steps.plainVote), steps.plainVote);
    for (const story of [
      counted,
      new Story({ id: '469021101-2026-none' }),
      steps.prepare(new Story({ id: '469021101-2026-ready' })),
      steps.attend(steps.prepare(new Story({ id: '469021101-2026-short' })), 20),
    ]) {
      await service.tell(story);
    }
    const { json, text } = await service.get('/v1/jurisdictions/469021/board', cast.county);
    expect(json.rows).toMatchObject([
      {
        election: id,
        phase: 'counted',
        turnout: { present: 48, due: 50 },
        exceptions: [],
        contests: [{ id: 'committee', round: 1 }],
      },
      { election: '469021101-2026-ready', phase: 'ready', deadline: '2026-11-22' },
      {
        election: '469021101-2026-short',
        phase: 'not-quorate',
        exceptions: ['not-quorate'],
        turnout: { present: 20, due: 50 },
      },
    ]);
    expect(json.rows).toHaveLength(3);
    expect(text).not.toMatch(/votes|丁一|王强|赵六/);
  });
});
