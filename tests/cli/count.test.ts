import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultSchema } from '../../core/count/result-schema.ts';
import { fileRefusalSchema } from '../../core/findings/spoken-schema.ts';
import { repository, scrutineer } from './program.ts';

const complete = join(repository, 'samples/count/complete.json');
const example = readFileSync(complete, 'utf8');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'count-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function linesOf(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('count', () => {
  it('prints the slips of a round, and nothing on stderr', () => {
    const { status, stdout, stderr } = scrutineer(['count', complete]);
    expect([status, stderr]).toEqual([0, '']);
    const headings = stdout.split('\n').filter((line) => line.startsWith('【'));
    expect(headings).toEqual([
      '【1】到会人数报告单',
      '【2】分发选票情况报告单',
      '【3】收回选票（清点票数）报告单',
      '【5】计票结果报告单',
      '【6】报总监票人的报告单（供宣读）',
      '【7】当选名单（以姓氏笔画为序）',
    ]);
    expect(stdout).toContain('│    1 │ 丁　一（女）  │   81 │     13 │    0 │        0 │ 81×2 = 162 > 96 │');
    expect(stdout).not.toContain('\u001b');
  });

  it('speaks English where asked', () => {
    const { stdout } = scrutineer(['count', complete, '--lang', 'en']);
    expect(stdout).toContain('[1] Attendance');
    expect(stdout).toContain('Quorum: 96×5 = 480 > 112×4 = 448.');
  });

  it('says which file the slips are of where there are several', () => {
    const other = join(repository, 'samples/count/tie.json');
    const { stdout } = scrutineer(['count', complete, other]);
    expect(stdout.indexOf(`${complete}\n`)).toBe(0);
    expect(stdout).toContain(`\n${other}\n`);
  });

  it('is done, not refused, where a round ends void, short, tied or not quorate', () => {
    const files = ['void', 'short', 'tie', 'quorum-exactly-four-fifths-1990'].map((name) =>
      join(repository, `samples/count/${name}.json`),
    );
    const { status, stdout, stderr } = scrutineer(['count', '--json', ...files]);
    expect([status, stderr]).toEqual([0, '']);
    expect(linesOf(stdout).map((line) => line['status'])).toEqual(['void', 'short', 'tie', 'not-quorate']);
  });

  it('gives one line a file in argument order, a refusal in its file’s place, and counts the others', () => {
    const bad = file('bad.json', example.replace('"returned": 96', '"returned": 95'));
    const missing = join(folder, 'missing.json');
    const { status, stdout, stderr } = scrutineer([
      'count',
      '--json',
      bad,
      complete,
      missing,
      folder,
      complete,
    ]);
    const lines = linesOf(stdout);
    expect(status).toBe(2);
    expect(lines.map((line) => line['format'])).toEqual([
      'scrutineer/refusal@1',
      'scrutineer/result@1',
      'scrutineer/refusal@1',
      'scrutineer/refusal@1',
      'scrutineer/result@1',
    ]);
    for (const line of lines) {
      const schema = line['format'] === 'scrutineer/result@1' ? resultSchema : fileRefusalSchema;
      expect(schema.safeParse(line).error).toBeUndefined();
    }
    expect(lines[0]).toMatchObject({
      file: bad,
      findings: [{ code: 'returned-differs', at: '/stations/0' }],
    });
    expect(lines[2]).toMatchObject({ file: missing, findings: [{ code: 'file-unreadable' }] });
    expect(lines[3]).toMatchObject({ file: folder, findings: [{ code: 'file-unreadable' }] });
    expect(stderr).toContain(`${bad}：不予受理，共 1 处问题。\n  1. `);
    expect(stderr).toContain('依据：');
    expect(stderr).toContain('下一步：');
  });

  it('counts the others without --json too', () => {
    const { status, stdout, stderr } = scrutineer([
      'count',
      join(folder, 'nowhere.json'),
      complete,
      '--lang',
      'en',
    ]);
    expect(status).toBe(2);
    expect(stdout).toContain('[7] The elected');
    expect(stderr).toMatch(
      /nowhere\.json: refused, 1 finding\.\n {2}1\. .*ENOENT.*\n {5}Rule: .*\n {5}Next: /,
    );
  });

  it.each([
    ['a byte order mark', `\ufeff${example}`],
    ['5.0 for 5', example.replace('"electors": 118', '"electors": 118.0')],
    ['an id every object has', example.replace('"id": "c1"', '"id": "constructor"')],
  ])('takes %s', (_name, content) => {
    expect(scrutineer(['count', '--json', file('taken.json', content)])).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it.each([
    ['NaN', example.replace('"present": 96', '"present": NaN'), 'json-syntax'],
    [
      'a key twice',
      example.replace('"electors": 118', '"electors": 118, "electors": 117'),
      'json-duplicate-key',
    ],
    ['too deep a nesting', '['.repeat(100_000), 'json-too-deep'],
    ['half a file', example.slice(0, example.length / 2), 'json-syntax'],
    ['an empty file', '', 'json-syntax'],
    ['a lone surrogate', example.replace('赵六', '\\ud800'), 'json-lone-surrogate'],
    ['a number beyond numbers', example.replace('"electors": 118', '"electors": 1e999'), 'field-malformed'],
    ['a huge number', example.replace('"electors": 118', '"electors": 10000001'), 'field-malformed'],
    ['a fraction of a person', example.replace('"electors": 118', '"electors": 118.5'), 'field-malformed'],
    [
      '__proto__ as a field',
      example.replace('"electors": 118', '"__proto__": 1, "electors": 118'),
      'field-unknown',
    ],
    ['__proto__ as an id', example.replace('"id": "c1"', '"id": "__proto__"'), 'field-malformed'],
    ['null', 'null', 'field-malformed'],
  ])('refuses %s', (_name, content, code) => {
    const { status, stdout } = scrutineer(['count', '--json', file('refused.json', content)]);
    expect(status).toBe(2);
    expect(linesOf(stdout)[0]!['findings']).toContainEqual(expect.objectContaining({ code }));
  });

  it('refuses GB 18030 bytes', () => {
    // 王强 as GB 18030 has it, in a text that is ASCII otherwise.
    const bytes = Buffer.concat([
      Buffer.from('{"title":"'),
      Buffer.from([0xcd, 0xf5, 0xc7, 0xbf]),
      Buffer.from('"}'),
    ]);
    const { status, stdout } = scrutineer(['count', '--json', file('gb18030.json', bytes)]);
    expect(status).toBe(2);
    expect(linesOf(stdout)[0]).toMatchObject({ findings: [{ code: 'not-utf8' }] });
  });

  it('refuses a file over 256 MiB by its size, before reading it', () => {
    const path = file('large.json', '');
    truncateSync(path, 256 * 1024 * 1024 + 1);
    const { status, stdout } = scrutineer(['count', '--json', path]);
    expect(status).toBe(2);
    expect(linesOf(stdout)[0]).toMatchObject({
      findings: [{ code: 'file-too-large', numbers: { bytes: 268435457, limit: 268435456 } }],
    });
  });

  it('lets no file write control characters to a terminal', () => {
    const { stderr } = scrutineer(['count', file('escape.json', '{"\\u001b[2J\\u202e":1}')]);
    expect(stderr).toContain('\\u001b[2J\\u202e');
    for (const character of ['\u001b', '\u202e']) expect(stderr).not.toContain(character);
  });
});
