import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleForm } from '../core/render/sample-form.ts';
import { Hall, openCount } from '../e2e/hall.ts';
import { Outsider } from '../e2e/outsider.ts';
import { election, registerEverybody } from '../e2e/people.ts';
import { type Served, startServing } from '../e2e/served.ts';
import { scrutineer } from './program.ts';
import { running } from './running.ts';
import { standIn } from './stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrutineer-slips-'));
const data = join(folder, 'data');
const key = (name: string) => join(folder, 'keys', `${name}.json`);
let served: Served;

beforeAll(async () => {
  served = await startServing(data);
  const outsider = new Outsider(served.url);
  await outsider.meet();
  mkdirSync(join(folder, 'keys'));
  const hall = new Hall(outsider, await registerEverybody(outsider, data, join(folder, 'keys')));
  await openCount(hall, [{ id: 's1', piles: [{ batch: '01', papers: 20 }] }]);
});

afterAll(async () => {
  await served?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

let made = 0;
const fresh = () => join(folder, `slips-${++made}`);
const slips = (out: string, ...args: readonly string[]) =>
  scrutineer(['slips', election, '--url', served.url, '--key', key('chief'), '--out', out, ...args]);

describe('slips', () => {
  it('writes every slip there is by now, each as HTML, .docx and .xlsx, and lists them', async () => {
    const out = fresh();
    const { status, stdout, stderr } = slips(out);
    expect([status, stderr]).toEqual([0, '']);
    const contest = /slip-1-(.+)-1\.html/.exec(stdout)![1]!;
    const names = [1, 2, 3].flatMap((slip) =>
      ['docx', 'html', 'xlsx'].map((format) => `slip-${slip}-${contest}-1.${format}`),
    );
    expect(readdirSync(out).sort()).toEqual(names);
    for (const name of names) expect(stdout).toContain(name);
    expect(stdout).toContain('到会人数报告单');
    expect(stdout).toContain(`报告单已写入 ${out}，共 9 个文件。`);
    expect(readFileSync(join(out, names[1]!), 'utf8')).toContain('<h1>到会人数报告单</h1>');
    expect(strFromU8(unzipSync(readFileSync(join(out, names[0]!)))['word/document.xml']!)).toContain(
      '到会人数报告单',
    );
    const [sheet] = await readXlsxFile(join(out, names[2]!));
    expect(sheet!.data.flat()).toContain('到会人数报告单');
  });

  it('writes the same bytes when asked again', () => {
    const [once, again] = [fresh(), fresh()];
    slips(once);
    slips(again);
    for (const name of readdirSync(once)) {
      expect(readFileSync(join(again, name)).equals(readFileSync(join(once, name))), name).toBe(true);
    }
  });

  it('writes only the formats asked for, in the language asked for', () => {
    const out = fresh();
    const { status, stdout } = slips(out, '--as', 'docx, html,docx', '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout).toContain(`The slips are in ${out}: 6 files.`);
    expect(stdout).toContain('Ballots issued');
    expect(readdirSync(out).map((name) => name.replace(/.*\./, ''))).toEqual(
      Array.from({ length: 3 }, () => ['docx', 'html']).flat(),
    );
  });

  it('refuses a format there is not, and a folder that holds something, and writes nothing', () => {
    const out = fresh();
    expect(slips(out, '--as', 'pdf').status).toBe(2);
    expect(existsSync(out)).toBe(false);
    mkdirSync(out);
    writeFileSync(join(out, 'edited.docx'), 'x');
    const refused = slips(out);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('[folder-not-empty]');
    expect(readdirSync(out)).toEqual(['edited.docx']);
  });

  it('passes on what the service refuses, and what is wrong with a key or an address', () => {
    const out = fresh();
    const unknown = scrutineer([
      ...['slips', '469021101-none', '--url', served.url, '--key', key('chief'), '--out', out],
    ]);
    expect([unknown.status, existsSync(out)]).toEqual([2, false]);
    const keyless = scrutineer(['slips', election, '--url', served.url, '--key', key('none'), '--out', out]);
    expect(keyless.status).toBe(2);
  });

  it('says why a folder cannot be written', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { status, stderr } = slips(join(file, 'slips'));
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/\[folder-not-(written|empty)\]/);
  });
});

describe('slips of a service that answers otherwise', () => {
  /** The program against a service that answers with this list. */
  async function against(list: unknown, out: string) {
    const url = await standIn(() => list);
    return running(['slips', election, '--url', url, '--key', key('chief'), '--out', out]);
  }

  it('that there are none yet is said, and no folder made', async () => {
    const out = fresh();
    const { status, stdout } = await against({ seq: 1, slips: [] }, out);
    expect([status, stdout, existsSync(out)]).toEqual([
      0,
      '这次选举还没有报告单：清点到会人数后才有第一张。\n',
      false,
    ]);
  });

  it('a slip that would leave its folder is none', async () => {
    const out = fresh();
    const slip = { slip: 1, contest: 'c', round: 1, form: sampleForm({ id: '../outside' }) };
    const { status, stderr } = await against({ seq: 1, slips: [slip] }, out);
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(stderr).toContain('[answer-unexpected]');
  });

  it('two slips of one name leave nothing half done', async () => {
    const out = fresh();
    const slip = { slip: 1, contest: 'c', round: 1, form: sampleForm() };
    const { status, stderr } = await against({ seq: 1, slips: [slip, slip] }, out);
    expect([status, existsSync(out)]).toEqual([1, false]);
    expect(stderr).toContain('[folder-not-written]');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
