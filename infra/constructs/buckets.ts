import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CorsRule,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageSettings } from '../settings.ts';

/** What every bucket is: private, reached by TLS only, and kept when its stack goes. */
export const privateBucket = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

/** The library's own types disagree on a property that may be absent. */
export function asIBucket(bucket: Bucket): IBucket {
  return bucket as IBucket;
}

/**
 * Lets the service's own pages use a presigned address from a browser, with no more than the headers that go with it. The
 * API's own name is given only after the buckets stand, so without a domain any HTTP API of the region may ask: what opens
 * a bucket is the signature in the address, which no other page is given.
 */
export function ownPages(
  scope: Construct,
  { domain, region }: StageSettings,
  method: 'PUT' | 'GET',
  headers: readonly string[] = [],
): CorsRule {
  const host = domain?.name ?? `*.execute-api.${region}.${Stack.of(scope).urlSuffix}`;
  return {
    allowedMethods: [HttpMethods[method]],
    allowedOrigins: [`https://${host}`],
    ...(headers.length === 0 ? {} : { allowedHeaders: [...headers] }),
    maxAge: 600,
  };
}

/** Where S3 and CloudTrail write who reached for what, for as long as logs are kept. */
export function logBucket(scope: Construct, logDays: number): IBucket {
  const bucket = new Bucket(scope, 'Logs', {
    ...privateBucket,
    // S3 delivers its access logs to no bucket encrypted otherwise.
    encryption: BucketEncryption.S3_MANAGED,
    versioned: true,
    lifecycleRules: [
      { expiration: Duration.days(logDays), noncurrentVersionExpiration: Duration.days(30) },
      { abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
  return asIBucket(bucket);
}

/** What the service hands out for a day: evidence folders, and answers too large for a function. */
export function scratchBucket(scope: Construct, settings: StageSettings, key: IKey, logs: IBucket): Bucket {
  return new Bucket(scope, 'Scratch', {
    ...privateBucket,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'scratch/',
    cors: [ownPages(scope, settings, 'GET')],
  });
}
