import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import type { KmsDouble } from './kms-double.ts';
import { credentials, type S3Double } from './s3-double.ts';

const region = 'cn-northwest-1';

/** A client of the double, set as the functions' own is; its own tries come at once. */
export function s3ClientOf({ url }: S3Double): S3Client {
  return new S3Client({
    endpoint: url,
    region,
    credentials,
    forcePathStyle: true,
    maxAttempts: 2,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

export function kmsClientOf({ url }: KmsDouble): KMSClient {
  return new KMSClient({ endpoint: url, region, credentials, maxAttempts: 2 });
}
