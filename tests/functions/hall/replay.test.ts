import { buffer } from 'node:stream/consumers';
import { extract } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { chunkAfter } from '../../../core/hall/chunks.ts';
import type { HallRegistration } from '../../../core/hall/documents.ts';
import { hallFile } from '../../../core/hall/hall-file.ts';
import { registerInHall } from '../../../core/hall/register-in-hall.ts';
import { verify } from '../../../core/ledger/verify/verify.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor, register } from '../../support/actors.ts';
import {
  certify,
  declare,
  hold,
  plainVote,
  prepare,
  release,
  upload,
  vote,
  votesFor,
} from '../../support/hall.ts';
import { heldIn } from '../../support/halls.ts';
import { type Answer, payloadOf, type Service, saying, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import { openFurther, tiedElection } from '../../support/tales.ts';
import { away, checked, entered, packed, pathOf } from './halls.ts';

const linesOf = (story: Story) => story.lines.map((line) => `${Buffer.from(line).toString()}\n`).join('');

async function ledgerOf(service: Service, story: Story): Promise<string> {
  return (await service.get(`/v1/elections/${story.definition.id}/ledger`, story.cast.chair)).text;
}

async function unpacked({ bytes }: Answer): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const tar = extract();
  tar.end(Buffer.from(bytes));
  for await (const entry of tar) files.set(entry.header.name, await buffer(entry));
  return files;
}

describe('a meeting held without the service', () => {
  it('is checked as a whole, which changes nothing, then entered byte for byte', async () => {
    const { service, story, file } = await away();
    const said = { election: file.election, seq: story.state!.seq, head: story.state!.head };
    expect((await checked(service, file)).json).toEqual(said);
    expect((await entered(service, file)).json).toEqual(said);
    expect(await ledgerOf(service, story)).toBe(linesOf(story));
  });

  it('has receipts of the service’s own, the same for whoever sends an act of it again', async () => {
    const { service, story, file } = await away();
    await entered(service, file);
    const { payload, seq } = story.entries.find(({ type }) => type === 'tally-released')!;
    const again = await service.call(
      'POST',
      `/v1/elections/${file.election}/acts`,
      story.envelopes.get(payload)!,
    );
    expect(again.status).toBe(200);
    expect(payloadOf(again.json.envelope)).toMatchObject({ seq, digest: payload });
    expect(again.json.body.hall).toEqual({ from: file.from.seq, since: story.now });
    const bundle = story.entries.find(({ type }) => type === 'batch-accepted')!;
    const other = await service.call(
      'POST',
      `/v1/elections/${file.election}/batches`,
      story.envelopes.get(bundle.payload)!,
    );
    expect([other.status, payloadOf(other.json.envelope).seq]).toEqual([200, bundle.seq]);
  });

  it('goes on at the service, is certified, and its evidence verifies', async () => {
    const { service, story, file } = await away();
    await entered(service, file);
    certify(story);
    const { payload } = story.entries[story.entries.length - 1]!;
    const ruled = await service.call(
      'POST',
      `/v1/elections/${file.election}/rulings`,
      story.envelopes.get(payload)!,
    );
    expect(ruled.status).toBe(201);
    const evidence = await service.get(`/v1/elections/${file.election}/evidence`, story.cast.county);
    const { verdict } = verify(await unpacked(evidence), {}, nodeCrypto);
    expect(verdict).toMatchObject({ passed: true });
  });

  it('of a run-off goes on from a round that was counted at the service', async () => {
    const { service, story } = await told(openFurther(tiedElection(), 'tie-runoff'));
    const hall = await packed(service, story);
    hold(story, votesFor(46, 24, 20));
    service.clock.time = story.now;
    const file = hallFile(heldIn(hall, story));
    expect(saying(await checked(service, file))).toEqual([200]);
    expect((await entered(service, file)).json).toMatchObject({ head: story.state!.head });
  });

  it('sent again, in whole or after it was cut off, goes on where it stopped', async () => {
    const { service, story, file } = await away();
    const chunk = chunkAfter(file, file.from.seq)!;
    const part = { ...chunk, entries: chunk.entries.slice(0, 4) };
    expect((await service.send('POST', pathOf(file), part)).json).toMatchObject({ seq: file.from.seq + 4 });
    expect(saying(await checked(service, file))).toEqual([200]);
    expect((await entered(service, file)).json).toMatchObject({ head: story.state!.head });
    expect((await entered(service, file)).json).toMatchObject({ head: story.state!.head });
    expect(saying(await checked(service, file))).toEqual([200]);
    expect(await ledgerOf(service, story)).toBe(linesOf(story));
  });

  it('that was cut off goes on when the days have passed', async () => {
    const { service, story, file } = await away();
    service.clock.time = '2026-11-29T07:59:00.000Z';
    const chunk = chunkAfter(file, file.from.seq)!;
    await service.send('POST', pathOf(file), { ...chunk, entries: chunk.entries.slice(0, 4) });
    service.clock.time = '2026-12-20T08:00:00.000Z';
    expect((await entered(service, file)).json).toMatchObject({ head: story.state!.head });
  });

  it('comes in from two sides at once, once', async () => {
    const { service, story, file } = await away();
    const answers = await Promise.all([entered(service, file), entered(service, file)]);
    expect(answers.map(({ json }) => json.head)).toEqual([story.state!.head, story.state!.head]);
    expect(await ledgerOf(service, story)).toBe(linesOf(story));
  });

  it('takes no more than forty entries a call, and says how far it came', async () => {
    const resolve = (story: Story) => {
      const resolved = { what: '休会', for: 40, against: 0, abstain: 0 };
      for (let times = 0; times < 45; times++) story.act('meeting-resolved', resolved, ['chair']);
    };
    const { service, story, file } = await away(resolve);
    const { election, from, registrations, entries } = file;
    const all = { format: 'scrutineer/hall-chunk@1', election, from, registrations, entries };
    expect((await service.send('POST', pathOf(file), all)).json).toMatchObject({ seq: from.seq + 40 });
    expect((await service.send('POST', pathOf(file), all)).json).toMatchObject({ seq: story.state!.seq });
  });
});

