import { describe, expect, it } from 'vitest';
import { digestHex } from '../../core/ledger/canonical.ts';
import { makeActor, makeHall } from '../support/actors.ts';
import * as steps from '../support/hall.ts';
import {
  type Asker,
  bundleOf,
  expectStatus,
  openService,
  pathOf,
  type Service,
  saying,
  told,
} from '../support/service.ts';
import { Story } from '../support/story.ts';
import * as tales from '../support/tales.ts';

const cast = makeHall();
const id = '469021101-2026-congress';
const path = `/v1/elections/${id}`;

/** Votes in numbers that occur nowhere else: a station’s, and both stations’ together. */
const votes: steps.Vote = {
  stations: {
    s1: {
      '01': [
        { count: 3571, marks: 'oox' },
        { count: 2011, marks: 'oxx', writeIns: [{ name: '钱多多' }] },
        { count: 457, marks: 'x-o' },
      ],
    },
    s2: {
      '01': [
        { count: 2719, marks: 'oxo' },
        { count: 331, void: 'illegible' },
      ],
    },
  },
  present: 9089,
};
const numbers = [3571, 2011, 457, 2719, 331, 5582, 2468, 3176, 8301, 8758, 6290];
/** A number by itself, a ballot’s marks, or the name written in: never a part of a digest. */
const telling = new RegExp(`(?<![0-9A-Za-z_-])(${numbers.join('|')})(?![0-9A-Za-z_-])|[ox?-]{3}"|钱多多`);

/** Every text in a body, what envelopes hold included. */
function textsIn(body: string): readonly string[] {
  const payloads = [...body.matchAll(/"(?:payload|protected)":"([A-Za-z0-9_-]+)"/g)].map(([, text]) => text!);
  return [body, ...payloads.map((payload) => Buffer.from(payload, 'base64url').toString())];
}
const tells = (body: string) => textsIn(body).some((text) => telling.test(text));

const everybody: readonly Asker[] = Object.values(cast);
const reads = (story: Story): readonly string[] => [
  path,
  `${path}/ledger`,
  `${path}/papers/${digestHex(story.contest().rounds[0]!.paper)}`,
  `${path}/tally?contest=committee&round=1`,
  `${path}/slips?as=json`,
  ...[3, 4, 5, 8].map((slip) => `${path}/slips?contest=committee&round=1&slip=${slip}`),
  `${path}/evidence`,
  `${path}/evidence?scans=true`,
  '/v1/jurisdictions/469021101/board',
  '/v1/jurisdictions/469021/board',
  '/v1/jurisdictions/469021101/results',
  '/v1/jurisdictions/469021101/summary',
  `/v1/results/${id}/committee`,
  '/v1/actors',
  '/v1/health',
];

/** Everything that may be read, by everybody. */
async function readAll(service: Service, story: Story): Promise<void> {
  for (const asker of [...everybody, service.root]) {
    for (const url of reads(story)) await service.get(url, asker);
  }
}

