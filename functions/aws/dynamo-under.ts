import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { covers } from '../../core/ledger/jurisdiction.ts';
import { inParallel } from '../in-parallel.ts';
import type { Page } from '../ports.ts';
import { type Item, textOf } from './dynamo-attributes.ts';
import { queryPages, type Table } from './dynamo-calls.ts';

/** A list in the table with a partition for each province, whose sort keys begin with a jurisdiction's code. */
export interface Listing {
  /** Names of the partition key and of the sort key. */
  readonly partition: string;
  readonly sort: string;
  partitionOf(province: string): string;
  /** The index, or how the table itself is read. */
  readonly read: Pick<QueryCommandInput, 'IndexName' | 'ConsistentRead'>;
  jurisdictionOf(item: Item): string;
}

const provinces = Array.from({ length: 90 }, (_, i) => String(10 + i));
const atOnce = 6;

/** The first text after all codes, ids and actors that begin with a code: none of them has a `~`. */
const beyond = (code: string) => `${code}~`;

/** What is listed at or under a code, by sort key; `next` is the last one's, if another follows. `''` is everywhere. */
export async function listUnder(
  table: Table,
  listing: Listing,
  code: string,
  { after = '', limit }: { after?: string; limit: number },
): Promise<Page<Item>> {
  const codes = code === '' ? provinces : [code];
  const left = codes.filter((each) => after <= beyond(each));
  const items: Item[] = [];
  const first = (each: string) => firstUnder(table, listing, each, after, limit + 1);
  // One item more than the page holds tells whether another page follows.
  for await (const found of inParallel(left, atOnce, first)) {
    items.push(...found);
    if (items.length > limit) break;
  }
  const page = items.slice(0, limit);
  return items.length > limit
    ? { items: page, next: textOf(page[limit - 1]!, listing.sort) }
    : { items: page };
}

async function firstUnder(
  table: Table,
  listing: Listing,
  code: string,
  after: string,
  most: number,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  const pages = queryPages(table, {
    ...between(listing, code.slice(0, 2), after > code ? after : code, beyond(code)),
    Limit: most,
  });
  for await (const page of pages) {
    found.push(
      ...page.filter(
        (item) => textOf(item, listing.sort) !== after && covers(code, listing.jurisdictionOf(item)),
      ),
    );
    if (found.length >= most) break;
  }
  return found;
}

/** A query for the sort keys of one province from `low` to `high`, both among them. */
export function between(listing: Listing, province: string, low: string, high: string) {
  return {
    ...listing.read,
    KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :low AND :high',
    ExpressionAttributeNames: { '#partition': listing.partition, '#sort': listing.sort },
    ExpressionAttributeValues: {
      ':partition': { S: listing.partitionOf(province) },
      ':low': { S: low },
      ':high': { S: high },
    },
  };
}
