import type { HeadItem, Page } from '../ports.ts';
import { textOf } from './dynamo-attributes.ts';
import { getItems, nameOf, type Table } from './dynamo-calls.ts';
import { unpackHead } from './dynamo-items.ts';
import { headKey, placeOf } from './dynamo-keys.ts';
import { placeIndex } from './dynamo-table.ts';
import { type Listing, listUnder } from './dynamo-under.ts';

const elections: Listing = {
  partition: 'place',
  sort: 'listed',
  partitionOf: placeOf,
  read: { IndexName: placeIndex },
  jurisdictionOf: (item) => textOf(item, 'jurisdiction'),
};

/** The index says which elections there are; the heads are read consistently, since it may lag behind them. */
export async function boardOf(
  table: Table,
  jurisdiction: string,
  page: { after?: string; limit: number },
): Promise<Page<HeadItem>> {
  const { items, ...next } = await listUnder(table, elections, jurisdiction, page);
  const keys = items.map((item) => headKey(textOf(item, 'listed')));
  const heads = await getItems(table, keys);
  const standing = keys.map((key) => heads.get(nameOf(key))).filter((head) => head !== undefined);
  return { items: standing.map(unpackHead), ...next };
}
