import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFrom } from '../../core/ledger/enrolment/code.ts';
import { type Served, startServing } from '../e2e/served.ts';
import { scrutineer } from './program.ts';
import { running } from './running.ts';
import { standIn } from './stand-in.ts';

/** One-time codes from the command line, against a real service. */
const folder = mkdtempSync(join(tmpdir(), 'scrutineer-enrolment-'));
const data = join(folder, 'data');
const root = join(data, 'keys', 'root-1.json');
const file = (name: string) => join(folder, name);
const election = '469021101-2026-congress';
let served: Served;

beforeAll(async () => {
  served = await startServing(data);
});
afterAll(async () => {
  await served?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const invite = (...args: readonly string[]) => scrutineer(['invite', '--url', served.url, ...args]);
const one = (actor: string, person: string, role: string, ...more: readonly string[]) => [
  ...['--actor', actor, '--person', person, '--role', role, '--jurisdiction', '469021101'],
  ...more,
];
const enrol = (actor: string, code: string, ...more: readonly string[]) =>
  scrutineer([
    'enrol',
    '--url',
    served.url,
    '--actor',
    actor,
    '--code',
    code,
    '--out',
    file(`${actor}.json`),
    ...more,
  ]);
const codeIn = (text: string) => /[0-9A-Z]{3}(?:-[0-9A-Z]{3}){5}/.exec(text)![0];

/** Somebody invited by the root and enrolled. */
function enrolled(actor: string, person: string, role: string): void {
  const { stdout } = invite('--key', root, ...one(actor, person, role));
  expect(enrol(actor, codeIn(stdout)).status).toBe(0);
}

describe('invite and enrol', () => {
  it('hand a key to somebody by a slip of paper, once', () => {
    const invited = invite('--key', root, ...one('keyer-1', '周丽', 'keyer', '--election', election));
    expect(invited.status).toBe(0);
    expect(invited.stdout).toContain('周丽（计票人）');
    expect(invited.stderr).toContain('登记码不另保存');
    const code = codeIn(invited.stdout);
    const typed = code.replaceAll('-', ' ').toLowerCase();
    const done = enrol('keyer-1', typed, '--alg', 'ES256');
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).toContain('周丽已登记');
    expect(statSync(file('keyer-1.json')).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file('keyer-1.json')}.registration.json`)).toBe(false);
    expect(JSON.parse(readFileSync(file('keyer-1.json'), 'utf8'))).toMatchObject({
      format: 'scrutineer/key@1',
      person: '周丽',
      role: 'keyer',
      jwk: { kty: 'EC' },
    });
    const status = scrutineer(['status', '--url', served.url, '--key', file('keyer-1.json'), 'nowhere']);
    expect(status.stderr).toContain('election-unknown');
    const again = enrol('keyer-1', code, '--out', file('again.json'));
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('invitation-used')]);
    expect(existsSync(file('again.json'))).toBe(false);
  });

  it('take a list, and write the slips on a page for their holder alone', () => {
    const list = file('list.csv');
    writeFileSync(list, '标识,姓名,角色,辖区代码\nk-2,吴敏,计票人,469021101\nk-3,邹文,计票人,469021101\n');
    const out = file('slips.html');
    const invited = invite('--key', root, '--list', list, '--out', out, '--days', '14');
    expect(invited).toMatchObject({ status: 0, stderr: '' });
    expect(invited.stdout).toContain('2 张登记条');
    expect(invited.stdout).not.toMatch(/[0-9A-Z]{3}-[0-9A-Z]{3}-/);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const page = readFileSync(out, 'utf8');
    const codes = [...page.matchAll(/<p class="code">([^<]*)</g)].map(([, code]) => code!);
    expect(codes).toHaveLength(2);
    expect(enrol('k-2', codes[1]!).stderr).toContain('enrol-code-wrong');
    expect(enrol('k-2', codes[0]!, '--lang', 'en').stdout).toContain('吴敏 is registered');
    const kept = invite('--key', root, ...one('k-4', '某人', 'keyer'), '--out', out);
    expect([kept.status, kept.stderr]).toEqual([2, expect.stringContaining('file-exists')]);
    expect(readFileSync(out, 'utf8')).toBe(page);
  });

  it('let chair and organiser invite a scrutineer elected in the hall, together', () => {
    enrolled('chair', '褚建军', 'chair');
    enrolled('organiser', '卫芳', 'organiser');
    const elected = one('elected', '当场推', 'scrutineer', '--election', election, '--provisional');
    const alone = invite('--key', file('chair.json'), ...elected);
    expect([alone.status, alone.stdout]).toEqual([2, '']);
    expect(alone.stderr).toContain('registrar-not-entitled');
    const both = invite('--key', file('chair.json'), file('organiser.json'), '--lang', 'en', ...elected);
    expect(both.stdout).toContain('Scrutineer, provisional');
    expect(enrol('elected', codeIn(both.stdout)).status).toBe(0);
  });

  it('leave out of the page whoever the service does not take, and say why', () => {
    const list = file('partly.csv');
    writeFileSync(
      list,
      '标识,姓名,角色,辖区代码\nkeyer-1,别人,计票人,469021101\nk-5,何静,计票人,469021101\n',
    );
    const out = file('partly.html');
    const { status, stdout, stderr } = invite('--key', root, '--list', list, '--out', out);
    expect(status).toBe(2);
    expect(stderr).toContain('actor-taken');
    expect(stdout).toContain('1 张登记条');
    expect(readFileSync(out, 'utf8')).not.toContain('别人');
  });

  it('are told by send where an envelope of theirs belongs', async () => {
    const { stdout } = invite('--key', root, ...one('k-6', '孔明', 'keyer'));
    const code = codeIn(stdout);
    const lost = await standIn((asked, response) => {
      if (asked.method === 'GET') return fetch(served.url + asked.url).then((answer) => answer.json());
      response.writeHead(500).end();
      return undefined;
    });
    const out = file('k-6.json');
    const args = ['--actor', 'k-6', '--code', code, '--out', out];
    const cut = running(['enrol', '--url', lost, ...args]);
    expect(await cut).toMatchObject({ status: 1, stderr: expect.stringContaining('scrutineer send') });
    const sent = scrutineer(['send', '--url', served.url, `${out}.registration.json`]);
    expect(sent).toMatchObject({ status: 0, stdout: expect.stringContaining('已收') });
    const status = scrutineer(['status', '--url', served.url, '--key', out, 'nowhere']);
    expect(status.stderr).toContain('election-unknown');
  });
});

describe('invite refuses', () => {
  it.each<[string, () => readonly string[], string]>([
    [
      'a key file that is none',
      () => ['--key', file('nobody.json'), ...one('a', '甲', 'keyer')],
      'file-unreadable',
    ],
    ['nobody in particular', () => ['--key', root, '--actor', 'a'], 'field-missing'],
    ['a list that is not there', () => ['--key', root, '--list', file('none.csv')], 'file-unreadable'],
    ['a person without a name', () => ['--key', root, ...one('a', ' ', 'keyer')], 'name-empty'],
    [
      'a page where none can be written',
      () => ['--key', root, ...one('a', '甲', 'keyer'), '--out', file('no/where')],
      'file-not-written',
    ],
  ])('%s', (_what, args, code) => {
    const { status, stdout, stderr } = invite(...args());
    expect([status, stdout]).toEqual([code === 'file-not-written' ? 1 : 2, '']);
    expect(stderr).toContain(code);
  });

  it('a list that is no CSV, days beyond fourteen, and an address that is none', () => {
    const list = file('broken.csv');
    writeFileSync(list, '标识,"姓名');
    expect(invite('--key', root, '--list', list).stderr).toContain('book-csv-quote');
    expect(invite('--key', root, '--days', '15', ...one('a', '甲', 'keyer')).status).toBe(2);
    const nowhere = scrutineer(['invite', '--url', 'x', '--key', root, ...one('a', '甲', 'keyer')]);
    expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining('url-malformed')]);
    const closed = scrutineer([
      'invite',
      '--url',
      'http://127.0.0.1:1',
      '--key',
      root,
      ...one('a', '甲', 'keyer'),
    ]);
    expect([closed.status, closed.stderr]).toEqual([1, expect.stringContaining('service-unreachable')]);
  });
});

describe('enrol refuses', () => {
  const code = codeFrom(new Uint8Array(10).fill(7));

  it('a code mistyped before anybody is asked, and counts a wrong one', () => {
    invite('--key', root, ...one('k-7', '秦风', 'keyer'));
    expect(enrol('k-7', code.slice(1)).stderr).toContain('enrol-code-mistyped');
    const wrong = enrol('k-7', code);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('还可以再试 4 次');
    expect(existsSync(file('k-7.json'))).toBe(false);
  });

  it('an id nobody was invited under, and an address that is none', () => {
    expect(enrol('nobody', code).stderr).toContain('invitation-unknown');
    const nowhere = scrutineer([
      'enrol',
      '--url',
      'x',
      '--actor',
      'a',
      '--code',
      code,
      '--out',
      file('x.json'),
    ]);
    expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining('url-malformed')]);
  });

  it('a file that is there, and a folder that is not, leaving nothing behind', () => {
    const typed = codeIn(invite('--key', root, ...one('k-8', '许强', 'keyer')).stdout);
    writeFileSync(file('k-8.json'), '{}');
    expect(enrol('k-8', typed).stderr).toContain('file-exists');
    expect(readFileSync(file('k-8.json'), 'utf8')).toBe('{}');
    expect(existsSync(`${file('k-8.json')}.registration.json`)).toBe(false);
    const away = enrol('k-8', typed, '--out', file('no/k-8.json'));
    expect([away.status, away.stderr]).toEqual([1, expect.stringContaining('file-not-written')]);
    rmSync(file('k-8.json'));
    expect(enrol('k-8', typed).status).toBe(0);
  });

  it('an answer that is no invitation', async () => {
    const url = await standIn(() => ({ format: 'something' }));
    const args = ['--actor', 'a', '--code', code, '--out', file('y.json')];
    expect(await running(['enrol', '--url', url, ...args])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('answer-unexpected'),
    });
  });

  it('and keeps no key where the service refuses the registration after all', async () => {
    const typed = codeIn(invite('--key', root, ...one('k-9', '韩梅', 'keyer')).stdout);
    const url = await standIn(async (asked, response) => {
      const path = asked.method === 'GET' ? asked.url! : '/v1/nowhere';
      const answer = await fetch(served.url + path);
      if (answer.ok) return answer.json();
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
      return undefined;
    });
    const out = file('k-9.json');
    const done = await running(['enrol', '--url', url, '--actor', 'k-9', '--code', typed, '--out', out]);
    expect(done.status).toBe(2);
    expect([out, `${out}.registration.json`].map((path) => existsSync(path))).toEqual([false, false]);
  });
});
