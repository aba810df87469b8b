import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Watched } from './watched.ts';

/** Makes an alarm of each, which tells the topic when it rises and when it is over. */
export function alarms(scope: Construct, all: readonly Watched[], topic: ITopic): readonly Alarm[] {
  const { GREATER_THAN_OR_EQUAL_TO_THRESHOLD, LESS_THAN_THRESHOLD } = ComparisonOperator;
  const tell = new SnsAction(topic);
  return all.map(({ id, metric, says, from, expected }) => {
    const alarm = new Alarm(scope, id, {
      alarmDescription: says,
      metric,
      threshold: from,
      evaluationPeriods: 1,
      comparisonOperator: expected ? LESS_THAN_THRESHOLD : GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: expected ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
    return alarm;
  });
}
