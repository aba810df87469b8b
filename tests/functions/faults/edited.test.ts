import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../core/ledger/canonical.ts';
import { vaultPath } from '../../../functions/ledger/vault-path.ts';
import { edit } from '../../support/contents.ts';
import * as steps from '../../support/hall.ts';
import { bundleOf, pathOf, type Service, saying, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const id = '469021101-2026-congress';
const path = `/v1/elections/${id}`;
const resolved = { what: '通过', for: 1, against: 0, abstain: 0 };
const zeros = `sha256:${'0'.repeat(64)}`;

/** What the service, still running, says of an election whose rows somebody edited meanwhile. */
async function everywhere({
  service,
  story,
}: {
  service: Service;
  story: Story;
}): Promise<ReadonlySet<string>> {
  const answers = [
    await service.get(path, story.cast.county),
    await service.get(`${path}/ledger`, story.cast.county),
    await service.get(`${path}/evidence`, story.cast.county),
    await service.act(story, 'meeting-resolved', resolved, ['chair']),
    await service.bundle(story, { station: 's1', batch: '09', ballots: [{ count: 20, marks: 'oox' }] }),
    await service.call('PUT', `${path}/scans/${'0'.repeat(64)}`, Buffer.from('%PDF-'), {
      as: story.cast.chair,
    }),
  ];
  return new Set(answers.map((answer) => saying(answer).join(' ')));
}

describe('a head edited under a running service', () => {
  it.each([
    ['state', `state = replace(state, '"phase":"declared"', '"phase":"certified"')`],
    ['state, to no JSON', `state = 'x'`],
    ['entry', `entry = '${zeros}'`],
    ['seq', 'seq = seq + 1'],
    ['time', `at = '2027-01-01T00:00:00.000Z'`],
    ['jurisdiction', `jurisdiction = '469021102'`],
    ['superior', `superior = '469022'`],
    ['board', `board = replace(board, 'declared', 'certified')`],
    ['receipt', `receipt = replace(receipt, '"seq":15', '"seq":16')`],
    ['receipt, to no JSON', `receipt = ''`],
  ])('in its %s is never believed', async (_column, set) => {
    const both = await told(tales.declaredElection());
    edit(both.service.folder, `UPDATE heads SET ${set}`);
    expect(await everywhere(both)).toEqual(new Set(['500 head-altered']));
    const { json } = await both.service.get('/v1/jurisdictions/469021/board', both.story.cast.county);
    expect([json.rows, json.faults.map((found: { code: string }) => found.code)]).toEqual([
      [],
      ['head-altered'],
    ]);
  });

  it('that is gone is said to be: the vault keeps what it was the head of', async () => {
    const both = await told(tales.declaredElection());
    edit(both.service.folder, 'DELETE FROM heads');
    expect(await everywhere(both)).toEqual(new Set(['500 ledger-rolled-back']));
    const again = await both.service.act(
      both.story,
      'convened',
      { definition: both.story.definition, nonce: 'once-more-please-01' },
      ['organiser'],
    );
    expect(saying(again)).toEqual([500, 'ledger-rolled-back']);
  });
});

describe('a database put back to an earlier hour under a running service', () => {
  it('is never gone on from, in reading or in writing', async () => {
    const { service, story } = await told(tales.declaredElection());
    const earlier = service.folder;
    const database = new DatabaseSync(join(earlier, 'ledger.sqlite'));
    const { head: now } = await service.house.store.read(id, {});
    const columns = { ...now! };
    steps.certify(story);
    await service.tell(story);
    database
      .prepare('UPDATE heads SET seq = ?, entry = ?, at = ?, state = ?, receipt = ?, board = ?')
      .run(columns.seq, columns.entry, columns.at, columns.state, columns.receipt, columns.board);
    database.prepare('DELETE FROM entries WHERE seq > ?').run(columns.seq);
    database.prepare('DELETE FROM nonces WHERE seq > ?').run(columns.seq);
    database.close();
    expect(await everywhere({ service, story })).toEqual(new Set(['500 ledger-rolled-back']));
    const certified = await service.get(`/v1/results/${id}/committee`, story.cast.county);
    expect(saying(certified)).toEqual([500, 'ledger-rolled-back']);
  });
});

describe('an entry edited', () => {
  it('is found by whoever reads the ledger or stands on it', async () => {
    const { service, story } = await told(tales.declaredElection());
    edit(
      service.folder,
      `UPDATE entries SET line = replace(line, '"present":48', '"present":49') WHERE seq = 7`,
    );
    for (const url of [
      path,
      `${path}/ledger`,
      `${path}/tally?contest=committee&round=1`,
      `${path}/evidence`,
    ]) {
      expect(saying(await service.get(url, story.cast.county))).toEqual([500, 'entry-altered']);
    }
    const fields = { contest: 'committee', resultDigest: story.digest(), replyNo: '9' };
    expect(saying(await service.act(story, 'result-certified', fields, ['county']))).toEqual([
      500,
      'entry-altered',
    ]);
  });

  it('is found in the papers of a bundle that is withdrawn', async () => {
    const story = steps.vote(steps.prepare(new Story()), steps.plainVote);
    steps.upload(story, steps.plainVote);
    const { service } = await told(story);
    const accepted = story.entries.find((entry) => entry['station'] === 's1')!;
    edit(
      service.folder,
      `UPDATE entries SET line = replace(line, '"papers":30', '"papers":31') WHERE seq = ${accepted.seq}`,
    );
    const fields = {
      contest: 'committee',
      round: 1,
      station: 's1',
      batch: '01',
      digest: accepted.payload,
      reason: '录错',
    };
    const answer = await service.act(story, 'batch-withdrawn', fields, ['scrutineerA', 'chief']);
    expect(saying(answer)).toEqual([500, 'entry-altered']);
  });

  it('in its receipt hands out no receipt', async () => {
    const story = steps.upload(steps.vote(steps.prepare(new Story()), steps.plainVote), steps.plainVote);
    const { service } = await told(story);
    const pile = { station: 's1', batch: '01', ballots: steps.plainVote.stations['s1']!['01']! };
    edit(
      service.folder,
      `UPDATE entries SET receipt = replace(receipt, '"papers":30', '"papers":31') WHERE seq = 11`,
    );
    const again = await service.call('POST', pathOf('batch-accepted', id), bundleOf(story, pile));
    expect(saying(again)).toEqual([500, 'entry-altered']);
    edit(service.folder, 'DELETE FROM entries WHERE seq = 11');
    expect(saying(await service.call('POST', pathOf('batch-accepted', id), bundleOf(story, pile)))).toEqual([
      500,
      'entry-altered',
    ]);
  });
});

describe('a registration edited', () => {
  it.each([
    ['links', `links = replace(links, 'registration', 'registrations')`],
    ['links, to none', `links = '[]'`],
    ['links, to no JSON', `links = 'x'`],
    ['place', `jurisdiction = '469021'`],
    ['person', `person = '别人'`],
    ['election', `election = '${id}'`],
  ])('in its %s gives nobody a right', async (_column, set) => {
    const { service, story } = await told(steps.prepare(new Story()));
    edit(service.folder, `UPDATE actors SET ${set} WHERE actor = 'chair'`);
    expect(saying(await service.act(story, 'meeting-resolved', resolved, ['chair']))).toEqual([
      500,
      'actor-altered',
    ]);
    expect(saying(await service.get(path, story.cast.chair))).toEqual([500, 'actor-altered']);
    expect((await service.get(path, story.cast.chief)).status).toBe(200);
  });

  it('cannot be another’s: a key under another id, or another’s registration under a key', async () => {
    const { service, story } = await told(steps.prepare(new Story()));
    const { links } = (await service.house.store.actorById('county'))!;
    edit(
      service.folder,
      `UPDATE actors SET links = '${links.replaceAll("'", "''")}' WHERE actor = 'auditor'`,
    );
    expect(saying(await service.get(path, story.cast.auditor))).toEqual([500, 'actor-altered']);
    edit(service.folder, `UPDATE actors SET actor = 'nobody' WHERE actor = 'chief'`);
    expect(saying(await service.get(path, story.cast.chief))).toEqual([401, 'token-unknown']);
    const asNobody = { actor: 'nobody', key: story.cast.chief.key };
    expect(saying(await service.get(path, asNobody))).toEqual([500, 'actor-altered']);
  });
});

describe('a file of the vault', () => {
  const bundle = (story: Story) =>
    vaultPath.envelope(story.entries.find((entry) => entry['station'] === 's1')!.envelope);

  it.each([
    ['missing', 'evidence-missing', (file: string) => rmSync(file)],
    ['flipped in one bit', 'evidence-altered', (file: string) => flip(file)],
    [
      'cut short',
      'evidence-altered',
      (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 100)),
    ],
    ['empty', 'evidence-altered', (file: string) => writeFileSync(file, '')],
  ])('with a bundle, %s, is never counted without', async (_how, code, damage) => {
    const { service, story } = await told(tales.declaredElection());
    damage(join(service.folder, 'vault', bundle(story)));
    for (const url of [path, `${path}/tally?contest=committee&round=1`, `${path}/evidence`]) {
      const answer = await service.get(url, story.cast.county);
      expect(saying(answer)).toEqual([500, code]);
      expect(answer.json.findings[0].numbers.path).toBe(bundle(story));
    }
    const fields = { contest: 'committee', resultDigest: story.digest(), replyNo: '9' };
    expect(saying(await service.act(story, 'result-certified', fields, ['county']))).toEqual([500, code]);
  });

  it('with a certificate is issued anew where it is missing, and refused where it differs', async () => {
    const { service, story } = await told(tales.reopenedAndCorrected());
    const file = (version: number) =>
      join(service.folder, 'vault', vaultPath.certificate(id, 'committee', version));
    const url = `/v1/results/${id}/committee`;
    const kept = readFileSync(file(1));
    rmSync(file(1));
    const issued = await service.send('GET', `${url}/1`, undefined, { as: story.cast.county });
    expect([issued.status, Buffer.compare(readFileSync(file(1)), kept)]).toEqual([200, 0]);
    cpSync(file(1), file(2));
    expect(saying(await service.get(url, story.cast.county))).toEqual([500, 'evidence-altered']);
    flip(file(1));
    expect(saying(await service.get(`${url}/1`, story.cast.county))).toEqual([500, 'evidence-altered']);
    const list = await service.get('/v1/jurisdictions/469021/results', story.cast.county);
    expect([list.json.results, list.json.faults[0].code]).toEqual([[], 'evidence-altered']);
    const table = await service.get('/v1/jurisdictions/469021/results', story.cast.county, {
      accept: 'text/csv',
    });
    expect(saying(table)).toEqual([500, 'evidence-altered']);
  });

  it('with an envelope that would be written again, but differs, stops the act', async () => {
    const { service, story } = await told(steps.prepare(new Story()));
    const envelope = story.sign(story.actPayload('meeting-resolved', resolved), 'act', ['chair']);
    const digest = digestOf(envelope, service.house.crypto.sha256);
    await service.house.vault.put(vaultPath.envelope(digest), Buffer.from('{}'));
    expect(saying(await service.call('POST', `${path}/acts`, envelope))).toEqual([500, 'evidence-altered']);
  });
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  writeFileSync(file, bytes);
}
