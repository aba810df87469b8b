import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRootPrincipal,
  AnyPrincipal,
  Effect,
  PolicyDocument,
  PolicyStatement,
} from 'aws-cdk-lib/aws-iam';
import { Key, type KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** What administrators do with a key: everything but use it and delete it. */
const administering = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:CreateGrant',
  'kms:DeleteAlias',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListAliases',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
  'kms:RetireGrant',
  'kms:RotateKeyOnDemand',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
];

interface KeptKeyProps {
  readonly description: string;
  /** Signs with this; without it the key encrypts, and rotates every year. */
  readonly signs?: KeySpec;
  /** What roles of this account may be allowed to do with it by their own policies. */
  readonly uses: readonly string[];
}

/**
 * A key on which evidence rests: it outlives its stack, and nobody may have it deleted but the account's root user, whom
 * a county keeps in the safe.
 */
export function keptKey(scope: Construct, id: string, { description, signs, uses }: KeptKeyProps): Key {
  return new Key(scope, id, {
    description,
    ...(signs === undefined
      ? { enableKeyRotation: true }
      : { keySpec: signs, keyUsage: KeyUsage.SIGN_VERIFY }),
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({ statements: keptKeyStatements(scope, uses), minimize: false }),
  });
}

function keptKeyStatements(scope: Construct, uses: readonly string[]): PolicyStatement[] {
  const { partition, account } = Stack.of(scope);
  const everyResource = { resources: ['*'] };
  return [
    new PolicyStatement({
      ...everyResource,
      sid: 'Administer',
      principals: [new AccountRootPrincipal()],
      actions: administering,
    }),
    new PolicyStatement({
      ...everyResource,
      sid: 'Use',
      principals: [new AccountRootPrincipal()],
      actions: [...uses],
    }),
    new PolicyStatement({
      ...everyResource,
      sid: 'DeleteAsRootUserOnly',
      principals: [new AccountRootPrincipal()],
      actions: ['kms:ScheduleKeyDeletion'],
    }),
    new PolicyStatement({
      ...everyResource,
      sid: 'NobodyElseDeletes',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['kms:ScheduleKeyDeletion'],
      conditions: { ArnNotEquals: { 'aws:PrincipalArn': `arn:${partition}:iam::${account}:root` } },
    }),
  ];
}
