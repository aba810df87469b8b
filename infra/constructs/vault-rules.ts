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
    const holders = holdersWriting(keys).map((holder) => roleArn(scope, settings, holder));
    return { ArnNotEquals: { 'aws:PrincipalArn': holders } };
  };
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
    deny('NobodyDeletes', ['s3:DeleteObject', 's3:DeleteObjectVersion'], [everything]),
    deny('NobodyShortens', ['s3:BypassGovernanceRetention'], [everything]),
    deny('NobodyDropsTheVault', ['s3:DeleteBucket'], [bucket.bucketArn]),
  ];
}

/** Those whom the table of permissions lets write keys that begin so. */
function holdersWriting(keys: (key: string) => boolean): readonly Holder[] {
  const writing = permissions.filter(
    ({ on, actions, keys: theirs }) =>
      on === 'vault objects' && actions.includes('s3:PutObject') && theirs?.some(keys),
  );
  return writing.flatMap(({ holders }) => holders);
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
