import { DeleteObjectsCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { Unfinished } from './refusals.ts';

/** Where `read` puts what no answer can hold. The vault has no such folder: named by mistake, it would lose nothing. */
const folder = 'evidence/';

/** Whether copies lie there; a bucket that somebody deleted since holds none. */
export async function holdsCopies(client: S3Client, bucket: string): Promise<boolean> {
  return (await keysIn(client, bucket, 1)).length > 0;
}

/** Deletes them all, a thousand at a time. */
export async function deleteCopies(client: S3Client, bucket: string): Promise<void> {
  // Always from the start: what was deleted is listed no more.
  for (;;) {
    const keys = await keysIn(client, bucket, 1000);
    if (keys.length === 0) return;
    const Delete = { Objects: keys.map((Key) => ({ Key })), Quiet: true };
    const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete }));
    const [first] = Errors;
    if (first !== undefined) {
      throw new Unfinished('step-failed', { step: `DeleteObjects ${bucket}`, reason: first.Code ?? '' });
    }
  }
}

async function keysIn(client: S3Client, bucket: string, limit: number): Promise<readonly string[]> {
  try {
    const listed = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: folder, MaxKeys: limit }),
    );
    return (listed.Contents ?? []).map(({ Key }) => Key!);
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchBucket') return [];
    throw error;
  }
}
