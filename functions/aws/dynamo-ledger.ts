import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Append, BatchKey, EntryItem, LedgerStore, ReadFor } from '../ports.ts';
import { actorById, actorsAt, actorsUnder, fenceOf } from './dynamo-actors.ts';
import { appendTo } from './dynamo-append.ts';
import { boardOf } from './dynamo-board.ts';
import { getItem, getItems, nameOf, queryPages, type Table } from './dynamo-calls.ts';
import { unpackActor, unpackBatch, unpackEntry, unpackHead, unpackNonce } from './dynamo-items.ts';
import { actorKey, batchKey, entryKey, headKey, type Key, lastSeq, nonceKey } from './dynamo-keys.ts';
import { ownPacing, type Pacing } from './patience.ts';

/** The ledger in one DynamoDB table, as `ledgerTable` describes it. The client's closing is the opener's. */
export function openDynamoLedger(
  client: DynamoDBClient,
  name: string,
  pacing: Pacing = ownPacing,
): LedgerStore {
  const table: Table = { client, name, pacing };
  return {
    read: (election, keys) => readFor(table, election, keys),
    append: (append: Append) => appendTo(table, append),
    entry: async (election, seq) => {
      const item = await getItem(table, entryKey(election, seq));
      return item && unpackEntry(election, item);
    },
    entries: (election, from, limit) => entriesOf(table, election, from, limit),
    board: (jurisdiction, page) => boardOf(table, jurisdiction, page),
    actorById: (actor) => actorById(table, actor),
    actorsAt: (jurisdiction) => actorsAt(table, jurisdiction),
    actorsUnder: (jurisdiction, page) => actorsUnder(table, jurisdiction, page),
    fence: (person) => fenceOf(table, person),
    // People are registered a few times in an election: no start waits for the code of it, nor for that of codes tried.
    putActor: async (item, seen) => (await import('./dynamo-registration.ts')).putActor(table, item, seen),
    changeActor: async (before, after, above = []) =>
      (await import('./dynamo-registration.ts')).changeActor(table, before, after, above),
    invitation: async (actor) => (await import('./dynamo-invitations.ts')).invitationOf(table, actor),
    invitations: async (election) =>
      (await import('./dynamo-invitations.ts')).invitationsFor(table, election),
    putInvitation: async (item, before, above) =>
      (await import('./dynamo-invitations.ts')).putInvitation(table, item, before, above),
    countWrong: async (item) => (await import('./dynamo-invitations.ts')).countWrong(table, item),
  };
}

/** One BatchGetItem for up to a hundred keys. The empty id is no election's. */
async function readFor(
  table: Table,
  election: string,
  keys: { nonce?: string; batches?: readonly BatchKey[]; kids?: readonly string[] },
): Promise<ReadFor> {
  const { nonce, batches = [], kids = [] } = keys;
  const items = await getItems(table, [
    ...(election === '' ? [] : [headKey(election)]),
    ...(nonce === undefined ? [] : [nonceKey(election, nonce)]),
    ...batches.map((batch) => batchKey(election, batch)),
    ...kids.map(actorKey),
  ]);
  const at = (key: Key) => items.get(nameOf(key));
  const head = at(headKey(election));
  const spent = nonce === undefined ? undefined : at(nonceKey(election, nonce));
  return {
    ...(head && { head: unpackHead(head) }),
    ...(spent && { nonce: unpackNonce(nonce!, spent) }),
    batches: batches.flatMap((batch) => {
      const item = at(batchKey(election, batch));
      return item === undefined ? [] : [unpackBatch(batch, item)];
    }),
    actors: kids.flatMap((kid) => {
      const item = at(actorKey(kid));
      return item === undefined ? [] : [unpackActor(item)];
    }),
  };
}

async function entriesOf(
  table: Table,
  election: string,
  from: number,
  limit: number,
): Promise<readonly EntryItem[]> {
  if (from > lastSeq || limit < 1) return [];
  const { pk, sk } = entryKey(election, from);
  const entries: EntryItem[] = [];
  const pages = queryPages(table, {
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :last',
    ExpressionAttributeValues: {
      ':pk': { S: pk },
      ':from': { S: sk },
      ':last': { S: entryKey(election, lastSeq).sk },
    },
    Limit: limit,
  });
  for await (const page of pages) {
    entries.push(...page.map((item) => unpackEntry(election, item)));
    if (entries.length >= limit) break;
  }
  return entries.slice(0, limit);
}
