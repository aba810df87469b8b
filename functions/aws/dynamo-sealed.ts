import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Digest } from '../../core/crypto.ts';
import { Fault } from '../fault.ts';
import type { Sealed } from '../ports.ts';
import { packBytes, unpackBytes } from './compressed.ts';
import { flagOf, type Item, keyItem } from './dynamo-attributes.ts';
import { ask, getItem, type Table } from './dynamo-calls.ts';
import { create } from './dynamo-conditions.ts';
import { sealedKey } from './dynamo-keys.ts';
import { ownPacing, type Pacing } from './patience.ts';

/** The sealed store in the ledger's table, in partitions of its own. Nothing is deleted: an erased item loses its bytes. */
export function openDynamoSealed(client: DynamoDBClient, name: string, pacing: Pacing = ownPacing): Sealed {
  const table: Table = { client, name, pacing };
  return {
    put: (election, digest, bytes) => put(table, election, digest, bytes),
    get: async (election, digest) => {
      const item = await getItem(table, sealedKey(election, digest));
      return item && bytesOf(item, digest);
    },
    erase: (election, digest) => erase(table, election, digest),
  };
}

async function put(
  table: Table,
  election: string,
  digest: Digest,
  bytes: Uint8Array,
): Promise<'written' | 'same' | 'erased'> {
  const item = {
    ...keyItem(sealedKey(election, digest)),
    held: { BOOL: true },
    bytes: { B: packBytes(bytes) },
  };
  const input = { ...create(table.name, item), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  try {
    await ask(table, () => table.client.send(new PutItemCommand(input)));
    return 'written';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const standing = bytesOf(error.Item!, digest);
    if (standing === 'erased') return 'erased';
    if (Buffer.compare(standing, bytes) !== 0) throw new Fault('sealed-altered', { digest });
    return 'same';
  }
}

/** One unconditional update: sent twice it comes to the same, and no read before it can be out of date. */
async function erase(table: Table, election: string, digest: Digest): Promise<'erased' | 'absent'> {
  const command = () =>
    new UpdateItemCommand({
      TableName: table.name,
      Key: keyItem(sealedKey(election, digest)),
      UpdateExpression: 'SET #held = if_not_exists(#held, :never) REMOVE #bytes',
      ExpressionAttributeNames: { '#held': 'held', '#bytes': 'bytes' },
      ExpressionAttributeValues: { ':never': { BOOL: false } },
      ReturnValues: 'ALL_NEW',
    });
  const { Attributes } = await ask(table, () => table.client.send(command()));
  return flagOf(Attributes!, 'held') ? 'erased' : 'absent';
}

/** An item without bytes says that they were erased. */
function bytesOf(item: Item, digest: Digest): Uint8Array | 'erased' {
  const packed = item['bytes']?.B;
  if (packed === undefined) return 'erased';
  try {
    return unpackBytes(packed);
  } catch (error) {
    throw new Fault('sealed-altered', { digest }, error);
  }
}
