import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { ActorsDocument } from '../../../core/ledger/evidence/documents.ts';
import { mostEntries } from '../../../core/ledger/import/documents.ts';
import { signPayload } from '../../../functions/embedded/sign.ts';
import { acceptImport } from '../../../functions/importing/accept-import.ts';
import { vaultPath } from '../../../functions/ledger/vault-path.ts';
import { makeActor, register, revoke } from '../../support/actors.ts';
import { folderOf } from '../../support/folder.ts';
import * as steps from '../../support/hall.ts';
import { reviewedCongress } from '../../support/linked.ts';
import { overriding } from '../../support/overriding.ts';
import { enrolByCode, makeInvitee } from '../../support/invited.ts';
import { enrol } from '../../support/retell.ts';
import { type Answer, openService, type Service, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

type Chunk = Record<string, unknown> & { readonly entries: readonly { line: string; envelope: unknown }[] };

/** A home that trusts the story's roots and has never heard of it. */
async function elsewhere(story: Story, mode: 'official' | 'sample' = 'official'): Promise<Service> {
  const roots = [story.root.root, story.spareRoot.root];
  const service = await openService(({ house }) => ({ config: { ...house.config, mode, roots } }));
  service.clock.time = story.now;
  return service;
}

/** What a client sends of a story, from one entry to another. */
function chunkOf(
  story: Story,
  service: Service,
  from = 1,
  to = story.state!.seq,
  by = story.cast.county.key,
): Chunk {
  const files = folderOf(story);
  const json = (path: string) => JSON.parse(Buffer.from(files.get(path)!).toString());
  const { seq, head } = story.state!;
  const payload = {
    format: 'scrutineer/import@1',
    election: story.definition.id,
    seq,
    head,
    from: story.service.kid,
    to: service.house.signer.kid,
    at: story.now,
  };
  return {
    format: 'scrutineer/import-chunk@1',
    import: signPayload(payload, 'import', [by]),
    head: json('head.json'),
    actors: json('actors.json'),
    entries: story.entries.slice(from - 1, to).map((entry, index) => ({
      line: Buffer.from(story.lines[from - 1 + index]!).toString(),
      envelope: story.envelopes.get(entry.payload),
    })),
  };
}

const send = (service: Service, story: Story, chunk: object): Promise<Answer> =>
  service.call('POST', `/v1/elections/${story.definition.id}/imports`, chunk);

describe('a ledger brought in', () => {
  it.each([
    ['certified', tales.certifiedElection],
    ['of two rounds', tales.tieAndRunoff],
    ['certified anew after a correction', tales.reopenedAndCorrected],
    ['by a sheet', tales.sheetMeeting],
    ['with somebody written in', () => tales.writtenInWinner('赵六')],
    ['void and repeated', tales.voidThenRepeated],
    ['of a congress whose units are reviewed', reviewedCongress],
    ['that has only begun', () => steps.prepare(new Story())],
  ])('%s is decided anew and is the same', async (_which, tell) => {
    const story = tell();
    const service = await elsewhere(story);
    const { seq, head } = story.state!;
    const { status, json } = await send(service, story, chunkOf(story, service));
    expect([status, json]).toEqual([200, { election: story.definition.id, seq, head }]);
    const standing = await service.house.store.entries(story.definition.id, 1, 100);
    expect(standing.map(({ line }) => line)).toEqual(story.lines.map((line) => Buffer.from(line).toString()));
    const issued = await service.house.vault.list(`certified/${story.definition.id}`);
    expect(issued).toHaveLength(story.certificates.length);
  });

  it('comes in parts, is gone on with where it stopped, and is the same a second time', async () => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    const last = story.state!.seq;
    expect((await send(service, story, chunkOf(story, service, 1, 5))).json).toMatchObject({ seq: 5 });
    expect((await send(service, story, chunkOf(story, service, 3, 8))).json).toMatchObject({ seq: 8 });
    expect((await send(service, story, chunkOf(story, service, 1, 4))).json).toMatchObject({ seq: 8 });
    expect((await send(service, story, chunkOf(story, service, 9))).json).toMatchObject({ seq: last });
    expect((await send(service, story, chunkOf(story, service))).json).toMatchObject({ seq: last });
    expect(await service.house.vault.list(`imports/${story.definition.id}`)).toHaveLength(1);
  });

  it('brings a provisional scrutineer and the confirmation, each for what was signed under it', async () => {
    const elected = { actor: 'elected', person: '当场推', election: '469021101-2026-congress' };
    const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
    story.enrol(makeActor('scrutineer', { ...elected, provisional: true }), 'chair', 'organiser');
    steps.release(steps.upload(story, steps.plainVote));
    const provisional = makeActor('scrutineer', { ...elected, provisional: true });
    const count = { contest: 'committee', round: 1, resultDigest: story.digest() };
    story.act('count-signed', count, ['chief', provisional]);
    story.enrol(makeActor('scrutineer', elected), 'registrar');
    steps.certify(steps.declare(story));
    const service = await elsewhere(story);
    expect((await send(service, story, chunkOf(story, service))).json).toMatchObject({
      seq: story.state!.seq,
    });
    const { actors } = await service.house.store.read('', { kids: [provisional.kid] });
    expect(actors[0]!.earlier).toBeDefined();
  });

  it('brings whoever enrolled by a code, under the invitation, and registers that nowhere', async () => {
    const elected = { actor: 'elected', person: '当场推', election: '469021101-2026-congress' };
    const invitee = makeInvitee(makeActor('scrutineer', { ...elected, provisional: true }));
    const story = steps.release(
      steps.upload(steps.vote(steps.prepare(new Story()), steps.plainVote), steps.plainVote),
    );
    enrolByCode(story, invitee, 'chair', 'organiser');
    const count = { contest: 'committee', round: 1, resultDigest: story.digest() };
    story.act('count-signed', count, ['chief', invitee.actor]);
    const service = await elsewhere(story);
    expect((await send(service, story, chunkOf(story, service))).json).toMatchObject({
      seq: story.state!.seq,
    });
    const { actors } = await service.house.store.read('', { kids: [invitee.actor.kid, invitee.code.kid] });
    expect(actors).toMatchObject([{ actor: 'elected', kid: invitee.actor.kid }]);
    expect(await service.house.store.invitation('elected')).toBeUndefined();
  });

  it('brings what ended a key: revoked there is revoked here', async () => {
    const story = steps.prepare(new Story());
    const envelope = revoke(story.cast.chair, story.now, story.cast.registrar);
    const service = await elsewhere(story);
    const chunk = chunkOf(story, service);
    const actors = chunk['actors'] as ActorsDocument;
    const at = '2026-11-29T08:00:00.000Z';
    const revoked = { ...actors, revocations: [envelope], recorded: [{ kid: story.cast.chair.kid, at }] };
    expect((await send(service, story, { ...chunk, actors: revoked })).status).toBe(200);
    expect(await service.house.vault.has(vaultPath.revocation(story.cast.chair.kid))).toBe(true);
    service.clock.time = '2026-11-30T08:00:00.000Z';
    const resolved = { what: '休会', for: 48, against: 0, abstain: 0 };
    expect(saying(await service.act(story, 'meeting-resolved', resolved, ['chair']))).toEqual([
      403,
      'key-revoked',
    ]);
    // Sent once more without it, it stays.
    service.clock.time = story.now;
    expect((await send(service, story, chunk)).status).toBe(200);
    service.clock.time = '2026-11-30T08:00:00.000Z';
    expect(saying(await service.act(story, 'meeting-resolved', resolved, ['chair']))).toEqual([
      403,
      'key-revoked',
    ]);
  });
});

