import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Digest } from '../../core/crypto.ts';
import { isDigest } from '../../core/ledger/canonical.ts';
import { Fault } from '../fault.ts';
import { unpackText } from './compressed.ts';
import type { Key } from './dynamo-keys.ts';

export type Item = Record<string, AttributeValue>;

/** What an item says that no writer of this program wrote so. */
export function damaged(cause?: unknown): Fault {
  return new Fault('database-damaged', {}, cause);
}

export function keyItem({ pk, sk }: Key): Item {
  return { pk: { S: pk }, sk: { S: sk } };
}

export function textOf(item: Item, name: string): string {
  const text = item[name]?.S;
  if (text === undefined) throw damaged();
  return text;
}

/** A text that may be stored compressed. */
export function longTextOf(item: Item, name: string): string {
  const packed = item[name]?.B;
  if (packed === undefined) return textOf(item, name);
  try {
    return unpackText(packed);
  } catch (error) {
    throw damaged(error);
  }
}

export function digestIn(item: Item, name: string): Digest {
  const text = textOf(item, name);
  if (!isDigest(text)) throw damaged();
  return text;
}

/** A whole number from 1 on. */
export function countOf(item: Item, name: string): number {
  const count = Number(item[name]?.N);
  if (!Number.isSafeInteger(count) || count < 1) throw damaged();
  return count;
}

export function flagOf(item: Item, name: string): boolean {
  const flag = item[name]?.BOOL;
  if (flag === undefined) throw damaged();
  return flag;
}
