import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../core/book/csv.ts';
import { readSignable } from '../../core/ledger/signable.ts';
import { readQuotaFile } from '../../core/slate/quota/quota-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { xlsxOf } from './book/xlsx.ts';

const main = fileURLToPath(new URL('../../cli/scrutineer.js', import.meta.url));
const county = fileURLToPath(new URL('../../samples/book/county', import.meta.url));
const service = 'A'.repeat(43);

/** Runs the command as a process of its own, as a shell would. */
function draft(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'draft', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Every file below a folder with its JSON; nonces and times, which differ each time, left out. */
function written(folder: string): ReadonlyMap<string, unknown> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.json'),
  );
  return new Map(
    files.sort().map((path) => {
      const {
        nonce: _nonce,
        saidAt: _saidAt,
        ...rest
      } = JSON.parse(readFileSync(join(folder, path), 'utf8'));
      return [path, rest];
    }),
  );
}

const sampleFiles = [
  'convened/469021101-2026-congress.json',
  'convened/469021101-2026-plenary.json',
  'convened/469021101-b01-2026-delegates.json',
  'convened/469021101-b02-2026-delegates.json',
  'convened/469021102-2026-congress.json',
  'quota/469021101.json',
  'schedule-set/469021101-2026-congress.json',
  'schedule-set/469021101-2026-plenary.json',
  'schedule-set/469021101-b01-2026-delegates.json',
  'schedule-set/469021101-b02-2026-delegates.json',
  'schedule-set/469021102-2026-congress.json',
  'schedule.json',
];

describe('draft', () => {
  it('makes the sample county’s drafts, each act ready to sign', () => {
    const out = join(temporaryFolder(), 'drafts');
    const { status, stdout } = draft(county, '--service', service, '--out', out);
    expect(status).toBe(0);
    expect(stdout).toContain('5 次选举的召集事项（演练）、1 份代表名额、进度表');
    expect([...written(out).keys()]).toEqual(sampleFiles);
    for (const path of sampleFiles.filter((each) => each.includes('2026'))) {
      expect(readSignable(JSON.parse(readFileSync(join(out, path), 'utf8'))).ok, path).toBe(true);
    }
    expect(readQuotaFile(readFileSync(join(out, 'quota/469021101.json'))).ok).toBe(true);
  });

  it('makes the same of an .xlsx as of its sheets in CSV, official where asked', async () => {
    const folder = temporaryFolder();
    const sheets = readdirSync(county).map((name) => {
      const parsed = parseCsv(readFileSync(join(county, name), 'utf8').replace(/^\ufeff/, ''));
      return [name.replace(/\.csv$/, ''), parsed.ok ? parsed.rows : []] as const;
    });
    writeFileSync(join(folder, 'county.xlsx'), await xlsxOf(new Map(sheets)));
    const options = ['--service', service, '--mode', 'official'];
    expect(draft(county, ...options, '--out', join(folder, 'csv')).stdout).toContain('（正式）');
    expect(draft(join(folder, 'county.xlsx'), ...options, '--out', join(folder, 'xlsx')).status).toBe(0);
    expect(written(join(folder, 'xlsx'))).toEqual(written(join(folder, 'csv')));
    expect(written(join(folder, 'csv')).get('convened/469021102-2026-congress.json')).toMatchObject({
      definition: { mode: 'official' },
    });
  });

  it('writes an empty book, which is itself in order once filled in, and over no file', () => {
    const folder = temporaryFolder();
    const book = join(folder, 'book.xlsx');
    expect(draft('--template', '--out', book, '--lang', 'en')).toMatchObject({ status: 0, stderr: '' });
    expect(draft(book, '--service', service, '--out', join(folder, 'out')).status).toBe(0);
    const again = draft('--template', '--out', book);
    expect(again).toMatchObject({ status: 2, stdout: '' });
    expect(again.stderr).toContain('[file-exists]');
  });

  it('reads GB 18030 as well: the same book, the same drafts', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'book'));
    cpSync(county, join(folder, 'book'), { recursive: true });
    // 选举编号,计票站,名称 in GB 18030, then ASCII
    const headings = [
      0xd1, 0xa1, 0xbe, 0xd9, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xbc, 0xc6, 0xc6, 0xb1, 0xd5, 0xbe,
    ];
    const rows = sampleFiles
      .filter((path) => path.startsWith('convened/'))
      .map((path) => `${path.slice('convened/'.length, -'.json'.length)},s1`);
    const bytes = Buffer.concat([Buffer.from(headings), Buffer.from(`\r\n${rows.join('\r\n')}\r\n`)]);
    writeFileSync(join(folder, 'book', '计票站.csv'), bytes);
    const out = join(folder, 'out');
    expect(draft(join(folder, 'book'), '--service', service, '--out', out).status).toBe(0);
    expect([...written(out).keys()]).toEqual(sampleFiles);
  });

  it('says in one line of JSON what it wrote', () => {
    const out = join(temporaryFolder(), 'drafts');
    const { status, stdout, stderr } = draft(
      county,
      '--service',
      service,
      '--out',
      out,
      '--json',
      '--lang',
      'en',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({
      format: 'scrutineer/drafts@1',
      mode: 'rehearsal',
      quotas: ['469021101'],
      schedule: '469021',
    });
    expect(said.elections).toHaveLength(5);
    expect(said.findings[0]).toMatchObject({ code: 'book-units', at: '选举!B2' });
    expect(said.findings[0].message).toContain('8 delegates from 2 units');
  });
});

