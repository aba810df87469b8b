import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openHome } from '../../../functions/embedded/home.ts';
import { appendAt } from '../../contract/ledger-append.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { probe } from './probe.ts';

const election = '469021101-2026-congress';
const fault = (code: string) => ({ found: expect.objectContaining({ code }) });

async function open(folder: string, mode: 'sample' | 'official' = 'official') {
  const home = await openHome(folder, mode);
  onTestFinished(() => home.close());
  return home;
}

/** A folder that was opened once and closed. */
async function furnished(mode: 'sample' | 'official' = 'official'): Promise<string> {
  const folder = join(temporaryFolder(), 'data');
  (await openHome(folder, mode)).close();
  return folder;
}

describe('a first start', () => {
  it('makes two root keys, the service’s key, configuration, database and vault, for its owner’s eyes only', async () => {
    const folder = join(temporaryFolder(), 'data');
    const home = await open(folder);
    expect(home.created).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(
      expect.arrayContaining([
        'config.json',
        'keys',
        'ledger.sqlite',
        'sealed.db',
        'service-key.json',
        'vault',
      ]),
    );
    expect(readdirSync(join(folder, 'keys')).sort()).toEqual(['root-1.json', 'root-2.json']);
    const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
    expect(config).toMatchObject({
      format: 'scrutineer/config@1',
      mode: 'official',
      roots: [
        { actor: 'root-1', jurisdiction: '' },
        { actor: 'root-2', jurisdiction: '' },
      ],
    });
    expect(JSON.stringify(config)).not.toContain('"d"');
    for (const file of ['service-key.json', 'keys/root-1.json', 'keys/root-2.json']) {
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'vault')).mode & 0o777).toBe(0o700);
  });

  it('that was cut off is done again with the keys already made', async () => {
    const folder = await furnished();
    const before = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
    for (const file of ['config.json', 'ledger.sqlite', 'service-key.json', 'keys/root-2.json'])
      rmSync(join(folder, file));
    const home = await open(folder);
    expect(home.created).toBe(true);
    expect(home.config.roots[0]).toEqual(before.roots[0]);
    expect(home.config.roots[1]).not.toEqual(before.roots[1]);
  });

  it('that was cut off before the database was there goes on', async () => {
    const folder = await furnished();
    rmSync(join(folder, 'ledger.sqlite'));
    expect((await open(folder)).created).toBe(false);
  });
});

