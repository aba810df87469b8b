import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { sealDocumentSchema } from '../../core/archive/seal-document.ts';
import { methodDigest } from '../../core/documents/documents.ts';
import { occasionOf } from '../../core/documents/occasion.ts';
import { noParticulars } from '../../core/documents/particulars.ts';
import { usualTerms } from '../../core/documents/terms.ts';
import { slipForms } from '../../core/report/slip-forms.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { destroy, seal } from '../core/archive/stories.ts';
import { definitionOf } from '../support/definition.ts';
import { type Folder, folderOf } from '../support/folder.ts';
import { certify, hold, plainVote, prepare, scanOf } from '../support/hall.ts';
import { Story } from '../support/story.ts';
import { certifiedElection, sheetMeeting } from '../support/tales.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { running } from './running.ts';
import { asCounty, standIn } from './stand-in.ts';

/** What a service has of an election: its evidence as a tar, and its slips. */
interface Offer {
  readonly tar: Uint8Array;
  readonly slips: object;
}

async function offerOf(
  story: Story,
  { files = folderOf(story), seq = story.state!.seq }: { files?: Folder; seq?: number } = {},
): Promise<Offer> {
  const tar = pack();
  for (const [name, bytes] of files) tar.entry({ name }, Buffer.from(bytes));
  tar.finalize();
  const slips = story.state!.contests.flatMap(({ id, rounds }) => {
    const counted = rounds.filter((round) => round.signed !== undefined);
    const records = new Map(counted.map(({ round }) => [round, { count: story.count(id, round) }]));
    return rounds.flatMap(({ round }) => slipForms(story.state!, id, round, records, 'zh'));
  });
  return { tar: await buffer(tar), slips: { seq, slips } };
}

/** A service that offers an election; its folder, and the program run against it. */
async function serving(offer: Offer) {
  const url = await standIn((incoming, response) => {
    const { pathname, searchParams } = new URL(incoming.url!, 'http://a.test');
    if (!pathname.endsWith('/evidence') || searchParams.get('scans') !== 'true') return offer.slips;
    response.writeHead(200, { 'content-type': 'application/x-tar' }).end(offer.tar);
    return undefined;
  });
  const folder = temporaryFolder();
  const at = asCounty(folder, url);
  const out = join(folder, '归档.zip');
  const archive = (...args: readonly string[]) =>
    running(['archive', '469021101-2026-congress', ...at, '--out', out, ...args]);
  return { folder, out, archive };
}

/** The story that most is tried with: an election whose names few fonts have. */
function rareStory(): Story {
  const [contest] = definitionOf().contests;
  const story = new Story({
    title: '㛃𬀩䶮镇第十三次代表大会',
    contests: [
      {
        ...contest!,
        candidates: [
          { id: 'c1', name: '㛃𬀩䶮' },
          { id: 'c2', name: '王强' },
          { id: 'c3', name: '阿里木·买买提' },
        ],
      },
    ],
  });
  return seal(certify(hold(prepare(story), plainVote)));
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Flags and names as the central directory has them, read as bytes. */
function directoryOf(
  zip: Buffer,
): readonly { readonly flags: number; readonly os: number; readonly time: number; readonly name: string }[] {
  const found = [];
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); zip.readUInt32LE(at) === 0x02014b50; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    found.push({
      flags: zip.readUInt16LE(at + 8),
      os: zip[at + 5]!,
      time: zip.readUInt32LE(at + 12),
      name: zip.toString('utf8', at + 46, at + 46 + name!),
    });
    at += 46 + name! + extra! + comment!;
  }
  return found;
}

function writtenTo(folder: string, files: ReadonlyMap<string, Uint8Array>): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

