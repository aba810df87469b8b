import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, type CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageSettings } from '../settings.ts';
import { ownPages, privateBucket } from './buckets.ts';
import { vaultRules } from './vault-rules.ts';

/** Where evidence lies: written once, versioned, locked for years, never deleted. */
export function vault(scope: Construct, settings: StageSettings, key: IKey, logs: IBucket): Bucket {
  const bucket = new Bucket(scope, 'Vault', {
    ...privateBucket,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    versioned: true,
    objectLockEnabled: true,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'vault/',
    // A page brings a scan by the presigned address it was given; nothing is read here from a browser.
    cors: [ownPages(scope, settings, 'PUT', ['if-none-match', 'x-amz-checksum-sha256'])],
  });
  const { mode, years } = settings.retention;
  const plain = bucket.node.defaultChild as CfnBucket;
  // Years, not days: a term must not fall short by its leap days.
  plain.objectLockConfiguration = {
    objectLockEnabled: 'Enabled',
    rule: { defaultRetention: { mode, years } },
  };
  // By the bucket's own property: the construct's way runs a function of CDK's to set it.
  plain.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  for (const rule of vaultRules(scope, settings, bucket)) bucket.addToResourcePolicy(rule);
  return bucket;
}
