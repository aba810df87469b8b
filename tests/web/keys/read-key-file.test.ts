import { describe, expect, it } from 'vitest';
import { makeKeyFile } from '../../../functions/embedded/key-file.ts';
import { readKeyFile } from '../../../web/keys/read-key-file.ts';

const owner = { actor: 'county', person: '柯守田', role: 'superior', jurisdiction: '469021' } as const;
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const codes = (value: unknown) => {
  const read = readKeyFile(value instanceof Uint8Array ? value : bytesOf(value));
  return read.ok ? [] : read.findings.map(({ code }) => code);
};

describe('a key file picked in the browser', () => {
  it.each(['EdDSA', 'ES256'] as const)('is read as `keygen` writes it (%s)', (alg) => {
    const file = makeKeyFile(owner, alg);
    expect(readKeyFile(bytesOf(file))).toEqual({ ok: true, value: file });
  });

  it.each(['EdDSA', 'ES256'] as const)('is refused when its halves are of two keys (%s)', (alg) => {
    const [one, other] = [makeKeyFile(owner, alg), makeKeyFile(owner, alg)];
    expect(codes({ ...one, jwk: { ...one.jwk, d: other.jwk.d } })).toEqual(['key-halves-differ']);
  });

  it('is refused when its secret is no number of the curve', () => {
    const one = makeKeyFile(owner, 'ES256');
    expect(codes({ ...one, jwk: { ...one.jwk, d: 'A'.repeat(43) } })).toEqual(['key-halves-differ']);
  });

  it('is refused when it is the service’s own', () => {
    expect(codes(makeKeyFile({ ...owner, role: 'service' }, 'EdDSA'))).toEqual(['service-key-here']);
  });

  it('is refused when it is some other file', () => {
    expect(codes(new Uint8Array(70_000))).toEqual(['file-too-large']);
    expect(codes(new Uint8Array([0x25, 0x50, 0x44, 0x46]))).toEqual(['json-syntax']);
    expect(codes({ format: 'scrutineer/count@1' })).not.toEqual([]);
  });
});
