import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { extract } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { digestBytes, digestHex } from '../../core/ledger/canonical.ts';
import { readSealedDocument, sealDocument } from '../../core/ledger/sealed-document.ts';
import { verify } from '../../core/ledger/verify/verify.ts';
import { Fault } from '../../functions/fault.ts';
import { examine } from '../../functions/ledger/examine.ts';
import { sealedPersons } from '../../functions/ledger/sealed.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { bring, chunkOf, homeFor } from '../support/import-chunk.ts';
import { overriding } from '../support/overriding.ts';
import { sealing } from '../support/sealing.ts';
import { type Answer, expectStatus, openService, type Service, saying, told } from '../support/service.ts';
import { Story } from '../support/story.ts';
import * as tales from '../support/tales.ts';

const id = '469021101-2026-congress';
const { document, digest, path } = sealing(id);
const other = `sha256:${'0'.repeat(64)}`;

const put = (service: Service, story: Story, body: object = document, url = path) =>
  service.call('PUT', url, body, { as: story.cast.organiser });
const get = (service: Service, story: Story, url = path) => service.get(url, story.cast.organiser);
const erase = (service: Service, story: Story, named: string = digest) =>
  service.act(story, 'sealed-erased', { digest: named, reason: '核对完毕' }, ['county']);

/** An election whose slate is being checked, and a document sealed for it. */
async function sealed(change?: Parameters<typeof openService>[0]) {
  const service = await openService(change);
  const story = tales.declaredElection();
  await service.tell(story);
  expectStatus(await put(service, story), 201);
  return { service, story };
}

/** Every byte in a folder and below. */
function contents(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file).toString('utf8'))
    .join('\n');
}

/** The files of the evidence, as an auditor exports it. */
async function evidenceOf(service: Service, story: Story): Promise<Map<string, Uint8Array>> {
  const { bytes } = await service.get(`/v1/elections/${id}/evidence?scans=true`, story.cast.auditor);
  const files = new Map<string, Uint8Array>();
  for await (const entry of Readable.from([bytes]).pipe(extract())) {
    files.set(entry.header.name, new Uint8Array(await buffer(entry)));
  }
  return files;
}

const seqOf = async ({ house }: Service) => (await house.store.read(id, {})).head!.seq;

