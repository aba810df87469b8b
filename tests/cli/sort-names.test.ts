import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../cli/scrutineer.js', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sort-names-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a process of its own, as a shell would. */
function sortNames(args: readonly string[], input: string | Uint8Array = '') {
  const command = [main, 'sort-names', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('sort-names', () => {
  it('prints the names of standard input in surname order, as written, and nothing else', () => {
    const names = '戴民\r\n薛民\r\n\r\n 林民 \r\n陈民\r\n甘民\r\n邓一民\r\n邓　宁\r\n阿里木•买买提\r\n王 强';
    expect(sortNames([], names)).toEqual({
      status: 0,
      stdout: '王 强\n邓　宁\n邓一民\n甘民\n阿里木•买买提\n陈民\n林民\n薛民\n戴民\n',
      stderr: '',
    });
  });

  it('prints the names of a file in full-name order', () => {
    const path = file('names.txt', '\ufeff邓宁\n邓一民\n');
    expect(sortNames([path, '--mode', 'full-name']).stdout).toBe('邓一民\n邓宁\n');
    expect(sortNames([path, '--mode', 'surname']).stdout).toBe('邓宁\n邓一民\n');
  });

  it('reads GB 18030 where the bytes are not UTF-8', () => {
    // 王民, 丁一
    const bytes = Uint8Array.from([0xcd, 0xf5, 0xc3, 0xf1, 0x0d, 0x0a, 0xb6, 0xa1, 0xd2, 0xbb, 0x0d, 0x0a]);
    expect(sortNames([file('gbk.txt', bytes)])).toEqual({ status: 0, stdout: '丁一\n王民\n', stderr: '' });
  });

  it('tells on stderr which places a person must check', () => {
    const names = '㛃民\n丁一\nAli\n';
    expect(sortNames([], names)).toEqual({
      status: 0,
      stdout: '丁一\n㛃民\nAli\n',
      stderr: '㛃民：该字次序请人工核对\nAli：该字次序请人工核对\n',
    });
    expect(sortNames(['--lang', 'en'], names).stderr).toContain(
      '㛃民: please check by hand where it stands\n',
    );
  });

  it('prints nothing for nothing', () => {
    expect(sortNames([], '\n \n')).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('sort-names refuses with exit 2 and a sentence, and prints no name', () => {
  it('a name that is none, by its line', () => {
    const { status, stdout, stderr } = sortNames([], '丁一\n\n王\u202e强\n');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('stdin:3 处姓名的第 2 个字符 U+202E 不能用于姓名');
  });

  it('in English where asked', () => {
    const path = file('long.txt', `丁一\n${'王'.repeat(101)}\n`);
    const { status, stdout, stderr } = sortNames([path, '--lang', 'en']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`The name at ${path}:2 has 101 characters; the limit is 100.`);
  });

  it('bytes that are no text', () => {
    const { status, stdout, stderr } = sortNames([], Uint8Array.from([0xff, 0xfe, 0x01, 0x4e]));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('既不是 UTF-8 编码，也不是 GB 18030 编码');
  });

  it('a file that is not there', () => {
    const { status, stdout, stderr } = sortNames([join(folder, 'nowhere.txt')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('ENOENT');
  });

  it.each([['--mode', 'pinyin'], ['--mode'], ['--reverse'], ['a.txt', 'b.txt']])('%s %s', (...args) => {
    const { status, stdout, stderr } = sortNames(args, '丁一\n');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('scrutineer sort-names --help');
  });
});

it('sort-names leaves quietly when its reader has read enough', () => {
  const path = file('many.txt', '丁一\n'.repeat(300_000));
  const pipe = `"$0" "$1" sort-names "$2" | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const shell = spawnSync('bash', ['-c', pipe, process.execPath, main, path], { encoding: 'utf8' });
  expect({ stdout: shell.stdout, stderr: shell.stderr }).toEqual({ stdout: '丁一\n0\n', stderr: '' });
});
