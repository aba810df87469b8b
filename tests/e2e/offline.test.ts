import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestBytes, headCode } from '../../core/ledger/canonical.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { scrutineer } from '../cli/program.ts';
import { noDynoxide } from '../support/aws/dynoxide.ts';
import { startCloud } from './cloud.ts';
import { taken } from './expecting.ts';
import { Hall, openRound, prepareMeeting } from './hall.ts';
import { OfflineHall } from './hall-offline.ts';
import { Outsider } from './outsider.ts';
import { election, registerEverybody } from './people.ts';
import { startServing } from './served.ts';

if (noDynoxide) console.warn(noDynoxide);

interface Home {
  readonly url: string;
  readonly data: string;
  readonly stop: () => Promise<unknown>;
}

const homes = [
  [
    'a laptop',
    async (folder: string): Promise<Home> => {
      const data = join(folder, 'data');
      const { url, stop } = await startServing(data);
      return { url, data, stop: () => stop('SIGKILL') };
    },
    '',
  ],
  [
    'the cloud',
    async (folder: string): Promise<Home> => {
      const { url, data, close } = await startCloud(folder);
      return { url, data, stop: close };
    },
    noDynoxide,
  ],
] as const;

const stations = [
  { id: 's1', piles: [{ batch: '01', papers: 20 }] },
  { id: 's2', piles: [{ batch: '01', papers: 20 }] },
];

const scan = '%PDF-1.7 the signed sheet';
const digest = digestBytes(new TextEncoder().encode(scan), nodeCrypto.sha256);

/** A whole meeting with nothing but its pack, between a service before it and the same service after it. */
describe.each(homes)('a meeting without a network, of %s', (_home, open, missing) => {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-offline-'));
  const keys = join(folder, 'keys');
  const file = (name: string) => join(folder, name);
  const key = (name: string) => join(keys, `${name}.json`);
  const run = (...args: readonly string[]) => scrutineer([...args, '--lang', 'en']);
  let home: Home | undefined;
  let hall: Hall;
  let offline: OfflineHall;

  beforeAll(async () => {
    if (missing) return;
    home = await open(file('home'));
    const outsider = new Outsider(home.url);
    await outsider.meet();
    mkdirSync(keys);
    hall = new Hall(outsider, await registerEverybody(outsider, home.data, keys));
    await prepareMeeting(hall, stations);
  });

  afterAll(async () => {
    await home?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(missing)('is packed by whoever answers for it, and by nobody else', () => {
    const pack = (by: string) =>
      run('pack', election, '--url', home!.url, '--key', key(by), '--out', file(`${by}-pack.json`));
    const packed = pack('chair');
    expect([packed.status, packed.stderr]).toEqual([0, '']);
    expect(packed.stdout).toMatch(/goes on from entry 6, head code [A-Z2-7]{12}, 9 people\n/);
    expect(pack('keyer-a')).toMatchObject({ status: 2, stdout: '' });
    expect(pack('chair').stderr).toContain('[file-exists]');
  });

  it.skipIf(missing)('is held to its declared result by the pack alone', async () => {
    const pack = JSON.parse(readFileSync(file('chair-pack.json'), 'utf8'));
    offline = new OfflineHall(hall.outsider, hall.people, pack);
    await openRound(offline, stations);
    const all = [{ count: 20, marks: 'ooox' }];
    const most = [
      { count: 19, marks: 'ooox' },
      { count: 1, marks: 'oox-' },
    ];
    const contest = { contest: 'committee', round: 1 };
    await taken(offline.send('batches', offline.bundleBy(await offline.bundle('s1', '01', all))));
    await taken(offline.send('batches', offline.bundleBy(await offline.bundle('s2', '01', most))));
    await taken(offline.do('tally-released', contest, 'chief'));
    const resultDigest = offline.digest();
    const seen = async () => ({ ...contest, resultDigest, expect: await offline.head() });
    await taken(offline.do('count-signed', await seen(), 'chief', 'scrutineer-a'));
    const attached = { ...contest, slip: 5, digest, headCode: headCode((await offline.head()) as never) };
    await taken(offline.do('scan-attached', attached, 'scrutineer-a'));
    await taken(offline.do('result-declared', await seen(), 'chair'));
    writeFileSync(file('hall.json'), JSON.stringify(await offline.file()));
  });

  it.skipIf(missing)('comes into the service to the byte: the head codes on its paper stand', async () => {
    const sent = run('send', '--url', home!.url, file('hall.json'));
    expect([sent.status, sent.stderr]).toEqual([0, '']);
    const { head, seq } = offline.value.state;
    expect(sent.stdout).toBe(
      `${file('hall.json')}  all 10 entries of the hall are in, up to entry ${seq}, head code ${headCode(head)}\n`,
    );
    expect((await hall.status()).head).toBe(head);
    const again = run('send', '--url', home!.url, file('hall.json'));
    expect([again.status, again.stdout]).toEqual([0, sent.stdout]);
  });

  it.skipIf(missing)(
    'has its scans brought after it: those its acts name, and no other file beside them',
    async () => {
      const scans = file('scans');
      mkdirSync(scans);
      writeFileSync(join(scans, 'slip.pdf'), scan);
      writeFileSync(join(scans, 'other.pdf'), '%PDF-1.7 of something else');
      const send = (...more: string[]) =>
        run('send', '--url', home!.url, '--scans', scans, ...more, file('hall.json'));
      expect(send().stderr).toContain('[scans-need-key]');
      const sent = send('--key', key('chair'));
      expect([sent.status, sent.stderr]).toEqual([0, '']);
      expect(sent.stdout).toMatch(/, 1 scan\(s\)\n$/);
      const shown = await hall.outsider.get(
        `/v1/elections/${election}/scans/${digest.slice(7)}`,
        hall.people.chair,
      );
      expect([shown.status, shown.text]).toEqual([200, scan]);
      const gone = run(
        'send',
        '--url',
        home!.url,
        '--scans',
        file('none'),
        '--key',
        key('chair'),
        file('hall.json'),
      );
      expect([gone.status, gone.stdout]).toEqual([2, '']);
      expect(gone.stderr).toContain('[folder-unreadable]');
    },
  );

  it.skipIf(missing)('is certified there, and its evidence verifies', async () => {
    const { resultDigest } = await hall.contest();
    const certified = { contest: 'committee', resultDigest, replyNo: '云组复〔2026〕40号' };
    await taken(hall.rule('result-certified', { ...certified, expect: await hall.head() }));
    const out = file('evidence');
    expect(run('export', election, '--url', home!.url, '--key', key('county'), '--out', out).status).toBe(0);
    expect(run('verify', out).stdout).toContain('passed, unanchored');
  });

  it.skipIf(missing)('is refused once the service went on by itself', async () => {
    const resolved = { what: '散会', for: 40, against: 0, abstain: 0 };
    await taken(offline.do('meeting-resolved', resolved, 'chair'));
    writeFileSync(file('late.json'), JSON.stringify(await offline.file()));
    const before = await hall.head();
    const sent = run('send', '--url', home!.url, file('late.json'));
    expect([sent.status, sent.stdout]).toEqual([2, '']);
    expect(sent.stderr).toContain('[hall-ledger-moved]');
    expect(await hall.head()).toBe(before);
  });
});