describe('whoever was registered in the hall', () => {
  const elected = { actor: 'scrutineer-c', person: '何静', election: '469021101-2026-congress' };
  const provisional = makeActor('scrutineer', { ...elected, provisional: true });

  /** A meeting whose scrutineer was elected there, and signed its count. */
  async function withElected() {
    const { service, story } = await told(prepare(new Story()));
    const { chair, organiser } = story.cast;
    const done = registerInHall(
      await packed(service, story),
      register(provisional, chair, organiser),
      story.now,
      nodeCrypto,
    );
    if (!done.ok) throw new Error('not registered');
    story.enrol(provisional, 'chair', 'organiser');
    release(upload(vote(story, plainVote), plainVote));
    const count = { contest: 'committee', round: 1, resultDigest: story.digest() };
    story.act('count-signed', count, ['chief', provisional]);
    declare(story);
    const held = heldIn(done.hall, story);
    service.clock.time = story.now;
    return { service, story, held, file: hallFile(held) };
  }

  it('is registered before anything is entered, and certified only once confirmed', async () => {
    const { service, story, file } = await withElected();
    expect(saying(await checked(service, file))).toEqual([200]);
    expect(await service.house.store.actorById('scrutineer-c')).toBeUndefined();
    expect((await entered(service, file)).json).toMatchObject({ head: story.state!.head });
    expect((await service.house.store.actorById('scrutineer-c'))?.kid).toBe(provisional.kid);
    const certified = { contest: 'committee', resultDigest: story.digest(), replyNo: '1号' };
    expect(saying(await service.act(story, 'result-certified', certified, ['county']))).toEqual([
      409,
      'provisional-unconfirmed',
    ]);
    expect(saying(await service.enrol(makeActor('scrutineer', elected), story.cast.registrar))).toEqual([
      201,
    ]);
    // Sent once more, it is compared under the registration that was signed with.
    expect(saying(await checked(service, file))).toEqual([200]);
    expect(saying(await entered(service, file))).toEqual([200]);
    expect(saying(await service.act(story, 'result-certified', certified, ['county']))).toEqual([201]);
  });

  it('is registered without any entry too', async () => {
    const { service, file } = await withElected();
    const alone = { ...file, entries: [] };
    expect((await checked(service, alone)).json).toMatchObject({ seq: file.from.seq });
    expect((await entered(service, alone)).json).toMatchObject({ seq: file.from.seq });
    expect(await service.house.store.actorById('scrutineer-c')).toBeDefined();
  });

  it('is registered after all entries are in too, once the file is sent again', async () => {
    const { service, story, file, held } = await withElected();
    expect(saying(await entered(service, file))).toEqual([200]);
    const late = makeActor('scrutineer', {
      ...elected,
      actor: 'scrutineer-d',
      person: '秦风',
      provisional: true,
    });
    const { chair, organiser } = story.cast;
    const done = registerInHall(held, register(late, chair, organiser), story.now, nodeCrypto);
    if (!done.ok) throw new Error('not registered');
    const more = hallFile(done.hall);
    expect(saying(await checked(service, more))).toEqual([200]);
    expect((await entered(service, more)).json).toMatchObject({ head: story.state!.head });
    expect((await service.house.store.actorById('scrutineer-d'))?.kid).toBe(late.kid);
  });

  it('is refused where the id went to somebody else meanwhile, and nothing is entered', async () => {
    const { service, story, file } = await withElected();
    await service.enrol(makeActor('keyer', { actor: 'scrutineer-c', person: '秦风' }), story.cast.registrar);
    for (const done of [await checked(service, file), await entered(service, file)]) {
      expect(saying(done)).toEqual([409, 'actor-taken', 'hall-person-refused']);
      expect(done.json.findings[0].at).toBe('/registrations/0');
    }
    expect((await entered(service, { ...file, entries: [] })).codes).toEqual([
      'actor-taken',
      'hall-person-refused',
    ]);
    expect((await service.house.store.read(file.election, {})).head?.seq).toBe(file.from.seq);
  });

  it('is refused where they who registered were not entitled', async () => {
    const { service, story, file } = await withElected();
    const [{ at }] = file.registrations as [HallRegistration];
    const alone = { ...file, registrations: [{ at, envelope: register(provisional, story.cast.chair) }] };
    for (const done of [await checked(service, alone), await entered(service, alone)])
      expect(saying(done)).toEqual([403, 'registrar-not-entitled', 'hall-person-refused']);
  });
});
