import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** The index that lists elections by place; only heads have its attributes, and no act ever changes them. */
export const placeIndex = 'by-place';

/** The table as `CreateTable` takes it, all but its name; docs/scale.md and the data stack describe the same. */
export const ledgerTable = {
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'place', AttributeType: 'S' },
    { AttributeName: 'listed', AttributeType: 'S' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: placeIndex,
      KeySchema: [
        { AttributeName: 'place', KeyType: 'HASH' },
        { AttributeName: 'listed', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['jurisdiction'] },
    },
  ],
} satisfies Omit<CreateTableCommandInput, 'TableName'>;
