import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scrutineer } from '../cli/program.ts';
import { noDynoxide } from '../support/aws/dynoxide.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { taken } from './expecting.ts';
import { Hall, openCount } from './hall.ts';
import { headCodeOf } from './head-code.ts';
import { type Json, Outsider } from './outsider.ts';
import { election, registerEverybody } from './people.ts';
import { type Served, startServing } from './served.ts';

if (noDynoxide) console.warn(noDynoxide);

/** A ledger from one machine to another, into the cloud, and back home: the same to the byte everywhere. */
describe('an election that moves', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-moving-'));
  const keys = join(folder, 'keys');
  const data = join(folder, 'first');
  const config = join(data, 'config.json');
  let first: Served;
  let second: Served;
  let cloud: Cloud | undefined;
  let hall: Hall;

  beforeAll(async () => {
    first = await startServing(data);
    const outsider = new Outsider(first.url);
    await outsider.meet();
    mkdirSync(keys);
    hall = new Hall(outsider, await registerEverybody(outsider, data, keys));
    await openCount(hall, [
      { id: 's1', piles: [{ batch: '01', papers: 20 }] },
      { id: 's2', piles: [{ batch: '01', papers: 20 }] },
    ]);
    const all = [{ count: 20, marks: 'ooox' }];
    const most = [
      { count: 19, marks: 'ooox' },
      { count: 1, marks: 'oox-' },
    ];
    for (const [station, ballots] of [
      ['s1', all],
      ['s2', most],
    ] as const) {
      const bundle = await hall.bundle(station, '01', ballots);
      await taken(hall.send('batches', hall.bundleBy(bundle)));
    }
    await taken(hall.do('tally-released', { contest: 'committee', round: 1 }, 'chief'));
    const { resultDigest } = await hall.contest();
    const seen = async () => ({ contest: 'committee', resultDigest, expect: await hall.head() });
    await taken(hall.do('count-signed', { ...(await seen()), round: 1 }, 'chief', 'scrutineer-a'));
    await taken(hall.do('result-declared', { ...(await seen()), round: 1 }, 'chair'));
    const slip = Buffer.from('%PDF-1.7 the signed sheet');
    const hex = createHash('sha256').update(slip).digest('hex');
    const attached = { contest: 'committee', round: 1, slip: 4, digest: `sha256:${hex}` };
    await taken(hall.do('scan-attached', { ...attached, headCode: await headCodeOf(hall) }, 'scrutineer-a'));
    const authorization = `Bearer ${hall.people['scrutineer-a'].token(outsider.origin)}`;
    const path = `/v1/elections/${election}/scans/${hex}`;
    await taken(outsider.call('PUT', path, slip, { authorization, 'content-type': 'application/pdf' }));
    await taken(hall.rule('result-certified', { ...(await seen()), replyNo: '云组复〔2026〕40号' }));
    second = await startServing(join(folder, 'second'), ['--roots', config]);
  });

  afterAll(async () => {
    await first?.stop('SIGKILL');
    await second?.stop('SIGKILL');
    await cloud?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const key = (name: string) => join(keys, `${name}.json`);
  const run = (...args: readonly string[]) => scrutineer([...args, '--lang', 'en']);
  const fetched = (url: string, name: string) => {
    const out = join(folder, name);
    const exported = run('export', election, '--url', url, '--key', key('county'), '--out', out, '--scans');
    expect([exported.status, exported.stderr]).toEqual([0, '']);
    return out;
  };
  const brought = (from: string, url: string, by = key('county')) =>
    run('import', from, '--url', url, '--key', by);

  it('is brought into another home, and says that it is identical', () => {
    const said = brought(fetched(first.url, 'from-first'), second.url);
    expect(said).toMatchObject({ status: 0, stderr: '' });
    expect(said.stdout).toMatch(
      new RegExp(`^${election}  is here, \\d+ entries, head code [A-Z2-7]{12}, 1 scan\\(s\\): identical\\n$`),
    );
  });

  it('is the same there to the byte: ledger, envelopes, head, and what the certificates say', () => {
    same(join(folder, 'from-first'), fetched(second.url, 'from-second'));
    const verified = run('verify', join(folder, 'from-second'));
    expect(verified.stdout).toMatch(/\n✓ moves {2}moved 1 time\(s\)/);
    expect(verified.status).toBe(0);
  });

  it('brought in once more changes nothing', () => {
    const again = brought(join(folder, 'from-first'), second.url);
    expect([again.status, again.stderr]).toEqual([0, '']);
    same(join(folder, 'from-first'), fetched(second.url, 'from-second-again'));
  });

  it('goes on there, and comes home with what was added', async () => {
    const there = new Outsider(second.url);
    await there.meet();
    const moved = new Hall(there, hall.people);
    await taken(moved.rule('members-recorded', { contest: 'committee', replyNo: '云组复〔2026〕41号' }));
    const home = brought(fetched(second.url, 'grown'), first.url);
    expect([home.status, home.stderr]).toEqual([0, '']);
    same(join(folder, 'grown'), fetched(first.url, 'home-again'));
    const verified = run('verify', join(folder, 'home-again'), '--since', join(folder, 'from-first'));
    expect(verified.status).toBe(0);
    const older = brought(join(folder, 'from-first'), first.url);
    expect(older).toMatchObject({ status: 0, stderr: '' });
    expect(older.stdout).toMatch(/ entries are there already, and the ledger goes on to entry \d+\n$/);
  });

  it('is refused by a home that went on by itself, which changes nothing', async () => {
    await taken(hall.rule('secretaries-approved', { contest: 'committee', replyNo: '云组复〔2026〕42号' }));
    const before = (await hall.status()).head;
    const there = new Outsider(second.url);
    await there.meet();
    await taken(
      new Hall(there, hall.people).rule('secretaries-approved', { contest: 'committee', replyNo: '其他' }),
    );
    const refused = brought(fetched(second.url, 'parted'), first.url);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('[import-differs]');
    expect((await hall.status()).head).toBe(before);
  });

  it('is not taken out of a folder in which a byte was changed', () => {
    const from = fetched(first.url, 'tampered');
    const ledger = join(from, 'ledger.jsonl');
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('"type":"convened"', '"type":"konvened"'));
    const refused = brought(from, second.url);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('[file-differs]');
  });

  it.each([
    ['an auditor whom this home does not know', 'auditor', 'signer-unregistered'],
    ['a chair', 'chair', 'import-not-entitled'],
  ])('is not brought in by %s', (_who, name, code) => {
    const refused = brought(join(folder, 'from-first'), second.url, key(name));
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`[${code}]`);
  });

  it('is not taken by a home that does not know the roots it rests on', async () => {
    const stranger = await startServing(join(folder, 'stranger'));
    try {
      const refused = brought(join(folder, 'from-first'), stranger.url);
      expect(refused.status).toBe(2);
      expect(refused.stderr).toContain('[import-root-unknown]');
      const unknown = new Outsider(stranger.url);
      expect((await unknown.call('GET', '/v1/health')).status).toBe(200);
    } finally {
      await stranger.stop('SIGKILL');
    }
  });

  it.each([
    ['a folder that began with others', () => config, 'roots-differ'],
    ['a file that is none', () => key('county'), 'roots-malformed'],
    ['a file that is not there', () => join(folder, 'none.json'), 'roots-malformed'],
  ])('no home adopts the roots of another from %s', (_what, file, code) => {
    const said = run('serve', '--data', join(folder, 'stranger'), '--port', '0', '--roots', file());
    expect([said.status, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toContain(`[${code}]`);
  });

  it('no sample county rests on the roots of another home', () => {
    const said = run(
      'serve',
      '--data',
      join(folder, 'sampled'),
      '--port',
      '0',
      '--sample',
      '--roots',
      config,
    );
    expect([said.status, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toContain('[roots-of-sample]');
  });

  it('shows who vouched for the move, and nothing of the kind where it never moved', () => {
    const from = join(folder, 'from-second');
    const actors = JSON.parse(readFileSync(join(from, 'actors.json'), 'utf8')) as Json;
    expect(actors.imports).toHaveLength(1);
    expect(
      JSON.parse(readFileSync(join(folder, 'from-first', 'actors.json'), 'utf8')).imports,
    ).toBeUndefined();
  });

  it.skipIf(noDynoxide)('goes into the cloud, and home again', async () => {
    const roots = JSON.parse(readFileSync(config, 'utf8')) as Json;
    const cloudFolder = join(folder, 'cloud');
    mkdirSync(join(cloudFolder, 'data'), { recursive: true });
    writeFileSync(join(cloudFolder, 'data', 'config.json'), JSON.stringify(roots));
    cloud = await startCloud(cloudFolder);
    const from = fetched(first.url, 'to-cloud');
    const said = brought(from, cloud.url);
    expect([said.status, said.stderr]).toEqual([0, '']);
    same(from, fetched(cloud.url, 'from-cloud'));
    expect(run('verify', join(folder, 'from-cloud')).status).toBe(0);
    const there = new Outsider(cloud.url);
    await there.meet();
    const moved = new Hall(there, hall.people);
    const resolved = { what: '散会', for: 40, against: 0, abstain: 0 };
    await taken(moved.do('meeting-resolved', resolved, 'chair'));
    const home = brought(fetched(cloud.url, 'grown-in-cloud'), first.url);
    expect([home.status, home.stderr]).toEqual([0, '']);
    same(join(folder, 'grown-in-cloud'), fetched(first.url, 'home-from-cloud'));
  });
});

/** What must be the same of a ledger in any home; heads and manifests are each service’s own to sign. */
function same(one: string, other: string): void {
  const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
  expect(read(other, 'ledger.jsonl')).toBe(read(one, 'ledger.jsonl'));
  const envelopes = readdirSync(join(one, 'envelopes')).sort();
  expect(readdirSync(join(other, 'envelopes')).sort()).toEqual(envelopes);
  for (const name of envelopes) {
    expect(read(other, `envelopes/${name}`)).toBe(read(one, `envelopes/${name}`));
  }
  const scans = readdirSync(join(one, 'scans'));
  expect(readdirSync(join(other, 'scans'))).toEqual(scans);
  for (const name of scans) expect(read(other, `scans/${name}`)).toBe(read(one, `scans/${name}`));
  const certificates = readdirSync(join(one, 'certificates')).sort();
  expect(readdirSync(join(other, 'certificates')).sort()).toEqual(certificates);
  for (const name of certificates) {
    const body = (folder: string) => (JSON.parse(read(folder, `certificates/${name}`)) as Json).body;
    expect(body(other)).toEqual(body(one));
  }
  const head = (folder: string) => (JSON.parse(read(folder, 'head.json')) as Json).body;
  expect(head(other)).toEqual(head(one));
}
