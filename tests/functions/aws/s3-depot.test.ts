import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestBytes } from '../../../core/ledger/canonical.ts';
import { openS3Depot } from '../../../functions/aws/s3-depot.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { s3ClientOf } from '../../support/aws/clients.ts';
import { credentials, S3Double } from '../../support/aws/s3-double.ts';

const scan = new TextEncoder().encode('%PDF-1.7 slip');
const digest = digestBytes(scan, nodeCrypto.sha256);
const path = `scans/${digest.slice(7)}`;
const spools = () => readdirSync(tmpdir()).filter((name) => /^scrutineer-[0-9a-f]{8}-/.test(name));
const never = { pause: async () => {}, random: () => 0 };

let s3: S3Double;
let depot: ReturnType<typeof openS3Depot>;
beforeAll(async () => {
  s3 = await S3Double.start();
});
afterAll(() => s3.close());
beforeEach(() => {
  s3.makeBucket('vault', { writeOnce: true, lockedDays: 3650 });
  s3.makeBucket('scratch');
  s3.skew = 0;
  s3.faults.length = 0;
  depot = openS3Depot(s3ClientOf(s3), { vault: 'vault', scratch: 'scratch' }, never);
});

/** A depot whose client differs in something from the functions' own. */
const depotWith = (fields: S3ClientConfig) => {
  const client = new S3Client({
    endpoint: s3.url,
    region: 'cn-northwest-1',
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    credentials,
    // The SDK says on the console of each stream that it will not send again: here it is wanted.
    logger: { trace() {}, debug() {}, info() {}, warn() {}, error() {} },
    ...fields,
  });
  return openS3Depot(client, { vault: 'vault', scratch: 'scratch' }, never);
};
/** What of this process's open files the system tells. */
const descriptors = '/proc/self/fd';
const noDescriptors = existsSync(descriptors) ? undefined : `open files are looked up in ${descriptors}`;
if (noDescriptors !== undefined) console.log(`s3-depot: ${noDescriptors}, which is not here`);
const openFiles = () =>
  readdirSync(descriptors).map((name) => {
    try {
      return readlinkSync(`${descriptors}/${name}`);
    } catch {
      return '';
    }
  });

const nobody = async () => {
  throw Object.assign(new Error('none'), { name: 'CredentialsProviderError' });
};

const put = async (url: string, headers: Readonly<Record<string, string>>, body: Uint8Array = scan) => {
  const response = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(body) });
  return response.status;
};

describe('an address to upload to', () => {
  it('takes the very bytes once, with the headers that go with it', async () => {
    const { url, headers } = await depot.uploadTo(path, digest);
    expect(await put(url, headers)).toBe(200);
    expect(s3.objects('vault').get(path)).toEqual(Buffer.from(scan));
    expect(await put(url, headers)).toBe(412);
  });

  it('takes no other bytes, nothing without its headers or with others, and under no other name', async () => {
    const { url, headers } = await depot.uploadTo(path, digest);
    expect(await put(url, headers, new TextEncoder().encode('%PDF-1.7 forged'))).toBe(400);
    const { 'if-none-match': _once, ...overwriting } = headers;
    expect(await put(url, overwriting)).toBe(403);
    const { 'x-amz-checksum-sha256': _sum, ...unchecked } = headers;
    expect(await put(url, unchecked)).toBe(403);
    const forged = digestBytes(new TextEncoder().encode('x'), nodeCrypto.sha256).slice(7);
    const other = Buffer.from(forged, 'hex').toString('base64');
    expect(await put(url, { ...headers, 'x-amz-checksum-sha256': other })).toBe(403);
    expect(await put(url.replace('/scans/', '/certified/'), headers)).toBe(403);
    expect(await put(url, { ...headers, 'x-amz-object-lock-mode': 'GOVERNANCE' })).toBe(403);
    expect(s3.objects('vault').size).toBe(0);
  });

  it('holds no checksum of a body that nobody has seen yet', async () => {
    const { url } = await depot.uploadTo(path, digest);
    expect(url).not.toMatch(/crc32|sdk-checksum|x-amz-checksum-sha256=/i);
    expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe(
      'host;if-none-match;x-amz-checksum-sha256',
    );
  });

  it('is taken when made with the passing credentials of a function', async () => {
    const lent = depotWith({ credentials: { ...credentials, sessionToken: 'lent/for+an=hour' } });
    const { url, headers } = await lent.uploadTo(path, digest);
    expect(new URL(url).searchParams.get('X-Amz-Security-Token')).toBe('lent/for+an=hour');
    expect(await put(url, headers)).toBe(200);
  });

  it('cannot be had without credentials, nor for what is no path', async () => {
    await expect(depotWith({ credentials: nobody }).uploadTo(path, digest)).rejects.toMatchObject({
      found: { code: 'cloud-denied', numbers: { service: 'S3' } },
    });
    await expect(depot.uploadTo('../up', digest)).rejects.toThrow('not a path of the vault');
  });

  it('is good for minutes, not for ever', async () => {
    const { url, headers } = await depot.uploadTo(path, digest);
    s3.skew = 11 * 60_000;
    expect(await put(url, headers)).toBe(403);
  });
});

