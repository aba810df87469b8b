import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headCode } from '../../core/ledger/canonical.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { type Folder, folderOf } from '../support/folder.ts';
import { hold, plainVote, prepare } from '../support/hall.ts';
import { Story } from '../support/story.ts';
import { certifiedElection } from '../support/tales.ts';

const main = fileURLToPath(new URL('../../cli/scrutineer.js', import.meta.url));

let top: string;
let story: Story;
let files: Folder;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'verify-'));
  story = certifiedElection();
  files = folderOf(story);
});
afterAll(() => rmSync(top, { recursive: true }));

/** Writes an evidence folder to the disk. */
function written(name: string, folder: Folder): string {
  for (const [path, bytes] of folder) {
    mkdirSync(dirname(join(top, name, path)), { recursive: true });
    writeFileSync(join(top, name, path), bytes);
  }
  return join(top, name);
}

/** Runs the command as a process of its own, as a shell would. */
function verify(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'verify', ...args], {
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').slice(0, -1);
  return { status, lines, last: lines.at(-1), stderr };
}

const rootOf = (of: Story) => thumbprint(of.root.root.jwk, nodeCrypto.sha256);

describe('verify', () => {
  it('says one line a check, then what to compare where no key is pinned', () => {
    const { status, lines, last, stderr } = verify(written('sound', files));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines.slice(0, -1).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '✓ manifest',
      '✓ chain',
      '✓ registrations',
      '✓ envelopes',
      '✓ replay',
      '✓ head',
      '✓ recount',
      '✓ sign-offs',
      '✓ scans',
    ]);
    expect(lines[1]).toContain('账本 16 条前后相接');
    expect(last).toBe(
      `passed, unanchored: compare root ${rootOf(story)} service ${story.service.kid} head ${headCode(story.state!.head)}`,
    );
  });

  it('passes plainly where the root is pinned; the service key alone vouches for nobody', () => {
    const folder = written('pinned', files);
    const root = ['--trust', rootOf(story)];
    const service = ['--trust', story.service.kid];
    expect(verify(folder, ...root)).toMatchObject({ status: 0, last: 'passed' });
    expect(verify(folder, ...service)).toMatchObject({
      status: 0,
      last: expect.stringMatching(/^passed, unanchored: compare root /),
    });
    expect(verify(folder, ...root, ...service, '--lang', 'en').lines.at(-2)).toBe(
      '✓ trust  the 2 key(s) you trust are those in use',
    );
  });

  it('fails where a key pinned is not in use here', () => {
    const spare = thumbprint(story.spareRoot.root.jwk, nodeCrypto.sha256);
    const { status, last } = verify(written('foreign', files), '--trust', spare, '--lang', 'en');
    expect(status).toBe(1);
    expect(last).toContain(`FAILED: The key ${spare} you trust is neither a root in use here`);
  });

  it('names the file in which a byte was flipped', () => {
    const [path, bytes] = [...files].find(([name]) => name.startsWith('envelopes/'))!;
    const flipped = Uint8Array.from(bytes);
    flipped[40]! ^= 1;
    const folder = written('flipped', new Map(files).set(path, flipped));
    const { status, lines, last } = verify(folder, '--lang', 'en');
    expect(status).toBe(1);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(`✗ manifest  The file ${path} has the digest`);
    expect(lines[0]).toContain('Next: Keep this folder');
    expect(last).toContain(`FAILED: The file ${path} has the digest`);
  });

  it('takes an older folder for what it is', () => {
    const begun = hold(prepare(new Story()), plainVote);
    const older = written('older', folderOf(begun));
    const newer = written('newer', files);
    expect(verify(newer, '--since', older)).toMatchObject({ status: 0 });
    expect(verify(newer, '--since', older).lines.at(-2)).toBe('✓ since  较早文件夹的 15 条正是此账本的开头');
    expect(verify(older, '--since', newer)).toMatchObject({ status: 1, last: 'FAILED: rolled back' });
  });

  it('finds what is no file among the files', () => {
    const folder = written('linked', files);
    symlinkSync('README.txt', join(folder, 'notes'));
    expect(verify(folder)).toMatchObject({
      status: 1,
      last: 'FAILED: 文件 notes 不在清单中，或不属于证据文件夹。',
    });
  });

  it('fails an empty folder, and refuses what is none', () => {
    mkdirSync(join(top, 'empty'));
    expect(verify(join(top, 'empty'))).toMatchObject({ status: 1, last: 'FAILED: 缺少文件 manifest.json。' });
    writeFileSync(join(top, 'file'), '');
    for (const args of [
      [join(top, 'nowhere')],
      [join(top, 'file')],
      [join(top, 'empty'), '--since', join(top, 'nowhere')],
    ]) {
      const { status, lines, stderr } = verify(...args);
      expect({ status, lines }).toEqual({ status: 2, lines: [] });
      expect(stderr).toContain('文件夹打不开或读不完');
    }
  });

  it.each([
    ['without a folder', []],
    ['with a thumbprint that is none', ['.', '--trust', 'abc']],
    ['in a language nobody speaks here', ['.', '--lang', 'fr']],
  ])('refuses a command line %s', (_how, args) => {
    expect(verify(...args)).toMatchObject({ status: 2, lines: [] });
  });
});