describe('a sealed document', () => {
  it('is kept under the digest of its canonical bytes, once, and given back to its organisers', async () => {
    const { service, story } = await told(tales.declaredElection());
    const first = await put(service, story);
    const bytes = sealDocument(document as never, nodeCrypto.sha256).bytes.length;
    expect([first.status, first.json]).toEqual([201, { digest, bytes }]);
    expect((await put(service, story)).status).toBe(200);
    const shown = await get(service, story);
    expect([shown.status, shown.json]).toEqual([200, document]);
    expect(shown.headers['cache-control']).toBe('private, no-store');
  });

  it('may be written with spaces and its keys in any order: the digest is of its one form', async () => {
    const { service, story } = await told(tales.declaredElection());
    const text = JSON.stringify(Object.fromEntries(Object.entries(document).reverse()), null, 2);
    const answer = await service.call('PUT', path, text, { as: story.cast.organiser });
    expect([answer.status, answer.json.digest]).toEqual([201, digest]);
  });

  it('may be a note in words, and is then no facts of persons', async () => {
    const { service, story } = await told(tales.declaredElection());
    const { persons: _none, ...rest } = document;
    const note = { ...rest, kind: 'text', text: '谈话记录' };
    const { digest: named } = sealDocument(note as never, nodeCrypto.sha256);
    const url = path.replace(digestHex(digest), digestHex(named));
    expectStatus(await put(service, story, note, url), 201);
    expect((await get(service, story, url)).json).toEqual(note);
    expect(await sealedPersons(service.house, id, named)).toBeUndefined();
  });

  it.each([
    ['another salt, so another digest', { salt: 'E'.repeat(43) }, [422, 'sealed-differs']],
    ['another election', { election: '469021101-2026-other' }, [409, 'election-differs']],
    ['a short salt', { salt: 'AAAA' }, [422, 'field-malformed']],
    ['no persons', { persons: [] }, [422, 'field-malformed']],
    ['a person twice', { persons: [document.persons[0], document.persons[0]] }, [422, 'field-malformed']],
    ['text beside persons', { text: 'x' }, [422, 'field-unknown']],
    ['another kind', { kind: 'roll' }, [422, 'field-malformed']],
    ['no kind', { kind: undefined }, [422]],
    [
      'a fact that no check needs',
      { persons: [{ id: 'c1', facts: { phone: '0' } }] },
      [422, 'field-unknown'],
    ],
  ])('with %s is refused', async (_what, wrong, expected) => {
    const { service, story } = await told(tales.declaredElection());
    const answer = await put(service, story, { ...document, ...wrong });
    expect(saying(answer).slice(0, expected.length)).toEqual(expected);
    expect(saying(await get(service, story))).toEqual([404, 'sealed-unknown']);
  });

  it('of more than 300 KB is refused with its size', async () => {
    const { service, story } = await told(tales.declaredElection());
    const bars = Array.from({ length: 20 }, () => ({ bar: 'punished', date: '2020-05-01' }));
    const persons = Array.from({ length: 400 }, (_, i) => ({ id: `p${i}`, facts: { bars } }));
    const large = { ...document, persons };
    const { bytes, digest: named } = sealDocument(large as never, nodeCrypto.sha256);
    const answer = await put(service, story, large, path.replace(digestHex(digest), digestHex(named)));
    expect(saying(answer)).toEqual([413, 'sealed-too-large']);
    expect(answer.json.findings[0].numbers).toEqual({ bytes: bytes.length, limit: 307_200 });
  });

  it('needs a token, an election that is there, and a digest that is one', async () => {
    const { service, story } = await sealed();
    expect(saying(await service.call('PUT', path, document))).toEqual([401, 'token-missing']);
    expect(saying(await service.get(path))).toEqual([401, 'token-missing']);
    const elsewhere = path.replace('congress', 'nowhere');
    expect(saying(await put(service, story, document, elsewhere))).toEqual([404, 'election-unknown']);
    expect(saying(await get(service, story, elsewhere))).toEqual([404, 'election-unknown']);
    for (const name of ['0', 'constructor', 'A'.repeat(64), digest, digestHex(other as never)]) {
      const url = path.replace(digestHex(digest), name);
      expect(saying(await get(service, story, url))).toEqual([404, 'sealed-unknown']);
      expect(saying(await put(service, story, document, url))).toEqual([422, 'sealed-differs']);
    }
  });

  it('is what checks are given, and nothing where it is of another election or was never put', async () => {
    const { service } = await sealed();
    expect(await sealedPersons(service.house, id, digest)).toEqual(document);
    expect(await sealedPersons(service.house, id, other as never)).toBeUndefined();
    expect(await sealedPersons(service.house, '469021101-2026-nowhere', digest)).toBeUndefined();
  });

  it.each([
    ['edited', (): Uint8Array => Buffer.from('{"format":"scrutineer/sealed@1"}')],
    ['damaged beyond reading', (): Uint8Array => Uint8Array.of(0xff, 0, 1)],
  ])('that was %s behind the service’s back is a fault, never a fact', async (_how, forged) => {
    const { service, story } = await sealed();
    const database = new DatabaseSync(join(service.folder, 'sealed.db'));
    database.prepare('UPDATE sealed SET bytes = ?').run(forged());
    database.close();
    expect(saying(await get(service, story))).toEqual([500, 'sealed-altered']);
    expect(saying(await put(service, story))).toEqual([500, 'sealed-altered']);
    await expect(sealedPersons(service.house, id, digest)).rejects.toThrow('sealed-altered');
  });

  it.each([
    ['is none', Buffer.from('{}')],
    ['belongs to another election', Buffer.from(canonicalOf({ election: '469021101-2026-other' }))],
  ])('put in under its true digest by another hand that %s is a fault', async (_what, bytes) => {
    const { service, story } = await sealed();
    const named = digestBytes(bytes, nodeCrypto.sha256);
    await service.house.sealed.put(id, named, bytes);
    const url = path.replace(digestHex(digest), digestHex(named));
    expect(saying(await get(service, story, url))).toEqual([500, 'sealed-altered']);
  });
});

function canonicalOf(fields: object): Uint8Array {
  const read = readSealedDocument({ ...document, ...fields });
  if (!read.ok) throw new Error('not a document');
  return sealDocument(read.value, nodeCrypto.sha256).bytes;
}

