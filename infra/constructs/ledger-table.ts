import { RemovalPolicy } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  BillingMode,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { ledgerTable } from '../../functions/aws/dynamo-table.ts';
import { permissions } from '../permissions.ts';
import { roleArn } from '../role-arn.ts';
import type { StageSettings } from '../settings.ts';

/** The one table, as `functions/aws/dynamo-table.ts` describes it: kept, restorable to any second of 35 days. */
export function ledgerTableOf(scope: Construct, settings: StageSettings, key: IKey): Table {
  const [partition, sort] = ledgerTable.KeySchema;
  const table = new Table(scope, 'Table', {
    partitionKey: attribute(partition!),
    sortKey: attribute(sort!),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    resourcePolicy: new PolicyDocument({ statements: tableRules(scope, settings) }),
  });
  for (const { IndexName, KeySchema, Projection } of ledgerTable.GlobalSecondaryIndexes) {
    table.addGlobalSecondaryIndex({
      indexName: IndexName,
      partitionKey: attribute(KeySchema[0]!),
      sortKey: attribute(KeySchema[1]!),
      projectionType: ProjectionType[Projection.ProjectionType],
      nonKeyAttributes: Projection.NonKeyAttributes,
    });
  }
  return table;
}

/** Every key is text. */
function attribute({ AttributeName: name }: { readonly AttributeName: string }): Attribute {
  return { name, type: AttributeType.STRING };
}

/** What nobody but the functions may do with the table's items, whatever their own policies say. */
function tableRules(scope: Construct, settings: StageSettings): PolicyStatement[] {
  const everyone = { effect: Effect.DENY, principals: [new AnyPrincipal()], resources: ['*'] };
  const allBut = (action: string) => {
    const holding = permissions.filter(({ on, actions }) => on === 'table' && actions.includes(action));
    const arns = holding.flatMap(({ holders }) => holders.map((holder) => roleArn(scope, settings, holder)));
    return { ArnNotEquals: { 'aws:PrincipalArn': arns } };
  };
  return [
    new PolicyStatement({
      ...everyone,
      sid: 'NobodyDeletes',
      actions: ['dynamodb:DeleteItem', 'dynamodb:BatchWriteItem', 'dynamodb:PartiQLDelete'],
    }),
    new PolicyStatement({
      ...everyone,
      sid: 'OnlyFunctionsWrite',
      actions: [
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:PartiQLInsert',
        'dynamodb:PartiQLUpdate',
      ],
      conditions: allBut('dynamodb:PutItem'),
    }),
    // Receipts of bundles repeat their votes, which until their release reach nobody: an administrator neither.
    new PolicyStatement({
      ...everyone,
      sid: 'OnlyFunctionsRead',
      actions: [
        'dynamodb:GetItem',
        'dynamodb:BatchGetItem',
        'dynamodb:Query',
        'dynamodb:Scan',
        'dynamodb:PartiQLSelect',
      ],
      conditions: allBut('dynamodb:GetItem'),
    }),
  ];
}
