import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Hall, openCount } from '../e2e/hall.ts';
import { Outsider, payloadOf } from '../e2e/outsider.ts';
import { election, registerEverybody } from '../e2e/people.ts';
import { type Served, startServing } from '../e2e/served.ts';
import { scrutineer } from './program.ts';

/** The commands that talk to a service, against a real one. */
const folder = mkdtempSync(join(tmpdir(), 'scrutineer-client-'));
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
  await openCount(hall, [
    { id: 's1', piles: [{ batch: '01', papers: 20 }] },
    { id: 's2', piles: [{ batch: '01', papers: 20 }] },
  ]);
});

afterAll(async () => {
  await served?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const ask = (command: string, ...args: readonly string[]) =>
  scrutineer([command, '--url', served.url, ...args]);

/** A JSON document in a file of its own. */
function written(name: string, document: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(document));
  return file;
}

describe('send', () => {
  it('signs what is not signed yet, and sends it where it belongs', () => {
    const made = scrutineer([
      'keygen',
      ...['--actor', 'keyer-c', '--person', '邹文', '--role', 'keyer'],
      ...['--jurisdiction', '469021101', '--out', key('keyer-c')],
    ]);
    const registration = written('keyer-c-registration.json', JSON.parse(made.stdout));
    const sent = ask('send', '--key', key('registrar'), registration);
    expect(sent).toEqual({ status: 0, stderr: '', stdout: `${registration}  已收  登记\n` });
    expect(ask('send', '--key', key('registrar'), registration).stdout).toBe(
      `${registration}  此前已收  登记\n`,
    );
  });

  it('takes bundles signed by sign, prints receipts, and shows what was accepted before', async () => {
    const bundle = written('s1-01.json', await hall.bundle('s1', '01', [{ count: 20, marks: 'ooox' }]));
    for (const keyer of ['keyer-a', 'keyer-b'])
      expect(scrutineer(['sign', '--key', key(keyer), bundle]).status).toBe(0);
    const act = written(
      'resolved.json',
      hall.act('meeting-resolved', { what: '议程', for: 40, against: 0, abstain: 0 }),
    );
    const sent = ask('send', '--key', key('chair'), bundle, act);
    expect(sent.stderr).toBe('');
    expect(sent.stdout).toMatch(
      /s1-01\.json {2}已收 {2}第 \d+ 条，账本码 [A-Z2-7]{12}\n.*resolved\.json {2}已收 {2}第 /,
    );
    const again = ask('send', '--lang', 'en', bundle);
    expect(again.stdout).toMatch(/s1-01\.json {2}accepted before {2}entry \d+, head code [A-Z2-7]{12}\n$/);
  });

  it('gives each receipt as the service gave it with --json, a refusal in its file’s place, and sends the others', async () => {
    const wrong = await hall.bundle('s2', '99', [{ count: 20, marks: 'ooox' }]);
    const refused = written('s2-99.json', hall.bundleBy(wrong));
    const bundle = await hall.bundle('s2', '01', [{ count: 20, marks: 'ooox' }]);
    const good = written('s2-01.json', hall.bundleBy(bundle));
    const sent = ask('send', '--json', refused, good);
    expect(sent.status).toBe(2);
    const [refusal, receipt, ...rest] = sent.stdout.split('\n');
    expect(rest).toEqual(['']);
    expect(JSON.parse(refused && refusal!)).toMatchObject({
      format: 'scrutineer/refusal@1',
      file: refused,
      findings: [{ code: 'pile-unknown' }],
    });
    const given = await hall.send('batches', hall.bundleBy(bundle));
    expect(receipt).toBe(given.text);
    expect(payloadOf(JSON.parse(receipt!).envelope).format).toBe('scrutineer/receipt@1');
    expect(sent.stderr).toContain('pile-unknown');
  });

  it.each([
    ['a file that is not there', 'nowhere.json', undefined, 'file-unreadable'],
    [
      'a payload nobody signed, without a key',
      'plain.json',
      {
        format: 'scrutineer/actor-revoked@1',
        actor: 'a',
        kid: 'A'.repeat(43),
        at: '2026-11-22T08:00:00.000Z',
      },
      'key-needed',
    ],
    ['what is nobody’s to sign', 'receipt.json', { format: 'scrutineer/receipt@1' }, 'format-not-signed'],
    ['no JSON', 'text.json', undefined, 'json-'],
  ])('refuses %s', (_what, name, document, code) => {
    const file = join(folder, name);
    if (document !== undefined) written(name, document);
    if (name === 'text.json') writeFileSync(file, '{');
    const { status, stdout, stderr } = ask('send', file);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
  });

  it('refuses a key file that is none, and an address that is none, before anything is sent', () => {
    expect(ask('send', '--key', key('nobody'), 'x.json')).toMatchObject({ status: 2, stdout: '' });
    const { status, stderr } = scrutineer(['send', '--url', 'not an address', 'x.json']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('url-malformed')]);
  });
});

