import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { digestHex } from '../../core/ledger/canonical.ts';
import type { Depot } from '../ports.ts';
import { vaultSegments } from '../vault-segment.ts';
import { sdkFault } from './sdk-fault.ts';

/** Seconds an address is good for: an upload from a slow line, a download that has begun in time. */
const uploadSeconds = 600;
const downloadSeconds = 900;

/** Signed as headers, so that S3 refuses a put without them, with other ones, or of other bytes. */
const signedHeaders = new Set(['x-amz-checksum-sha256', 'if-none-match']);

interface Buckets {
  readonly vault: string;
  /** Only a function that may put files out has one. */
  readonly scratch?: string;
}

/** Takes scans straight into the vault, and puts files out in the scratch bucket, which forgets them after a day. */
export function openS3Depot(client: S3Client, { vault, scratch }: Buckets): Depot {
  return {
    uploadTo: async (path, digest) => {
      const checksum = Buffer.from(digestHex(digest), 'hex').toString('base64');
      const command = new PutObjectCommand({
        Bucket: vault,
        Key: vaultSegments(path).join('/'),
        ChecksumSHA256: checksum,
        IfNoneMatch: '*',
      });
      const url = await getSignedUrl(client, command, {
        expiresIn: uploadSeconds,
        unhoistableHeaders: signedHeaders,
      });
      return { url, headers: { 'x-amz-checksum-sha256': checksum, 'if-none-match': '*' } };
    },
    handOut: async (name, mediaType, bytes) => {
      if (scratch === undefined) throw new Error('this function puts nothing out');
      // Nobody finds it by guessing; whoever was sent there has the name in the address.
      const object = { Bucket: scratch, Key: `evidence/${randomBytes(16).toString('hex')}/${name}` };
      await spooled(bytes, async (spool) => {
        const command = new PutObjectCommand({
          ...object,
          Body: createReadStream(spool.file),
          ContentLength: spool.length,
          ContentType: mediaType,
          ChecksumSHA256: spool.checksum,
          IfNoneMatch: '*',
        });
        await client.send(command).catch((error) => {
          throw sdkFault(error, 'S3');
        });
      });
      const shown = `attachment; filename="${name}"`;
      const command = new GetObjectCommand({ ...object, ResponseContentDisposition: shown });
      return getSignedUrl(client, command, { expiresIn: downloadSeconds });
    },
  };
}

interface Spool {
  readonly file: string;
  readonly length: number;
  /** SHA-256 in base64. */
  readonly checksum: string;
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
        await spool.write(chunk);
      }
    } finally {
      await spool.close();
    }
    await use({ file, length, checksum: hash.digest('base64') });
  } finally {
    await unlink(file).catch(() => {});
  }
}
