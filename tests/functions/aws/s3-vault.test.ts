import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openS3Vault } from '../../../functions/aws/s3-vault.ts';
import type { Vault } from '../../../functions/ports.ts';
import { vaultContract } from '../../contract/vault.ts';
import { s3ClientOf } from '../../support/aws/clients.ts';
import { credentials, S3Double } from '../../support/aws/s3-double.ts';

let s3: S3Double;
let buckets = 0;
const never = { pause: async () => {}, random: () => 0 };

beforeAll(async () => {
  s3 = await S3Double.start();
});
afterAll(() => s3.close());

/** A bucket as it is deployed: write-once by policy, its objects locked. */
function makeBucket(): string {
  buckets += 1;
  s3.makeBucket(`vault-${buckets}`, { writeOnce: true, lockedDays: 3650 });
  return `vault-${buckets}`;
}

describe('the vault in a bucket', () => {
  vaultContract(async () => {
    const bucket = makeBucket();
    const open = async () => openS3Vault(s3ClientOf(s3), bucket, never);
    return { vault: await open(), reopen: open, close: async () => {} };
  });
});

describe('a vault in a bucket', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const path = 'envelopes/00ff.json';
  let bucket: string;
  let vault: Vault;
  beforeEach(() => {
    bucket = makeBucket();
    s3.calls.length = 0;
    s3.faults.length = 0;
    vault = openS3Vault(s3ClientOf(s3), bucket, never);
  });

  const clientWith = (fields: S3ClientConfig) =>
    new S3Client({
      endpoint: s3.url,
      region: 'cn-northwest-1',
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      credentials,
      ...fields,
    });
  /** The SDK's own pauses where it is throttled are not ours to shorten: here it tries once. */
  const impatient = () => openS3Vault(clientWith({ maxAttempts: 1 }), bucket, never);
  const failing = (name: string, status: number) =>
    s3.faults.splice(0, s3.faults.length, ...Array.from({ length: 20 }, () => ({ code: name, status })));
  const code = (found: string) => ({ found: { code: found } });

  it('writes with one request, and asks no second time for what it knows to be there', async () => {
    await vault.put(path, bytes('票'));
    expect(await vault.has(path)).toBe(true);
    expect(s3.calls).toEqual([`PUT ${bucket}/${path}`]);
    expect(await vault.has('envelopes/other.json')).toBe(false);
    expect(await vault.has('envelopes/other.json')).toBe(false);
    expect(s3.calls).toHaveLength(3);
  });

  it('never makes a second version of an object', async () => {
    await vault.put(path, bytes('票'));
    await vault.put(path, bytes('票'));
    await vault.put(path, bytes('改'));
    expect(s3.versions(bucket, path)).toBe(1);
  });

  it('tries again where two puts of one path met (409)', async () => {
    s3.faults.push({ code: 'ConditionalRequestConflict', status: 409 });
    s3.faults.push({ code: 'ConditionalRequestConflict', status: 409 });
    expect(await vault.put(path, bytes('票'))).toBe('written');
    expect(s3.calls).toHaveLength(3);
  });

  it('is busy where puts meet for ever', async () => {
    failing('ConditionalRequestConflict', 409);
    await expect(vault.put(path, bytes('票'))).rejects.toMatchObject(code('cloud-busy'));
    expect(s3.objects(bucket).size).toBe(0);
  });

  it('says the same of a put whose answer was lost: it stands once', async () => {
    s3.faults.push({ lost: 'after' });
    expect(await vault.put(path, bytes('票'))).toBe('same');
    expect(s3.versions(bucket, path)).toBe(1);
  });

  it('says the same of a put that was carried out and never answered, once its time is up', async () => {
    s3.faults.push({ silent: true });
    const requestHandler = { requestTimeout: 100, throwOnRequestTimeout: true };
    const hurried = openS3Vault(clientWith({ maxAttempts: 2, requestHandler }), bucket, never);
    expect(await hurried.put(path, bytes('票'))).toBe('same');
    expect(s3.versions(bucket, path)).toBe(1);
  });

  it('writes where a request was lost before it was carried out', async () => {
    s3.faults.push({ lost: 'before' });
    expect(await vault.put(path, bytes('票'))).toBe('written');
  });

  it('is unreachable where no answer ever comes, and does not say that it wrote', async () => {
    for (let i = 0; i < 10; i++) s3.faults.push({ lost: 'before' });
    await expect(vault.put(path, bytes('票'))).rejects.toMatchObject(code('cloud-unreachable'));
    await expect(vault.get(path)).rejects.toMatchObject(code('cloud-unreachable'));
  });

  it('takes no half of an object for the whole', async () => {
    await vault.put(path, bytes('票'.repeat(1000)));
    for (let i = 0; i < 4; i++) s3.faults.push({ halfAnswered: true });
    await expect(openS3Vault(s3ClientOf(s3), bucket, never).get(path)).rejects.toMatchObject(
      code('cloud-unreachable'),
    );
  });

  it.each([
    ['SlowDown', 503, 'cloud-busy'],
    ['ServiceUnavailable', 503, 'cloud-busy'],
    ['AccessDenied', 403, 'cloud-denied'],
    ['InternalError', 500, 'cloud-unreachable'],
    ['NoSuchBucket', 404, 'cloud-misconfigured'],
  ])('says in the house’s words that S3 said %s, and writes nothing', async (name, status, said) => {
    const calls = [
      (one: Vault) => one.put(path, bytes('票')),
      (one: Vault) => one.get(path),
      (one: Vault) => one.list('ledgers'),
    ];
    for (const call of calls) {
      failing(name, status);
      await expect(call(impatient())).rejects.toMatchObject(code(said));
    }
    expect(s3.objects(bucket).size).toBe(0);
  });

  it.each([
    [503, 'cloud-busy'],
    [403, 'cloud-denied'],
    [500, 'cloud-unreachable'],
  ])('takes a bare %i to a HEAD, which says no name, for no absence', async (status, said) => {
    failing('', status);
    await expect(impatient().has(path)).rejects.toMatchObject(code(said));
  });

  it('waits longer each time S3 is busy, by chance’s measure, and writes once it is not', async () => {
    for (let i = 0; i < 3; i++) s3.faults.push({ code: 'SlowDown', status: 503 });
    const pauses: number[] = [];
    const pacing = { pause: async (milliseconds: number) => pauses.push(milliseconds), random: () => 0.5 };
    const patient = openS3Vault(clientWith({ maxAttempts: 1 }), bucket, pacing);
    expect(await patient.put(path, bytes('票'))).toBe('written');
    expect(pauses).toEqual([25, 50, 100]);
  });

  it('writes where what stood in the way is gone when it is looked at', async () => {
    s3.faults.push({ code: 'PreconditionFailed', status: 412 });
    expect(await vault.put(path, bytes('票'))).toBe('written');
    expect(s3.calls.map((call) => call.split(' ')[0])).toEqual(['PUT', 'GET', 'PUT']);
  });

  it('is busy where that goes on and on, and writes nothing', async () => {
    for (let i = 0; i < 20; i++) s3.faults.push({ code: 'PreconditionFailed', status: 412, on: 'PUT' });
    await expect(vault.put(path, bytes('票'))).rejects.toMatchObject(code('cloud-busy'));
    expect(s3.objects(bucket).size).toBe(0);
  });

  it('tells a missing object from one it may not see', async () => {
    for (let i = 0; i < 4; i++) s3.faults.push({ code: 'AccessDenied', status: 403 });
    await expect(vault.has(path)).rejects.toMatchObject(code('cloud-denied'));
    await expect(vault.get(path)).rejects.toMatchObject(code('cloud-denied'));
    s3.faults.length = 0;
    expect(await vault.has(path)).toBe(false);
    expect(await vault.get(path)).toBeUndefined();
  });

  it('lists more than one page', async () => {
    for (let i = 0; i < 1005; i++) s3.plant(bucket, `ledgers/e/${i}.json`, bytes('x'));
    const paths = await vault.list('ledgers');
    expect(paths).toHaveLength(1005);
    expect(paths).toEqual([...paths].sort());
    expect(s3.calls).toHaveLength(2);
  });

  it('sets its clock right where it is off, as S3 tells it', async () => {
    s3.skew = 40 * 60_000;
    try {
      expect(await openS3Vault(s3ClientOf(s3), bucket, never).put(path, bytes('票'))).toBe('written');
    } finally {
      s3.skew = 0;
    }
  });

  it('is refused by credentials that are not the bucket’s', async () => {
    const stranger = clientWith({ credentials: { ...credentials, secretAccessKey: 'other' } });
    await expect(openS3Vault(stranger, bucket, never).put(path, bytes('票'))).rejects.toMatchObject(
      code('cloud-denied'),
    );
  });
});
