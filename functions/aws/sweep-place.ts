import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { sdkFault } from './sdk-fault.ts';

const key = { pk: { S: 'S#sweep' }, sk: { S: 'CURSOR' } };

/** The election after which the last sweep stopped for want of time; `undefined` at the beginning. */
export async function sweepPlace(client: DynamoDBClient, table: string): Promise<string | undefined> {
  try {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }),
    );
    return Item?.['after']?.S || undefined;
  } catch (error) {
    throw sdkFault(error, 'DynamoDB');
  }
}

/** Keeps where the next sweep goes on. */
export async function keepSweepPlace(
  client: DynamoDBClient,
  table: string,
  after: string | undefined,
): Promise<void> {
  try {
    await client.send(new PutItemCommand({ TableName: table, Item: { ...key, after: { S: after ?? '' } } }));
  } catch (error) {
    throw sdkFault(error, 'DynamoDB');
  }
}
