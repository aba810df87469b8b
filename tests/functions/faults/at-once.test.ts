import { afterEach, describe, expect, it, vi } from 'vitest';
import { acceptActor } from '../../../functions/ledger/accept-actor.ts';
import { makeActor, register, revoke } from '../../support/actors.ts';
import { prepare, vote } from '../../support/hall.ts';
import { overriding } from '../../support/overriding.ts';
import {
  bundleOf,
  expectStatus,
  openService,
  pathOf,
  payloadOf,
  type Service,
  saying,
  told,
} from '../../support/service.ts';
import { Story } from '../../support/story.ts';

afterEach(() => vi.restoreAllMocks());

const stations = Array.from({ length: 30 }, (_station, index) => `s${index + 1}`);
const ballots = [{ count: 20, marks: 'oox' }];

/** Thirty stations of one round declared valid, each with one pile to bring. */
function thirtyStations(): Story {
  const story = new Story({ stations: stations.map((id) => ({ id })) });
  const piles = Object.fromEntries(stations.map((id) => [id, { '01': ballots }]));
  return vote(prepare(story, 600), { present: 600, stations: piles });
}

/** A store whose next appends are lost to somebody else, so many of them. */
function losing(times: number) {
  let left = times;
  return openService(({ house: { store } }) => {
    const append: typeof store.append = async (each) => (left-- > 0 ? 'lost' : store.append(each));
    return { store: overriding(store, { append }) };
  });
}

