import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import { acknowledge } from '../acknowledge.ts';
import { alarmTopic } from '../constructs/alarm-topic.ts';
import { alarms } from '../constructs/alarms.ts';
import { dashboard } from '../constructs/dashboard.ts';
import { deadLetters } from '../constructs/dead-letters.ts';
import { figuresOf } from '../constructs/figures.ts';
import { tamperEvents } from '../constructs/tamper-events.ts';
import { watched } from '../constructs/watched.ts';
import { stackName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { stackProps } from '../stack-props.ts';
import type { DataStack } from './data.ts';
import type { ServiceStack } from './service.ts';

/** What looks on: alarms, the events that tell of tampering, and a page to see it all. */
export class WatchStack extends Stack {
  constructor(app: App, settings: StageSettings, data: DataStack, service: ServiceStack) {
    super(app, stackName(settings, 'watch'), {
      ...stackProps(settings),
      description: 'Scrutineer: alarms and dashboard',
    });
    const { table, vault, signingKey, dataKey } = data;
    const tableName = settings.restoredTable ?? table.tableName;
    const tableArn =
      settings.restoredTable === undefined
        ? table.tableArn
        : this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: settings.restoredTable });
    const figures = figuresOf(settings, { apiId: service.api.apiId, tableName });
    const undelivered = deadLetters(this, 'Undelivered');
    acknowledge(
      undelivered,
      'AwsSolutions-SQS3',
      'It is where rules put events they could not deliver: a last place itself.',
    );
    const topic = alarmTopic(this, settings, undelivered);
    const queues = [service.deadLetters, undelivered];
    const raised = alarms(this, watched(figures, queues), topic);
    const keyArns = [signingKey.keyArn, dataKey.keyArn];
    const guarded = { stage: settings.name, vaultName: vault.bucketName, tableName, tableArn, keyArns };
    tamperEvents(this, guarded, topic, undelivered);
    dashboard(this, settings, figures, raised);
    new CfnOutput(this, 'AlarmTopicArn', { value: topic.topicArn });
  }
}
