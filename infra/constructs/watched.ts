import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { functionNames } from '../functions.ts';
import { type Figures, sweepWindow } from './figures.ts';

export interface Watched {
  readonly id: string;
  readonly metric: IMetric;
  /** What it means, and what to look at first; people read it in a message. */
  readonly says: string;
  /** How many are too many. */
  readonly from: number;
  /** It must come: too few are wrong, and none at all. */
  readonly expected?: true;
}

/** Hours a round may stay open before somebody is asked about it. */
const longOpen = 48;

/** Everything that raises an alarm. */
export function watched(figures: Figures, queues: readonly IQueue[]): readonly Watched[] {
  const operations = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'TransactWriteItems'];
  return [
    {
      id: 'Tampering',
      metric: figures.own('conflict'),
      from: 1,
      says: '证据与账本不符：有人可能改动过数据库或证据库。A copy in the vault and the ledger differ: somebody may have altered one. See docs/operations.md, “Tampering”.',
    },
    {
      id: 'BrokenLedgers',
      metric: figures.found('broken-ledgers'),
      from: 1,
      says: '巡检发现损坏的账本。The sweep found ledgers that do not hold together.',
    },
    {
      id: 'SigningRefused',
      metric: figures.own('signing-refused'),
      from: 1,
      says: '密钥服务拒绝签名。KMS did not sign: was the key disabled, or its policy changed?',
    },
    {
      id: 'Denied',
      metric: figures.own('refused', { code: 'cloud-denied' }),
      from: 1,
      says: '云服务拒绝了函数的请求。A service denied a function: were permissions or a key changed?',
    },
    {
      id: 'CertificatesMissing',
      metric: figures.found('certificates-missing'),
      from: 1,
      says: '有批复缺少证书副本。Certificates have no copy in the vault; the next ruling completes them.',
    },
    {
      id: 'LongOpenRound',
      metric: figures.found('oldest-open-round-hours'),
      from: longOpen,
      says: `有一轮投票超过 ${longOpen} 小时未结束。A round has been open for more than ${longOpen} hours.`,
    },
    {
      id: 'SweepMissed',
      metric: figures.lambda('sweep', 'Invocations').with({ period: sweepWindow }),
      from: 1,
      expected: true,
      says: '巡检没有按时运行。The sweep has not run: nothing looks for broken ledgers now.',
    },
    {
      id: 'ServerErrors',
      metric: figures.api('5xx'),
      from: 5,
      says: '接口返回 5xx。The API answered 5xx: see the functions’ logs for the request ids.',
    },
    {
      id: 'TableThrottled',
      metric: sumOf([figures.table('ReadThrottleEvents'), figures.table('WriteThrottleEvents')]),
      from: 10,
      says: '数据库限流。DynamoDB throttles: which partition is hot? docs/scale.md names the limits.',
    },
    {
      id: 'TableErrors',
      metric: sumOf(operations.map((Operation) => figures.table('SystemErrors', { Operation }))),
      from: 1,
      says: '数据库自身出错。DynamoDB failed by itself; requests are tried again.',
    },
    ...functionNames.flatMap((name): Watched[] => [
      {
        id: `${name}Errors`,
        metric: figures.lambda(name, 'Errors'),
        from: 1,
        says: `函数 ${name} 出错或超时。Function ${name} failed or ran out of time.`,
      },
      {
        id: `${name}Throttles`,
        metric: figures.lambda(name, 'Throttles'),
        from: 1,
        says: `函数 ${name} 被限流：账户并发额度不够。Function ${name} was throttled: the account allows too few at once.`,
      },
    ]),
    ...queues.map(
      (queue, i): Watched => ({
        id: `DeadLetters${i + 1}`,
        metric: queue.metricApproximateNumberOfMessagesVisible(),
        from: 1,
        says: '有失败的事件等人处理。Events that failed wait for somebody.',
      }),
    ),
  ];
}

function sumOf(metrics: readonly IMetric[]): IMetric {
  const named = metrics.map((metric, i) => [`m${i}`, metric] as const);
  return new MathExpression({
    expression: named.map(([name]) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(named),
    period: Duration.minutes(5),
  });
}
