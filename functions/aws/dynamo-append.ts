import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { assertNever } from '../../core/assert-never.ts';
import type { Append, BatchItem, EntryItem } from '../ports.ts';
import { damaged, type Item, keyItem } from './dynamo-attributes.ts';
import { getItem, type Table } from './dynamo-calls.ts';
import { absent, create } from './dynamo-conditions.ts';
import { packBatch, packEntry, packHead, packNonce, unpackEntry } from './dynamo-items.ts';
import { batchKey, entryKey } from './dynamo-keys.ts';
import { fitting } from './dynamo-size.ts';
import { failed, inConflict, transact } from './dynamo-transaction.ts';

/** Head, entry and nonce or bundle in one transaction; a lost answer is looked up, never guessed. */
export async function appendTo(table: Table, append: Append): Promise<'appended' | 'lost'> {
  const { entry } = append;
  const outcome = await transact(table, writesOf(table.name, append));
  switch (outcome.done) {
    case true:
      return 'appended';
    case 'conflict':
      return 'lost';
    case 'unknown': {
      const standing = await getItem(table, entryKey(entry.election, entry.seq));
      if (standing === undefined) throw outcome.fault;
      // Another's entry stands where ours was to be: ours can never have been written.
      return isOurs(entry, standing) ? 'appended' : 'lost';
    }
    case false: {
      const [head, line] = outcome.reasons;
      const standing = line?.Item;
      // An earlier try of this call may have been carried out unheard, and it is its head that stands in the way.
      if (failed(head) && outcome.repeated && standing !== undefined)
        return isOurs(entry, standing) ? 'appended' : 'lost';
      // The head says this seq is free and an entry stands there: someone turned the head back.
      if (failed(line) && !failed(head) && !outcome.reasons.some(inConflict)) throw damaged();
      return 'lost';
    }
    default:
      return assertNever(outcome);
  }
}

/** Head and entry come first: their reasons are looked for there. */
function writesOf(table: string, { expected, head, entry, nonce, batch }: Append): TransactWriteItem[] {
  const { election } = head;
  const moved = {
    ConditionExpression: '#seq = :expected',
    ExpressionAttributeNames: { '#seq': 'seq' },
    ExpressionAttributeValues: { ':expected': { N: String(expected) } },
  };
  const written = expected === 0 ? absent : moved;
  return [
    { Put: { TableName: table, Item: fitting(packHead(head)), ...written } },
    { Put: { ...create(table, packEntry(entry)), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
    ...(nonce ? [{ Put: create(table, packNonce(election, nonce)) }] : []),
    ...(batch ? [placeBatch(table, election, batch)] : []),
  ];
}

/** A withdrawal marks the bundle that stands, which keeps the seq of its acceptance. */
function placeBatch(table: string, election: string, batch: BatchItem): TransactWriteItem {
  if (!batch.withdrawn) return { Put: create(table, packBatch(election, batch)) };
  return {
    Update: {
      TableName: table,
      Key: keyItem(batchKey(election, batch)),
      UpdateExpression: 'SET #withdrawn = :yes',
      ConditionExpression: '#payload = :payload AND #withdrawn = :no',
      ExpressionAttributeNames: { '#payload': 'payload', '#withdrawn': 'withdrawn' },
      ExpressionAttributeValues: {
        ':payload': { S: batch.payload },
        ':yes': { BOOL: true },
        ':no': { BOOL: false },
      },
    },
  };
}

function isOurs({ election, line, receipt }: EntryItem, item: Item): boolean {
  const standing = unpackEntry(election, item);
  return standing.line === line && standing.receipt === receipt;
}
