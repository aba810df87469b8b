import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../functions/ports.ts';

/** One vault over lasting data: `reopen` gives another instance over the same data, as after a restart. */
export interface VaultHome {
  readonly vault: Vault;
  reopen(): Promise<Vault>;
  close(): Promise<void>;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const path = 'envelopes/00ff.json';

/** The promises every Vault keeps; run for each adapter with a factory of empty homes. */
export function vaultContract(open: () => Promise<VaultHome>): void {
  let home: VaultHome;
  let vault: Vault;
  beforeEach(async () => {
    home = await open();
    vault = home.vault;
  });
  afterEach(() => home.close());

  describe('put', () => {
    it('writes once and gives back the very bytes', async () => {
      const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      expect(await vault.put(path, all)).toBe('written');
      expect(new Uint8Array((await vault.get(path))!)).toEqual(all);
    });

    it('takes the same bytes again as the same', async () => {
      await vault.put(path, bytes('票'));
      expect(await vault.put(path, bytes('票'))).toBe('same');
    });

    it.each(['', '票箱', '筆', 'x'])(
      'never overwrites: other bytes (%j) are a conflict and the first stand',
      async (other) => {
        await vault.put(path, bytes('票'));
        expect(await vault.put(path, bytes(other))).toBe('conflict');
        expect(new Uint8Array((await vault.get(path))!)).toEqual(bytes('票'));
      },
    );

    it('keeps an empty file as one that is there', async () => {
      expect(await vault.put(path, new Uint8Array())).toBe('written');
      expect(await vault.has(path)).toBe(true);
      expect(await vault.put(path, new Uint8Array())).toBe('same');
      expect(await vault.put(path, bytes('x'))).toBe('conflict');
    });

    it('lets exactly one of many writers win, and none see half of it', async () => {
      const texts = Array.from({ length: 12 }, (_, i) => String(i % 3).repeat(200_000));
      const outcomes = await Promise.all(texts.map((text) => vault.put(path, bytes(text))));
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      const kept = new TextDecoder().decode((await vault.get(path))!);
      expect(kept).toBe(texts[outcomes.indexOf('written')]);
      for (const [i, outcome] of outcomes.entries()) {
        if (outcome !== 'written') expect(outcome).toBe(texts[i] === kept ? 'same' : 'conflict');
      }
    });

    it('keeps 20 MiB under its digest', async () => {
      const scan = new Uint8Array(20 * 1024 * 1024).fill(7);
      const digest = createHash('sha256').update(scan).digest('hex');
      await vault.put(`scans/${digest}`, scan);
      const kept = (await vault.get(`scans/${digest}`))!;
      expect(createHash('sha256').update(kept).digest('hex')).toBe(digest);
    });
  });

  describe('get, has and list', () => {
    it('tell plainly what is not there', async () => {
      expect(await vault.get(path)).toBeUndefined();
      expect(await vault.has(path)).toBe(false);
      expect(await vault.list('ledgers/none')).toEqual([]);
    });

    it('list a folder and below in code-unit order, and no neighbour whose name goes on', async () => {
      const paths = [
        'ledgers/a/10.json',
        'ledgers/a/2.json',
        'ledgers/a-b/1.json',
        'ledgers/a.b/1.json',
        'envelopes/a.json',
      ];
      for (const each of paths) await vault.put(each, bytes(each));
      expect(await vault.list('ledgers/a')).toEqual(['ledgers/a/10.json', 'ledgers/a/2.json']);
      expect(await vault.list('')).toEqual([...paths].sort());
    });
  });

  describe('paths', () => {
    const bad = [
      '',
      '/etc/passwd',
      '../up',
      'a/../../up',
      'a//b',
      'a/',
      '.',
      'a/.',
      '.hidden',
      'a\\b',
      'a\0b',
      'C:x',
      'a b',
      '票',
      '%2e%2e/x',
      'x'.repeat(300),
    ];
    it.each(bad)('never leave the vault: %j is refused by every call', async (wrong) => {
      await expect(vault.put(wrong, bytes('x'))).rejects.toThrow();
      await expect(vault.get(wrong)).rejects.toThrow();
      await expect(vault.has(wrong)).rejects.toThrow();
      if (wrong !== '') await expect(vault.list(wrong)).rejects.toThrow();
      expect(await vault.list('')).toEqual([]);
    });

    it.each(['constructor', '__proto__', 'a..b', 'CON_', '469021101-2026-congress'])(
      'may be called %s',
      async (name) => {
        expect(await vault.put(`ledgers/${name}/1.json`, bytes(name))).toBe('written');
        expect(await vault.list('')).toEqual([`ledgers/${name}/1.json`]);
      },
    );
  });

  describe('after a restart', () => {
    it('everything that was put is still there', async () => {
      await vault.put(path, bytes('票'));
      const reopened = await home.reopen();
      expect(new Uint8Array((await reopened.get(path))!)).toEqual(bytes('票'));
      expect(await reopened.put(path, bytes('票'))).toBe('same');
      expect(await reopened.put(path, bytes('改'))).toBe('conflict');
    });
  });
}