describe('erasing', () => {
  it('is an act of the superior in the ledger, after which nobody reads it or puts it back', async () => {
    const { service, story } = await sealed();
    const seq = await seqOf(service);
    expectStatus(await erase(service, story), 201);
    expect(await seqOf(service)).toBe(seq + 1);
    expect(saying(await get(service, story))).toEqual([409, 'sealed-erased']);
    expect(saying(await put(service, story))).toEqual([409, 'sealed-erased']);
    expect(await sealedPersons(service.house, id, digest)).toBeUndefined();
    const line = (await service.house.store.entry(id, seq + 1))!.line;
    expect(JSON.parse(line)).toMatchObject({ type: 'sealed-erased', digest, reason: '核对完毕' });
  });

  it('leaves no byte of it in the whole data folder', async () => {
    const { service, story } = await sealed();
    expect(contents(service.folder)).toMatch(/1980-02-29|不外传/);
    expectStatus(await erase(service, story), 201);
    expect(contents(service.folder)).not.toMatch(/1980-02-29|不外传|A{43}/);
  });

  it('of a digest mistyped, or of what is erased already, is refused and enters nothing', async () => {
    const { service, story } = await sealed();
    const seq = await seqOf(service);
    expect(saying(await erase(service, story, other))).toEqual([404, 'sealed-unknown']);
    expect(await seqOf(service)).toBe(seq);
    expectStatus(await erase(service, story), 201);
    expect(saying(await erase(service, story))).toEqual([409, 'sealed-erased']);
    expect(await seqOf(service)).toBe(seq + 1);
  });

  it('goes to the rulings, and is nothing for the hall to do', async () => {
    const { service, story } = await sealed();
    const fields = { digest, reason: '核对完毕' };
    const byOrganiser = await service.act(story, 'sealed-erased', fields, ['organiser']);
    expect(saying(byOrganiser)).toEqual([403, 'signer-not-entitled']);
    const envelope = story.sign(story.actPayload('sealed-erased', fields), 'act', ['county']);
    const sent = await service.call('POST', `/v1/elections/${id}/acts`, envelope);
    expect(saying(sent)).toEqual([409, 'call-differs']);
    expect((await get(service, story)).status).toBe(200);
  });

  /** A store that fails at its next erasures, after the act was appended. */
  async function failing(times: number) {
    let left = times;
    const { service, story } = await sealed(({ house }) => ({
      sealed: overriding(house.sealed, {
        erase: async (...named) => {
          if (left-- > 0) throw new Fault('disk-fault');
          return house.sealed.erase(...named);
        },
      }),
    }));
    const fields = { digest, reason: '核对完毕' };
    const envelope = story.sign(story.actPayload('sealed-erased', fields), 'act', ['county']);
    const send = (): Promise<Answer> => service.send('POST', `/v1/elections/${id}/rulings`, envelope);
    return { service, story, send };
  }
  const held = (service: Service) => service.house.sealed.get(id, digest);

  it('that a fault cut off after the act is done when the act is sent again, with the same receipt', async () => {
    const { service, story, send } = await failing(2);
    const seq = await seqOf(service);
    expect(saying(await send())).toEqual([503, 'disk-fault']);
    expect(saying(await send())).toEqual([503, 'disk-fault']);
    expect(await held(service)).toBeInstanceOf(Uint8Array);
    expect((await send()).status).toBe(200);
    expect(await held(service)).toBe('erased');
    expect(await seqOf(service)).toBe(seq + 1);
    expect((await send()).status).toBe(200);
    expect(saying(await get(service, story))).toEqual([409, 'sealed-erased']);
  });

  it('that was cut off shows nothing meanwhile: the ledger decides what is erased', async () => {
    const { service, story, send } = await failing(1);
    expect(saying(await send())).toEqual([503, 'disk-fault']);
    expect(await held(service)).toBeInstanceOf(Uint8Array);
    expect(saying(await get(service, story))).toEqual([409, 'sealed-erased']);
    expect(saying(await put(service, story))).toEqual([409, 'sealed-erased']);
    expect(await sealedPersons(service.house, id, digest)).toBeUndefined();
  });

  it('that was cut off, or undone by an old backup, is done at the next start', async () => {
    const { service, send } = await failing(1);
    expect(saying(await send())).toEqual([503, 'disk-fault']);
    expect(await examine(service.house)).toEqual([]);
    expect(await held(service)).toBe('erased');
    expect(await examine(service.house)).toEqual([]);
    const database = new DatabaseSync(join(service.folder, 'sealed.db'));
    database.exec('DELETE FROM sealed');
    database.close();
    await service.house.sealed.put(id, digest, sealDocument(document as never, nodeCrypto.sha256).bytes);
    expect(await examine(service.house)).toEqual([]);
    expect(await held(service)).toBe('erased');
  });
});

