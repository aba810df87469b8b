import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { StageSettings } from '../settings.ts';
import { answering, type Figures } from './figures.ts';

/** One page: what is wrong, what is being accepted and refused, and how the services under it do. */
export function dashboard(
  scope: Construct,
  { name, region }: StageSettings,
  figures: Figures,
  alarms: readonly IAlarm[],
): Dashboard {
  const graph = (title: string, left: readonly IMetric[]) =>
    new GraphWidget({ title, left: [...left], region, width: 8, height: 6 });
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: `scrutineer-${name}`,
    widgets: [
      [new AlarmStatusWidget({ title: '告警 Alarms', alarms: [...alarms], width: 24, height: 4 })],
      [
        graph('收件 Accepted', [figures.own('accepted'), figures.own('retried'), figures.own('refused')]),
        graph('异常 Tampering', [
          figures.own('conflict'),
          figures.own('signing-refused'),
          figures.found('broken-ledgers'),
        ]),
        graph('巡检 Sweep', [
          figures.found('oldest-open-round-hours'),
          figures.found('certificates-missing'),
          figures.found('orphans'),
        ]),
      ],
      [
        graph('接口 API', [figures.api('Count'), figures.api('4xx'), figures.api('5xx')]),
        graph('时延 p99 ms', [
          figures.api('Latency', 'p99'),
          ...answering.map((each) => figures.lambda(each, 'Duration', 'p99')),
        ]),
        graph(
          '并发 Concurrency',
          answering.map((each) => figures.lambda(each, 'ConcurrentExecutions', 'Maximum')),
        ),
      ],
      [
        graph('数据库 Table', [
          figures.table('ConsumedReadCapacityUnits'),
          figures.table('ConsumedWriteCapacityUnits'),
        ]),
        graph('冲突 Conditions', [
          figures.table('ConditionalCheckFailedRequests'),
          figures.table('TransactionConflict'),
        ]),
        graph('限流 Throttles', [
          figures.table('ReadThrottleEvents'),
          figures.table('WriteThrottleEvents'),
          ...answering.map((each) => figures.lambda(each, 'Throttles')),
        ]),
      ],
    ],
  });
}