describe('before the chief scrutineer releases it', () => {
  it('no answer and no log line shows a vote, but a bundle’s receipt to whoever brought it', async () => {
    const service = await openService();
    const story = steps.prepare(new Story(), 9100);
    steps.vote(story, votes);
    await service.tell(story);
    await readAll(service, story);
    for (const [station, piles] of Object.entries(votes.stations)) {
      const envelope = bundleOf(story, { station, batch: '01', ballots: piles['01']! });
      const before = service.bodies.length;
      expectStatus(await service.call('POST', pathOf('batch-accepted', id), envelope), 201);
      const [receipt] = service.bodies.splice(before);
      expect(tells(receipt!)).toBe(true);
      const other = bundleOf(story, { station, batch: '01', ballots: [{ count: 20, marks: 'xxx' }] });
      expect((await service.call('POST', pathOf('batch-accepted', id), other)).status).toBe(409);
      await readAll(service, story);
    }
    steps.upload(story, votes);
    const resultDigest = story.digest();
    for (const [type, hands] of [
      ['count-signed', ['chief', 'scrutineerA']],
      ['result-declared', ['chair']],
      ['result-certified', ['county']],
    ] as const) {
      const fields = {
        contest: 'committee',
        resultDigest,
        ...(type === 'result-certified' ? { replyNo: '9' } : { round: 1 }),
      };
      expect((await service.act(story, type, fields, hands)).status).toBe(409);
    }
    expect(service.bodies.filter(tells)).toEqual([]);
    expect(service.lines.map((line) => JSON.stringify(line)).filter(tells)).toEqual([]);
    expect(service.bodies.length).toBeGreaterThan(400);
  });

  it('tally and evidence are refused to every role, and given once it is released', async () => {
    const story = steps.upload(steps.vote(steps.prepare(new Story()), steps.plainVote), steps.plainVote);
    const { service } = await told(story);
    const tally = `${path}/tally?contest=committee&round=1`;
    for (const asker of [...everybody, service.root]) {
      const { status, codes } = await service.get(tally, asker);
      expect({ as: asker.actor, status, codes }).toEqual({
        as: asker.actor,
        status: 403,
        codes: ['not-released'],
      });
      const evidence = await service.get(`${path}/evidence`, asker);
      expect({ as: asker.actor, status: evidence.status }).toEqual({ as: asker.actor, status: 403 });
    }
    expect(saying(await service.get(`${path}/evidence`, service.root))).toEqual([403, 'not-released']);
    await service.tell(steps.release(story));
    for (const asker of [...everybody, service.root]) {
      expect({ as: asker.actor, status: (await service.get(tally, asker)).status }).toEqual({
        as: asker.actor,
        status: 200,
      });
    }
    expect((await service.get(`${path}/evidence`, cast.auditor)).status).toBe(200);
  });

  it('evidence is kept back also for a bundle withdrawn since, and for a round of another contest', async () => {
    const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
    const { service } = await told(story);
    expect((await service.get(`${path}/evidence`, cast.auditor)).status).toBe(200);
    const { payload: digest } = story.bundle({
      station: 's1',
      batch: '01',
      ballots: steps.plainVote.stations['s1']!['01']!,
    });
    const withdrawal = { contest: 'committee', round: 1, station: 's1', batch: '01', digest, reason: '录错' };
    story.act('batch-withdrawn', withdrawal, ['scrutineerA', 'scrutineerB']);
    await service.tell(story);
    expect(saying(await service.get(`${path}/evidence`, cast.auditor))).toEqual([403, 'not-released']);

    const both = new Story({
      contests: [tales.contest({}), tales.contest({ id: 'commission', title: '纪委委员' })],
    });
    steps.hold(steps.prepare(both), { ...steps.plainVote, contest: 'committee' });
    steps.upload(steps.vote(both, { ...steps.plainVote, contest: 'commission' }), {
      ...steps.plainVote,
      contest: 'commission',
    });
    const second = await told(both);
    expect(saying(await second.service.get(`${path}/evidence`, cast.auditor))).toEqual([403, 'not-released']);
    expect((await second.service.get(`${path}/tally?contest=committee&round=1`, cast.auditor)).status).toBe(
      200,
    );
  });

  it('evidence of a round declared void is kept back until the round that repeats it is released', async () => {
    const story = steps.pronounce(steps.bringBack(tales.strikeAfterIssue(), steps.plainVote), 'valid');
    steps.pronounce(steps.upload(story, steps.plainVote), 'void');
    const { service } = await told(story);
    const evidence = async () => saying(await service.get(`${path}/evidence`, cast.auditor));
    expect(await evidence()).toEqual([403, 'not-released']);
    const candidates = story.contest().candidates.filter(({ id: each }) => each !== 'c3');
    story.act('round-opened', { contest: 'committee', kind: 'repeat', candidates, seats: 2 }, ['chair']);
    const again = steps.votesFor(48, 30, 30);
    await service.tell(steps.upload(steps.vote(story, again), again));
    expect(await evidence()).toEqual([403, 'not-released']);
    await service.tell(steps.release(story));
    expect(await evidence()).toEqual([200]);
  });

  it('evidence of a round declared void without a bundle is given', async () => {
    const { service } = await told(tales.voidThenRepeated());
    expect((await service.get(`${path}/evidence`, cast.auditor)).status).toBe(200);
  });

  it('a count reopened is secret again', async () => {
    const { service, story } = await told(tales.declaredElection());
    story.act('count-reopened', { contest: 'committee', round: 1, case: 'a', reason: '复核' }, [
      'chief',
      'chair',
    ]);
    await service.tell(story);
    for (const url of [
      '/tally?contest=committee&round=1',
      '/slips?contest=committee&round=1&slip=5',
      '/evidence',
    ]) {
      expect(saying(await service.get(`${path}${url}`, cast.auditor))).toEqual([403, 'not-released']);
    }
  });
});

describe('the logs', () => {
  it('name nobody and nothing: a route’s pattern, a status, a code', async () => {
    const { service, story } = await told(tales.certifiedElection());
    await readAll(service, story);
    await service.call('POST', `${path}/batches`, { payload: '周丽', signatures: [] });
    await service.get('/v1/elections/周丽', cast.keyerA);
    const text = service.lines.map((line) => JSON.stringify(line)).join('\n');
    expect(text).not.toMatch(/[一-鿿]|469021|keyer-a|127\.0\.0\.1/);
    for (const line of service.lines) {
      expect(Object.keys(line).sort()).toEqual(
        expect.arrayContaining(['event', 'ms', 'request', 'status', 'time']),
      );
      expect(line.event).toBe('request');
    }
  });
});

describe('what is told of another election', () => {
  it('is nothing, in no refusal to whoever belongs elsewhere', async () => {
    const { service, story } = await told(tales.certifiedElection());
    const neighbour = makeActor('chair', { actor: 'chair-2', person: '邻镇主持', jurisdiction: '469021102' });
    expectStatus(await service.enrol(neighbour, cast.registrar), 201);
    const before = service.bodies.length;
    for (const url of reads(story).slice(0, 6)) {
      expect(saying(await service.get(url, neighbour))).toEqual([403, 'reader-not-entitled']);
    }
    await service.act(story, 'meeting-resolved', { what: '通过', for: 1, against: 0, abstain: 0 }, [
      neighbour,
    ]);
    await service.bundle(story, { station: 's1', batch: '01', ballots: [{ count: 30, marks: 'oox' }] }, [
      neighbour,
    ]);
    await service.act(story, 'round-declared', { contest: 'committee', round: 1, verdict: 'void' }, [
      neighbour,
    ]);
    for (const body of service.bodies.slice(before)) {
      expect(body).not.toMatch(/丁一|王强|阿里木|代表大会|党委委员|certified/);
    }
  });
});