describe('a database turned back', () => {
  it.each([
    ['to the middle of a ledger', 5],
    ['to before it', 0],
  ])('%s is completed by what the vault has too', async (_where, kept) => {
    const story = tales.reopenedAndCorrected();
    const service = await elsewhere(story);
    const { id } = story.definition;
    for (let from = 1; from <= kept; from++) await send(service, story, chunkOf(story, service, from, from));
    const file = join(service.folder, 'ledger.sqlite');
    const older = new DatabaseSync(file);
    const tables = ['heads', 'entries', 'nonces', 'batches'];
    for (const table of tables) older.exec(`CREATE TABLE old_${table} AS SELECT * FROM ${table}`);
    await service.send('POST', `/v1/elections/${id}/imports`, chunkOf(story, service));
    for (const table of tables)
      older.exec(
        `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM old_${table}; DROP TABLE old_${table}`,
      );
    older.close();
    // As after a restart: no head is remembered that the database does not know.
    const store = overriding(service.house.store, {});
    const house = { ...service.house, store };
    const url = `/v1/elections/${id}`;
    const known = await house.store.read(id, {});
    expect(known.head?.seq ?? 0).toBe(kept);
    expect((await service.call('GET', url, undefined, { as: story.cast.county })).codes).toEqual([
      'ledger-rolled-back',
    ]);
    const outcome = await acceptImport(house, chunkOf(story, service), id);
    expect(outcome).toMatchObject({ status: 200, body: { seq: story.state!.seq } });
    expect((await service.get(url, story.cast.county)).status).toBe(200);
  });

  it('is not completed by anything the vault knows otherwise', async () => {
    const story = steps.prepare(new Story());
    const service = await elsewhere(story);
    const { id } = story.definition;
    await send(service, story, chunkOf(story, service, 1, 3));
    await service.house.vault.put(vaultPath.entry(id, 4), new TextEncoder().encode('{}'));
    const url = `/v1/elections/${id}/imports`;
    const answer = await service.send('POST', url, chunkOf(story, service));
    expect(saying(answer)).toEqual([409, 'import-differs']);
  });
});