describe('a slate judged by sealed facts', () => {
  /** New to the deputy section at 41: one year beyond what is usual, which somebody entitled may accept. */
  const late = { sex: 'male', birth: '1985-05-01', rank: 'deputySection', incumbent: false };
  const woman = { sex: 'female', birth: '1990-05-01', rank: 'section', incumbent: true };
  const shared = { probationary: false, rights: 'full', posts: ['member'] };
  const factsOf = (first: object) =>
    ['c1', 'c2', 'c3'].map((of, index) => ({
      id: of,
      facts: { ...shared, ...(index === 0 ? first : woman) },
    }));

  /** A draft under town-2011, and facts about its three names sealed for it. */
  async function drafted(first: object, fields: object = {}) {
    const story = new Story({ rules: { base: '1990', overlays: ['town-2011'] } });
    story.act('convened', { definition: story.definition }, ['organiser']);
    const service = await openService();
    await service.tell(story);
    const facts = sealing(id, { persons: factsOf(first), ...fields });
    expectStatus(await put(service, story, facts.document, facts.path), 201);
    const slate = (more: object = {}) => ({
      contest: 'committee',
      stage: 'formal',
      candidates: story.contest().candidates,
      on: '2026-10-10',
      persons: facts.digest,
      figures: { population: 12_000 },
      ...more,
    });
    const submit = (more?: object) => service.act(story, 'slate-submitted', slate(more), ['organiser']);
    return { service, story, facts, submit };
  }

  /** What a ledger, a log or a folder might betray of the persons above. */
  const telling = /1985|1990-05|deputySection|"male"|"female"|41 > 40/;

  it('keeps which rules hold and where one is departed from, no fact of anybody, and figures as they came', async () => {
    const { service, submit } = await drafted(late);
    expectStatus(await submit(), 201);
    const { line } = (await service.house.store.entry(id, 2))!;
    const { judged, figures } = JSON.parse(line);
    expect(judged.warnings).toContainEqual({
      code: 'town-deputy-age',
      severity: 'explain',
      at: '/candidates/0',
    });
    expect(judged.checks).toContainEqual({ code: 'town-deputy-age', rule: 'TN-04', holds: 'no' });
    expect(figures).toEqual({ population: 12_000 });
    expect(line).not.toMatch(telling);
    expect(service.lines.map((each) => JSON.stringify(each)).join()).not.toMatch(telling);
  });

  it('that somebody bars is refused with the numbers to who signed it, and nothing keeps them', async () => {
    const { service, submit } = await drafted({ ...late, birth: '1970-05-01' });
    const answer = await submit();
    expect(answer.status).toBe(409);
    const [first] = answer.json.findings;
    expect([first.code, first.at]).toEqual(['town-deputy-age-limit', '/candidates/0']);
    expect(first.message).toContain('56 > 45');
    expect(await seqOf(service)).toBe(1);
    expect(service.lines.map((each) => JSON.stringify(each)).join()).not.toMatch(/56 > 45|1970/);
    for (const file of await service.house.vault.list(''))
      expect(Buffer.from((await service.house.vault.get(file))!).toString()).not.toMatch(/56 > 45|1970/);
  });

  it.each([
    ['another contest', { contest: 'commission' }],
    ['other names', { persons: factsOf(late).slice(1) }],
  ])('sealed for %s is refused', async (_whose, fields) => {
    const { submit } = await drafted(late, fields);
    expect(saying(await submit())).toEqual([409, 'persons-differ']);
  });

  it('sealed for another election is refused', async () => {
    const { service, story, submit } = await drafted(late);
    const { digest: elsewhere } = sealing('469021101-2026-other', { persons: factsOf(late) });
    await service.house.sealed.put(
      '469021101-2026-other',
      elsewhere,
      canonicalOf({ election: '469021101-2026-other', persons: factsOf(late) }),
    );
    expect(saying(await submit({ persons: elsewhere }))).toEqual([409, 'persons-unknown']);
    expect(story.contest().slate).toBeUndefined();
  });

  it('passes verify from the ledger alone, before and after the facts are erased', async () => {
    const { service, story, facts, submit } = await drafted(late);
    expectStatus(await submit(), 201);
    const standing = await evidenceOf(service, story);
    expect(verify(standing, {}, nodeCrypto).verdict).toMatchObject({ passed: true });
    expectStatus(await erase(service, story, facts.digest), 201);
    const files = await evidenceOf(service, story);
    expect(verify(files, {}, nodeCrypto).verdict).toMatchObject({ passed: true });
    expect(saying(await submit())).toEqual([409, 'persons-unknown']);
    for (const bytes of [...standing.values(), ...files.values()])
      expect(Buffer.from(bytes).toString()).not.toMatch(telling);
  });

  it('moves to another home without them, to the byte', async () => {
    const story = new Story({ rules: { base: '1990', overlays: ['town-2011'] } });
    story.act('convened', { definition: story.definition }, ['organiser']);
    story.sealed.set(digest, factsOf(late) as never);
    const { candidates } = story.contest();
    const slate = { contest: 'committee', stage: 'formal', candidates, persons: digest };
    story.act('slate-submitted', slate, ['organiser']);
    expect(story.contest().slate!.warnings).toContainEqual({ code: 'town-deputy-age', at: '/candidates/0' });
    const service = await homeFor(story);
    expectStatus(await bring(service, story, chunkOf(story, service)), 200);
    expect((await service.house.store.entry(id, 2))!.line).toBe(Buffer.from(story.lines[1]!).toString());
  });
});

