import { createHash, verify } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { openKmsSigner } from '../../../functions/aws/kms-signer.ts';
import { rawSignature } from '../../../functions/aws/raw-signature.ts';
import { signerContract } from '../../contract/signer.ts';
import { kmsClientOf } from '../../support/aws/clients.ts';
import { KmsDouble } from '../../support/aws/kms-double.ts';

const started: KmsDouble[] = [];
const start = async (alg: 'EdDSA' | 'ES256') => {
  const kms = await KmsDouble.start(alg);
  started.push(kms);
  return kms;
};
afterEach(async () => {
  for (const kms of started.splice(0)) await kms.close();
});

describe.each(['EdDSA', 'ES256'] as const)('a signer of KMS with %s', (alg) => {
  let kms: KmsDouble | undefined;
  signerContract(async () => {
    if (kms === undefined || !started.includes(kms)) kms = await start(alg);
    return openKmsSigner(kmsClientOf(kms), kms.keyId, alg);
  });
});

describe('a signer of KMS', () => {
  const open = async (alg: 'EdDSA' | 'ES256' = 'EdDSA') => {
    const kms = await start(alg);
    return { kms, signer: await openKmsSigner(kmsClientOf(kms), kms.keyId, alg) };
  };

  it('asks KMS once for the public key and once for each signature', async () => {
    const { kms, signer } = await open();
    await signer.sign(Uint8Array.of(1));
    await signer.sign(Uint8Array.of(2));
    expect(kms.calls).toEqual(['GetPublicKey', 'Sign', 'Sign']);
  });

  it('is not opened over a key of another kind than was deployed', async () => {
    const kms = await start('ES256');
    await expect(openKmsSigner(kmsClientOf(kms), kms.keyId, 'EdDSA')).rejects.toMatchObject({
      found: { code: 'cloud-misconfigured', numbers: { place: 'SCRUTINEER_ALG' } },
    });
  });

  it.each([
    ['AccessDeniedException', 400, 'signing-refused'],
    ['DisabledException', 400, 'signing-refused'],
    ['KMSInvalidStateException', 400, 'signing-refused'],
    ['NotFoundException', 400, 'signing-refused'],
    ['KeyUnavailableException', 500, 'signing-refused'],
    ['InvalidKeyUsageException', 400, 'signing-refused'],
    ['InvalidGrantTokenException', 400, 'signing-refused'],
    ['ThrottlingException', 400, 'cloud-busy'],
    ['KMSInternalException', 500, 'cloud-unreachable'],
    ['DependencyTimeoutException', 503, 'cloud-unreachable'],
    ['SomethingNewException', 400, 'cloud-unreachable'],
  ])('says in the house’s words that KMS said %s, to sign and to open', async (name, status, said) => {
    const { kms, signer } = await open();
    const fail = () => kms.faults.splice(0, 9, ...Array.from({ length: 4 }, () => ({ name, status })));
    fail();
    await expect(signer.sign(Uint8Array.of(1))).rejects.toMatchObject({ found: { code: said } });
    fail();
    await expect(openKmsSigner(kmsClientOf(kms), kms.keyId, 'EdDSA')).rejects.toMatchObject({
      found: { code: said },
    });
  });

  it('is unreachable where KMS never answers', async () => {
    const { kms, signer } = await open();
    kms.faults.push('hangs up', 'hangs up');
    await expect(signer.sign(Uint8Array.of(1))).rejects.toMatchObject({
      found: { code: 'cloud-unreachable', numbers: { service: 'KMS' } },
    });
  });

  it('names no key and no caller in what it says of a refusal', async () => {
    const { kms, signer } = await open();
    kms.faults.push({ name: 'AccessDeniedException', status: 400 });
    await expect(signer.sign(Uint8Array.of(1))).rejects.toMatchObject({
      found: { code: 'signing-refused', at: '', numbers: {} },
    });
  });

  it('signs where the first try was never answered', async () => {
    const { kms, signer } = await open();
    kms.faults.push('hangs up');
    expect(await signer.sign(Uint8Array.of(1))).toHaveLength(64);
  });

  it('signs no message longer than KMS takes: that would be a bug', async () => {
    const { signer } = await open();
    await expect(signer.sign(new Uint8Array(4097))).rejects.toThrow('too long');
  });
});

describe('an ECDSA signature out of its DER', () => {
  /** INTEGER as DER has it: no zeros in front but the one that keeps it from being negative. */
  const integer = (bytes: readonly number[]) => [0x02, bytes.length, ...bytes];
  const der = (r: readonly number[], s: readonly number[]) => {
    const body = [...integer(r), ...integer(s)];
    return Uint8Array.of(0x30, body.length, ...body);
  };
  const full = Array.from({ length: 32 }, (_, i) => i + 1);

  it('has r and s side by side, whatever zeros DER added or left out', () => {
    expect([...rawSignature(der(full, full))]).toEqual([...full, ...full]);
    const high = [0x80, ...full.slice(1)];
    expect([...rawSignature(der([0, ...high], full))]).toEqual([...high, ...full]);
    expect([...rawSignature(der([7], [0, 0x90]))]).toEqual([
      ...new Array(31).fill(0),
      7,
      ...new Array(31).fill(0),
      0x90,
    ]);
  });

  it('holds as OpenSSL sees it, over many signatures of every length', async () => {
    const kms = await start('ES256');
    const signer = await openKmsSigner(kmsClientOf(kms), kms.keyId, 'ES256');
    for (let i = 0; i < 60; i++) {
      const message = createHash('sha256').update(String(i)).digest();
      const signature = await signer.sign(message);
      const key = { key: { ...signer.jwk }, format: 'jwk', dsaEncoding: 'ieee-p1363' } as const;
      expect(verify('sha256', message, key, signature)).toBe(true);
    }
  });
});