describe('a file put out', () => {
  async function* chunks(...texts: readonly string[]) {
    for (const text of texts) yield new TextEncoder().encode(text);
  }

  it('is fetched whole, by its address alone, as a file to be saved', async () => {
    const url = await depot.handOut('e-12.tar', 'application/x-tar', chunks('ab', '', 'cd'));
    const response = await fetch(url);
    expect([response.status, await response.text()]).toEqual([200, 'abcd']);
    expect(response.headers.get('content-type')).toBe('application/x-tar');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="e-12.tar"');
    expect([...s3.objects('scratch').keys()][0]).toMatch(/^evidence\/[0-9a-f]{32}\/e-12\.tar$/);
    expect((await fetch(url.split('?')[0]!)).status).toBe(403);
    s3.skew = 16 * 60_000;
    expect((await fetch(url)).status).toBe(403);
  });

  it('may be of any length, none among them', async () => {
    const url = await depot.handOut('x', 'text/csv', chunks());
    expect(await (await fetch(url)).text()).toBe('');
    const long = 'x'.repeat(3_000_000);
    const other = await depot.handOut('x', 'text/csv', chunks(long, long));
    expect((await (await fetch(other)).arrayBuffer()).byteLength).toBe(6_000_000);
  });

  it('leaves nothing anywhere where a fault cuts its bytes off, or S3 takes none', async () => {
    const before = spools();
    async function* broken() {
      yield new Uint8Array(10);
      throw new Error('cut off');
    }
    await expect(depot.handOut('x', 'text/csv', broken())).rejects.toThrow('cut off');
    for (let i = 0; i < 4; i++) s3.faults.push({ code: 'AccessDenied', status: 403 });
    await expect(depotWith({}).handOut('x', 'text/csv', chunks('a'))).rejects.toMatchObject({
      found: { code: 'cloud-denied' },
    });
    expect(s3.objects('scratch').size).toBe(0);
    expect(spools()).toEqual(before);
  });

  it('is put out where S3 was busy, or the line broke before or after it was written', async () => {
    const once = [
      { code: 'SlowDown', status: 503 },
      { code: 'InternalError', status: 500 },
      { lost: 'before' },
      { lost: 'after' },
    ] as const;
    for (const fault of once) {
      s3.faults.push(fault);
      const url = await depotWith({ maxAttempts: 1 }).handOut('x', 'text/csv', chunks('a', 'b'));
      expect([fault, await (await fetch(url)).text()]).toEqual([fault, 'ab']);
    }
    // Written, not heard of, then busy: at the third try it stands already.
    s3.faults.push({ lost: 'after' }, { code: 'SlowDown', status: 503 });
    const url = await depotWith({ maxAttempts: 1 }).handOut('x', 'text/csv', chunks('c'));
    expect(await (await fetch(url)).text()).toBe('c');
    expect(s3.objects('scratch').size).toBe(once.length + 1);
  });

  it.each([
    ['cloud-busy', { code: 'SlowDown', status: 503 }],
    ['cloud-unreachable', { lost: 'before' }],
    ['cloud-misconfigured', { code: 'NoSuchBucket', status: 404 }],
  ] as const)('is %s where that goes on', async (said, fault) => {
    for (let i = 0; i < 20; i++) s3.faults.push(fault);
    const failed = depotWith({ maxAttempts: 1 }).handOut('x', 'text/csv', chunks('a'));
    await expect(failed).rejects.toMatchObject({ found: { code: said } });
  });

  it.skipIf(noDescriptors !== undefined)('holds no room on the disk where nobody took it', async () => {
    const long = 'x'.repeat(3_000_000);
    for (let i = 0; i < 5; i++) {
      const toNobody = depotWith({ endpoint: 'http://127.0.0.1:9', maxAttempts: 1 });
      await expect(toNobody.handOut('x', 'text/csv', chunks(long))).rejects.toThrow('cloud-unreachable');
    }
    expect(openFiles().filter((file) => file.startsWith(`${tmpdir()}/scrutineer-`))).toEqual([]);
  });

  it('does not end the process where it was refused before a byte was read', async () => {
    const ended: Error[] = [];
    const note = (error: Error) => void ended.push(error);
    process.on('uncaughtException', note);
    try {
      for (let i = 0; i < 40; i++) {
        const refused = depotWith({ credentials: nobody }).handOut('x', 'text/csv', chunks('a'));
        await expect(refused).rejects.toThrow('cloud-denied');
      }
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      process.off('uncaughtException', note);
    }
    expect(ended).toEqual([]);
  });

  it('is nothing a function without a scratch bucket does', async () => {
    const bare = openS3Depot(s3ClientOf(s3), { vault: 'vault' });
    await expect(bare.handOut('x', 'text/csv', chunks('a'))).rejects.toThrow('puts nothing out');
  });
});
