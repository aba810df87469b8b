import { describe, expect, it } from 'vitest';
import { registrants } from '../../../core/hall/hall.ts';
import { makeActor, revoke } from '../../support/actors.ts';
import { plainVote, prepare, upload, vote } from '../../support/hall.ts';
import { inPhase } from '../../support/phases.ts';
import { expectStatus, saying, told } from '../../support/service.ts';
import { type Signer, Story } from '../../support/story.ts';
import { certifiedElection, openFurther, tiedElection } from '../../support/tales.ts';
import { packed } from './halls.ts';

const pathOf = (story: Story) => `/v1/elections/${story.definition.id}/hall-pack`;

describe('a hall pack', () => {
  it('is given to those who answer for the meeting, and to nobody else', async () => {
    const { service, story } = await told(prepare(new Story()));
    const asked = async (by: Signer) => (await service.get(pathOf(story), story.actor(by))).status;
    for (const by of ['chair', 'organiser', 'chief', 'county', 'registrar'] as const)
      expect(await asked(by)).toBe(200);
    for (const by of ['keyerA', 'scrutineerA', 'auditor', 'supervision'] as const)
      expect(await asked(by)).toBe(403);
    expect((await service.get(pathOf(story), service.root)).status).toBe(200);
    expect(saying(await service.get(pathOf(story)))).toEqual([401, 'token-missing']);
    expect(saying(await service.get('/v1/elections/nowhere/hall-pack', service.root))).toEqual([
      404,
      'election-unknown',
    ]);
  });

  it('is kept by no cache', async () => {
    const { service, story } = await told(prepare(new Story()));
    const { headers } = await service.get(pathOf(story), story.cast.chair);
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it('knows everybody of the place and above it whose key counts, and nobody of other elections', async () => {
    const { service, story } = await told(prepare(new Story()));
    const { registrar, keyerB } = story.cast;
    const enrolled = async (fields: Parameters<typeof makeActor>[1]) =>
      expectStatus(await service.enrol(makeActor('keyer', fields), registrar), 201);
    await enrolled({ actor: 'here', person: '甲', election: story.definition.id });
    await enrolled({ actor: 'elsewhere', person: '乙', election: '469021101-2026-other' });
    await enrolled({ actor: 'over', person: '丙', expires: story.now });
    await enrolled({ actor: 'later', person: '丁', notBefore: '2026-12-01T00:00:00.000Z' });
    const envelope = revoke(keyerB, story.now, registrar);
    expectStatus(await service.call('PUT', '/v1/actors/keyer-b', envelope), 201);
    const known = registrants(await packed(service, story)).map(({ actor }) => actor);
    expect(known).toEqual(
      expect.arrayContaining(['here', 'later', 'county', 'city', 'keyer-a', 'supervision']),
    );
    for (const nobody of ['elsewhere', 'over', 'keyer-b', 'auditor']) expect(known).not.toContain(nobody);
  });

  it.each(['counting', 'counted', 'signed'] as const)(
    'is given to nobody of an election that is %s with its ballots here',
    async (phase) => {
      const { service, story } = await told(phase === 'counting' ? halfCounted() : inPhase(phase));
      const refused = await service.get(pathOf(story), story.cast.chair);
      expect(saying(refused)).toEqual([409, 'hall-round-counting']);
      expect(refused.json.findings[0].numbers).toEqual({ contest: 'committee', round: 1 });
    },
  );

  it('is given of one whose piles have all still to come in', async () => {
    const { service, story } = await told(inPhase('counting'));
    expect((await packed(service, story)).state.head).toBe(story.state!.head);
  });

  it('holds no ballot of a round that was counted before', async () => {
    for (const tell of [certifiedElection, () => openFurther(tiedElection(), 'tie-runoff')]) {
      const { service, story } = await told(tell());
      const { text } = await service.get(pathOf(story), story.cast.chief);
      const ballots = story.entries.filter(({ type }) => type === 'batch-accepted');
      expect(ballots.length).toBeGreaterThan(0);
      for (const { payload } of ballots) expect(text).not.toContain(story.envelopes.get(payload)!.payload);
      expect((await packed(service, story)).state.head).toBe(story.state!.head);
    }
  });
});

describe('a service whose vault', () => {
  it.each([
    ['lost an envelope', undefined, 'evidence-missing'],
    ['has another in its place', Buffer.from('{}'), 'evidence-altered'],
    ['has no JSON in its place', Buffer.from('{'), 'evidence-altered'],
  ])('%s packs nothing', async (_what, bytes, code) => {
    const story = prepare(new Story());
    const { service } = await told(story);
    const { envelope } = story.entries[1]!;
    const path = `envelopes/${envelope.slice(7)}.json`;
    const { vault } = service.house;
    const get = vault.get.bind(vault);
    Object.assign(vault, { get: async (of: string) => (of === path ? bytes : get(of)) });
    expect(saying(await service.send('GET', pathOf(story), undefined, { as: story.cast.chair }))).toEqual([
      500,
      code,
    ]);
  });
});

function halfCounted(): Story {
  const story = vote(prepare(new Story()), plainVote);
  return upload(story, { stations: { s1: plainVote.stations['s1']! } });
}