describe('archive', () => {
  it('closes one file with slips, documents, evidence and seal records, each under its digest', async () => {
    const story = destroy(rareStory(), { date: '2032-01-05' });
    const files = folderOf(story);
    const { folder, out, archive } = await serving(await offerOf(story, { files }));
    const { status, stdout, stderr } = await archive();
    expect([status, stderr]).toEqual([0, '']);
    const zip = readFileSync(out);
    expect(stdout).toContain(sha256(zip));
    expect(stdout).toContain('没有装入');
    expect(readdirSync(folder).sort()).toEqual(['county.json', '归档.zip']);

    const held = new Map(Object.entries(unzipSync(zip)));
    const named = [...held.keys()];
    expect(named.slice(0, 2)).toEqual(['归档目录.html', '归档目录.docx']);
    expect(named).toEqual(
      expect.arrayContaining([
        'slips/slip-1-committee-1.html',
        'slips/slip-7-committee-1.docx',
        'slips/slip-8-committee-1.xlsx',
        'documents/ballot-committee-1-sample.docx',
        '封存和销毁记录.html',
        '封存和销毁记录.docx',
        'seal.json',
        'digests.txt',
      ]),
    );
    const digests = strFromU8(held.get('digests.txt')!);
    const others = [...held].filter(([path]) => path !== 'digests.txt');
    expect(digests.split('\n').slice(0, -1).sort()).toEqual(
      others.map(([path, bytes]) => `${sha256(bytes)}  ${path}`).sort(),
    );
    const evidence = others.filter(([path]) => path.startsWith('evidence/'));
    expect(new Map(evidence.map(([path, bytes]) => [path.slice('evidence/'.length), bytes]))).toEqual(
      new Map([...files].map(([path, bytes]) => [path, new Uint8Array(bytes)])),
    );
    expect(sealDocumentSchema.parse(JSON.parse(strFromU8(held.get('seal.json')!)))).toMatchObject({
      sealed: [{ sealNo: '青封001' }],
      destroyed: [{ who: '王强', supervisor: '𬀩䶮' }],
    });
  });

  it('gives names that few fonts have back as they are, in files and as names of files', async () => {
    const story = rareStory();
    const { out, archive } = await serving(await offerOf(story));
    await archive();
    const zip = readFileSync(out);
    for (const { flags, os, name } of directoryOf(zip)) {
      // Of a file made elsewhere than on Unix the common unzip takes no name for UTF-8.
      expect(os).toBe(3);
      const plain = /^[\x20-\x7e]+$/.test(name);
      expect(plain || (flags & 0x800) !== 0, name).toBe(true);
    }
    expect(directoryOf(zip).map(({ name }) => name)).toContain('归档目录.docx');
    const held = unzipSync(zip);
    expect(strFromU8(held['归档目录.html']!)).toContain('㛃𬀩䶮镇第十三次代表大会');
    const word = unzipSync(held['归档目录.docx']!);
    expect(strFromU8(word['word/document.xml']!)).toContain('㛃𬀩䶮镇第十三次代表大会');
    const elected = strFromU8(held['slips/slip-5-committee-1.html']!);
    for (const name of ['㛃𬀩䶮', '阿里木·买买提']) expect(elected).toContain(name);
  });

  it('passes verify, as the one file and as the folder it holds', async () => {
    const { folder, out, archive } = await serving(await offerOf(rareStory()));
    await archive();
    const whole = await running(['verify', out]);
    expect([whole.status, whole.stderr]).toEqual([0, '']);
    const held = new Map(Object.entries(unzipSync(readFileSync(out))));
    const apart = writtenTo(join(folder, 'apart'), held);
    const verified = await running(['verify', join(apart, 'evidence')]);
    const [first, ...steps] = whole.stdout.split('\n');
    expect(verified).toEqual({ ...whole, stdout: steps.join('\n') });
    expect(first).toContain(`✓ archive  归档包 ${held.size} 个文件与 digests.txt 相符`);
    expect(first).toMatch(new RegExp(`核对：${sha256(readFileSync(out))}$`));
    const english = await running(['verify', out, '--lang', 'en']);
    expect(english.stdout).toContain(`${held.size} files as digests.txt lists them`);
    expect(whole.stdout).toMatch(/\npassed, unanchored: compare root \S+ service \S+ head [A-Z2-7]{12}\n$/);
    const since = await running(['verify', out, '--since', out]);
    expect([since.status, since.stdout]).toEqual([0, expect.stringContaining('✓ since')]);
  });

  it('is the same file to the byte where it is made of the same things', async () => {
    const offer = await offerOf(rareStory());
    const [first, second] = [await serving(offer), await serving(offer)];
    await first.archive();
    await second.archive();
    expect(sha256(readFileSync(first.out))).toBe(sha256(readFileSync(second.out)));
    expect(new Set(directoryOf(readFileSync(first.out)).map(({ time }) => time)).size).toBe(1);
  });

  it('holds the scans byte for byte', async () => {
    const story = seal(sheetMeeting());
    const scan = scanOf(story);
    const { out, archive } = await serving(await offerOf(story, { files: folderOf(story, [scan]) }));
    expect(await archive('--lang', 'en')).toMatchObject({ status: 0, stderr: '' });
    const held = unzipSync(readFileSync(out));
    expect(held[`evidence/scans/${sha256(scan)}`]).toEqual(scan);
    expect(strFromU8(held['归档目录.html']!)).toContain('Scan: 党委委员, round 1, slip 5');
  });

  it('holds the method where it was adopted as documents --with draws it', async () => {
    const particulars = { ...noParticulars, method: { ...usualTerms, for: '√' } };
    const story = prepare(new Story());
    const digest = methodDigest(occasionOf(story.definition, particulars, 'zh'), nodeCrypto.sha256);
    story.act('method-adopted', { digest }, ['chair']);
    seal(certify(hold(story, plainVote)));
    const { folder, out, archive } = await serving(await offerOf(story));
    const given = join(folder, 'particulars.json');
    writeFileSync(given, JSON.stringify(particulars));
    const { status, stdout } = await archive('--with', given);
    expect([status, stdout]).toEqual([0, expect.not.stringContaining('没有装入')]);
    expect(Object.keys(unzipSync(readFileSync(out)))).toContain('documents/method.docx');
  });
});

