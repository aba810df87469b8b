import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** How often the sweep looks over all elections, entry by entry; a missed one is noticed by its alarm. */
export const sweepEvery = Duration.hours(12);

export function sweepSchedule(scope: Construct, sweep: IFunction, deadLetters: IQueue): Rule {
  return new Rule(scope, 'SweepSchedule', {
    description: 'Looks for broken ledgers, certificates without a copy and orphans',
    schedule: Schedule.rate(sweepEvery),
    targets: [new LambdaFunction(sweep, { deadLetterQueue: deadLetters, retryAttempts: 2 })],
  });
}
