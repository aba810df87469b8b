import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { digestHex } from '../../core/ledger/canonical.ts';
import type { Depot } from '../ports.ts';
import { vaultSegments } from '../vault-segment.ts';
import { ownPacing, type Pacing } from './patience.ts';
import { patiently, statusOf } from './s3-calls.ts';
import { troubleOf } from './sdk-fault.ts';

/** Seconds an address is good for: an upload from a slow line, a download that has begun in time. */
const uploadSeconds = 600;
const downloadSeconds = 900;

/** A file put out may be hundreds of megabytes; two tries still end under the gateway's 30 s. */
const sendMilliseconds = 10_000;

/** Signed as headers, so that S3 refuses a put without them, with other ones, or of other bytes. */
const signedHeaders = new Set(['x-amz-checksum-sha256', 'if-none-match']);

interface Buckets {
  readonly vault: string;
  /** Only a function that may put files out has one. */
  readonly scratch?: string;
}

/** Takes scans straight into the vault, and puts files out in the scratch bucket, which forgets them after a day. */
export function openS3Depot(client: S3Client, buckets: Buckets, pacing: Pacing = ownPacing): Depot {
  const { vault, scratch } = buckets;
  return {
    uploadTo: async (path, digest) => {
      const checksum = Buffer.from(digestHex(digest), 'hex').toString('base64');
      const command = new PutObjectCommand({
        Bucket: vault,
        Key: vaultSegments(path).join('/'),
        ChecksumSHA256: checksum,
        IfNoneMatch: '*',
      });
      const options = { expiresIn: uploadSeconds, unhoistableHeaders: signedHeaders };
      const url = await patiently(pacing, () => getSignedUrl(client, command, options));
      return { url, headers: { 'x-amz-checksum-sha256': checksum, 'if-none-match': '*' } };
    },
    handOut: async (name, mediaType, bytes) => {
      if (scratch === undefined) throw new Error('this function puts nothing out');
      // Nobody finds it by guessing; whoever was sent there has the name in the address.
      const object = { Bucket: scratch, Key: `evidence/${randomBytes(16).toString('hex')}/${name}` };
      await spooled(bytes, (spool) =>
        patiently(pacing, () => send(client, { ...object, ContentType: mediaType }, spool)),
      );
      const shown = `attachment; filename="${name}"`;
      const command = new GetObjectCommand({ ...object, ResponseContentDisposition: shown });
      return patiently(pacing, () => getSignedUrl(client, command, { expiresIn: downloadSeconds }));
    },
  };
}

interface Spool {
  readonly file: string;
  readonly length: number;
  /** SHA-256 in base64. */
  readonly checksum: string;
}

/** Once more where the line broke, which the SDK does for no stream: it cannot read it from the start again. */
async function send(client: S3Client, object: PutObjectCommandInput, spool: Spool): Promise<void> {
  try {
    await sendOnce(client, object, spool);
  } catch (error) {
    if (troubleOf(error) !== 'unreachable' || statusOf(error) === 503) throw error;
    await sendOnce(client, object, spool);
  }
}

async function sendOnce(client: S3Client, object: PutObjectCommandInput, spool: Spool): Promise<void> {
  const stream = createReadStream(spool.file);
  const command = new PutObjectCommand({
    ...object,
    Body: stream,
    ContentLength: spool.length,
    ChecksumSHA256: spool.checksum,
    IfNoneMatch: '*',
  });
  try {
    await client.send(command, { requestTimeout: sendMilliseconds });
  } catch (error) {
    // Nobody else knows the name: what stands there is what an earlier try wrote.
    if (statusOf(error) !== 412) throw error;
  } finally {
    // What was not read to its end would keep the file open, or open it once it is gone.
    stream.destroy();
    if (!stream.closed) await once(stream, 'close');
  }
}

/** S3 must know a length before the first byte, so a stream goes through a file, which is gone afterwards either way. */
async function spooled(
  bytes: AsyncIterable<Uint8Array>,
  use: (spool: Spool) => Promise<void>,
): Promise<void> {
  const file = join(tmpdir(), `scrutineer-${randomUUID()}`);
  try {
    const hash = createHash('sha256');
    let length = 0;
    const spool = await open(file, 'wx', 0o600);
    try {
      for await (const chunk of bytes) {
        hash.update(chunk);
        length += chunk.length;
        // Writes all of it, where `write` may write some.
        await spool.writeFile(chunk);
      }
    } finally {
      await spool.close();
    }
    await use({ file, length, checksum: hash.digest('base64') });
  } finally {
    await unlink(file).catch(() => {});
  }
}