describe('archive writes nothing', () => {
  const nothing = async (offer: Offer, code: string, status: number, ...args: readonly string[]) => {
    const { folder, archive } = await serving(offer);
    const answer = await archive(...args);
    expect([answer.status, answer.stdout]).toEqual([status, '']);
    expect(answer.stderr).toContain(`[${code}]`);
    expect(readdirSync(folder)).toEqual(['county.json']);
  };

  it('without the record of the seal', async () => {
    await nothing(await offerOf(certifiedElection()), 'archive-not-sealed', 2);
  });

  it('before the result is certified', async () => {
    const story = seal(hold(prepare(new Story()), plainVote));
    await nothing(await offerOf(story), 'archive-not-certified', 2);
  });

  it('where a scan that the ledger names did not come', async () => {
    await nothing(await offerOf(seal(sheetMeeting())), 'archive-scan-absent', 2);
  });

  it('where the evidence does not verify', async () => {
    const story = seal(certifiedElection());
    const files = folderOf(story);
    files.set('README.txt', new TextEncoder().encode('x'));
    await nothing(await offerOf(story, { files }), 'file-differs', 2);
  });

  it('where the archive comes cut off', async () => {
    const { tar, slips } = await offerOf(seal(certifiedElection()));
    await nothing({ tar: tar.subarray(0, 5000), slips }, 'archive-damaged', 1);
  });

  it('where the ledger went on in the meantime', async () => {
    const story = seal(certifiedElection());
    await nothing(await offerOf(story, { seq: story.state!.seq + 1 }), 'archive-ledger-moved', 2);
  });

  it('where the answer about slips is none', async () => {
    const { tar } = await offerOf(seal(certifiedElection()));
    await nothing({ tar, slips: { none: true } }, 'answer-unexpected', 1);
  });

  it('where the particulars are none', async () => {
    const missing = ['--with', '/nowhere/particulars.json'];
    await nothing(await offerOf(seal(certifiedElection())), 'file-unreadable', 2, ...missing);
  });

  it('over a file that is there, nor where there is no folder', async () => {
    const { folder, out, archive } = await serving(await offerOf(seal(certifiedElection())));
    writeFileSync(out, 'kept');
    expect(await archive()).toMatchObject({ status: 2, stderr: expect.stringContaining('[file-exists]') });
    expect(readFileSync(out, 'utf8')).toBe('kept');
    const nowhere = await archive('--out', join(folder, 'none', 'x.zip'));
    expect(nowhere).toMatchObject({ status: 1, stderr: expect.stringContaining('[file-not-written]') });
  });
});

