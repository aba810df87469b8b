import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileVault } from '../../../functions/embedded/file-vault.ts';
import { vaultContract } from '../../contract/vault.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { probe } from './probe.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const drafts = (root: string) => readdirSync(join(root, '.drafts'));

describe('the file vault keeps the contract', () => {
  vaultContract(async () => {
    const root = join(temporaryFolder(), 'vault');
    return { vault: await openFileVault(root), reopen: () => openFileVault(root), close: async () => {} };
  });
});

describe('the file vault', () => {
  it('keeps each path as a plain file of its own, without leftovers', async () => {
    const root = temporaryFolder();
    const vault = await openFileVault(root);
    await vault.put('ledgers/e/1.json', bytes('一'));
    await vault.put('ledgers/e/1.json', bytes('二'));
    expect(readFileSync(join(root, 'ledgers/e/1.json'), 'utf8')).toBe('一');
    expect(drafts(root)).toEqual([]);
  });

  it('sweeps away at start what a killed process left half-written, and nothing else', async () => {
    const root = temporaryFolder();
    await (await openFileVault(root)).put('ledgers/e/1.json', bytes('一'));
    writeFileSync(join(root, '.drafts', 'half'), '半');
    const vault = await openFileVault(root);
    expect(drafts(root)).toEqual([]);
    expect(await vault.list('')).toEqual(['ledgers/e/1.json']);
  });

  it('never shows a draft', async () => {
    const root = temporaryFolder();
    const vault = await openFileVault(root);
    writeFileSync(join(root, '.drafts', 'half'), '半');
    expect(await vault.list('')).toEqual([]);
    await expect(vault.get('.drafts/half')).rejects.toThrow('not a path of the vault');
  });

  it('gives back a file changed or cut short as it stands, and calls the true bytes a conflict', async () => {
    const root = temporaryFolder();
    const vault = await openFileVault(root);
    await vault.put('envelopes/a.json', bytes('{"payload":"票"}'));
    writeFileSync(join(root, 'envelopes/a.json'), '{"payload":"改"}');
    expect(new Uint8Array((await vault.get('envelopes/a.json'))!)).toEqual(bytes('{"payload":"改"}'));
    expect(await vault.put('envelopes/a.json', bytes('{"payload":"票"}'))).toBe('conflict');
    truncateSync(join(root, 'envelopes/a.json'), 3);
    expect((await vault.get('envelopes/a.json'))!).toHaveLength(3);
    expect(await vault.put('envelopes/a.json', bytes('{"payload":"票"}'))).toBe('conflict');
  });

  it('never follows a name to write through it', async () => {
    const root = temporaryFolder();
    const vault = await openFileVault(root);
    await vault.put('envelopes/a.json', bytes('a'));
    symlinkSync(join(root, 'nowhere'), join(root, 'envelopes', 'b.json'));
    await expect(vault.put('envelopes/b.json', bytes('b'))).rejects.toThrow();
    expect(existsSync(join(root, 'nowhere'))).toBe(false);
  });

  it('says folder-not-writable for a folder nobody may write, gone, or a file', async () => {
    const closed = temporaryFolder();
    chmodSync(closed, 0o555);
    expect(probe('vault', closed)).toBe('folder-not-writable');
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(openFileVault(file)).rejects.toMatchObject({ found: { code: 'folder-not-writable' } });
    const root = join(temporaryFolder(), 'vault');
    const vault = await openFileVault(root);
    await vault.put('envelopes/a.json', bytes('a'));
    rmSync(root, { recursive: true });
    await expect(vault.put('envelopes/b.json', bytes('b'))).rejects.toMatchObject({
      found: { code: 'folder-not-writable' },
    });
  });

  it('says disk-full, leaves nothing half-written, and takes the file once there is room', async () => {
    const root = temporaryFolder();
    chmodSync(root, 0o777);
    expect(probe('vault', root, 64)).toBe('disk-full');
    expect(readdirSync(join(root, 'scans'))).toEqual([]);
    expect(drafts(root)).toEqual([]);
    expect(probe('vault', root, 4096)).toBe('ok');
  });
});
