import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { digestBytes } from '../../core/ledger/canonical.ts';
import { verify } from '../../core/ledger/verify/verify.ts';
import { evidenceTar } from '../../functions/evidence.ts';
import type { House } from '../../functions/http/route.ts';
import { checkHead } from '../../functions/ledger/head.ts';
import { vaultPath } from '../../functions/ledger/vault-path.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import type { Depot } from '../../functions/ports.ts';
import { makeActor, register, revoke } from '../support/actors.ts';
import { attachScan, certify, prepare, scanOf } from '../support/hall.ts';
import { makeHouse } from '../support/house.ts';
import { reviewedCongress } from '../support/linked.ts';
import { acceptEnrolment } from '../../functions/enrolment/accept-enrolment.ts';
import { acceptInvitation } from '../../functions/enrolment/accept-invitation.ts';
import { enrolByCode, makeInvitee } from '../support/invited.ts';
import { enrol, retell, retellEntry } from '../support/retell.ts';
import { openService } from '../support/service.ts';
import { Story } from '../support/story.ts';
import * as tales from '../support/tales.ts';

async function told(story: Story) {
  const made = await makeHouse();
  for (const each of [...story.sources, story]) await retell(each, made.house, made.clock);
  return made;
}

async function tarOf(house: House, election: string, scans = false): Promise<AsyncIterable<Uint8Array>> {
  const { head } = await house.store.read(election, {});
  return evidenceTar(house, await checkHead(house, head!), scans);
}

/** A tar's files by path, as whoever unpacks it finds them. */
async function unpack(tar: AsyncIterable<Uint8Array>): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const entries = extract();
  entries.on('entry', async (header, stream, next) => {
    files.set(header.name, new Uint8Array(await buffer(stream)));
    next();
  });
  await pipeline(Readable.from(tar), entries);
  return files;
}

