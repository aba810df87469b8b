import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scrutineer } from '../cli/program.ts';
import { taken } from './expecting.ts';
import { Hall, openCount } from './hall.ts';
import { Outsider } from './outsider.ts';
import { registerEverybody } from './people.ts';
import { type Served, startServing } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrutineer-archive-'));
const keys = join(folder, 'keys');
let served: Served;
let hall: Hall;

beforeAll(async () => {
  const data = join(folder, 'data');
  served = await startServing(data, ['--origin', 'http://scrutineer.test']);
  const outsider = new Outsider(served.url);
  await outsider.meet();
  mkdirSync(keys);
  hall = new Hall(outsider, await registerEverybody(outsider, data, keys), '469021101-2026-archive');
  await openCount(hall, [{ id: 's1', piles: [{ batch: '01', papers: 40 }] }]);
  const ballots = [
    { count: 30, marks: 'ooox' },
    { count: 10, marks: 'ooxo' },
  ];
  await taken(hall.send('batches', hall.bundleBy(await hall.bundle('s1', '01', ballots))));
  await taken(hall.do('tally-released', { contest: 'committee', round: 1 }, 'chief'));
});

afterAll(async () => {
  await served?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('an election is archived by a real service’s word once it is certified and its ballots are sealed', async () => {
  const out = join(folder, 'out');
  mkdirSync(out);
  const file = join(out, `${hall.id}.zip`);
  const at = ['--url', served.url, '--key', join(keys, 'county.json')];
  const archive = () => scrutineer(['archive', hall.id, ...at, '--out', file]);
  const early = archive();
  expect([early.status, early.stdout, readdirSync(out)]).toEqual([2, '', []]);
  for (const code of ['archive-not-certified', 'archive-not-sealed']) expect(early.stderr).toContain(code);

  const { resultDigest } = await hall.contest();
  const seen = async (more: object) => ({
    contest: 'committee',
    resultDigest,
    expect: await hall.head(),
    ...more,
  });
  await taken(hall.do('count-signed', await seen({ round: 1 }), 'chief', 'scrutineer-a'));
  await taken(hall.do('result-declared', await seen({ round: 1 }), 'chair'));
  await taken(hall.rule('result-certified', await seen({ replyNo: '云组复〔2026〕40号' })));
  await taken(
    hall.do('ballots-sealed', { contest: 'committee', sealNo: '青封001', place: '档案室' }, 'chief'),
  );
  const closed = archive();
  expect([closed.status, closed.stderr, readdirSync(out)]).toEqual([0, '', [`${hall.id}.zip`]]);

  const held = unzipSync(readFileSync(file));
  const slips = Object.keys(held).filter((path) => /^slips\/slip-[1-8]-committee-1(-1)?\.docx$/.test(path));
  expect(slips).toHaveLength(8);
  expect(strFromU8(held['归档目录.html']!)).toContain('青封001');
  const verified = scrutineer(['verify', file, '--trust', hall.outsider.service.kid]);
  expect([verified.status, verified.stderr]).toEqual([0, '']);
  expect(verified.stdout).toContain('✓ sign-offs');
});
