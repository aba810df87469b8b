/** What one unit costs, and where the figure comes from; `seen` is the date it was read, or that of the text it stands in. */
interface Price {
  readonly price: number;
  readonly from: string;
  readonly seen: string;
}

/** Prices of one Region. To use your own, put the figures of your contract here and run `npm run scale`. */
export interface PriceList {
  readonly partition: string;
  readonly region: string;
  readonly currency: string;
  readonly per: {
    /** Per million request units of an on-demand table. */
    readonly writeUnits: Price;
    readonly readUnits: Price;
    /** Per GB and month. */
    readonly tableStored: Price;
    readonly tableRestorable: Price;
    readonly vaultStored: Price;
    /** Per 1,000 requests of S3 Standard: PUT and LIST; GET and HEAD. */
    readonly puts: Price;
    readonly gets: Price;
    /** Per 10,000 requests with an elliptic-curve key. */
    readonly signatures: Price;
    /** Per customer-managed key and month. */
    readonly key: Price;
    /** Per million invocations; per GB-second on arm64. */
    readonly invocations: Price;
    readonly gbSeconds: Price;
    /** Per million requests to an HTTP API. */
    readonly requests: Price;
    /** Per GB taken in. */
    readonly logs: Price;
    /** Per GB sent to the internet. */
    readonly sent: Price;
  };
}

const unsure = 'from memory of the price list, date unknown – check';
const kmsPages = 'https://www.factualminds.com/blog/aws-kms-pricing-keys-requests-multi-region/';
const s3Pages = 'https://devnotes.tech/understanding-aws-s3-pricing-a-complete-cost-breakdown-with-examples';
const dynamoPages = 'https://airbyte.com/data-engineering-resources/dynamodb-pricing';
const found = (price: number, from: string, seen: string): Price => ({ price, from, seen });
const remembered = (price: number): Price => ({ price, from: unsure, seen: '–' });

const usEast1: PriceList = {
  partition: 'aws',
  region: 'us-east-1',
  currency: 'USD',
  per: {
    writeUnits: found(0.625, dynamoPages, '2025-07-21'),
    readUnits: found(0.125, dynamoPages, '2025-07-21'),
    tableStored: found(0.25, 'https://aws.amazon.com/vi/dynamodb/pricing/', '2026-11-26'),
    tableRestorable: remembered(0.2),
    vaultStored: found(0.023, s3Pages, '2026-11-26'),
    puts: found(0.005, s3Pages, '2026-11-26'),
    gets: found(0.0004, s3Pages, '2026-11-26'),
    signatures: found(0.15, kmsPages, '2026-06-13'),
    key: found(1, 'https://aws.amazon.com/kms/pricing/', '2026-11-26'),
    invocations: found(0.2, 'https://aws.amazon.com/lambda/pricing/', '2026-09-20'),
    gbSeconds: found(
      0.0000133334,
      'https://app.unpkg.com/artillery@2.0.28/files/lib/platform/aws-lambda/prices.js',
      '2026-11-26',
    ),
    requests: found(1, 'https://aws.amazon.com/api-gateway/pricing/', '2026-09-20'),
    logs: remembered(0.5),
    sent: found(0.09, s3Pages, '2026-11-26'),
  },
};

/** Of Ningxia's list only some lines could be read; the others are remembered, or the list of us-east-1 at 7.2 CNY. */
const cnyPerDollar = 7.2;
const converted = (price: Price): Price => ({
  price: price.price * cnyPerDollar,
  from: `not found: the price in us-east-1 at ${cnyPerDollar} CNY – check`,
  seen: '–',
});
const chinaDynamo = 'https://www.amazonaws.cn/en/dynamodb/pricing/';
const chinaLambda = 'a public repository that quotes Ningxia’s list (x86; arm64 is cheaper)';

const cnNorthwest1: PriceList = {
  partition: 'aws-cn',
  region: 'cn-northwest-1 (宁夏)',
  currency: 'CNY',
  per: {
    writeUnits: found(11.1538, `${chinaDynamo} (the unit, a million, lay beyond the copy)`, '2026-11-26'),
    readUnits: { ...remembered(2.2308), from: `a fifth of the write price; ${unsure}` },
    tableStored: converted(usEast1.per.tableStored),
    tableRestorable: converted(usEast1.per.tableRestorable),
    vaultStored: remembered(0.1755),
    puts: converted(usEast1.per.puts),
    gets: converted(usEast1.per.gets),
    signatures: converted(usEast1.per.signatures),
    key: converted(usEast1.per.key),
    invocations: found(1.36, chinaLambda, '2026-11-26'),
    gbSeconds: found(0.000113477, chinaLambda, '2026-11-26'),
    requests: converted(usEast1.per.requests),
    logs: converted(usEast1.per.logs),
    sent: remembered(0.933),
  },
};

export const priceLists = [usEast1, cnNorthwest1] as const;
