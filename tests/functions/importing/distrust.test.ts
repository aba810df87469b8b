import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../core/ledger/entry.ts';
import type { ActorsDocument } from '../../../core/ledger/evidence/documents.ts';
import { verify } from '../../../core/ledger/verify/verify.ts';
import { keyFileSigner, type SigningKey, signingKey, signPayload } from '../../../functions/embedded/sign.ts';
import { evidenceFiles } from '../../../functions/ledger/evidence-files.ts';
import { checkHead } from '../../../functions/ledger/head.ts';
import { learnRevocations } from '../../../functions/ledger/revocations.ts';
import { vaultPath } from '../../../functions/ledger/vault-path.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor, makeJwk, register, revoke } from '../../support/actors.ts';
import { type Folder, folderOf } from '../../support/folder.ts';
import * as steps from '../../support/hall.ts';
import { enrol } from '../../support/retell.ts';
import { openService, type Service, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

/** A home that trusts the story's roots and has never heard of it; with the key of another home, or that it was convened with. */
async function elsewhere(story: Story, key = 'another service'): Promise<Service> {
  const roots = [story.root.root, story.spareRoot.root];
  const service = await openService(({ house }) => ({
    config: { ...house.config, roots },
    signer: keyFileSigner({ jwk: makeJwk(key) }),
  }));
  service.clock.time = story.now;
  return service;
}

/** Such a home in which everybody of the story is registered already. */
async function peopled(story: Story): Promise<Service> {
  const service = await elsewhere(story);
  service.clock.time = '2026-11-01T00:00:00.000Z';
  for (const chains of story.links.values()) {
    for (const [own] of chains) await enrol(service.house, own.registration);
  }
  service.clock.time = story.now;
  return service;
}

const hour = 3_600_000;
const later = (time: string, by: number) => new Date(Date.parse(time) + by).toISOString();
const urlOf = (story: Story) => `/v1/elections/${story.definition.id}/imports`;

/** A superior's word for the whole story. */
function wordFor(story: Story, to: string, by: SigningKey, fields: object = {}): object {
  const { seq, head } = story.state!;
  const { id: election } = story.definition;
  const [from, at] = [story.service.kid, story.now];
  const payload = { format: 'scrutineer/import@1', election, seq, head, from, to, at, ...fields };
  return signPayload(payload, 'import', [by]);
}

/** What a client sends of a whole story. */
function chunkOf(story: Story, service: Service, fields: object = {}) {
  const files = folderOf(story);
  const json = (path: string) => JSON.parse(Buffer.from(files.get(path)!).toString());
  return {
    format: 'scrutineer/import-chunk@1',
    import: wordFor(story, service.house.signer.kid, story.cast.county.key, fields),
    head: json('head.json'),
    actors: json('actors.json') as ActorsDocument,
    entries: story.entries.map(({ payload }, index) => ({
      line: Buffer.from(story.lines[index]!).toString(),
      envelope: story.envelopes.get(payload),
    })),
  };
}

async function exported({ house }: Service, election: string): Promise<Folder> {
  const { head } = await house.store.read(election, {});
  const files: Folder = new Map();
  for await (const { path, bytes } of await evidenceFiles(house, await checkHead(house, head!), false)) {
    files.set(path, bytes);
  }
  return files;
}

describe('what is brought in', () => {
  it('is evidence here that verifies', async () => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    expect((await service.call('POST', urlOf(story), chunkOf(story, service))).status).toBe(200);
    const folder = await exported(service, story.definition.id);
    expect(verify(folder, {}, nodeCrypto).verdict.passed).toBe(true);
  });

  it('comes home by the word of those who sent it away and back', async () => {
    const story = tales.certifiedElection();
    const away = await elsewhere(story);
    const home = await elsewhere(story, 'service');
    await away.call('POST', urlOf(story), chunkOf(story, away));
    const files = await exported(away, story.definition.id);
    const json = (path: string) => JSON.parse(Buffer.from(files.get(path)!).toString());
    const back = { from: away.house.signer.kid };
    const chunk = { ...chunkOf(story, home, back), head: json('head.json'), actors: json('actors.json') };
    expect(saying(await home.call('POST', urlOf(story), chunk))).toEqual([200]);
    expect(await home.house.vault.list(`imports/${story.definition.id}`)).toHaveLength(2);
    const folder = await exported(home, story.definition.id);
    expect(verify(folder, {}, nodeCrypto).verdict.passed).toBe(true);
  });

  it('sent twice at once is no difference', async () => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    const chunk = chunkOf(story, service);
    const both = await Promise.all([1, 2].map(() => service.send('POST', urlOf(story), chunk)));
    expect(both.map(saying)).toEqual([[200], [200]]);
  });

  it('ends a superior’s key for everybody here whom it registered, and breaks nobody’s registration', async () => {
    const story = steps.prepare(new Story());
    const service = await peopled(story);
    const other = makeActor('organiser', { actor: 'other', person: '别的人', jurisdiction: '469021102' });
    service.clock.time = '2026-11-01T00:00:00.000Z';
    await enrol(service.house, register(other, story.cast.registrar));
    const at = later(story.now, 1000);
    const chunk = chunkOf(story, service);
    const actors: ActorsDocument = {
      ...chunk.actors,
      revocations: [revoke(story.cast.registrar, at, story.root)] as unknown as ActorsDocument['revocations'],
      recorded: [{ kid: story.cast.registrar.kid, at }],
    };
    const word = wordFor(story, service.house.signer.kid, story.root.key);
    service.clock.time = later(at, 1000);
    const moved = { ...chunk, actors, import: word };
    expect(saying(await service.call('POST', urlOf(story), moved))).toEqual([200]);
    expect(saying(await service.call('POST', urlOf(story), moved))).toEqual([200]);
    const asked = await service.get(`/v1/elections/${story.definition.id}`, {
      actor: 'other',
      key: other.key,
    });
    // Not `actor-altered`, which would be a registration edited by somebody.
    expect(asked.status).toBe(401);
  });
});