describe('elsewhere nothing of it appears', () => {
  const telling = /1980-02-29|不外传|A{43}/;

  it('in no answer to anybody, no log line, no ledger, vault or evidence, before or after it is erased', async () => {
    const { service, story } = await sealed();
    const { cast } = story;
    const reads = [
      `/v1/elections/${id}`,
      `/v1/elections/${id}/ledger`,
      `/v1/elections/${id}/tally?contest=committee&round=1`,
      `/v1/elections/${id}/evidence?scans=true`,
      '/v1/jurisdictions/469021/board',
      '/v1/jurisdictions/469021/results',
      '/v1/actors',
      '/v1/health',
    ];
    const readAll = async () => {
      for (const asker of [...Object.values(cast), service.root]) {
        for (const url of reads) await service.get(url, asker);
      }
    };
    await readAll();
    expectStatus(await erase(service, story), 201);
    await readAll();
    expect((await service.get(path, cast.auditor)).status).toBe(403);
    expect(service.bodies.length).toBeGreaterThan(150);
    expect(service.bodies.filter((body) => telling.test(body))).toEqual([]);
    expect(service.lines.map((line) => JSON.stringify(line)).filter((line) => telling.test(line))).toEqual(
      [],
    );
    expect(service.lines.map((line) => JSON.stringify(line)).join()).not.toContain(digestHex(digest));
    const { store, vault } = service.house;
    expect(JSON.stringify(await store.entries(id, 1, 1000))).not.toMatch(telling);
    for (const file of await vault.list('')) {
      expect(Buffer.from((await vault.get(file))!).toString()).not.toMatch(telling);
    }
  });

  it('in evidence, which passes verify without it, whether it stands or was erased', async () => {
    const { service, story } = await sealed();
    const standing = await evidenceOf(service, story);
    expect(verify(standing, {}, nodeCrypto).verdict).toMatchObject({ passed: true });
    expectStatus(await erase(service, story), 201);
    const files = await evidenceOf(service, story);
    expect(verify(files, {}, nodeCrypto).verdict).toMatchObject({ passed: true });
    expect(Buffer.from(files.get('ledger.jsonl')!).toString()).toContain('"type":"sealed-erased"');
    for (const bytes of [...standing.values(), ...files.values()]) {
      expect(Buffer.from(bytes).toString()).not.toMatch(telling);
    }
  });

  it('in a home the ledger moved to, where it can be sealed anew, and not what was erased before', async () => {
    const story = tales.declaredElection();
    story.act('sealed-erased', { digest, reason: '核对完毕' }, ['county']);
    const service = await homeFor(story);
    const { bytes } = sealDocument(document as never, nodeCrypto.sha256);
    await service.house.sealed.put(id, digest, bytes);
    expectStatus(await bring(service, story, chunkOf(story, service)), 200);
    expect(await service.house.sealed.get(id, digest)).toBe('erased');
    expect(saying(await put(service, story))).toEqual([409, 'sealed-erased']);
    const anew = sealing(id, { salt: 'E'.repeat(43) });
    expectStatus(await put(service, story, anew.document, anew.path), 201);
  });
});
