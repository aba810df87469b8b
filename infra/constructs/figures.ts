import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { type FunctionName, functionNames } from '../functions.ts';
import { functionName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { sweepEvery } from './sweep-schedule.ts';

const period = Duration.minutes(5);

/** Two sweeps have their turn in it: what one found stands until the next has looked. */
export const sweepWindow = Duration.minutes(2 * sweepEvery.toMinutes());

/** The figures alarms and dashboard show: those the functions write themselves, and those of the services under them. */
export interface Figures {
  /** What the functions count, in the namespace `Scrutineer` (functions/aws/meter.ts, handlers/sweep.ts). */
  own(name: string, more?: Readonly<Record<string, string>>): Metric;
  /** The most of something a sweep found. */
  found(name: string): Metric;
  lambda(name: FunctionName, metric: string, statistic?: string): Metric;
  api(metric: string, statistic?: string): Metric;
  table(metric: string, more?: Readonly<Record<string, string>>): Metric;
}

export function figuresOf(
  settings: StageSettings,
  { apiId, tableName }: { readonly apiId: string; readonly tableName: string },
): Figures {
  const stage = settings.name;
  const sum = (
    namespace: string,
    metricName: string,
    dimensionsMap: Record<string, string>,
    statistic: string = Stats.SUM,
  ) => new Metric({ namespace, metricName, dimensionsMap, statistic, period });
  return {
    own: (name, more = {}) => sum('Scrutineer', name, { stage, ...more }),
    found: (name) =>
      new Metric({
        namespace: 'Scrutineer',
        metricName: name,
        dimensionsMap: { stage },
        statistic: Stats.MAXIMUM,
        period: sweepWindow,
      }),
    lambda: (name, metric, statistic) =>
      sum('AWS/Lambda', metric, { FunctionName: functionName(settings, name) }, statistic),
    api: (metric, statistic) => sum('AWS/ApiGateway', metric, { ApiId: apiId }, statistic),
    table: (metric, more = {}) => sum('AWS/DynamoDB', metric, { TableName: tableName, ...more }),
  };
}

/** The functions behind the API. */
export const answering = functionNames.filter((name) => name !== 'sweep');