describe('what this home knows counts, whatever the folder leaves out', () => {
  it.each([
    ['now', 2 * hour],
    ['at a time before', 0],
  ])('of a key revoked here, which vouches for nothing %s', async (_when, signed) => {
    const story = tales.certifiedElection();
    const service = await peopled(story);
    service.clock.time = later(story.now, hour);
    await enrol(service.house, revoke(story.cast.county, service.clock.time, story.cast.registrar));
    service.clock.time = later(story.now, 2 * hour);
    const chunk = chunkOf(story, service, { at: later(story.now, signed) });
    expect(saying(await service.call('POST', urlOf(story), chunk))).toEqual([403, 'key-revoked']);
  });

  it('of a key revoked here before it signed', async () => {
    const story = tales.certifiedElection();
    const service = await peopled(story);
    service.clock.time = '2026-11-02T00:00:00.000Z';
    await enrol(service.house, revoke(story.cast.chair, service.clock.time, story.cast.registrar));
    service.clock.time = story.now;
    const answer = await service.send('POST', urlOf(story), chunkOf(story, service));
    expect(saying(answer)).toEqual([403, 'key-revoked']);
    const standing = await service.house.store.entries(story.definition.id, 1, 100);
    const by = standing.flatMap(({ line }) => (JSON.parse(line) as Entry).by);
    expect(by).not.toContain(story.cast.chair.kid);
  });

  it('of a key that only the vault still knows to be revoked', async () => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    const { chair, registrar } = story.cast;
    const envelope = new TextEncoder().encode(JSON.stringify(revoke(chair, story.now, registrar)));
    await service.house.vault.put(vaultPath.revocation(chair.kid), envelope);
    await learnRevocations(service.house);
    const answer = await service.call('POST', urlOf(story), chunkOf(story, service));
    expect(saying(answer)).toEqual([500, 'actor-altered']);
  });
});

describe('a refused import leaves nothing behind', () => {
  it('under the name of another election', async () => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    const answer = await service.call('POST', '/v1/elections/other/imports', chunkOf(story, service));
    expect(saying(answer)).toEqual([409, 'election-differs']);
    expect(await service.house.vault.list('imports')).toEqual([]);
  });

  it('where the ledgers part before what was sent', async () => {
    const story = steps.prepare(new Story());
    const service = await elsewhere(story);
    await service.call('POST', urlOf(story), chunkOf(story, service));
    const resolved = { what: '休会', for: 48, against: 0, abstain: 0 };
    expect((await service.act(story, 'meeting-resolved', resolved, ['chair'])).status).toBe(201);
    story.act('meeting-resolved', { ...resolved, for: 47 }, ['chair']);
    story.act('meeting-resolved', { ...resolved, for: 46 }, ['chair']);
    service.clock.time = story.now;
    const chunk = chunkOf(story, service);
    const last = { ...chunk, entries: chunk.entries.slice(-1) };
    expect(saying(await service.call('POST', urlOf(story), last))).toEqual([409, 'import-differs']);
  });

  it('where its first entry does not hold', async () => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    const chunk = chunkOf(story, service);
    const entries = chunk.entries.map((each) => ({ ...each, envelope: chunk.entries[2]!.envelope }));
    const answer = await service.call('POST', urlOf(story), { ...chunk, entries });
    expect(answer.status).toBe(409);
    expect((await service.house.store.read('', { kids: [story.cast.chair.kid] })).actors).toEqual([]);
  });

  it('where somebody is registered under the id of a root', async () => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    const chunk = chunkOf(story, service);
    const fake = makeActor('keyer', { actor: story.root.root.actor, person: '冒名' });
    const registrations: readonly object[] = [
      ...chunk.actors.registrations,
      register(fake, story.cast.registrar),
    ];
    const actors = { ...chunk.actors, registrations };
    const answer = await service.call('POST', urlOf(story), { ...chunk, actors });
    expect(saying(answer)).toEqual([409, 'import-actor-taken']);
  });

  it.each([
    [
      'is no import',
      (): object => ({ payload: 'e30', signatures: [{ protected: 'e30', signature: 'AA' }] }),
      422,
    ],
    [
      'is by somebody not entitled',
      (story: Story): object => wordFor(story, 'A'.repeat(43), story.cast.chair.key),
      403,
    ],
  ])('where the word for an earlier move %s', async (_what, say, status) => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    const chunk = chunkOf(story, service);
    const actors = { ...chunk.actors, imports: [say(story)] };
    const answer = await service.call('POST', urlOf(story), { ...chunk, actors });
    expect(answer.status).toBe(status);
  });

  it('from a home to which nobody says it ever moved', async () => {
    const story = tales.certifiedElection();
    const service = await elsewhere(story);
    // The same ledger, shown and signed by a service that nobody entitled ever named.
    Object.assign(story, { service: signingKey({ jwk: makeJwk('stranger') }) });
    const answer = await service.call('POST', urlOf(story), chunkOf(story, service));
    expect(saying(answer)).toEqual([422, 'service-unnamed']);
  });
});
