import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { Fault } from '../fault.ts';
import type { Item } from './dynamo-attributes.ts';

/** Bytes one item may have, names and values together (DynamoDB Developer Guide, quotas). */
const limit = 409_600;

/** An item's bytes as DynamoDB counts them (Developer Guide, “DynamoDB item sizes and formats”). */
export function itemBytes(item: Item): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value),
    0,
  );
}

/** One byte for two digits of a number and one more; of the types there are, these are what the ledger uses. */
function valueBytes({ S, N, B }: AttributeValue): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (B !== undefined) return B.length;
  return N === undefined ? 1 : Math.ceil(N.length / 2) + 1;
}

/** The item, or a fault where DynamoDB would refuse it. */
export function fitting(item: Item): Item {
  const bytes = itemBytes(item);
  if (bytes > limit) throw new Fault('item-too-large', { bytes, limit });
  return item;
}
