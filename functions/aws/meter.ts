import type { Log } from '../http/log.ts';
import type { Metrics } from '../http/metrics.ts';

/** Refusals that only somebody at the store behind the service's back, or its own damage, can cause. */
const tampering: ReadonlySet<string> = new Set([
  'actor-altered',
  'database-damaged',
  'entry-altered',
  'evidence-altered',
  'evidence-missing',
  'head-altered',
  'ledger-rolled-back',
  'ledger-vault-differs',
]);

/** What an invocation counted, as CloudWatch reads it from a log line (embedded metric format, version 0). */
export function meter(
  metrics: Metrics,
  log: Log,
  named: { readonly stage: string; readonly time: string },
): void {
  const counted = metrics.take();
  const sums = new Map<string, number>();
  const add = (name: string, count: number) => sums.set(name, (sums.get(name) ?? 0) + count);
  for (const [counter, count] of Object.entries(counted)) {
    const [name = '', code] = counter.split(' ');
    add(name, count);
    if (code === undefined) continue;
    if (tampering.has(code)) add('conflict', count);
    if (code === 'signing-refused') add('signing-refused', count);
    write(log, named, { refused: count }, { code });
  }
  // What carries its code was written with it; a sum over all codes is for the alarms.
  if (sums.size > 0) write(log, named, Object.fromEntries(sums), {});
}

/** One line of figures under the stage's name, and under `more` beside it. */
export function write(
  log: Log,
  { stage, time }: { readonly stage: string; readonly time: string },
  figures: Readonly<Record<string, number>>,
  more: Readonly<Record<string, string>>,
): void {
  const metric = {
    Namespace: 'Scrutineer',
    Dimensions: [['stage', ...Object.keys(more)]],
    Metrics: Object.keys(figures).map((Name) => ({ Name })),
  };
  log({
    time,
    event: 'metrics',
    stage,
    ...more,
    ...figures,
    _aws: { Timestamp: Date.parse(time), CloudWatchMetrics: [metric] },
  });
}
