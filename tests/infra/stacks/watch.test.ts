import { describe, expect, it } from 'vitest';
import { functionNames } from '../../../infra/functions.ts';
import { nameOf } from '../held.ts';
import { resourcesOf, templatesOf } from '../templates.ts';

const { of } = templatesOf('trial');
const alarms = Object.entries(resourcesOf(of.watch, 'AWS::CloudWatch::Alarm'));
const rules = Object.entries(resourcesOf(of.watch, 'AWS::Events::Rule'));
const named = (value: unknown) => nameOf(value, of.watch, Object.values(of));

describe('the alarms', () => {
  it('rise on every sign of tampering that the functions count, from the first', () => {
    for (const metric of ['conflict', 'broken-ledgers', 'signing-refused', 'certificates-missing']) {
      const { Properties } = alarmOn('Scrutineer', metric);
      expect(Properties.Dimensions).toEqual([{ Name: 'stage', Value: 'trial' }]);
      expect([Properties.Threshold, Properties.ComparisonOperator]).toEqual([
        1,
        'GreaterThanOrEqualToThreshold',
      ]);
    }
  });

  it('rise when a service denies a function, and when a round stays open', () => {
    expect(alarmOn('Scrutineer', 'refused').Properties.Dimensions).toContainEqual({
      Name: 'code',
      Value: 'cloud-denied',
    });
    expect(alarmOn('Scrutineer', 'oldest-open-round-hours').Properties.Threshold).toBe(48);
  });

  it.each(functionNames)('rise when %s fails or is throttled', (name) => {
    for (const metric of ['Errors', 'Throttles']) {
      const own = alarms.filter(
        ([, { Properties }]) =>
          Properties.MetricName === metric && Properties.Dimensions[0].Value === `scrutineer-trial-${name}`,
      );
      expect(own, metric).toHaveLength(1);
    }
  });

  it('rise when the sweep does not come, as when it says nothing at all', () => {
    expect(alarmOn('AWS/Lambda', 'Invocations').Properties).toMatchObject({
      Dimensions: [{ Name: 'FunctionName', Value: 'scrutineer-trial-sweep' }],
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  it('on what a sweep found stand until the next one has looked', () => {
    for (const metric of ['broken-ledgers', 'certificates-missing', 'oldest-open-round-hours']) {
      expect(alarmOn('Scrutineer', metric).Properties.Period).toBe(24 * 3600);
    }
  });

  it('rise when an event waits in a queue of those that failed', () => {
    const queues = alarms.filter(([, { Properties }]) => Properties.Namespace === 'AWS/SQS');
    expect(queues.map(([, { Properties }]) => named(Properties.Dimensions[0].Value)).sort()).toEqual([
      'AWS::SQS::Queue SweepDeadLetters',
      'AWS::SQS::Queue Undelivered',
    ]);
  });

  it.each(alarms)('%s tells somebody, in words, when it rises and when it is over', (_, { Properties }) => {
    expect(Properties.AlarmDescription).toMatch(/\p{Script=Han}.*。[A-Z]/u);
    expect(Properties.AlarmActions.map(named)).toEqual(['AWS::SNS::Topic Alarms']);
    expect(Properties.OKActions.map(named)).toEqual(['AWS::SNS::Topic Alarms']);
  });

  function alarmOn(namespace: string, metric: string) {
    const found = alarms.filter(
      ([, { Properties }]) => Properties.Namespace === namespace && Properties.MetricName === metric,
    );
    expect(found, metric).toHaveLength(1);
    return found[0]![1];
  }
});

describe('the events that tell of tampering', () => {
  const patternOf = (id: string) => rules.find(([name]) => name.startsWith(id))![1].Properties.EventPattern;

  it('tell of every deletion in the vault', () => {
    const pattern = patternOf('VaultDeletion');
    expect(pattern).toMatchObject({ source: ['aws.s3'], 'detail-type': ['Object Deleted'] });
    expect(pattern.detail.bucket.name.map(named)).toEqual(['AWS::S3::Bucket Vault']);
  });

  it('tell of a key disabled, given away or to be deleted', () => {
    const { detail } = patternOf('KeyUnguarded');
    expect(detail.eventName).toEqual(
      expect.arrayContaining(['DisableKey', 'ScheduleKeyDeletion', 'PutKeyPolicy']),
    );
    expect(detail.resources.ARN.map(named)).toEqual(['AWS::KMS::Key SigningKey', 'AWS::KMS::Key DataKey']);
  });

  it('tell of what guards vault and table being taken away', () => {
    const vault = patternOf('VaultUnguarded').detail;
    expect(vault.requestParameters.bucketName.map(named)).toEqual(['AWS::S3::Bucket Vault']);
    expect(vault.eventName).toEqual(expect.arrayContaining(['DeleteBucketPolicy', 'PutBucketVersioning']));
    const table = patternOf('TableUnguarded').detail;
    expect(table.eventName).toEqual(expect.arrayContaining(['UpdateTable', 'DeleteResourcePolicy']));
    expect(table.$or[0].requestParameters.tableName.map(named)).toContain('AWS::DynamoDB::Table Table');
  });

  it('tell of a function changed, which would act with its rights, and of the watch switched off', () => {
    const changed = patternOf('FunctionChanged').detail;
    expect(changed.requestParameters.functionName).toEqual([{ wildcard: '*scrutineer-trial-*' }]);
    expect(JSON.stringify(changed.eventName)).toContain('UpdateFunction');
    const watch = patternOf('WatchUnguarded');
    expect(watch.source).toEqual(expect.arrayContaining(['aws.cloudtrail', 'aws.events', 'aws.sns']));
    expect(watch.detail.eventName).toEqual(
      expect.arrayContaining(['StopLogging', 'DisableRule', 'DeleteAlarms']),
    );
  });

  it.each(rules)(
    '%s reaches the same people as the alarms, or waits where an alarm sees it',
    (_, { Properties }) => {
      const [target] = Properties.Targets;
      expect([named(target.Arn), named(target.DeadLetterConfig.Arn)]).toEqual([
        'AWS::SNS::Topic Alarms',
        'AWS::SQS::Queue Undelivered',
      ]);
    },
  );
});

describe('the topic', () => {
  it('takes messages of alarms and events, encrypted and by TLS', () => {
    const [policy] = Object.values(resourcesOf(of.watch, 'AWS::SNS::TopicPolicy'));
    const statements: { Effect: string; Principal: { Service?: string } }[] =
      policy!.Properties.PolicyDocument.Statement;
    const allowed = statements
      .filter(({ Effect }) => Effect === 'Allow')
      .map(({ Principal }) => Principal.Service);
    expect(allowed.sort()).toEqual(['cloudwatch.amazonaws.com', 'events.amazonaws.com']);
    expect(JSON.stringify(statements)).toContain('"aws:SecureTransport":"false"');
    const [topic] = Object.values(resourcesOf(of.watch, 'AWS::SNS::Topic'));
    expect(named(topic!.Properties.KmsMasterKeyId)).toBe('AWS::KMS::Key AlarmKey');
  });

  it('writes to whoever the settings name, and to nobody else', () => {
    of.watch.resourceCountIs('AWS::SNS::Subscription', 0);
    const { watch } = templatesOf('trial', { alarmEmail: 'office@example.cn' }).of;
    watch.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'office@example.cn',
    });
  });
});

describe('the dashboard', () => {
  it('shows what the functions count and find', () => {
    const [dashboard] = Object.values(resourcesOf(of.watch, 'AWS::CloudWatch::Dashboard'));
    const body = JSON.stringify(dashboard!.Properties.DashboardBody);
    for (const figure of [
      'accepted',
      'refused',
      'retried',
      'conflict',
      'oldest-open-round-hours',
      'orphans',
    ]) {
      expect(body, figure).toContain(`\\"${figure}\\"`);
    }
  });
});
