import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Vault } from '../ports.ts';
import { vaultSegments } from '../vault-segment.ts';
import { Known } from './known.ts';
import { ownPacing, type Pacing } from './patience.ts';
import { again, patiently, statusOf } from './s3-calls.ts';

/** The vault in one bucket: what is written once is never written again, by the condition every put carries. */
export function openS3Vault(client: S3Client, bucket: string, pacing: Pacing = ownPacing): Vault {
  return new S3Vault(client, bucket, pacing);
}

class S3Vault implements Vault {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #pacing: Pacing;
  readonly #known = new Known();

  constructor(client: S3Client, bucket: string, pacing: Pacing) {
    this.#client = client;
    this.#bucket = bucket;
    this.#pacing = pacing;
  }

  async put(path: string, bytes: Uint8Array): Promise<'written' | 'same' | 'conflict'> {
    const object = this.#at(path);
    const checksum = createHash('sha256').update(bytes).digest('base64');
    const command = () =>
      new PutObjectCommand({ ...object, Body: bytes, IfNoneMatch: '*', ChecksumSHA256: checksum });
    return patiently(this.#pacing, async () => {
      try {
        await this.#client.send(command());
        this.#known.add(path);
        return 'written';
      } catch (error) {
        if (statusOf(error) !== 412) throw error;
        const standing = await this.#get(path);
        // What stood in the way was gone again: as in a race with a put that was given up.
        if (standing === undefined) return again;
        return Buffer.compare(standing, bytes) === 0 ? 'same' : 'conflict';
      }
    });
  }

  async get(path: string): Promise<Uint8Array | undefined> {
    this.#at(path);
    return patiently(this.#pacing, () => this.#get(path));
  }

  async has(path: string): Promise<boolean> {
    const object = this.#at(path);
    if (this.#known.has(path)) return true;
    return patiently(this.#pacing, async () => {
      try {
        await this.#client.send(new HeadObjectCommand(object));
        this.#known.add(path);
        return true;
      } catch (error) {
        if (statusOf(error) === 404) return false;
        throw error;
      }
    });
  }

  async list(folder: string): Promise<readonly string[]> {
    const prefix = folder === '' ? '' : `${vaultSegments(folder).join('/')}/`;
    const paths: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await patiently(this.#pacing, () =>
        this.#client.send(
          new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix, ContinuationToken: after }),
        ),
      );
      for (const { Key } of page.Contents ?? []) if (Key !== undefined) paths.push(Key);
      after = page.NextContinuationToken;
      if (after === undefined) return paths.sort();
    }
  }

  async #get(path: string): Promise<Uint8Array | undefined> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand(this.#at(path)));
      const bytes = await Body!.transformToByteArray();
      this.#known.add(path);
      return bytes;
    } catch (error) {
      // A bucket that is not there is a 404 too, which says nothing of an object.
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  }

  #at(path: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: vaultSegments(path).join('/') };
  }
}
