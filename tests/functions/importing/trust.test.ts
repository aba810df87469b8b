import { describe, expect, it } from 'vitest';
import { signPayload } from '../../../functions/embedded/sign.ts';
import { actorsDocument } from '../../../functions/ledger/evidence-actors.ts';
import { vaultPath } from '../../../functions/ledger/vault-path.ts';
import { makeActor, revoke, type TestActor } from '../../support/actors.ts';
import { folderOf } from '../../support/folder.ts';
import { signedByAnother } from '../../support/forge.ts';
import * as steps from '../../support/hall.ts';
import { bring, chunkOf, homeFor } from '../../support/import-chunk.ts';
import { expectStatus, type Service, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const later = '2026-11-22T12:00:00.000Z';
const resolved = { what: '休会', for: 48, against: 0, abstain: 0 };

const headOf = async (service: Service, story: Story) =>
  (await service.house.store.read(story.definition.id, {})).head;

/** Somebody of the story registered in a home by itself, as they are in the story's. */
async function known(service: Service, story: Story, ...actors: readonly TestActor[]): Promise<void> {
  for (const { actor, kid } of actors) {
    const { registration } = story.links.get(kid)![0]![0];
    expectStatus(await service.call('PUT', `/v1/actors/${actor}`, registration as object), 201);
  }
}

async function revoked(service: Service, who: TestActor, at: string, by: Parameters<typeof revoke>[2]) {
  expectStatus(await service.call('PUT', `/v1/actors/${who.actor}`, revoke(who, at, by)), 201);
}

describe('what a home knows counts, whatever a folder leaves out', () => {
  it('a superior revoked here brings nothing in', async () => {
    const story = tales.certifiedElection();
    const service = await homeFor(story);
    const { registrar, county } = story.cast;
    await known(service, story, registrar, county);
    await revoked(service, county, story.now, registrar);
    service.clock.time = later;
    expect(saying(await bring(service, story, chunkOf(story, service)))).toEqual([403, 'key-revoked']);
    expect(await headOf(service, story)).toBeUndefined();
  });

  it('an act is refused whose signer was revoked here before it was signed', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const { registrar, chair } = story.cast;
    await known(service, story, registrar, chair);
    await revoked(service, chair, story.now, registrar);
    story.pass(3600);
    story.act('meeting-resolved', resolved, ['chair']);
    service.clock.time = later;
    const answer = await service.send(
      'POST',
      `/v1/elections/${story.definition.id}/imports`,
      chunkOf(story, service),
    );
    expect(saying(answer)).toEqual([403, 'key-revoked']);
    expect((await headOf(service, story))!.seq).toBe(story.state!.seq - 1);
  });

  it('whoever a superior revoked here had registered comes in revoked, and harms nobody else', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const { registrar, county } = story.cast;
    await known(service, story, registrar);
    await revoked(service, registrar, story.now, story.root);
    service.clock.time = later;
    const by = story.root.key;
    expectStatus(await bring(service, story, chunkOf(story, service, { by })), 200);
    expect(saying(await service.act(story, 'meeting-resolved', resolved, ['chair']))).toEqual([
      403,
      'key-revoked',
    ]);
    expect((await service.get('/v1/jurisdictions/46/board', county)).status).toBe(401);
    expectStatus(
      await service.enrol(makeActor('superior', { actor: 'new', person: '新人' }), story.root),
      201,
    );
  });
});

describe('a revocation that comes with a ledger', () => {
  it('reaches everybody registered here under that key', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const { registrar } = story.cast;
    const clerk = makeActor('auditor', { actor: 'clerk', person: '本地人', jurisdiction: '469021' });
    await known(service, story, registrar);
    expectStatus(await service.enrol(clerk, registrar), 201);
    const chunk = chunkOf(story, service, { by: story.root.key });
    const ended = revoke(registrar, story.now, story.root);
    const recorded = [{ kid: registrar.kid, at: story.now }];
    const actors = { ...chunk.actors, revocations: [ended], recorded };
    expectStatus(await bring(service, story, { ...chunk, actors }), 200);
    service.clock.time = later;
    expect((await service.get('/v1/jurisdictions/469021/board', clerk)).status).toBe(401);
    expectStatus(
      await service.enrol(makeActor('superior', { actor: 'new', person: '新人' }), story.root),
      201,
    );
    expect(await service.house.vault.has(vaultPath.revocation(registrar.kid))).toBe(true);
  });

  it('ends the key no later than now, whenever a folder says that it was recorded', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const { chair, registrar } = story.cast;
    const chunk = chunkOf(story, service);
    const recorded = [{ kid: chair.kid, at: '2026-12-29T08:00:00.000Z' }];
    const actors = { ...chunk.actors, revocations: [revoke(chair, story.now, registrar)], recorded };
    expectStatus(await bring(service, story, { ...chunk, actors }), 200);
    service.clock.time = later;
    expect(saying(await service.act(story, 'meeting-resolved', resolved, ['chair']))).toEqual([
      403,
      'key-revoked',
    ]);
  });

  it('does not undo what the key signed here for other ledgers meanwhile', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const { registrar, organiser, chair } = story.cast;
    await known(service, story, registrar, organiser, chair);
    const long = '2026-11-22T09:00:00.000Z';
    const chunk = (at: string) => {
      service.clock.time = at;
      const made = chunkOf(story, service);
      const recorded = [{ kid: chair.kid, at: long }];
      return { ...made, actors: { ...made.actors, revocations: [revoke(chair, long, registrar)], recorded } };
    };
    expectStatus(await bring(service, story, chunk(later)), 200);
    const [item] = (await service.house.store.read('', { kids: [chair.kid] })).actors;
    const [own] = JSON.parse(item!.links) as { recorded: string }[];
    expect(own!.recorded).toBe(later);
  });

  it('is refused of a key that stands here, where nobody who signed it is entitled now', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const expires = '2026-11-22T10:00:00.000Z';
    const former = story.enrol(makeActor('superior', { actor: 'former', person: '前任', expires }));
    const { registrar, chair } = story.cast;
    await known(service, story, registrar, chair);
    service.clock.time = later;
    const chunk = chunkOf(story, service);
    const recorded = [{ kid: chair.kid, at: story.now }];
    const actors = { ...chunk.actors, revocations: [revoke(chair, story.now, former)], recorded };
    const path = `/v1/elections/${story.definition.id}/imports`;
    expect(saying(await service.send('POST', path, { ...chunk, actors }))).toEqual([403, 'key-expired']);
    expect(await headOf(service, story)).toBeUndefined();
    // Somebody entitled ends it here, and then nothing is in the way.
    await revoked(service, chair, story.now, registrar);
    expectStatus(await bring(service, story, { ...chunk, actors }), 200);
  });
});

