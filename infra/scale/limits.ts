/** A limit as its service publishes it, where that stands, and when it was read there. */
export interface Limit {
  readonly service: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** How it is moved: asked for in Service Quotas, warmed beforehand, spread by the service itself, or not at all. */
  readonly moved: 'by quota request' | 'by warming the table' | 'by the service, in time' | 'not';
  readonly url: string;
}

/** When every page below was read, in a stored copy. */
export const limitsRead = '2026-11-26';

const guide = 'https://docs.aws.amazon.com/';
const dynamo = `${guide}amazondynamodb/latest/developerguide/`;
const lambda = `${guide}lambda/latest/dg/`;
const gateway = `${guide}apigateway/latest/developerguide/`;

/** Limits per account and Region where nothing else is said; the pages of docs.amazonaws.cn give the same for China. */
export const limits = {
  tableWrites: {
    service: 'DynamoDB',
    what: 'writes of an on-demand table',
    value: 40_000,
    unit: 'WRU/s',
    moved: 'by quota request',
    url: `${dynamo}ServiceQuotas.html`,
  },
  tableReads: {
    service: 'DynamoDB',
    what: 'reads of an on-demand table',
    value: 40_000,
    unit: 'RRU/s',
    moved: 'by quota request',
    url: `${dynamo}ServiceQuotas.html`,
  },
  newTableWrites: {
    service: 'DynamoDB',
    what: 'writes of a table that is new',
    value: 4_000,
    unit: 'WRU/s',
    moved: 'by warming the table',
    url: `${dynamo}pre-warming-on-demand-capacity-mode.html`,
  },
  newTableReads: {
    service: 'DynamoDB',
    what: 'reads of a table that is new',
    value: 12_000,
    unit: 'RRU/s',
    moved: 'by warming the table',
    url: `${dynamo}pre-warming-on-demand-capacity-mode.html`,
  },
  partitionWrites: {
    service: 'DynamoDB',
    what: 'writes of one partition',
    value: 1_000,
    unit: 'WRU/s',
    moved: 'not',
    url: `${dynamo}warm-throughput-scenarios.html`,
  },
  partitionReads: {
    service: 'DynamoDB',
    what: 'reads of one partition',
    value: 3_000,
    unit: 'RRU/s',
    moved: 'not',
    url: `${dynamo}warm-throughput-scenarios.html`,
  },
  itemBytes: {
    service: 'DynamoDB',
    what: 'one item',
    value: 409_600,
    unit: 'bytes',
    moved: 'not',
    url: `${dynamo}Constraints.html`,
  },
  transactionItems: {
    service: 'DynamoDB',
    what: 'one TransactWriteItems (and 4 MB)',
    value: 100,
    unit: 'items',
    moved: 'not',
    url: `${guide}amazondynamodb/latest/APIReference/API_TransactWriteItems.html`,
  },
  batchKeys: {
    service: 'DynamoDB',
    what: 'one BatchGetItem (and 16 MB)',
    value: 100,
    unit: 'keys',
    moved: 'not',
    url: `${guide}amazondynamodb/latest/APIReference/API_BatchGetItem.html`,
  },
  prefixPuts: {
    service: 'S3',
    what: 'PUT to one prefix, at least',
    value: 3_500,
    unit: 'PUT/s',
    moved: 'by the service, in time',
    url: `${guide}AmazonS3/latest/userguide/optimizing-performance.html`,
  },
  prefixGets: {
    service: 'S3',
    what: 'GET and HEAD of one prefix, at least',
    value: 5_500,
    unit: 'GET/s',
    moved: 'by the service, in time',
    url: `${guide}AmazonS3/latest/userguide/optimizing-performance.html`,
  },
  signatures: {
    service: 'KMS',
    what: 'signatures with elliptic-curve keys, all together',
    value: 1_000,
    unit: 'Sign/s',
    moved: 'by quota request',
    url: `${guide}kms/latest/developerguide/requests-per-second.html`,
  },
  concurrency: {
    service: 'Lambda',
    what: 'executions at once, all functions together',
    value: 1_000,
    unit: 'at once',
    moved: 'by quota request',
    url: `${lambda}gettingstarted-limits.html`,
  },
  scaling: {
    service: 'Lambda',
    what: 'new execution environments of one function in 10 seconds',
    value: 1_000,
    unit: 'in 10 s',
    moved: 'not',
    url: `${lambda}scaling-behavior.html`,
  },
  answerBytes: {
    service: 'Lambda',
    what: 'request or answer of one call',
    value: 6_000_000,
    unit: 'bytes',
    moved: 'not',
    url: `${lambda}gettingstarted-limits.html`,
  },
  requests: {
    service: 'API Gateway',
    what: 'requests to all APIs together',
    value: 10_000,
    unit: 'requests/s',
    moved: 'by quota request',
    url: `${gateway}limits.html`,
  },
  requestBytes: {
    service: 'API Gateway',
    what: 'request of an HTTP API',
    value: 10_000_000,
    unit: 'bytes',
    moved: 'not',
    url: `${gateway}http-api-quotas.html`,
  },
  timeout: {
    service: 'API Gateway',
    what: 'answer of a function behind an HTTP API',
    value: 30,
    unit: 's',
    moved: 'not',
    url: `${gateway}http-api-quotas.html`,
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;