describe('draft refuses with exit 2, writes nothing', () => {
  /** The sample county with one of its files rewritten, and a place for its drafts. */
  function spoilt(name: string, change: (text: string) => string | Uint8Array) {
    const folder = temporaryFolder();
    const book = join(folder, 'book');
    cpSync(county, book, { recursive: true });
    writeFileSync(join(book, name), change(readFileSync(join(book, name), 'utf8')));
    const out = join(folder, 'out');
    const run = draft(book, '--service', service, '--out', out, '--json');
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder)).toEqual(['book']);
    return run;
  }

  it('and names every wrong cell, in sentences and in JSON', () => {
    const { status, stdout, stderr } = spoilt('选举.csv', (text) =>
      text.replace('2026-11-24', '2026-11-31').replace(',3,差额', ',三,差额'),
    );
    expect(status).toBe(2);
    expect(stderr).toContain('选举!E7：“日期”不是日期：“2026-11-31”。');
    expect(stderr).toContain('选举!Q3：“名额”应是整数，填的是“三”。');
    const refusal = JSON.parse(stdout);
    expect(refusal.format).toBe('scrutineer/refusal@1');
    expect(refusal.findings.map(({ at }: { at: string }) => at)).toEqual(['选举!Q3', '选举!E7']);
  });

  it('for a CSV file whose quotes do not pair, or that is no text', () => {
    expect(spoilt('进度.csv', (text) => `${text}"`).stderr).toContain('[book-csv-quote]');
    expect(spoilt('进度.csv', () => Uint8Array.from([0xff, 0xff])).stderr).toContain('[book-not-text]');
  });

  it('for a folder that holds something already, which stays as it was', () => {
    const out = temporaryFolder();
    writeFileSync(join(out, 'mine.txt'), 'mine');
    const { status, stderr } = draft(county, '--service', service, '--out', out);
    expect(status).toBe(2);
    expect(stderr).toContain('[folder-not-empty]');
    expect(readdirSync(out)).toEqual(['mine.txt']);
  });

  it('for a thumbprint that is none, a file that is not there, and a folder without sheets', () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    const book = join(folder, 'empty');
    mkdirSync(book);
    expect(draft(county, '--service', 'x', '--out', out).stderr).toContain('--service');
    expect(draft(join(folder, 'none.xlsx'), '--service', service, '--out', out).stderr).toContain(
      '[file-unreadable]',
    );
    expect(draft(book, '--service', service, '--out', out).stderr).toContain('[book-sheet-missing]');
    expect(existsSync(out)).toBe(false);
  });

  it('for a command line without the file or the thumbprint, in one sentence', () => {
    expect(draft('--out', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('缺少参数 file'),
    });
    expect(draft(county, '--out', 'x', '--lang', 'en')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("required option '--service' not specified"),
    });
  });

  it('and with exit 1 for a fault: a place where nothing can be written', () => {
    // A name that a folder may have, and its draft beside it may not.
    const out = join(temporaryFolder(), 'o'.repeat(250));
    const { status, stderr } = draft(county, '--service', service, '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('[folder-not-written]');
  });
});
