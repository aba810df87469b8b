import { ReadWriteType, Trail } from 'aws-cdk-lib/aws-cloudtrail';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** CloudTrail of whatever changes this account's resources in this region: the alarms about keys and buckets rest on it. */
export function auditTrail(scope: Construct, logs: IBucket): Trail {
  return new Trail(scope, 'AuditTrail', {
    bucket: logs,
    s3KeyPrefix: 'trail',
    managementEvents: ReadWriteType.WRITE_ONLY,
    isMultiRegionTrail: false,
    includeGlobalServiceEvents: false,
    enableFileValidation: true,
  });
}
