import { AnyPrincipal, Effect, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type Holder, permissions } from '../permissions.ts';
import { roleArn } from '../role-arn.ts';
import type { StageSettings } from '../settings.ts';

/** What nobody may do to the vault, whatever their own policies say: bucket policies that deny are above all others. */
export function vaultRules(scope: Construct, settings: StageSettings, bucket: Bucket): PolicyStatement[] {
  const everything = bucket.arnForObjects('*');
  const writers = (keys: (key: string) => boolean): object => {
    const holders = holdersOf('s3:PutObject', keys).map((holder) => roleArn(scope, settings, holder));
    return { ArnNotEquals: { 'aws:PrincipalArn': holders } };
  };
  const readers = holdersOf('s3:GetObject', (key) => key === 'envelopes/').map((holder) =>
    roleArn(scope, settings, holder),
  );
  return [
    // A put that says nothing of what stands there would lay a second version over the first.
    deny('WriteOnce', ['s3:PutObject'], [everything], { Null: { 's3:if-none-match': 'true' } }),
    deny(
      'OnlyFunctionsWrite',
      ['s3:PutObject'],
      [everything],
      writers(() => true),
    ),
    deny(
      'OnlyRuleCertifies',
      ['s3:PutObject'],
      [bucket.arnForObjects('certified/*')],
      writers((key) => key === 'certified/'),
    ),
    // Bundles hold votes, and until their release votes reach nobody: an administrator neither.
    deny(
      'OnlyFunctionsReadBundles',
      ['s3:GetObject', 's3:GetObjectVersion'],
      [bucket.arnForObjects('envelopes/*')],
      {
        ArnNotEquals: { 'aws:PrincipalArn': readers },
      },
    ),
    deny('NobodyDeletes', ['s3:DeleteObject', 's3:DeleteObjectVersion'], [everything]),
    deny('NobodyShortens', ['s3:BypassGovernanceRetention'], [everything]),
    deny('NobodyDropsTheVault', ['s3:DeleteBucket'], [bucket.bucketArn]),
  ];
}

/** Those whom the table of permissions lets do this to keys that begin so. */
function holdersOf(action: string, keys: (key: string) => boolean): readonly Holder[] {
  const holding = permissions.filter(
    ({ on, actions, keys: theirs }) =>
      on === 'vault objects' && actions.includes(action) && theirs?.some(keys),
  );
  return holding.flatMap(({ holders }) => holders);
}

function deny(
  sid: string,
  actions: string[],
  resources: string[],
  conditions: NonNullable<PolicyStatementProps['conditions']> = {},
): PolicyStatement {
  const principals = [new AnyPrincipal()];
  return new PolicyStatement({ sid, effect: Effect.DENY, principals, actions, resources, conditions });
}
