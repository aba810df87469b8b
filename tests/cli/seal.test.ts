import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestHex, digestOf } from '../../core/ledger/canonical.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { Hall, openCount } from '../e2e/hall.ts';
import { Outsider } from '../e2e/outsider.ts';
import { election, registerEverybody } from '../e2e/people.ts';
import { type Served, startServing } from '../e2e/served.ts';
import { main, scrutineer } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrutineer-seal-'));
const data = join(folder, 'data');
const key = (name: string) => join(folder, 'keys', `${name}.json`);
let served: Served;
let hall: Hall;

beforeAll(async () => {
  served = await startServing(data);
  const outsider = new Outsider(served.url);
  await outsider.meet();
  mkdirSync(join(folder, 'keys'));
  hall = new Hall(outsider, await registerEverybody(outsider, data, join(folder, 'keys')));
  await openCount(hall, [{ id: 's1', piles: [{ batch: '01', papers: 20 }] }]);
});

afterAll(async () => {
  await served?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const document = {
  format: 'scrutineer/sealed@1',
  election,
  kind: 'persons',
  persons: [{ id: 'c1', facts: { birth: '1980-02-29' } }],
};

function written(name: string, content: object | string): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });
  return file;
}

const seal = (file: string, who = 'organiser', ...args: readonly string[]) =>
  scrutineer(['seal', '--url', served.url, '--key', key(who), file, ...args]);
const digestIn = (file: string) => digestOf(JSON.parse(readFileSync(file, 'utf8')), nodeCrypto.sha256);

describe('seal', () => {
  it('draws a salt into the file, puts the document, and prints the digest an act names', async () => {
    const file = written('persons.json', document);
    const { status, stdout, stderr } = seal(file);
    const salted = JSON.parse(readFileSync(file, 'utf8'));
    expect([status, stderr]).toEqual([0, '']);
    expect(salted).toEqual({ ...document, salt: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) });
    expect(stdout).toBe(`${digestIn(file)}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const path = `/v1/elections/${election}/sealed/${digestHex(digestIn(file))}`;
    expect((await hall.outsider.get(path, hall.people.county)).json).toEqual(salted);
  });

  it('is the same when it is run again, and another salt when the file is another', () => {
    const [one, two] = [written('one.json', document), written('two.json', document)];
    const first = seal(one);
    expect(seal(one)).toEqual(first);
    expect(seal(two).stdout).not.toBe(first.stdout);
  });

  it('puts nothing back that a superior had erased', async () => {
    const file = written('erased.json', document);
    const digest = seal(file).stdout.trim();
    const act = { digest, reason: '核对完毕' };
    expect((await hall.rule('sealed-erased', act)).status).toBe(201);
    const again = seal(file, 'organiser', '--lang', 'en');
    expect([again.status, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain('sealed-erased');
  });

  it.each([
    ['that is no such document', 'wrong.json', { ...document, kind: 'roll' }, 'field-malformed'],
    ['that is no object', 'list.json', [], 'field-'],
    ['that is no JSON', 'broken.json', '{', 'json-'],
    ['of an election nobody knows', 'other.json', { ...document, election: 'none' }, 'election-unknown'],
  ])('refuses a file %s', (_what, name, content, code) => {
    const { status, stdout, stderr } = seal(written(name, content));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
  });

  it('refuses what is not there, a key that may not, and leaves the file as it was where nobody answers', () => {
    expect(seal(join(folder, 'none.json'))).toMatchObject({ status: 2, stdout: '' });
    const file = written('by-keyer.json', document);
    expect(seal(file, 'keyer-a')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('reader-not-entitled'),
    });
    expect(seal(file, 'nobody')).toMatchObject({ status: 2, stdout: '' });
    const unsent = written('unsent.json', document);
    const nowhere = scrutineer(['seal', '--url', 'http://127.0.0.1:1', '--key', key('organiser'), unsent]);
    expect([nowhere.status, nowhere.stdout]).toEqual([1, '']);
    expect(JSON.parse(readFileSync(unsent, 'utf8'))).toEqual(document);
  });

  it('sends nothing whose salt it cannot keep', () => {
    const program = [process.execPath, main, 'seal', '--url', served.url, '--key', key('organiser')];
    const piped = spawnSync('sh', [
      '-c',
      'printf %s "$0" | "$@" /proc/self/fd/0',
      JSON.stringify(document),
      ...program,
    ]);
    expect([piped.status, piped.stdout.toString()]).toEqual([1, '']);
    expect(piped.stderr.toString()).toContain('file-not-written');
  });
});