describe('status, board and results', () => {
  const read = (command: string, ...args: readonly string[]) => ask(command, '--key', key('county'), ...args);
  const given = async (path: string) => (await hall.outsider.get(path, hall.people.county)).text;

  it('give the service’s own JSON with --json', async () => {
    expect(read('status', election, '--json').stdout).toBe(`${await given(`/v1/elections/${election}`)}\n`);
    expect(read('board', '--json').stdout).toBe(`${await given('/v1/jurisdictions/469021/board')}\n`);
    expect(read('results', '469021101', '--json').stdout).toBe(
      `${await given('/v1/jurisdictions/469021101/results')}\n`,
    );
  });

  it('give tables to people, in their language', () => {
    const chinese = read('status', election);
    expect(chinese).toMatchObject({ status: 0, stderr: '' });
    expect(chinese.stdout).toContain('青石桥镇第十三次党员代表大会（469021101-2026-congress）');
    expect(chinese.stdout).toMatch(/│ committee │ 计票完毕 │/);
    expect(read('status', election, '--lang', 'en').stdout).toMatch(/│ committee │ counted │/);
    expect(read('board').stdout).toMatch(/│ 469021101-2026-congress │ .* │ 计票完毕 │ *40\/42 │/);
    expect(read('results').stdout).toContain('当选人');
  });

  it('show every election of one’s own place where none is named', () => {
    expect(read('status').stdout).toBe(read('status', election).stdout);
  });

  it('give tables that spreadsheets open with --csv', () => {
    expect(read('status', election, '--csv').stdout).toMatch(
      /^\uFEFF项目,阶段,轮次,种类,可办事项\r\ncommittee,计票完毕,1,正式选举,/,
    );
    expect(read('board', '--csv').stdout).toMatch(/^\uFEFF选举,.*\r\n469021101-2026-congress,/);
    expect(read('results', '--csv').stdout).toMatch(/^\uFEFFelection,contest,.*\r\n$/);
  });

  it('refuse what the reader may not see, what is not there, and two forms at once', () => {
    expect(ask('board', '--key', key('keyer-a'))).toMatchObject({ status: 2, stdout: '' });
    expect(ask('status', '--key', key('keyer-a')).stderr).toContain('reader-not-entitled');
    expect(read('status', 'nowhere').stderr).toContain('election-unknown');
    expect(read('status', election, '--json', '--csv').status).toBe(2);
    expect(read('results', '--lang', 'en', '469022').stderr).toMatch(/may not read this/);
  });
});

describe('export', () => {
  const fetchTo = (out: string, ...args: readonly string[]) =>
    ask('export', election, '--key', key('auditor'), '--out', out, ...args);

  it('leaves nothing behind where the evidence is not to be had yet', () => {
    const before = readdirSync(folder);
    const { status, stdout, stderr } = fetchTo(join(folder, 'too-early'));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('not-released');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('fetches the folder whole, into an empty place only', async () => {
    await hall.do('tally-released', { contest: 'committee', round: 1 }, 'chief');
    const out = join(folder, 'evidence');
    mkdirSync(out);
    expect(fetchTo(out)).toMatchObject({ status: 0, stderr: '' });
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(files.length).toBe(manifest.body.files.length + 1);
    const again = fetchTo(out);
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('folder-not-empty')]);
    expect(fetchTo(join(out, 'manifest.json')).status).toBe(2);
  });
});

describe('pack', () => {
  it('is refused while a round is being counted, and writes nothing', () => {
    const out = join(folder, 'pack.json');
    const packed = ask('pack', election, '--key', key('chair'), '--out', out);
    expect([packed.status, packed.stdout]).toEqual([2, '']);
    expect(packed.stderr).toContain('[hall-round-counting]');
    expect(readdirSync(folder)).not.toContain('pack.json');
  });

  it('is refused by a key that is none, and for an election that is not there', () => {
    const none = ask('pack', election, '--key', key('nobody'), '--out', join(folder, 'none.json'));
    expect([none.status, none.stdout]).toEqual([2, '']);
    const unknown = ask(
      'pack',
      '469021101-2026-other',
      '--key',
      key('chair'),
      '--out',
      join(folder, 'none.json'),
    );
    expect([unknown.status, unknown.stderr.includes('[election-unknown]')]).toEqual([2, true]);
  });
});

describe('send of a hall’s file', () => {
  const head = `sha256:${'0'.repeat(64)}`;
  const file = (fields: object) => ({
    format: 'scrutineer/hall-file@1',
    election,
    pack: head,
    from: { seq: 1, head },
    registrations: [],
    entries: [],
    ...fields,
  });

  it('says in plain words what is in its way, and leaves 2', () => {
    const sent = ask('send', written('foreign-hall.json', file({})));
    expect([sent.status, sent.stdout]).toEqual([2, '']);
    expect(sent.stderr).toContain('[hall-head-unknown]');
    const broken = ask('send', '--json', written('broken-hall.json', file({ from: undefined })));
    expect(broken.status).toBe(2);
    expect(JSON.parse(broken.stdout)).toMatchObject({
      format: 'scrutineer/refusal@1',
      findings: [{ code: 'field-missing', at: '/from' }],
    });
  });
});
