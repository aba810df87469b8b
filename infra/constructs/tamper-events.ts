import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

interface Guarded {
  /** What the names of the stage's functions go by. */
  readonly stage: string;
  readonly vaultName: string;
  readonly tableName: string;
  readonly tableArn: string;
  readonly keyArns: readonly string[];
}

/**
 * Tells at once of what nobody has business doing: a deletion in the vault, and changes to what keeps vault, table and
 * keys as they are. A deployment that changes a policy is told of too. Calls come by way of CloudTrail.
 */
export function tamperEvents(scope: Construct, guarded: Guarded, topic: ITopic, undelivered: IQueue): void {
  const target = new SnsTopic(topic, { deadLetterQueue: undelivered });
  for (const [id, { description, pattern }] of Object.entries(patterns(guarded))) {
    new Rule(scope, id, { description, eventPattern: pattern, targets: [target] });
  }
}

function patterns({ stage, vaultName, tableName, tableArn, keyArns }: Guarded) {
  return {
    VaultDeletion: {
      description: '证据库里有对象被删除。Something was deleted in the vault.',
      pattern: {
        source: ['aws.s3'],
        detailType: ['Object Deleted'],
        detail: { bucket: { name: [vaultName] } },
      },
    },
    VaultUnguarded: {
      description: '证据库的保护设置被改动。What guards the vault was changed.',
      pattern: call('s3', {
        eventName: [
          ...['DeleteBucket', 'DeleteBucketPolicy', 'PutBucketPolicy', 'PutBucketVersioning'],
          ...['PutBucketObjectLockConfiguration', 'PutBucketLifecycle', 'PutBucketReplication'],
          ...['DeleteBucketReplication', 'PutBucketLogging', 'PutBucketPublicAccessBlock'],
          // It would switch off the events of deletions.
          'PutBucketNotification',
          ...['DeleteBucketPublicAccessBlock', 'PutBucketEncryption', 'DeleteBucketEncryption'],
        ],
        requestParameters: { bucketName: [vaultName] },
      }),
    },
    TableUnguarded: {
      description: '数据库的保护设置被改动。What guards the table was changed.',
      pattern: call('dynamodb', {
        eventName: [
          ...['DeleteTable', 'UpdateTable', 'UpdateContinuousBackups', 'UpdateTimeToLive'],
          ...['PutResourcePolicy', 'DeleteResourcePolicy'],
          // A copy of the table is a table that nobody guards.
          ...['RestoreTableToPointInTime', 'RestoreTableFromBackup', 'ExportTableToPointInTime'],
          'EnableKinesisStreamingDestination',
        ],
        $or: [
          { requestParameters: { tableName: [tableName, tableArn] } },
          { requestParameters: { resourceArn: [tableArn] } },
          { requestParameters: { tableArn: [tableArn] } },
          { requestParameters: { sourceTableName: [tableName] } },
          { requestParameters: { backupArn: [{ prefix: `${tableArn}/backup/` }] } },
          { requestParameters: { sourceTableArn: [tableArn] } },
        ],
      }),
    },
    FunctionChanged: {
      description:
        '函数的程序或配置被改动，它能读票、签名。A function was changed: it reads bundles and signs.',
      pattern: call('lambda', {
        // Whoever changes a function acts as its role.
        eventName: [{ prefix: 'UpdateFunction' }, { prefix: 'AddPermission' }, { prefix: 'CreateFunction' }],
        requestParameters: { functionName: [{ wildcard: `*scrutineer-${stage}-*` }] },
      }),
    },
    WatchUnguarded: {
      description: '监控被关闭或改动。What watches over it all was switched off or changed.',
      pattern: {
        source: ['aws.cloudtrail', 'aws.events', 'aws.monitoring', 'aws.sns'],
        detailType: ['AWS API Call via CloudTrail'],
        detail: {
          eventName: [
            ...['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'],
            ...['DisableRule', 'DeleteRule', 'RemoveTargets', 'DisableAlarmActions', 'DeleteAlarms'],
            ...['Unsubscribe', 'SetTopicAttributes', 'DeleteTopic'],
          ],
        },
      },
    },
    KeyUnguarded: {
      description: '密钥被停用、改权限或待删除。A key was disabled, opened to others or is to be deleted.',
      pattern: call('kms', {
        eventName: ['DisableKey', 'ScheduleKeyDeletion', 'PutKeyPolicy', 'DisableKeyRotation'],
        resources: { ARN: [...keyArns] },
      }),
    },
  } satisfies Record<string, { description: string; pattern: EventPattern }>;
}

/** A call that CloudTrail saw. */
function call(service: string, detail: object): EventPattern {
  return {
    source: [`aws.${service}`],
    detailType: ['AWS API Call via CloudTrail'],
    detail: { eventSource: [`${service}.amazonaws.com`], ...detail },
  };
}
