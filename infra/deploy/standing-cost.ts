import { billOf, keepingOf, sumOf } from '../scale/cost.ts';
import { measured } from '../scale/measured.ts';
import { type PriceList, priceLists } from '../scale/prices.ts';
import { amount } from '../scale/words.ts';
import { congressUsage } from '../scale/workload.ts';
import type { StageSettings } from '../settings.ts';
import type { Templates } from './templates.ts';

/** CloudWatch's monthly prices in us-east-1, in USD, from memory of its price list: an alarm by metric, a metric, a dashboard. */
const watch = { alarm: 0.1, metric: 0.3, dashboard: 3 };

/** Of the list of Ningxia what is not known is taken at this rate, as in `infra/scale/prices.ts`. */
const cnyPerDollar = 7.2;

function pricesOf({ partition }: StageSettings): PriceList {
  return priceLists.find((list) => list.partition === partition)!;
}

/** What a month costs though nobody votes: keys, alarms, the figures they rest on, the dashboard. */
export function monthlyCost(templates: Templates, settings: StageSettings): string {
  const { currency, per } = pricesOf(settings);
  const all = Object.values(templates).flat();
  const count = (type: string) => all.filter(({ Type }) => Type === type).length;
  const alarms = all.filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
  const watched = alarms.map(({ Properties }) => metricsOf(Properties));
  const own = new Set(
    watched.flatMap((metrics) => metrics.filter((metric) => metric.startsWith('Scrutineer '))),
  );
  const dollars =
    watched.flat().length * watch.alarm +
    own.size * watch.metric +
    count('AWS::CloudWatch::Dashboard') * watch.dashboard;
  const total = count('AWS::KMS::Key') * per.key.price + dollars * (currency === 'CNY' ? cnyPerDollar : 1);
  return `${amount(total)} ${currency}`;
}

/** Namespace and name of every metric an alarm looks at; it is billed by each. */
// biome-ignore lint/suspicious/noExplicitAny: CloudFormation's own shape
function metricsOf({ Namespace, MetricName, Metrics }: any): readonly string[] {
  if (MetricName !== undefined) return [`${Namespace} ${MetricName}`];
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation's own shape
  const stats = (Metrics as any[]).filter(({ MetricStat }) => MetricStat !== undefined);
  return stats.map(({ MetricStat: { Metric } }) => `${Metric.Namespace} ${Metric.MetricName}`);
}

/** A month of a kept key, of which some number stays for ever. */
export function keysCost(keys: number, settings: StageSettings): string {
  const { currency, per } = pricesOf(settings);
  return `${amount(keys * per.key.price)} ${currency}`;
}

/** What holding an election costs, and keeping its evidence as long as the stage does. */
export function electionCost(settings: StageSettings): {
  readonly holding: string;
  readonly keeping: string;
} {
  const list = pricesOf(settings);
  const holding = sumOf(billOf(congressUsage, list));
  const keeping = keepingOf(congressUsage.stored, list, settings.retention.years);
  return { holding: `${amount(holding)} ${list.currency}`, keeping: `${amount(keeping)} ${list.currency}` };
}

/** The election those figures are of. */
export const electionCosted = `${measured.congress.electors} delegates, ${measured.congress.contests} papers`;