describe('at the same time', () => {
  it('thirty stations bring their bundles: each gets a receipt, and the chain is whole', async () => {
    const { service, story } = await told(thirtyStations());
    const path = pathOf('batch-accepted', story.definition.id);
    const envelopes = stations.map((station) => bundleOf(story, { station, batch: '01', ballots }));
    const answers = await Promise.all(envelopes.map((envelope) => service.send('POST', path, envelope)));
    expect(answers.map(({ status }) => status)).toEqual(stations.map(() => 201));
    const seqs = answers.map(({ json }) => payloadOf(json.envelope).seq as number).sort((a, b) => a - b);
    expect(seqs).toEqual(stations.map((_station, index) => story.state!.seq + 1 + index));
    const { json } = await service.get(`/v1/elections/${story.definition.id}`, story.cast.chair);
    expect(json).toMatchObject({ phase: 'counted', seq: story.state!.seq + 30 });
    const ledger = await service.get(`/v1/elections/${story.definition.id}/ledger`, story.cast.chair);
    expect(ledger.text.trimEnd().split('\n')).toHaveLength(story.state!.seq + 30);
    const again = await Promise.all(envelopes.map((envelope) => service.send('POST', path, envelope)));
    expect(again.map(({ status }) => status)).toEqual(stations.map(() => 200));
    expect(again.map(({ text }) => text)).toEqual(answers.map(({ text }) => text));
  });

  it('one bundle sent five times is one entry, with one receipt', async () => {
    const { service, story } = await told(thirtyStations());
    const envelope = bundleOf(story, { station: 's1', batch: '01', ballots });
    const path = pathOf('batch-accepted', story.definition.id);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => service.send('POST', path, envelope)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const { head } = await service.house.store.read(story.definition.id, {});
    expect(head!.seq).toBe(story.state!.seq + 1);
  });

  it('of two bundles under one number one is taken, the other in conflict', async () => {
    const { service, story } = await told(thirtyStations());
    const path = pathOf('batch-accepted', story.definition.id);
    const answers = await Promise.all(
      ['oox', 'oxo'].map((marks) =>
        service.send(
          'POST',
          path,
          bundleOf(story, { station: 's1', batch: '01', ballots: [{ count: 20, marks }] }),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['batch-conflict']);
  });

  it('one act sent five times is one entry, and two under one nonce are one act', async () => {
    const { service, story } = await told(prepare(new Story()));
    const path = pathOf('meeting-resolved', story.definition.id);
    const resolved = { what: '通过', for: 1, against: 0, abstain: 0, nonce: 'the-one-nonce-0001' };
    const envelope = story.sign(story.actPayload('meeting-resolved', resolved), 'act', ['chair']);
    const other = story.sign(story.actPayload('meeting-resolved', { ...resolved, for: 2 }), 'act', ['chair']);
    const same = await Promise.all([1, 2, 3, 4].map(() => service.send('POST', path, envelope)));
    expect(same.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(saying(await service.call('POST', path, other))).toEqual([409, 'nonce-used']);
  });

  it('two who convene one election make one', async () => {
    const service = await openService();
    const story = new Story();
    await service.tell(story);
    const answers = await Promise.all(
      ['甲', '乙'].map((title) => {
        const payload = story.actPayload('convened', { definition: { ...story.definition, title } });
        return service.send('POST', '/v1/elections', story.sign(payload, 'act', ['organiser']));
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['election-exists']);
  });

  it('one person registered twice has one key', async () => {
    const { service, story } = await told(new Story());
    const twice = ['keyer-n', 'keyer-m'].map((actor) => makeActor('keyer', { actor, person: '新来' }));
    const answers = await Promise.all(
      twice.map((actor) =>
        service.send('PUT', `/v1/actors/${actor.actor}`, register(actor, story.cast.county)),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['person-has-key']);
  });

  it('a registration looks again where another process was faster', async () => {
    const faster = makeActor('keyer', { actor: 'keyer-m', person: '新来' });
    const service: Service = await openService(({ house: { store } }) => {
      let first = true;
      const putActor: typeof store.putActor = async (item, seen) => {
        if (first && item.actor === 'keyer-n') {
          first = false;
          const elsewhere = { ...service.house, store };
          await acceptActor(elsewhere, register(faster, story.cast.county), 'keyer-m');
        }
        return store.putActor(item, seen);
      };
      return { store: overriding(store, { putActor }) };
    });
    const story = new Story();
    await service.tell(story);
    const slower = makeActor('keyer', { actor: 'keyer-n', person: '新来' });
    const answer = await service.send('PUT', '/v1/actors/keyer-n', register(slower, story.cast.county));
    expect(saying(answer)).toEqual([409, 'person-has-key']);
    expect(service.house.metrics.totals()).toMatchObject({ retried: 1 });
  });

  it('nobody is registered past the revocation of whoever registers them', async () => {
    const { service, story } = await told(new Story());
    const clerk = makeActor('superior', { actor: 'clerk', person: '文书' });
    expectStatus(await service.enrol(clerk, story.cast.registrar), 201);
    const newcomer = makeActor('keyer', { actor: 'keyer-n', person: '新来' });
    const [revoked, registered] = await Promise.all([
      service.send('PUT', '/v1/actors/clerk', revoke(clerk, story.now, story.cast.registrar)),
      service.send('PUT', '/v1/actors/keyer-n', register(newcomer, clerk)),
    ]);
    expect([saying(revoked), saying(registered)]).toEqual([[201], [403, 'key-revoked']]);
    expect((await service.get('/v1/actors', story.cast.county)).status).toBe(200);
  });

  it('of two that stand on one head the second is told that it moved', async () => {
    const story = vote(prepare(new Story()), {
      stations: { s1: { '01': [{ count: 48, marks: 'oox' }] }, s2: {} },
    });
    story.bundle({ station: 's1', batch: '01', ballots: [{ count: 48, marks: 'oox' }] });
    story.act('tally-released', { contest: 'committee', round: 1 }, ['chief']);
    const { service } = await told(story);
    const path = pathOf('count-signed', story.definition.id);
    const count = { contest: 'committee', round: 1, resultDigest: story.digest() };
    const answers = await Promise.all(
      (['scrutineerA', 'scrutineerB'] as const).map((scrutineer) =>
        service.send(
          'POST',
          path,
          story.sign(story.actPayload('count-signed', count), 'act', ['chief', scrutineer]),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.flatMap(({ codes }) => codes)[0]).toBe('head-moved');
  });
});

describe('a race lost', () => {
  const resolved = { what: '通过', for: 1, against: 0, abstain: 0 };

  it('is run again, and counted', async () => {
    const service = await losing(4);
    const story = new Story();
    await service.tell(story);
    expectStatus(await service.act(story, 'convened', { definition: story.definition }, ['organiser']), 201);
    expect(service.house.metrics.totals()).toMatchObject({ retried: 4, accepted: expect.any(Number) });
  });

  it('over and over is said to be so in the end, and changed nothing', async () => {
    const service = await losing(Number.POSITIVE_INFINITY);
    const story = new Story();
    await service.tell(story);
    // Time flies: the patience of ten seconds is over at the second try.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 6000));
    const payload = story.actPayload('convened', { definition: story.definition });
    const answer = await service.send('POST', '/v1/elections', story.sign(payload, 'act', ['organiser']));
    expect([...saying(answer), answer.headers['retry-after']]).toEqual([503, 'head-busy', '2']);
    expect((await service.house.store.read(story.definition.id, {})).head).toBeUndefined();
    expect(saying(await service.act(story, 'meeting-resolved', resolved, ['chair']))).toEqual([
      404,
      'election-unknown',
    ]);
  });
});
