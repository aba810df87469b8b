import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { faultSentence } from '../../cli/usage.ts';
import { main, repository, scrutineer } from './program.ts';

describe('the command line', () => {
  it('shows every command with what it does, in the language asked for', () => {
    const chinese = scrutineer(['--help']);
    const english = scrutineer(['--help', '--lang', 'en']);
    expect([chinese.status, chinese.stderr]).toEqual([0, '']);
    for (const [name, { summary }] of commands) {
      expect(chinese.stdout).toContain(name);
      expect(chinese.stdout).toContain(summary.zh);
      expect(english.stdout.replace(/\s+/g, ' ')).toContain(summary.en);
    }
  });

  it('shows how a command is used', () => {
    const { status, stdout } = scrutineer(['count', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('count [options] <file...>');
    expect(stdout).toContain('--lang');
  });

  it('lists the commands and refuses where none is named', () => {
    const { status, stdout, stderr } = scrutineer([]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('count');
  });

  it.each([
    [['cuont'], '没有“cuont”这个命令。请用 scrutineer --help 查看用法。\n'],
    [['count', '--jsno', 'x'], '没有“--jsno”这个选项。请用 scrutineer count --help 查看用法。\n'],
    [['count'], '缺少参数 file。请用 scrutineer count --help 查看用法。\n'],
    [['count', 'x', '--lang'], '选项 --lang <lang> 后面缺少值。请用 scrutineer count --help 查看用法。\n'],
    [
      ['count', 'x', '--lang', 'fr'],
      '选项 --lang <lang> 的值不对，可选 zh, en。请用 scrutineer count --help 查看用法。\n',
    ],
    [['act'], '缺少必须给出的选项 --template <type>。请用 scrutineer act --help 查看用法。\n'],
    [['schema', 'count', 'act'], '参数过多。请用 scrutineer schema --help 查看用法。\n'],
    [['cuont', '--lang', 'en'], "unknown command 'cuont'. See scrutineer --help for how it is used.\n"],
    [
      ['count', '--jsno', '--lang=en'],
      "unknown option '--jsno'. See scrutineer count --help for how it is used.\n",
    ],
  ])('refuses %j in one sentence', (args, sentence) => {
    expect(scrutineer(args)).toEqual({ status: 2, stdout: '', stderr: sentence });
  });

  it('leaves quietly when its reader has read enough', () => {
    const command = `"${process.execPath}" "${main}" schema act | true; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: repository, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['0\n', '']);
  });

  it('reads the files of whoever runs it through npm where that person stands', () => {
    const env = { npm_lifecycle_event: 'scrutineer', INIT_CWD: `${repository}samples/count` };
    expect(scrutineer(['count', '--json', 'complete.json'], { env, cwd: tmpdir() }).status).toBe(0);
    const other = { ...env, npm_lifecycle_event: 'start' };
    expect(scrutineer(['count', '--json', 'complete.json'], { env: other, cwd: tmpdir() }).status).toBe(2);
  });
});

describe('a fault', () => {
  it('is told in one sentence, without a stack', () => {
    expect(faultSentence(new Error('disk gone'), 'zh')).toBe(
      '程序出错，没有完成：disk gone。请保留此信息并报告维护人员。\n',
    );
    expect(faultSentence('odd', 'en')).toBe(
      'A fault, nothing was completed: odd. Please keep this line and report it.\n',
    );
  });
});