describe('the evidence of an election', () => {
  it.each([
    ['certified', tales.certifiedElection],
    ['of two rounds', tales.tieAndRunoff],
    ['certified anew after a correction', tales.reopenedAndCorrected],
    ['of a congress whose units are reviewed', reviewedCongress],
    ['that has only begun', () => prepare(new Story())],
  ])('%s passes verify, and holds the very ledger', async (_which, tell) => {
    const story = tell();
    const { house } = await told(story);
    const files = await unpack(await tarOf(house, story.definition.id));
    expect(verify(files, {}, nodeCrypto).verdict).toMatchObject({ passed: true });
    expect(Buffer.from(files.get('ledger.jsonl')!).toString()).toBe(
      story.lines.map((line) => `${Buffer.from(line).toString()}\n`).join(''),
    );
  });

  it('holds the scans where they are asked for', async () => {
    const story = tales.sheetMeeting();
    const { house } = await told(story);
    const scan = scanOf(story);
    const digest = digestBytes(scan, nodeCrypto.sha256);
    await house.vault.put(vaultPath.scan(digest), scan);
    const without = await unpack(await tarOf(house, story.definition.id));
    expect([...without.keys()].filter((path) => path.startsWith('scans/'))).toEqual([]);
    const files = await unpack(await tarOf(house, story.definition.id, true));
    expect(files.get(`scans/${digest.slice(7)}`)).toEqual(scan);
    expect(verify(files, {}, nodeCrypto)).toMatchObject({ verdict: { passed: true } });
  });

  it('says so where a scan that was named was never uploaded', async () => {
    const story = tales.sheetMeeting();
    const { house } = await told(story);
    await expect(tarOf(house, story.definition.id, true)).rejects.toMatchObject({
      found: { code: 'scan-not-uploaded' },
    });
  });

  it('holds every registration that signatures rest on, and what ended a key later', async () => {
    const story = tales.declaredElection();
    const { house, clock } = await told(story);
    const { registrar, keyerA } = story.cast;
    const hall = { election: story.definition.id, actor: 'scrutineer-c', person: '施明' } as const;
    const provisional = makeActor('scrutineer', { ...hall, provisional: true });
    const confirmed = makeActor('scrutineer', hall);
    await enrol(house, register(provisional, story.cast.chair, story.cast.organiser));
    attachScan(story, {}, story.enrol(provisional, 'chair', 'organiser'));
    await retellEntry(story, story.entries.at(-1)!, house, clock);
    await enrol(house, register(confirmed, registrar));
    story.enrol(confirmed);
    certify(story);
    await retellEntry(story, story.entries.at(-1)!, house, clock);
    clock.time = story.now;
    for (const ended of [confirmed, keyerA])
      await enrol(house, revoke(ended, '2026-11-22T08:00:00.000Z', registrar));
    const files = await unpack(await tarOf(house, story.definition.id));
    expect(verify(files, {}, nodeCrypto)).toMatchObject({ verdict: { passed: true } });
    expect(JSON.parse(Buffer.from(files.get('actors.json')!).toString())).toMatchObject({
      revocations: [{}, {}],
      recorded: [{ at: story.now }, { at: story.now }],
    });
  });

  it('holds the invitation that somebody enrolled by', async () => {
    const story = tales.declaredElection();
    const { house, clock } = await told(story);
    const who = { election: story.definition.id, actor: 'scrutineer-c', person: '施明' };
    const invitee = makeInvitee(makeActor('scrutineer', who));
    const [registration, invitation] = enrolByCode(story, invitee, 'registrar');
    expect(await acceptInvitation(house, invitation)).toMatchObject({ status: 201 });
    expect(await acceptEnrolment(house, registration)).toMatchObject({ status: 201 });
    attachScan(story, {}, invitee.actor);
    certify(story);
    for (const entry of story.entries.slice(-2)) await retellEntry(story, entry, house, clock);
    const files = await unpack(await tarOf(house, story.definition.id));
    expect(verify(files, {}, nodeCrypto)).toMatchObject({ verdict: { passed: true } });
    const { registrations } = JSON.parse(Buffer.from(files.get('actors.json')!).toString());
    expect(registrations).toContainEqual(invitation);
  });

  it('is a fault where a registration is gone, or what it replaced was edited', async () => {
    const story = tales.certifiedElection();
    const { house, folder } = await told(story);
    const edit = (sql: string) => {
      const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
      database.exec(sql);
      database.close();
    };
    for (const sql of [
      "UPDATE actors SET earlier = '[{}]' WHERE actor = 'chief'",
      "DELETE FROM actors WHERE actor = 'chief'",
    ]) {
      edit(sql);
      await expect(tarOf(house, story.definition.id)).rejects.toMatchObject({
        found: { code: 'actor-altered' },
      });
    }
  });

  it('is a fault, not a shorter folder, where a file of the vault is missing or damaged', async () => {
    const story = tales.certifiedElection();
    const { house, folder } = await told(story);
    const path = vaultPath.envelope(story.entries[9]!.envelope);
    writeFileSync(join(folder, 'vault', path), '{}');
    await expect(tarOf(house, story.definition.id)).rejects.toMatchObject({
      found: { code: 'evidence-altered', numbers: { path } },
    });
    rmSync(join(folder, 'vault', path));
    await expect(tarOf(house, story.definition.id)).rejects.toMatchObject({
      found: { code: 'evidence-missing', numbers: { path } },
    });
  });

  it('breaks off without a closing mark where a file goes while it is given out', async () => {
    const story = tales.certifiedElection();
    const { house, folder } = await told(story);
    const tar = await tarOf(house, story.definition.id);
    rmSync(join(folder, 'vault', vaultPath.envelope(story.entries[9]!.envelope)));
    await expect(unpack(tar)).rejects.toThrow('evidence-missing');
  });
});

describe('in a home with a depot, the evidence', () => {
  it('is put out whole, and its reader sent there', async () => {
    const out: { name: string; media: string; files: Map<string, Uint8Array> }[] = [];
    const depot: Depot = {
      uploadTo: () => Promise.reject(new Error('nothing is taken here')),
      handOut: async (name, media, bytes) => {
        out.push({ name, media, files: await unpack(bytes) });
        return 'https://scratch.example/evidence?signed';
      },
    };
    const story = tales.certifiedElection();
    const service = await openService(() => ({ depot }));
    await service.tell(story);
    const { id } = story.definition;
    const answer = await service.get(`/v1/elections/${id}/evidence`, story.cast.auditor);
    const location = 'https://scratch.example/evidence?signed';
    expect([answer.status, answer.headers['location'], answer.json]).toEqual([303, location, { location }]);
    const [{ name, media, files }] = out as [(typeof out)[number]];
    expect([name, media]).toEqual([`${id}-${story.state!.seq}.tar`, 'application/x-tar']);
    expect(verify(files, {}, nodeCrypto).verdict).toMatchObject({ passed: true });
  });
});
