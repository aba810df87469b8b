import type { ActorItem, Page } from '../ports.ts';
import { damaged, type Item, textOf } from './dynamo-attributes.ts';
import { getItem, getItems, nameOf, queryPages, type Table } from './dynamo-calls.ts';
import { unpackActor } from './dynamo-items.ts';
import { actorIdKey, actorKey, directoryKey, directoryPartition, fenceKey } from './dynamo-keys.ts';
import { between, type Listing, listUnder } from './dynamo-under.ts';

const directory: Listing = {
  partition: 'pk',
  sort: 'sk',
  partitionOf: directoryPartition,
  read: { ConsistentRead: true },
  jurisdictionOf: (item) => textOf(item, 'sk').split('#', 1)[0]!,
};

export async function actorById(table: Table, actor: string): Promise<ActorItem | undefined> {
  const named = await getItem(table, actorIdKey(actor));
  if (named === undefined) return undefined;
  const item = await getItem(table, actorKey(textOf(named, 'kid')));
  // Both were written in one transaction, and neither is ever deleted.
  if (item === undefined || textOf(item, 'actor') !== actor) throw damaged();
  return unpackActor(item);
}

export async function actorsAt(table: Table, jurisdiction: string): Promise<readonly ActorItem[]> {
  const { pk, sk } = directoryKey(jurisdiction, '');
  const listed: Item[] = [];
  const pages = queryPages(table, between(directory, pk.slice('R#'.length), sk, `${sk}~`));
  for await (const page of pages) listed.push(...page);
  return registered(table, listed);
}

export async function actorsUnder(
  table: Table,
  jurisdiction: string,
  page: { after?: string; limit: number },
): Promise<Page<ActorItem>> {
  const { items, ...next } = await listUnder(table, directory, jurisdiction, page);
  return { items: await registered(table, items), ...next };
}

/** How often somebody of this name key was registered. */
export async function fenceOf(table: Table, name: string): Promise<number> {
  const item = await getItem(table, fenceKey(name));
  if (item === undefined) return 0;
  const fence = Number(item['fence']?.N);
  if (!Number.isSafeInteger(fence) || fence < 1) throw damaged();
  return fence;
}

/** The registrations that lines of the directory name, in their order. */
async function registered(table: Table, listed: readonly Item[]): Promise<readonly ActorItem[]> {
  const keys = listed.map((line) => actorKey(textOf(line, 'kid')));
  const items = await getItems(table, keys);
  return keys.map((key, i) => {
    const item = items.get(nameOf(key));
    if (item === undefined) throw damaged();
    const actor = unpackActor(item);
    if (directoryKey(actor.jurisdiction, actor.actor).sk !== textOf(listed[i]!, 'sk')) throw damaged();
    return actor;
  });
}
