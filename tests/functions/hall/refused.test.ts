import { describe, expect, it } from 'vitest';
import { checkChunk, chunkAfter } from '../../../core/hall/chunks.ts';
import type { HallFile } from '../../../core/hall/documents.ts';
import { hallFile } from '../../../core/hall/hall-file.ts';
import { headCode } from '../../../core/ledger/canonical.ts';
import { makeActor, register, revoke } from '../../support/actors.ts';
import { certify, hold, plainVote, prepare, votesFor } from '../../support/hall.ts';
import { hallOf, heldIn } from '../../support/halls.ts';
import { expectStatus, type Service, saying, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import { away, checked, entered, packed, pathOf, withEntries } from './halls.ts';

/** What the check says, and what entering it says; nothing is in afterwards but what stood before. */
async function refusals(service: Service, file: HallFile) {
  const before = (await service.house.store.read(file.election, {})).head?.seq;
  const done = [await checked(service, file), await entered(service, file)].map(saying);
  expect((await service.house.store.read(file.election, {})).head?.seq).toBe(before);
  return done;
}

const both = (...said: readonly (number | string)[]) => [said, said];

describe('a hall’s file', () => {
  it('is refused, whole, once the service went on by itself', async () => {
    const { service, story, file } = await away();
    const other = prepare(new Story());
    const resolved = { what: '休会', for: 40, against: 0, abstain: 0 };
    const act = other.sign(
      { ...other.actPayload('meeting-resolved', resolved), nonce: 'another-nonce-00001' },
      'act',
      ['chair'],
    );
    expectStatus(await service.call('POST', `/v1/elections/${file.election}/acts`, act), 201);
    expect(await refusals(service, file)).toEqual(both(409, 'hall-ledger-moved'));
    const { head } = await service.house.store.read(file.election, {});
    const { json } = await checked(service, file);
    expect(json.findings[0].numbers).toEqual({
      seq: head!.seq,
      code: headCode(head!.entry),
      from: file.from.seq,
    });
    expect(story.state!.seq).toBeGreaterThan(head!.seq);
  });

  it('of a second hall from the same pack is refused', async () => {
    const { service, file } = await away();
    const { story } = await told(prepare(new Story()));
    const second = hallOf(story);
    hold(story, votesFor(48, 30, 28, 10));
    await entered(service, file);
    expect(await refusals(service, { ...hallFile(heldIn(second, story)), from: file.from })).toEqual(
      both(409, 'hall-ledger-moved'),
    );
  });

  it('of one hall alone comes in where two from the same pack are sent at once', async () => {
    const { service, story, file } = await away();
    const { story: other } = await told(prepare(new Story()));
    const second = hallOf(other);
    hold(other, votesFor(48, 30, 28, 10));
    const files = [file, { ...hallFile(heldIn(second, other)), from: file.from }];
    const answers = await Promise.all(files.map((each) => entered(service, each)));
    expect(answers.map(saying).filter(([status]) => status === 200)).toHaveLength(1);
    expect(answers.map(saying)).toContainEqual([409, 'hall-ledger-moved']);
    const head = (await service.house.store.read(file.election, {})).head?.entry;
    expect([story.state!.head, other.state!.head]).toContain(head);
  });

  it('of another ledger, or of one this service does not have whole, is refused', async () => {
    const { service, file } = await away();
    const head = `sha256:${'0'.repeat(64)}` as const;
    const foreign = { ...file, from: { ...file.from, head } };
    expect(await refusals(service, foreign)).toEqual(both(409, 'hall-head-unknown'));
    // Whoever sends it need not be anybody: it hears nothing that it did not say.
    const { json } = await checked(service, foreign);
    expect(json.findings[0].numbers).toEqual({ from: file.from.seq, code: 'AAAAAAAAAAAA' });
    const beyond = { ...file, from: { ...file.from, seq: file.from.seq + 1 } };
    expect(await refusals(service, beyond)).toEqual(both(409, 'hall-head-unknown'));
    const elsewhere = { ...file, election: '469021101-2026-other' };
    expect(await refusals(service, elsewhere)).toEqual(both(404, 'election-unknown'));
    const misdirected = await service.call(
      'POST',
      pathOf({ election: '469021101-2026-other' }),
      checkChunk(file),
    );
    expect(saying(misdirected)).toEqual([409, 'election-differs']);
  });

  it('is no other document', async () => {
    const { service, file } = await away();
    expect(saying(await service.call('POST', pathOf(file), file))).toEqual([
      422,
      'field-malformed',
      'field-unknown',
    ]);
    const broken = withEntries(file, ([one, ...more]) => [{ ...one!, line: '{}' }, ...more]);
    expect(await refusals(service, broken)).toEqual(both(422, 'line-malformed'));
  });

  it('with an entry left out, twice or out of its order is refused', async () => {
    const { service, file } = await away();
    const [one, two, three, ...more] = file.entries as [never, never, never, ...never[]];
    for (const entries of [
      [two, one, three, ...more],
      [one, one, two, ...more],
      [one, three, ...more],
    ])
      expect(await refusals(service, { ...file, entries })).toEqual(both(409, 'hall-gap'));
    const later = { ...chunkAfter(file, file.from.seq)!, entries: [two, three] };
    expect(saying(await service.call('POST', pathOf(file), later))).toEqual([409, 'hall-gap']);
  });

  it('is checked from its beginning, whatever stands already', async () => {
    const { service, file } = await away();
    await entered(
      service,
      withEntries(file, (entries) => entries.slice(0, 2)),
    );
    const later = { ...checkChunk(file), entries: file.entries.slice(1) };
    expect(saying(await service.call('POST', `${pathOf(file)}?check=true`, later))).toEqual([
      409,
      'hall-gap',
    ]);
  });

  it('that has been put in order anew is refused at the first entry that does not follow', async () => {
    const { service, story, file } = await away();
    const renumbered = withEntries(file, (entries) => {
      const [one, two, ...more] = entries;
      const swap = (of: typeof one, as: typeof one) => {
        const { seq, prev } = JSON.parse(as!.line);
        return {
          ...of!,
          line: of!.line.replace(/"prev":"[^"]+"/, `"prev":"${prev}"`).replace(/"seq":\d+/, `"seq":${seq}`),
        };
      };
      return [swap(two, one), swap(one, two), ...more];
    });
    const said = [409, 'hall-stopped', 'phase-wrong'];
    expect(await refusals(service, renumbered)).toEqual([said, said]);
    const { json } = await checked(service, renumbered);
    expect(json.findings[0].numbers).toEqual({ seq: file.from.seq + 1, type: 'ballots-issued' });
    expect(json.findings[0].message).toContain('ballots-issued');
    expect(story.entries).toHaveLength(file.from.seq + file.entries.length);
  });

  it('whose line says something else is refused at it', async () => {
    const { service, file } = await away();
    const changed = withEntries(file, ([one, ...more]) => [
      { ...one!, line: one!.line.replace('"present":48', '"present":47') },
      ...more,
    ]);
    expect(await refusals(service, changed)).toEqual(both(409, 'hall-stopped', 'hall-differs'));
  });

  it('has those entries in that stood before the one refused', async () => {
    const { service, file } = await away();
    const changed = withEntries(file, ([one, two, ...more]) => [
      one!,
      { ...two!, line: two!.line.replace('"unused":2', '"unused":3') },
      ...more,
    ]);
    expect(saying(await checked(service, changed))).toEqual([409, 'hall-stopped', 'hall-differs']);
    const stopped = await entered(service, changed);
    expect(saying(stopped)).toEqual([409, 'hall-stopped', 'hall-differs']);
    expect(stopped.json.findings[1].at).toBe('/entries/1');
    expect((await service.house.store.read(file.election, {})).head?.seq).toBe(file.from.seq + 1);
  });
});

describe('a hall’s times', () => {
  it('are at most seven days before it is sent, and not in the future', async () => {
    const { service, story, file } = await away();
    const at = (days: number, seconds = 0) =>
      new Date(
        Date.parse(story.states[file.from.seq]!.at) + days * 86_400_000 + seconds * 1000,
      ).toISOString();
    service.clock.time = at(7, 1);
    expect(await refusals(service, file)).toEqual(both(409, 'hall-too-old'));
    service.clock.time = at(0, -121);
    expect((await checked(service, file)).codes).toEqual(['hall-in-future']);
    service.clock.time = at(7);
    expect(saying(await checked(service, file))).toEqual([200]);
    expect(saying(await entered(service, file))).toEqual([200]);
  });

  it('are asked of registrations too', async () => {
    const { service, story, file } = await away();
    const provisional = makeActor('scrutineer', { actor: 'c', election: file.election, provisional: true });
    const envelope = register(provisional, story.cast.chair, story.cast.organiser);
    const registrations = [{ at: '2026-11-01T00:00:00.000Z', envelope }];
    expect(await refusals(service, { ...file, registrations })).toEqual(both(409, 'hall-too-old'));
  });

  it('are not those of another hall that was sent before', async () => {
    const { service, story, file } = await away();
    await entered(service, file);
    const hall = await packed(service, story);
    story.pass(60);
    story.act('meeting-resolved', { what: '散会', for: 40, against: 0, abstain: 0 }, ['chair']);
    const second = hallFile(heldIn(hall, story));
    service.clock.time = '2026-11-30T08:00:00.000Z';
    expect(await refusals(service, second)).toEqual(both(409, 'hall-too-old'));
  });
});

describe('what no hall decides', () => {
  it('does not come in with its file either: a ruling of days ago, by a key that ran out since', async () => {
    const story = hold(prepare(new Story()), plainVote);
    const { service } = await told(story);
    const hall = await packed(service, story);
    story.pass(60);
    certify(story);
    const line = new TextDecoder().decode(story.lines[hall.from.seq]);
    const envelope = story.envelopes.get(story.entries[hall.from.seq]!.payload)!;
    const file = { ...hallFile(hall), entries: [{ line, envelope }] };
    service.clock.time = '2026-11-28T00:00:00.000Z';
    expect(await refusals(service, file)).toEqual(both(409, 'hall-stopped', 'hall-needs-service'));
  });
});

describe('whoever signed in a hall', () => {
  it('is believed for seven days after the registration has run out', async () => {
    const story = new Story();
    const brief = makeActor('chair', { person: '褚建军', expires: '2026-11-22T12:00:00.000Z' });
    Object.assign(story.cast, { chair: brief });
    story.links.delete(brief.kid);
    story.enrol(brief);
    prepare(story);
    const { service } = await told(story);
    const hall = await packed(service, story);
    hold(story, plainVote);
    const file = hallFile(heldIn(hall, story));
    service.clock.time = '2026-11-28T08:00:00.000Z';
    expect(saying(await checked(service, file))).toEqual([200]);
    expect((await entered(service, file)).json).toMatchObject({ head: story.state!.head });
  });

  it('is not, where it ran out during the meeting', async () => {
    const story = new Story();
    const brief = makeActor('chair', { person: '褚建军', expires: '2026-11-22T08:00:30.000Z' });
    Object.assign(story.cast, { chair: brief });
    story.links.delete(brief.kid);
    story.enrol(brief);
    const { service } = await told(prepare(story));
    const hall = await packed(service, story);
    story.act('meeting-resolved', { what: '休会', for: 40, against: 0, abstain: 0 }, ['chair']);
    const file = hallFile(heldIn(hall, story));
    const late = withEntries(file, (entries) =>
      entries.map((entry) => ({
        ...entry,
        line: entry.line.replace(/"at":"[^"]+"/, '"at":"2026-11-22T08:00:31.000Z"'),
      })),
    );
    service.clock.time = '2026-11-22T09:00:00.000Z';
    expect(await refusals(service, late)).toEqual(
      both(403, 'hall-stopped', 'key-expired').map(([, ...codes]) => [409, ...codes]),
    );
  });

  it('is not, once the key was ended, even after the meeting', async () => {
    const { service, story, file } = await away();
    service.clock.time = '2026-11-23T08:00:00.000Z';
    const envelope = revoke(story.cast.keyerA, service.clock.time, story.cast.registrar);
    expectStatus(await service.call('PUT', '/v1/actors/keyer-a', envelope), 201);
    const said = [409, 'hall-stopped', 'key-revoked'];
    expect(saying(await checked(service, file))).toEqual(said);
    const stopped = await entered(service, file);
    expect(saying(stopped)).toEqual(said);
    expect(stopped.json.findings[0].numbers.type).toBe('batch-accepted');
  });
});

describe('whoever was registered in a hall', () => {
  const provisional = makeActor('scrutineer', {
    actor: 'elected',
    person: '当场推',
    election: '469021101-2026-congress',
    provisional: true,
  });

  /** A file with somebody registered by chair and organiser, and nothing else. */
  async function registering() {
    const { service, story } = await told(prepare(new Story()));
    const hall = await packed(service, story);
    const envelope = register(provisional, story.cast.chair, story.cast.organiser);
    const file: HallFile = { ...hallFile(hall), registrations: [{ at: story.now, envelope }] };
    return { service, story, file };
  }

  it('is not, by a key that was ended since', async () => {
    const { service, story, file } = await registering();
    service.clock.time = '2026-11-23T08:00:00.000Z';
    const ended = revoke(story.cast.chair, service.clock.time, story.cast.registrar);
    expectStatus(await service.call('PUT', '/v1/actors/chair', ended), 201);
    expect(await refusals(service, file)).toEqual(both(403, 'key-revoked', 'hall-person-refused'));
    expect(await service.house.store.actorById('elected')).toBeUndefined();
  });

  it('has one key: once the one that the service knew was ended, the hall’s comes in', async () => {
    const { service, story, file } = await registering();
    const other = makeActor('scrutineer', { actor: 'other', person: '当场推', election: file.election });
    expectStatus(await service.call('PUT', '/v1/actors/other', register(other, story.cast.county)), 201);
    expect(await refusals(service, file)).toEqual(both(409, 'person-has-key', 'hall-person-refused'));
    service.clock.time = '2026-11-23T08:00:00.000Z';
    const ended = revoke(other, service.clock.time, story.cast.county);
    expectStatus(await service.call('PUT', '/v1/actors/other', ended), 201);
    expect(saying(await entered(service, file))).toEqual([200]);
    expect((await service.house.store.actorById('elected'))?.kid).toBe(provisional.kid);
  });
});
