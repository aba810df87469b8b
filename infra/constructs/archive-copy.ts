import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { roleOf } from '../grant.ts';
import type { StageSettings } from '../settings.ts';

/** Has S3 copy certificates and ledgers into the archive account as they are written. */
export class ArchiveCopy extends Construct {
  constructor(
    scope: Construct,
    settings: StageSettings,
    archive: NonNullable<StageSettings['archive']>,
    from: { readonly vault: Bucket; readonly dataKeyArn: string },
  ) {
    super(scope, 'ArchiveCopy');
    const { vault, dataKeyArn } = from;
    const plain = vault.node.defaultChild as CfnBucket;
    const { role } = roleOf(
      this,
      'replication',
      settings,
      {
        vault: vault.bucketArn,
        'vault objects': vault.bucketArn,
        'archive objects': archive.bucketArn,
        'archive key': archive.keyArn,
        'data key': dataKeyArn,
      },
      's3',
    );
    plain.replicationConfiguration = {
      role: role.roleArn,
      rules: ['certified/', 'ledgers/'].map((prefix, priority) => ({
        id: prefix.slice(0, -1),
        priority,
        status: 'Enabled',
        filter: { prefix },
        deleteMarkerReplication: { status: 'Disabled' },
        sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
        destination: {
          bucket: archive.bucketArn,
          account: archive.account,
          accessControlTranslation: { owner: 'Destination' },
          encryptionConfiguration: { replicaKmsKeyId: archive.keyArn },
        },
      })),
    };
  }
}
