import type { Item } from './dynamo-attributes.ts';
import { fitting } from './dynamo-size.ts';

/** Holds only where nothing stands yet. */
export const absent = { ConditionExpression: 'attribute_not_exists(pk)' };

/** A write that never replaces anything. */
export function create(table: string, item: Item) {
  return { TableName: table, Item: fitting(item), ...absent };
}
