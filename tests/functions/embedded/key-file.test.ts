import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KeyFile } from '../../../core/ledger/key-file.ts';
import { makeKeyFile, parseKeyFile, writeKeyFile } from '../../../functions/embedded/key-file.ts';
import { keyFileSigner } from '../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeJwk } from '../../support/actors.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const owner = { actor: 'chair', person: '褚建军', role: 'chair', jurisdiction: '469021101' } as const;
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const refusals = (value: unknown) => {
  const read = parseKeyFile(bytesOf(value));
  return read.ok ? [] : read.findings.map(({ code, at }) => `${code} ${at}`);
};

describe('a key file', () => {
  test.each(['EdDSA', 'ES256'] as const)(
    'of a new %s key is written for its owner alone, and read back',
    async (alg) => {
      const folder = temporaryFolder();
      const path = join(folder, 'chair.json');
      const made = makeKeyFile(owner, alg);
      expect(await writeKeyFile(path, made)).toBe(true);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(parseKeyFile(readFileSync(path))).toEqual({ ok: true, value: made });
      expect(readdirSync(folder)).toEqual(['chair.json']);
    },
  );

  test('is never written over another', async () => {
    const path = join(temporaryFolder(), 'chair.json');
    await writeKeyFile(path, makeKeyFile(owner, 'EdDSA'));
    const before = readFileSync(path, 'utf8');
    expect(await writeKeyFile(path, makeKeyFile(owner, 'EdDSA'))).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('may be a root’s, for every jurisdiction, or the service’s', () => {
    expect(refusals(makeKeyFile({ ...owner, role: 'root', jurisdiction: '' }, 'EdDSA'))).toEqual([]);
    expect(refusals(makeKeyFile({ ...owner, role: 'service' }, 'ES256'))).toEqual([]);
  });

  const good: KeyFile = { format: 'scrutineer/key@1', ...owner, jwk: makeJwk('a') };
  const { d: _secret, ...halved } = good.jwk;
  const point = makeJwk('a', 'ES256');
  test.each<[string, unknown, readonly string[]]>([
    ['no secret', { ...good, jwk: halved }, ['field-missing /jwk/d']],
    ['another secret', { ...good, jwk: { ...good.jwk, d: makeJwk('b').d } }, ['key-halves-differ /jwk']],
    [
      'another secret on the curve',
      { ...good, jwk: { ...point, d: makeJwk('b', 'ES256').d } },
      ['key-halves-differ /jwk'],
    ],
    ['a point off the curve', { ...good, jwk: { ...point, y: point.x } }, ['key-halves-differ /jwk']],
    ['a role nobody has', { ...good, role: 'king' }, ['field-malformed /role']],
    ['no place', { ...good, jurisdiction: '469' }, ['field-malformed /jurisdiction']],
    ['a field too many', { ...good, note: '' }, ['field-unknown /note']],
  ])('is refused with %s', (_what, value, expected) => {
    expect(refusals(value)).toEqual(expected);
  });

  test('is refused when it is no JSON', () => {
    expect(parseKeyFile(new TextEncoder().encode('-----BEGIN'))).toMatchObject({ ok: false });
  });

  test('signs as the service’s signer', async () => {
    const signer = keyFileSigner(good);
    const bytes = new Uint8Array([1, 2, 3]);
    expect(nodeCrypto.verifySignature(signer.alg, signer.jwk, bytes, await signer.sign(bytes))).toBe(true);
  });
});