describe('a later start', () => {
  it('finds keys, ledger and vault as they were', async () => {
    const folder = join(temporaryFolder(), 'data');
    const first = await openHome(folder, 'official');
    await first.store.append(appendAt(election, 1));
    await first.vault.put('ledgers/e/1.json', Uint8Array.of(1));
    first.close();
    const again = await open(folder);
    expect(again).toMatchObject({ created: false, config: first.config });
    expect(again.signer.kid).toBe(first.signer.kid);
    expect((await again.store.entry(election, 1))?.seq).toBe(1);
    expect(await again.vault.list('')).toEqual(['ledgers/e/1.json']);
  });

  it('never takes a sample folder for an official one, nor the other way round', async () => {
    await expect(open(await furnished('sample'), 'official')).rejects.toMatchObject(
      fault('folder-is-sample'),
    );
    await expect(open(await furnished('official'), 'sample')).rejects.toMatchObject(
      fault('folder-is-official'),
    );
  });

  it.each(['', '{', '{"format":"scrutineer/config@1"}', '{"mode":"official","mode":"sample"}'])(
    'refuses a damaged configuration: %s',
    async (text) => {
      const folder = await furnished();
      writeFileSync(join(folder, 'config.json'), text);
      await expect(open(folder)).rejects.toMatchObject(fault('config-damaged'));
      expect(readFileSync(join(folder, 'config.json'), 'utf8')).toBe(text);
    },
  );

  it('names the place in a configuration that is wrong', async () => {
    const folder = await furnished();
    const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
    config.roots[1].jwk.x = 'short';
    writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
    await expect(open(folder)).rejects.toMatchObject({
      found: { numbers: { place: '/roots/1/jwk/x (field-malformed)' } },
    });
  });

  it('refuses a folder whose configuration is gone, and makes no new roots', async () => {
    const folder = await furnished();
    rmSync(join(folder, 'config.json'));
    await expect(open(folder)).rejects.toMatchObject(fault('config-damaged'));
    expect(existsSync(join(folder, 'config.json'))).toBe(false);
  });

  it('refuses a service key that is gone or damaged, and makes no new one', async () => {
    const gone = await furnished();
    rmSync(join(gone, 'service-key.json'));
    await expect(open(gone)).rejects.toMatchObject(fault('key-file-damaged'));
    expect(existsSync(join(gone, 'service-key.json'))).toBe(false);
    const damaged = await furnished();
    const text = readFileSync(join(damaged, 'service-key.json'), 'utf8');
    writeFileSync(join(damaged, 'service-key.json'), text.replace(/"d": "./, '"d": "!'));
    await expect(open(damaged)).rejects.toMatchObject(fault('key-file-damaged'));
  });

  it('refuses a file in the database’s place, and leaves it as it was', async () => {
    const folder = await furnished();
    for (const file of readdirSync(folder)) if (file.startsWith('ledger.sqlite')) rmSync(join(folder, file));
    writeFileSync(join(folder, 'ledger.sqlite'), 'not a database'.repeat(100));
    await expect(open(folder)).rejects.toMatchObject(fault('database-damaged'));
    expect(readFileSync(join(folder, 'ledger.sqlite'), 'utf8')).toBe('not a database'.repeat(100));
  });

  it('refuses a file in the place of what is sealed, leaves it, and opens again without it', async () => {
    const folder = await furnished();
    writeFileSync(join(folder, 'sealed.db'), 'not a database'.repeat(100));
    await expect(open(folder)).rejects.toMatchObject(fault('database-damaged'));
    expect(readFileSync(join(folder, 'sealed.db'), 'utf8')).toBe('not a database'.repeat(100));
    rmSync(join(folder, 'sealed.db'));
    const home = await open(folder);
    expect(await home.sealed.get(election, `sha256:${'a'.repeat(64)}`)).toBeUndefined();
  });

  it('refuses a vault of ledgers whose database is gone', async () => {
    const folder = await furnished();
    const home = await openHome(folder, 'official');
    await home.vault.put('ledgers/e/1.json', Uint8Array.of(1));
    home.close();
    rmSync(join(folder, 'ledger.sqlite'));
    await expect(open(folder)).rejects.toMatchObject(fault('database-missing'));
    expect(existsSync(join(folder, 'ledger.sqlite'))).toBe(false);
  });

  it('refuses a folder nobody may write, and a file in its place', async () => {
    const folder = await furnished();
    chmodSync(folder, 0o555);
    expect(probe('home', folder)).toBe('folder-not-writable');
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(open(file)).rejects.toMatchObject(fault('folder-not-writable'));
  });
});

describe('one process a folder', () => {
  it('refuses the folder while another has it, and gives it back on closing', async () => {
    const folder = await furnished();
    const first = await openHome(folder, 'official');
    await expect(openHome(folder, 'official')).rejects.toMatchObject(fault('folder-in-use'));
    first.close();
    await open(folder);
  });

  it('gives it back too when opening fails', async () => {
    const folder = await furnished('sample');
    await expect(open(folder, 'official')).rejects.toThrow();
    await open(folder, 'sample');
  });

  it('finds it free after the one that had it was killed', async () => {
    const folder = await furnished();
    const program = fileURLToPath(new URL('./holder-program.ts', import.meta.url));
    const holder = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    await expect(openHome(folder, 'official')).rejects.toMatchObject(fault('folder-in-use'));
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const home = await open(folder);
    expect((await home.store.entry(election, 1))?.seq).toBe(1);
  });
});