describe('verify of an archive package', () => {
  async function closed() {
    const { folder, out, archive } = await serving(await offerOf(rareStory()));
    await archive();
    const held = unzipSync(readFileSync(out));
    const failing = async (changed: Uint8Array) => {
      writeFileSync(join(folder, 'changed.ZIP'), changed);
      const { status, stdout } = await running(['verify', join(folder, 'changed.ZIP')]);
      expect(status).toBe(1);
      return stdout;
    };
    return { out, held, failing };
  }

  it('fails where a file was altered, is missing or was added', async () => {
    const { held, failing } = await closed();
    const slip = 'slips/slip-7-committee-1.html';
    const altered = zipSync({ ...held, [slip]: held['归档目录.html']! });
    expect(await failing(altered)).toBe(
      `FAILED: 归档包里的 ${slip} 与 digests.txt 不符：内容不同、缺少或者多出。\n`,
    );
    const { [slip]: _gone, ...fewer } = held;
    expect(await failing(zipSync(fewer))).toContain(slip);
    expect(await failing(zipSync({ ...held, 'more.txt': new Uint8Array(1) }))).toContain('more.txt');
    const { 'digests.txt': _list, ...unlisted } = held;
    expect(await failing(zipSync(unlisted))).toMatch(/^FAILED: /);
  });

  it('takes folders of a ZIP packed anew for what they are', async () => {
    const { out, held } = await closed();
    writeFileSync(out, zipSync({ ...held, 'slips/': new Uint8Array() }));
    expect(await running(['verify', out])).toMatchObject({ status: 0 });
  });

  it('fails what is cut off, and what is no ZIP', async () => {
    const { out, failing } = await closed();
    const zip = readFileSync(out);
    for (const bytes of [zip.subarray(0, zip.length - 30), zip.subarray(0, 100), Buffer.from('no zip')])
      expect(await failing(bytes)).toMatch(/^FAILED: 收到的存档包不完整/);
  });

  it('fails a ZIP with a path that would vanish from sight', async () => {
    const { held, failing } = await closed();
    const hidden = Buffer.from(zipSync({ ...held, 'aaaa.json': held['seal.json']! }));
    const from = Buffer.from('aaaa.json');
    for (let at = hidden.indexOf(from); at >= 0; at = hidden.indexOf(from)) hidden.write('__proto__', at);
    expect(await failing(hidden)).toMatch(/^FAILED: 收到的存档包不完整/);
  });

  it('fails a ZIP that names one path twice', async () => {
    const { held, failing } = await closed();
    const twice = Buffer.from(zipSync({ ...held, 'aaaa.json': held['seal.json']! }));
    const from = Buffer.from('aaaa.json');
    for (let at = twice.indexOf(from); at >= 0; at = twice.indexOf(from)) twice.write('seal.json', at);
    expect(await failing(twice)).toMatch(/^FAILED: 收到的存档包不完整/);
  });
});