describe('only what was vouched for comes in', () => {
  it('nothing beyond the head that the import names', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const files = folderOf(story);
    story.act('meeting-resolved', resolved, ['chair']);
    expect(saying(await bring(service, story, chunkOf(story, service, { files })))).toEqual([
      409,
      'import-differs',
    ]);
    expect(await headOf(service, story)).toBeUndefined();
  });

  it('no earlier moves that nobody entitled signed', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const chunk = chunkOf(story, service);
    const { payload } = chunk.import;
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = signPayload(said, 'import', [story.cast.chair.key]);
    const actors = { ...chunk.actors, imports: [forged] };
    expect(saying(await bring(service, story, { ...chunk, actors }))).toEqual([403, 'import-not-entitled']);
    expect(await service.house.vault.list('imports')).toEqual([]);
  });

  it('nothing out of a home that the ledger never moved to', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const convenedWith = story.service.kid;
    const files = signedByAnother(story);
    const chunk = chunkOf(story, service, { files });
    expect(saying(await bring(service, story, chunk))).toEqual([422, 'service-unnamed']);
    // The very same by the word of a superior that it had moved there.
    const said = JSON.parse(Buffer.from(chunk.import.payload, 'base64url').toString());
    const moved = { ...said, from: convenedWith, to: story.service.kid };
    const imports = [signPayload(moved, 'import', [story.cast.county.key])];
    expectStatus(await bring(service, story, { ...chunk, actors: { ...chunk.actors, imports } }), 200);
    expect(await service.house.vault.list('imports')).toHaveLength(2);
  });

  it('nothing under another election’s address', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const answer = await service.call('POST', '/v1/elections/other/imports', chunkOf(story, service));
    expect(saying(answer)).toEqual([409, 'election-differs']);
    expect(await service.house.vault.list('imports')).toEqual([]);
  });

  it('nobody in the place of whoever has their id or key here', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const { registrar, chair } = story.cast;
    await known(service, story, registrar);
    const here = { ...chair.registration, expires: '2026-12-01T00:00:00.000Z' };
    const registration = signPayload(here, 'actor', [registrar.key]);
    expectStatus(await service.call('PUT', '/v1/actors/chair', registration), 201);
    const before = await service.house.store.actorById('chair');
    expect(saying(await bring(service, story, chunkOf(story, service)))).toEqual([409, 'import-actor-taken']);
    expect(await service.house.store.actorById('chair')).toEqual(before);
  });

  it('nobody under the id of a root', async () => {
    const story = new Story();
    story.enrol(makeActor('auditor', { actor: 'root-2', person: '冒名' }));
    steps.prepare(story);
    const service = await homeFor(story);
    const answer = await bring(service, story, chunkOf(story, service));
    expect(saying(answer)).toEqual([409, 'import-actor-taken']);
  });
});

