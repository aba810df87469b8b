import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readActor } from '../../core/ledger/registration.ts';
import { parseKeyFile } from '../../functions/embedded/key-file.ts';
import { signingKey } from '../../functions/embedded/sign.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const main = fileURLToPath(new URL('../../cli/scrutineer.js', import.meta.url));
const chair = ['--actor', 'chair', '--person', '褚建军', '--role', 'chair', '--jurisdiction', '469021101'];

function keygen(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'keygen', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('keygen', () => {
  it.each(['EdDSA', 'ES256'])(
    'makes an %s key for its owner alone, and prints the registration that belongs to it',
    (alg) => {
      const out = join(temporaryFolder(), 'chair.json');
      const before = new Date().toISOString();
      const { status, stdout, stderr } = keygen(...chair, '--alg', alg, '--out', out);
      expect(status).toBe(0);
      expect(statSync(out).mode & 0o777).toBe(0o600);
      const keyFile = parseKeyFile(readFileSync(out));
      const registration = readActor(JSON.parse(stdout));
      if (!keyFile.ok || !registration.ok) throw new Error('refused');
      const key = signingKey(keyFile.value);
      expect(key.alg).toBe(alg);
      const { jwk: _jwk, format: _format, ...owner } = keyFile.value;
      expect(registration.value).toMatchObject({ ...owner, jwk: key.jwk });
      expect(stdout).not.toContain(keyFile.value.jwk.d);
      expect(registration.value.notBefore >= before).toBe(true);
      expect(Number(registration.value.expires.slice(0, 4))).toBe(
        Number(registration.value.notBefore.slice(0, 4)) + 1,
      );
      expect(stderr).toContain(key.kid);
    },
  );

  it('makes an EdDSA key unless told otherwise, for one election and station where told', () => {
    const out = join(temporaryFolder(), 'keyer.json');
    const { stdout } = keygen(...chair, '--out', out, '--election', '469021101-2026', '--station', 's1');
    expect(JSON.parse(stdout)).toMatchObject({
      election: '469021101-2026',
      station: 's1',
      jwk: { kty: 'OKP' },
    });
  });

  it('never writes over a file', () => {
    const out = join(temporaryFolder(), 'chair.json');
    keygen(...chair, '--out', out);
    const before = readFileSync(out, 'utf8');
    const { status, stdout, stderr } = keygen(...chair, '--out', out);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('文件已存在，没有覆盖。');
    expect(readFileSync(out, 'utf8')).toBe(before);
  });

  it.each([
    ['a place that is none', [...chair.slice(0, 6), '--jurisdiction', '469'], '/jurisdiction'],
    ['a name that is none', ['--person', ' ', ...chair.slice(0, 2), ...chair.slice(4)], '/person'],
    ['an id that is none', ['--actor', '__proto__', ...chair.slice(2)], '/actor'],
    ['a role nobody has', [...chair, '--role', 'king'], '--role'],
  ])('refuses %s, and writes nothing', (_what, args, named) => {
    const out = join(temporaryFolder(), 'chair.json');
    const { status, stdout, stderr } = keygen(...args, '--out', out);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(named);
    expect(existsSync(out)).toBe(false);
  });

  it('says so when the folder is not there, with exit 1', () => {
    const { status, stdout, stderr } = keygen(
      ...chair,
      '--out',
      join(temporaryFolder(), 'none', 'chair.json'),
      '--lang',
      'en',
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('The file cannot be written (ENOENT).');
  });
});
