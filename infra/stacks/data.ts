import type { App } from 'aws-cdk-lib';
import { CfnOutput, RemovalPolicies, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { ArchiveCopy } from '../constructs/archive-copy.ts';
import { auditTrail } from '../constructs/audit-trail.ts';
import { logBucket, scratchBucket } from '../constructs/buckets.ts';
import { dataKey } from '../constructs/data-key.ts';
import { ledgerTableOf } from '../constructs/ledger-table.ts';
import { signingKey } from '../constructs/signing-key.ts';
import { vault } from '../constructs/vault.ts';
import { stackName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { stackProps } from '../stack-props.ts';

/** What must outlive everything else: table, vault, keys, logs. Nothing in it goes when the stack goes. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly vault: Bucket;
  readonly scratch: Bucket;
  readonly logs: IBucket;
  readonly signingKey: Key;
  readonly dataKey: Key;

  constructor(app: App, settings: StageSettings) {
    super(app, stackName(settings, 'data'), {
      ...stackProps(settings),
      description: 'Scrutineer: ledgers, evidence and keys',
      terminationProtection: true,
    });
    this.dataKey = dataKey(this, settings);
    this.signingKey = signingKey(this, settings);
    this.logs = logBucket(this, settings.logDays);
    const { logs } = this;
    this.vault = vault(this, settings, this.dataKey, logs);
    this.scratch = scratchBucket(this, settings, this.dataKey, logs);
    this.table = ledgerTableOf(this, settings, this.dataKey);
    if (settings.trail) auditTrail(this, logs);
    const { archive } = settings;
    const { vault: from, dataKey: key } = this;
    if (archive !== undefined) {
      new ArchiveCopy(this, settings, archive, { vault: from, dataKeyArn: key.keyArn });
    }
    // Bucket policies too: what stays must stay guarded.
    RemovalPolicies.of(this).retain();
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'VaultName', { value: this.vault.bucketName });
    new CfnOutput(this, 'ScratchName', { value: this.scratch.bucketName });
    new CfnOutput(this, 'LogsName', { value: logs.bucketName });
    new CfnOutput(this, 'SigningKeyArn', { value: this.signingKey.keyArn });
    new CfnOutput(this, 'DataKeyArn', { value: this.dataKey.keyArn });
  }
}
