import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

/** Where an event waits for a person, after everything that could be tried by itself failed. */
export function deadLetters(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  const last = 'It is itself the last place for events that failed; an alarm rises as soon as there is one.';
  acknowledge(queue, 'Serverless-SQSRedrivePolicy', last);
  return queue;
}
