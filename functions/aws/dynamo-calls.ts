import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { Fault } from '../fault.ts';
import { inParallel } from '../in-parallel.ts';
import { type Item, keyItem, textOf } from './dynamo-attributes.ts';
import type { Key } from './dynamo-keys.ts';
import { type Pacing, Patience } from './patience.ts';
import { sdkFault, troubleOf } from './sdk-fault.ts';

/** The most keys one BatchGetItem takes. */
const mostKeys = 100;
const atOnce = 4;

/** One table as seen through a client. What leaves its functions is a result, a `Fault` or a bug. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly pacing: Pacing;
}

export const service = 'DynamoDB';

/** The name of an item's key in a map of items. */
export function nameOf({ pk, sk }: Key): string {
  return `${pk}\n${sk}`;
}

/** A call that comes to the same when it is made twice, with patience where the service is busy. */
export async function ask<T>({ pacing }: Table, call: () => Promise<T>): Promise<T> {
  const patience = new Patience(pacing);
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (troubleOf(error) !== 'busy' || !(await patience.lasts())) throw sdkFault(error, service);
    }
  }
}

/** One item by a consistent read. */
export async function getItem(table: Table, key: Key): Promise<Item | undefined> {
  const command = () =>
    new GetItemCommand({ TableName: table.name, Key: keyItem(key), ConsistentRead: true });
  return (await ask(table, () => table.client.send(command()))).Item;
}

/** Items by consistent reads, one call for every hundred keys; what is absent is left out. Each key is asked for once. */
export async function getItems(table: Table, keys: readonly Key[]): Promise<ReadonlyMap<string, Item>> {
  const wanted = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  const chunks = Array.from({ length: Math.ceil(wanted.length / mostKeys) }, (_, i) =>
    wanted.slice(i * mostKeys, (i + 1) * mostKeys).map(keyItem),
  );
  const items = new Map<string, Item>();
  for await (const chunk of inParallel(chunks, atOnce, (each) => getChunk(table, each))) {
    for (const item of chunk) items.set(nameOf({ pk: textOf(item, 'pk'), sk: textOf(item, 'sk') }), item);
  }
  return items;
}

/** DynamoDB leaves keys of a batch undone when it is busy or the answer would be too long. */
async function getChunk(table: Table, keys: Item[]): Promise<readonly Item[]> {
  const items: Item[] = [];
  let patience = new Patience(table.pacing);
  let left = keys;
  while (left.length > 0) {
    const { found, undone } = await getSome(table, left);
    items.push(...found);
    left = undone;
    if (found.length > 0) patience = new Patience(table.pacing);
    if (left.length > 0 && !(await patience.lasts())) throw new Fault('cloud-busy', { service });
  }
  return items;
}

async function getSome(table: Table, keys: Item[]): Promise<{ found: Item[]; undone: Item[] }> {
  const RequestItems = { [table.name]: { Keys: keys, ConsistentRead: true } };
  const command = () => new BatchGetItemCommand({ RequestItems });
  const { Responses, UnprocessedKeys } = await ask(table, () => table.client.send(command()));
  return { found: Responses?.[table.name] ?? [], undone: UnprocessedKeys?.[table.name]?.Keys ?? [] };
}

/** What a query finds, page by page of at most 1 MB, in the order of the sort key. */
export async function* queryPages(
  table: Table,
  input: Omit<QueryCommandInput, 'TableName'>,
): AsyncGenerator<readonly Item[]> {
  let start: Item | undefined;
  do {
    const page = { ...input, TableName: table.name, ...(start && { ExclusiveStartKey: start }) };
    const { Items = [], LastEvaluatedKey } = await ask(table, () =>
      table.client.send(new QueryCommand(page)),
    );
    yield Items;
    start = LastEvaluatedKey;
  } while (start !== undefined);
}
