import { request } from 'node:http';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checksumsHold, readBody, reflectedCrc } from '../../support/aws/s3-body.ts';
import { credentials, S3Double } from '../../support/aws/s3-double.ts';
import { checkSignature } from '../../support/aws/sigv4.ts';

let s3: S3Double;
/** With all that the SDK does by default, checksums among it. */
let client: S3Client;
beforeAll(async () => {
  s3 = await S3Double.start();
  const region = 'cn-northwest-1';
  client = new S3Client({ endpoint: s3.url, region, credentials, forcePathStyle: true, maxAttempts: 1 });
});
afterAll(() => s3.close());
beforeEach(() => {
  s3.makeBucket('b');
  s3.makeBucket('vault', { writeOnce: true, lockedDays: 3650 });
  s3.calls.length = 0;
  s3.skew = 0;
});

const put = (fields: Partial<PutObjectCommandInput> = {}) =>
  client.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body: 'abc', ...fields }));
const named = (name: string) => ({ name });

describe('the S3 of the tests', () => {
  it.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)(
    'takes the %s the SDK makes of a body at hand, and refuses another body’s',
    async (ChecksumAlgorithm) => {
      await put({ ChecksumAlgorithm });
      expect(String(s3.objects('b').get('k'))).toBe('abc');
      const of = { [`Checksum${ChecksumAlgorithm}`]: Buffer.alloc(8).toString('base64') };
      await expect(put(of)).rejects.toMatchObject(named('BadDigest'));
    },
  );

  it('takes a stream in chunks with its checksum behind it', async () => {
    const Body = Readable.from([Buffer.alloc(70_000, 1), Buffer.alloc(3, 2)]);
    await put({ Body, ContentLength: 70_003 });
    expect(s3.objects('b').get('k')).toHaveLength(70_003);
  });

  it('refuses bytes that are not those of their MD5', async () => {
    await put({ ContentMD5: 'kAFQmDzST7DWlj99KOF/cg==' });
    await expect(put({ ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' })).rejects.toMatchObject(named('BadDigest'));
  });

  it('writes over what has the ETag it is told, and over nothing else', async () => {
    const { ETag } = await put();
    await put({ Body: 'second', IfMatch: ETag! });
    await expect(put({ Body: 'third', IfMatch: ETag! })).rejects.toMatchObject(named('PreconditionFailed'));
    await expect(put({ Key: 'none', IfMatch: ETag! })).rejects.toMatchObject(named('NoSuchKey'));
    expect(s3.versions('b', 'k')).toBe(2);
  });

  it('lets one of two conditional puts at once through, and takes it only once', async () => {
    const outcomes = await Promise.allSettled([put({ IfNoneMatch: '*' }), put({ IfNoneMatch: '*' })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(put({ IfNoneMatch: '*' })).rejects.toMatchObject(named('PreconditionFailed'));
    expect(s3.versions('b', 'k')).toBe(1);
  });

  it('keeps what was deleted behind a marker, where it may be written anew and read by its version', async () => {
    const { VersionId } = await put();
    await client.send(new DeleteObjectCommand({ Bucket: 'b', Key: 'k' }));
    const read = (version: object) =>
      client.send(new GetObjectCommand({ Bucket: 'b', Key: 'k', ...version }));
    await expect(read({})).rejects.toMatchObject(named('NoSuchKey'));
    expect(s3.objects('b').has('k')).toBe(false);
    expect(await (await read({ VersionId })).Body!.transformToString()).toBe('abc');
    await put({ IfNoneMatch: '*', Body: 'new' });
    expect(await (await read({})).Body!.transformToString()).toBe('new');
  });

  it('deletes no version while it is locked, and any other', async () => {
    const until = new Date(Date.now() + 60_000);
    const { VersionId } = await put({ ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: until });
    const version = { Bucket: 'b', Key: 'k', VersionId };
    const { ObjectLockMode, ObjectLockRetainUntilDate } = await client.send(new GetObjectCommand(version));
    expect([ObjectLockMode, ObjectLockRetainUntilDate?.getTime()]).toEqual(['COMPLIANCE', until.getTime()]);
    const erase = () => client.send(new DeleteObjectCommand(version));
    await expect(erase()).rejects.toMatchObject(named('AccessDenied'));
    s3.skew = 120_000;
    await erase();
    expect(s3.versions('b', 'k')).toBe(0);
  });

  it('keeps the policy of a vault: no put without its condition, no delete at all', async () => {
    await expect(put({ Bucket: 'vault' })).rejects.toMatchObject(named('AccessDenied'));
    await put({ Bucket: 'vault', IfNoneMatch: '*' });
    const erase = client.send(new DeleteObjectCommand({ Bucket: 'vault', Key: 'k' }));
    await expect(erase).rejects.toMatchObject(named('AccessDenied'));
    expect(s3.versions('vault', 'k')).toBe(1);
  });

  it('lists keys of any letters by UTF-8, page by page', async () => {
    const keys = ['a&<b>', 'a/b c', '\u{10000}', '\uffff'];
    for (const key of keys) s3.plant('b', key, Buffer.of(1));
    const inOrder = ['a&<b>', 'a/b c', '\uffff', '\u{10000}'];
    const seen: (string | undefined)[] = [];
    let token: string | undefined;
    do {
      const page: ListObjectsV2CommandOutput = await client.send(
        new ListObjectsV2Command({
          Bucket: 'b',
          MaxKeys: 3,
          EncodingType: 'url',
          ...(token && { ContinuationToken: token }),
        }),
      );
      seen.push(...page.Contents!.map(({ Key }) => decodeURIComponent(Key!)));
      token = page.NextContinuationToken;
    } while (token !== undefined);
    expect(seen).toEqual(inOrder);
    const plain = await client.send(new ListObjectsV2Command({ Bucket: 'b', Prefix: 'a' }));
    expect(plain.Contents!.map(({ Key }) => Key)).toEqual(['a&<b>', 'a/b c']);
  });

  it('answers late where it is told to, and with what it would have said', async () => {
    s3.faults.push({ late: 20 });
    await put();
    expect(s3.objects('b').size).toBe(1);
  });

  it('tells whoever signed too long ago, and whose address ran out', async () => {
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket: 'b', Key: 'k' }), {
      expiresIn: 60,
    });
    s3.plant('b', 'k', Buffer.from('abc'));
    expect((await fetch(url)).status).toBe(200);
    s3.skew = 16 * 60_000;
    const late = await fetch(url);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('<Code>AccessDenied')]);
    s3.skew = 0;
    const week = url.replace('X-Amz-Expires=60', 'X-Amz-Expires=604801');
    expect(await (await fetch(week)).text()).toContain('AuthorizationQueryParametersError');
  });

  it('takes no body that is not the one signed, nor a hash that is none', async () => {
    const bare = (headers: Record<string, string>) =>
      new Promise<string>((resolve, reject) => {
        const sent = request(`${s3.url}/b/k`, { method: 'PUT', headers }, async (answer) => {
          resolve((await answer.toArray()).join(''));
        });
        sent.on('error', reject).end('abc');
      });
    expect(await bare({})).toContain('MissingSecurityHeader');
    const scope = `${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`;
    const signed = {
      authorization: `AWS4-HMAC-SHA256 Credential=test/${scope}/r/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=${'0'.repeat(64)}`,
      'x-amz-date': `${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`,
    };
    expect(await bare({ ...signed, 'x-amz-content-sha256': 'none' })).toContain('XAmzContentSHA256Mismatch');
    const other = { ...signed, 'x-amz-content-sha256': '0'.repeat(64) };
    expect(await bare(other)).toContain('XAmzContentSHA256Mismatch');
    const unhashed = { ...signed, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
    expect(await bare(unhashed)).toContain('SignatureDoesNotMatch');
  });
});