describe('only who is entitled now brings anything in', () => {
  it('a stranger is not even told how far a ledger reaches here', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    expectStatus(await bring(service, story, chunkOf(story, service)), 200);
    story.act('meeting-resolved', resolved, ['chair']);
    story.act('meeting-resolved', resolved, ['chair']);
    service.clock.time = story.now;
    const by = makeActor('superior', { actor: 'stranger' }).key;
    const chunk = chunkOf(story, service, { by });
    const ahead = { ...chunk, entries: chunk.entries.slice(-1) };
    expect(saying(await bring(service, story, ahead))).toEqual([403, 'signer-unregistered']);
  });

  it('nobody whose key has expired since the time they say', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const expires = '2026-11-22T10:00:00.000Z';
    const former = story.enrol(makeActor('superior', { actor: 'former', person: '前任', expires }));
    service.clock.time = later;
    const chunk = chunkOf(story, service, { by: former.key, import: { at: story.now } });
    expect(saying(await bring(service, story, chunk))).toEqual([403, 'key-expired']);
  });

  it('no superior of one election another', async () => {
    const story = new Story();
    const bound = { actor: 'bound', person: '专职', election: 'another-election' };
    const superior = story.enrol(makeActor('superior', bound));
    steps.prepare(story);
    const service = await homeFor(story);
    const chunk = chunkOf(story, service, { by: superior.key });
    expect(saying(await bring(service, story, chunk))).toEqual([403, 'import-not-entitled']);
  });

  it('no superior of another county', async () => {
    const story = new Story();
    const other = { actor: 'other', person: '邻县', jurisdiction: '469022' };
    const superior = story.enrol(makeActor('superior', other));
    steps.prepare(story);
    const service = await homeFor(story);
    const chunk = chunkOf(story, service, { by: superior.key });
    expect(saying(await bring(service, story, chunk))).toEqual([403, 'import-not-entitled']);
  });
});

describe('a scrutineer elected in the hall', () => {
  const elected = { actor: 'elected', person: '当场推', election: '469021101-2026-congress' };
  const provisional = makeActor('scrutineer', { ...elected, provisional: true });
  const confirmed = makeActor('scrutineer', elected);

  it.each(['provisional', 'confirmed'] as const)(
    'who stands here as %s already comes in with both registrations',
    async (standing) => {
      const story = new Story();
      story.enrol(provisional, 'chair', 'organiser');
      story.enrol(confirmed, 'registrar');
      steps.prepare(story);
      const service = await homeFor(story);
      const { registrar, chair, organiser } = story.cast;
      await known(service, story, registrar, chair, organiser);
      const [first, second] = story.links.get(confirmed.kid)!;
      const { registration } = (standing === 'provisional' ? first : second)![0];
      expectStatus(await service.call('PUT', '/v1/actors/elected', registration as object), 201);
      expectStatus(await bring(service, story, chunkOf(story, service)), 200);
      const [item] = (await service.house.store.read('', { kids: [confirmed.kid] })).actors;
      expect(JSON.parse(item!.links)[0].registration).toEqual(second![0].registration);
      expect(JSON.parse(item!.earlier!)[0].registration).toEqual(first![0].registration);
      expectStatus(await bring(service, story, chunkOf(story, service)), 200);
    },
  );
});

describe('the same once more', () => {
  it('at once is the same, and no alarm', async () => {
    const story = tales.certifiedElection();
    const service = await homeFor(story);
    const path = `/v1/elections/${story.definition.id}/imports`;
    const chunk = chunkOf(story, service);
    const both = await Promise.all([service.send('POST', path, chunk), service.send('POST', path, chunk)]);
    const { seq, head } = story.state!;
    for (const answer of both) {
      expect([answer.status, answer.json]).toEqual([200, { election: story.definition.id, seq, head }]);
    }
  });

  it('on another day leaves no second word of it', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    expectStatus(await bring(service, story, chunkOf(story, service)), 200);
    service.clock.time = later;
    expectStatus(await bring(service, story, chunkOf(story, service)), 200);
    expect(await service.house.vault.list('imports')).toHaveLength(1);
  });

  it('completes a certificate that was cut off', async () => {
    const story = tales.certifiedElection();
    let cut = true;
    const service = await homeFor(story, ({ house }) => ({
      vault: {
        ...house.vault,
        put: async (path: string, bytes: Uint8Array) => {
          if (cut && path.startsWith('certified/')) throw new Error('cut off');
          return house.vault.put(path, bytes);
        },
        get: (path: string) => house.vault.get(path),
        has: (path: string) => house.vault.has(path),
        list: (folder: string) => house.vault.list(folder),
      },
    }));
    const path = `/v1/elections/${story.definition.id}/imports`;
    const chunk = chunkOf(story, service);
    expectStatus(await service.send('POST', path, chunk), 500);
    cut = false;
    expectStatus(await service.send('POST', path, chunk), 200);
    expect(await service.house.vault.list(`certified/${story.definition.id}`)).toHaveLength(1);
  });

  it('shows no word of a ledger that then was not brought in', async () => {
    const story = steps.prepare(new Story());
    const service = await homeFor(story);
    const { registrar, chair } = story.cast;
    await known(service, story, registrar, chair);
    await revoked(service, chair, story.now, registrar);
    const path = `/v1/elections/${story.definition.id}/imports`;
    const before = story.state!.seq;
    story.pass(3600);
    story.act('meeting-resolved', resolved, ['chair']);
    service.clock.time = later;
    expectStatus(await service.send('POST', path, chunkOf(story, service)), 403);
    expect(await service.house.vault.list('imports')).toHaveLength(1);
    const document = await actorsDocument(
      service.house,
      story.definition.id,
      story.entries.slice(0, before),
      [],
    );
    expect(document.imports).toBeUndefined();
  });
});
