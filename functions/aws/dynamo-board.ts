import { genesis } from '../../core/ledger/entry.ts';
import { Fault } from '../fault.ts';
import type { HeadItem, Page } from '../ports.ts';
import { type Item, textOf } from './dynamo-attributes.ts';
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
  const standing = items.flatMap((item, index): HeadItem[] => {
    const head = heads.get(nameOf(keys[index]!));
    return head === undefined ? [] : [readHead(item, head)];
  });
  return { items: standing, ...next };
}

/** One that cannot be read must not hide all others: it comes as a head that nobody signed, which every reader finds out. */
function readHead(listed: Item, head: Item): HeadItem {
  try {
    return unpackHead(head);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return {
      election: textOf(listed, 'listed'),
      jurisdiction: textOf(listed, 'jurisdiction'),
      superior: '',
      seq: 0,
      entry: genesis,
      at: '',
      state: '',
      receipt: '',
      board: '',
    };
  }
}
