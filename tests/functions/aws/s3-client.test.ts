import { PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeS3Client } from '../../../functions/aws/s3-client.ts';

const address = async () =>
  new URL(await getSignedUrl(makeS3Client(), new PutObjectCommand({ Bucket: 'vault', Key: 'scans/00ff' })));

describe('the client of vault and depot', () => {
  beforeEach(() => {
    vi.stubEnv('AWS_REGION', 'cn-northwest-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_ENDPOINT_URL_S3', undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('speaks to the bucket’s own name, in the partition of its Region', async () => {
    const { host, pathname } = await address();
    expect([host, pathname]).toEqual(['vault.s3.cn-northwest-1.amazonaws.com.cn', '/scans/00ff']);
  });

  it('names the bucket in the path where it is given an endpoint', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:9000');
    const { host, pathname } = await address();
    expect([host, pathname]).toEqual(['127.0.0.1:9000', '/vault/scans/00ff']);
  });

  it('adds no checksum of a body that nobody has seen yet', async () => {
    expect([...(await address()).searchParams.keys()].filter((name) => /checksum|crc/i.test(name))).toEqual(
      [],
    );
  });
});