describe('nothing is brought in', () => {
  /** What a home says of a chunk changed so, and that nothing stands there then. */
  async function said(
    change: (chunk: Chunk, story: Story, service: Service) => object,
  ): Promise<readonly unknown[]> {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    const answer = await send(service, story, change(chunkOf(story, service), story, service));
    expect((await service.house.store.read(story.definition.id, {})).head).toBeUndefined();
    return saying(answer);
  }

  it.each([
    ['a member more', { more: 1 }, 'field-unknown'],
    ['no entries', { entries: [] }, 'field-malformed'],
  ])('with %s', async (_what, fields, code) => {
    expect(await said((chunk) => ({ ...chunk, ...fields }))).toEqual([422, code]);
  });

  it('of more entries than go together', async () => {
    const many = await said((chunk) => ({
      ...chunk,
      entries: Array.from({ length: mostEntries + 1 }, () => chunk.entries[0]),
    }));
    expect(many).toEqual([422, 'field-malformed']);
  });

  it('that is no entry in its one form', async () => {
    const [first, ...rest] = chunkOf(
      tales.certifiedElection(),
      await elsewhere(tales.certifiedElection()),
    ).entries;
    const entries = [{ ...first!, line: ` ${first!.line}` }, ...rest];
    expect(await said((chunk) => ({ ...chunk, entries }))).toEqual([422, 'line-malformed']);
  });

  it('that does not begin where this home ends', async () => {
    expect(await said((_chunk, story, service) => chunkOf(story, service, 2))).toEqual([409, 'import-gap']);
    const swapped = await said((chunk) => ({ ...chunk, entries: [chunk.entries[0], chunk.entries[2]] }));
    expect(swapped).toEqual([409, 'import-gap']);
  });

  it('by whoever is not entitled, or for another home, election or day', async () => {
    const by = (fields: object, key?: (story: Story) => Parameters<typeof signPayload>[2][number]) =>
      said((chunk, story, service) => {
        const payload = JSON.parse(
          Buffer.from((chunk['import'] as { payload: string }).payload, 'base64url').toString(),
        );
        expect(payload.to).toBe(service.house.signer.kid);
        const signer = key ? key(story) : story.cast.county.key;
        return { ...chunk, import: signPayload({ ...payload, ...fields }, 'import', [signer]) };
      });
    expect(await by({}, (story) => story.cast.chair.key)).toEqual([403, 'import-not-entitled']);
    expect(await by({}, () => makeActor('superior', { actor: 'x' }).key)).toEqual([
      403,
      'signer-unregistered',
    ]);
    expect(await by({ election: 'other' })).toEqual([409, 'election-differs', 'import-head-differs']);
    const other = Buffer.from('o'.repeat(32)).toString('base64url');
    expect(await by({ to: other })).toEqual([409, 'import-elsewhere']);
    expect(await by({ from: other })).toEqual([422, 'import-head-differs']);
    expect(await by({ seq: 3 })).toEqual([422, 'import-head-differs']);
    expect(await by({ at: '2026-11-20T08:00:00.000Z' })).toEqual([409, 'import-stale']);
  });

  it('under a head that its home did not sign over this very state', async () => {
    expect(await said((chunk) => ({ ...chunk, head: { ...(chunk['head'] as object), body: {} } }))).toEqual([
      422,
      'import-head-differs',
    ]);
    expect(await said((chunk) => ({ ...chunk, head: { envelope: {}, body: {} } }))).toEqual([
      422,
      'import-head-differs',
    ]);
  });

  it('that rests on roots this home does not trust', async () => {
    const story = tales.certifiedElection();
    const { jwk } = makeActor('superior', { actor: 'stranger' }).key;
    const service = await openService(({ house }) => ({
      config: { ...house.config, roots: [{ ...story.root.root, jwk }] },
    }));
    service.clock.time = story.now;
    expect(saying(await send(service, story, chunkOf(story, service)))).toEqual([409, 'import-root-unknown']);
  });

  it('official into a home for rehearsals', async () => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story, 'sample');
    expect(saying(await send(service, story, chunkOf(story, service)))).toEqual([409, 'official-in-sample']);
  });

  it('past an entry whose envelope is another’s: those before it stand', async () => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    const chunk = chunkOf(story, service);
    const entries = chunk.entries.map((each, index) =>
      index === 3 ? { ...each, envelope: chunk.entries[2]!.envelope } : each,
    );
    const url = `/v1/elections/${story.definition.id}/imports`;
    expect(saying(await service.send('POST', url, { ...chunk, entries }))).toEqual([409, 'import-differs']);
    expect((await service.house.store.read(story.definition.id, {})).head!.seq).toBe(3);
    expect((await send(service, story, chunk)).status).toBe(200);
  });

  it('over a ledger that went on differently here', async () => {
    const story = steps.prepare(new Story());
    const service = await elsewhere(story);
    await send(service, story, chunkOf(story, service));
    const resolved = { what: '休会', for: 48, against: 0, abstain: 0 };
    service.clock.time = story.now;
    expect((await service.act(story, 'meeting-resolved', resolved, ['chair'])).status).toBe(201);
    story.act('meeting-resolved', { ...resolved, for: 47 }, ['chair']);
    service.clock.time = story.now;
    const last = story.state!.seq;
    expect(saying(await send(service, story, chunkOf(story, service, last)))).toEqual([
      409,
      'import-differs',
    ]);
  });

  it.each([
    ['id', { actor: 'chair', person: '别人' }],
    ['key', { actor: 'chair', jurisdiction: '469021102' }],
  ])('for somebody whose %s is another’s here', async (_what, fields) => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    const { county } = story.cast;
    await enrol(service.house, register(county, story.root));
    await enrol(service.house, register(makeActor('chair', fields), county));
    const answer = await service.send(
      'POST',
      `/v1/elections/${story.definition.id}/imports`,
      chunkOf(story, service),
    );
    expect(saying(answer)).toEqual([409, 'import-actor-taken']);
    expect((await service.house.store.read(story.definition.id, {})).head).toBeUndefined();
  });
});