describe('a signature of version 4', () => {
  // Amazon S3 API reference, "Authenticating Requests: Using Query Parameters", its example.
  const example = {
    method: 'GET',
    target:
      '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    headers: { host: 'examplebucket.s3.amazonaws.com' },
    body: Buffer.of(),
    now: new Date('2013-05-24T00:01:00Z'),
  };
  const theirs = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  };

  it('holds as the API reference gives it, and for no other path, host or key', () => {
    expect(checkSignature(example, theirs)).toBeUndefined();
    const path = { ...example, target: example.target.replace('/test', '/other') };
    expect(checkSignature(path, theirs)).toBe('SignatureDoesNotMatch');
    const host = { ...example, headers: { host: 'other.s3.amazonaws.com' } };
    expect(checkSignature(host, theirs)).toBe('SignatureDoesNotMatch');
    expect(checkSignature(example, { ...theirs, secretAccessKey: 'x' })).toBe('SignatureDoesNotMatch');
    expect(checkSignature(example, { ...theirs, accessKeyId: 'x' })).toBe('InvalidAccessKeyId');
  });
});

describe('a body in chunks', () => {
  const framing = (trailer: string, length = '3') => ({
    'content-encoding': 'aws-chunked',
    'x-amz-decoded-content-length': length,
    'x-amz-trailer': trailer,
  });
  const name = 'x-amz-checksum-crc32';
  const good = '3\r\nabc\r\n0\r\nx-amz-checksum-crc32:NSRBwg==\r\n\r\n';

  it('is read with the checksum behind it', () => {
    const read = readBody(Buffer.from(good), framing(name))!;
    expect(String(read.bytes)).toBe('abc');
    expect(checksumsHold(read, {})).toBe(true);
    expect(checksumsHold({ ...read, bytes: Buffer.from('abd') }, {})).toBe(false);
  });

  it.each([
    ['nothing', '', framing(name)],
    ['no length', 'abc', framing(name)],
    ['a length that is no number', 'xyz\r\nabc\r\n0\r\n', framing(name)],
    ['a chunk cut short', '9\r\nabc', framing(name)],
    ['no last chunk', '3\r\nabc\r\n', framing(name)],
    ['another length than announced', good, framing(name, '4')],
    ['another trailer than announced', good, framing('x-amz-checksum-sha256')],
  ])('is refused where it has %s', (_what, raw, headers) => {
    expect(readBody(Buffer.from(raw), headers)).toBeUndefined();
  });

  it('is summed as the catalogue of CRCs has it', () => {
    const check = Buffer.from('123456789');
    expect(reflectedCrc(check, 0x82f63b78n, 32n)).toBe(0xe3069283n);
    expect(reflectedCrc(check, 0x9a6c9329ac4bc9b5n, 64n)).toBe(0xae8b14860a799888n);
  });
});
