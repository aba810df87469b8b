import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLedgerDatabase } from '../../../functions/embedded/ledger-database.ts';
import { SqliteLedger } from '../../../functions/embedded/sqlite-ledger.ts';
import { Fault } from '../../../functions/fault.ts';
import { vaultPath } from '../../../functions/ledger/vault-path.ts';
import { makeActor, revoke } from '../../support/actors.ts';
import { contentsOf } from '../../support/contents.ts';
import * as steps from '../../support/hall.ts';
import { overriding } from '../../support/overriding.ts';
import { bundleOf, expectStatus, openService, pathOf, type Service, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';

const pile = { station: 's1', batch: '01', ballots: steps.plainVote.stations['s1']!['01']! };

/** A count under way over a vault in which nothing can be put where `full.of` is part of the path. */
async function counting() {
  const full: { of?: string } = {};
  const service = await openService(({ house: { vault } }) => {
    const put: typeof vault.put = async (path, bytes) => {
      if (full.of !== undefined && path.includes(full.of)) throw new Fault('disk-full');
      return vault.put(path, bytes);
    };
    return { vault: overriding(vault, { put }) };
  });
  const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
  await service.tell(story);
  return { service, story, full, path: pathOf('batch-accepted', story.definition.id) };
}

const seqOf = async ({ house }: Service, story: Story) =>
  (await house.store.read(story.definition.id, {})).head!.seq;

describe('a vault that is full', () => {
  it('before the commit refuses the bundle and keeps nothing of it; sent again it is taken', async () => {
    const { service, story, full, path } = await counting();
    const envelope = bundleOf(story, pile);
    full.of = 'envelopes/';
    const refused = await service.call('POST', path, envelope);
    expect([...saying(refused), refused.headers['retry-after']]).toEqual([503, 'disk-full', '2']);
    expect(await seqOf(service, story)).toBe(story.state!.seq);
    delete full.of;
    expectStatus(await service.call('POST', path, envelope), 201);
  });

  it('after the commit loses nothing: sent again the bundle has its receipt, and the next act completes the copy', async () => {
    const { service, story, full, path } = await counting();
    const envelope = bundleOf(story, pile);
    full.of = 'ledgers/';
    expect(saying(await service.send('POST', path, envelope))).toEqual([503, 'disk-full']);
    const seq = story.state!.seq + 1;
    expect(await seqOf(service, story)).toBe(seq);
    const copy = vaultPath.entry(story.definition.id, seq);
    expect(await service.house.vault.has(copy)).toBe(false);
    const receipt = await service.call('POST', path, envelope);
    expect(receipt.status).toBe(200);
    // Nothing goes on over an entry that has no copy.
    const other = bundleOf(story, {
      ...pile,
      station: 's2',
      ballots: steps.plainVote.stations['s2']!['01']!,
    });
    expect(saying(await service.call('POST', path, other))).toEqual([503, 'disk-full']);
    delete full.of;
    expectStatus(await service.call('POST', path, other), 201);
    expect(await service.house.vault.has(copy)).toBe(true);
    expect((await service.call('POST', path, envelope)).text).toBe(receipt.text);
  });

  it('keeps no certificate back for good: it is issued when it is asked for', async () => {
    const { service, story, full } = await counting();
    steps.declare(steps.sign(steps.release(steps.upload(story, steps.plainVote))));
    await service.tell(story);
    full.of = 'certified/';
    const payload = story.actPayload('result-certified', {
      contest: 'committee',
      resultDigest: story.digest(),
      replyNo: '9',
    });
    const envelope = story.sign(payload, 'act', ['county']);
    const rulings = pathOf('result-certified', story.definition.id);
    expect(saying(await service.send('POST', rulings, envelope))).toEqual([503, 'disk-full']);
    const url = `/v1/results/${story.definition.id}/committee/1`;
    expect(saying(await service.get(url, story.cast.county))).toEqual([503, 'disk-full']);
    delete full.of;
    expectStatus(await service.call('POST', rulings, envelope), 200);
    const issued = await service.send('GET', url, undefined, { as: story.cast.county });
    expect([issued.status, issued.json.body.version]).toEqual([200, 1]);
    expect((await service.get(url, story.cast.county)).text).toBe(issued.text);
  });

  it('lets reading go on', async () => {
    const { service, story, full } = await counting();
    full.of = '';
    for (const url of [
      `/v1/elections/${story.definition.id}`,
      '/v1/jurisdictions/469021/board',
      '/v1/actors',
    ]) {
      expect((await service.get(url, story.cast.county)).status).toBe(200);
    }
  });
});

describe('a database that is full', () => {
  it('says so, loses nothing it accepted, and goes on once there is room', async () => {
    const databases: DatabaseSync[] = [];
    const service = await openService(({ folder }) => {
      databases.push(openLedgerDatabase(join(folder, 'ledger.sqlite')));
      return { store: new SqliteLedger(databases[0]!) };
    });
    const [database] = databases as [DatabaseSync];
    onTestFinished(() => database.close());
    const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
    await service.tell(story);
    const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { page_count: number };
    database.exec(`PRAGMA max_page_count = ${pages}`);
    // An envelope may lie in the vault already when the entry finds no room: it is nobody's yet.
    const resolved = () => {
      const fields = { what: '议'.repeat(400), for: 1, against: 0, abstain: 0 };
      const envelope = story.sign(story.actPayload('meeting-resolved', fields), 'act', ['chair']);
      return service.send('POST', pathOf('meeting-resolved', story.definition.id), envelope);
    };
    const answers = [];
    while (answers.length < 50 && answers.at(-1)?.status !== 503) answers.push(await resolved());
    expect(saying(answers.at(-1)!)).toEqual([503, 'disk-full']);
    const accepted = answers.length - 1;
    expect(await seqOf(service, story)).toBe(story.state!.seq + accepted);
    const newcomer = makeActor('keyer', { actor: 'newcomer', person: '新来' });
    const enrolled = await service.enrol(newcomer, story.cast.county);
    expect([201, 503]).toContain(enrolled.status);
    database.exec('PRAGMA max_page_count = 1000000');
    expectStatus(await resolved(), 201);
    const { text } = await service.get(`/v1/elections/${story.definition.id}/ledger`, story.cast.chair);
    expect(text.trimEnd().split('\n')).toHaveLength(story.state!.seq + accepted + 1);
  });
});

describe('whatever is refused', () => {
  it('leaves every row and every file as it was', async () => {
    const { service, story, path } = await counting();
    expectStatus(await service.call('POST', path, bundleOf(story, pile)), 201);
    const acts = `/v1/elections/${story.definition.id}/acts`;
    const stranger = makeActor('keyer', { actor: 'stranger', person: '过客' });
    const round = { contest: 'committee', round: 1 };
    const conflict = bundleOf(story, { ...pile, ballots: [{ count: 30, marks: 'oxx' }] });
    const requests: readonly (() => Promise<{ status: number }>)[] = [
      () => service.call('POST', path, bundleOf(story, { ...pile, batch: '02' }, ['keyerA'])),
      () => service.call('POST', path, bundleOf(story, pile, [stranger])),
      () => service.call('POST', path, { payload: 'x', signatures: [] }),
      () =>
        service.call(
          'POST',
          path,
          bundleOf(story, { ...pile, station: 's2', ballots: [{ count: 18, marks: 'ooxx' }] }),
        ),
      () => service.act(story, 'round-declared', { ...round, verdict: 'void' }, ['chair']),
      () =>
        service.act(story, 'count-signed', { ...round, resultDigest: `sha256:${'0'.repeat(64)}` }, [
          'chief',
          'scrutineerA',
        ]),
      () =>
        service.act(story, 'convened', { definition: { ...story.definition, title: '另一次' } }, [
          'organiser',
        ]),
      () =>
        service.act(
          story,
          'convened',
          {
            election: '469021101-2026-x',
            definition: { ...story.definition, id: '469021101-2026-x', superior: '46' },
          },
          ['organiser'],
        ),
      () => service.call('POST', acts, '{'),
      () =>
        service.enrol(
          makeActor('keyer', { actor: 'twin', person: story.cast.keyerA.person }),
          story.cast.county,
        ),
      () => service.enrol(makeActor('chair'), story.cast.chief),
      () => service.call('PUT', '/v1/actors/chair', revoke(story.cast.chair, story.now, story.cast.chief)),
      () =>
        service.call(
          'PUT',
          `/v1/elections/${story.definition.id}/scans/${'0'.repeat(64)}`,
          Buffer.from('%PDF-'),
          { as: story.cast.chair },
        ),
      () => service.get('/v1/elections/nowhere', story.cast.chair),
    ];
    const before = contentsOf(service.folder);
    for (const request of requests) {
      expect((await request()).status).toBeGreaterThanOrEqual(400);
      expect(contentsOf(service.folder)).toEqual(before);
    }
    expect(saying(await service.call('POST', path, conflict))).toEqual([409, 'batch-conflict']);
    const added = [...contentsOf(service.folder)].filter(([name, value]) => before.get(name) !== value);
    expect(added.map(([name]) => name.split('/')[1])).toEqual(['refusals']);
  });
});
