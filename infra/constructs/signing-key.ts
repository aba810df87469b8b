import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { permissions } from '../permissions.ts';
import { roleArn } from '../role-arn.ts';
import type { StageSettings } from '../settings.ts';
import { signingKeySpec } from '../signing-algorithm.ts';
import { keptKey } from './kept-key.ts';

/** The one service key. Whatever an administrator's own policy says, only the functions of this stage sign with it. */
export function signingKey(scope: Construct, settings: StageSettings): Key {
  const key = keptKey(scope, 'SigningKey', {
    description: `Scrutineer ${settings.name}: signs receipts, certificates, heads and manifests`,
    signs: signingKeySpec[settings.alg],
    uses: ['kms:Sign', 'kms:GetPublicKey', 'kms:Verify'],
  });
  const signers = permissions.filter(({ actions }) => actions.includes('kms:Sign')).flatMap((p) => p.holders);
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'OnlyFunctionsSign',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['kms:Sign'],
      resources: ['*'],
      conditions: {
        ArnNotEquals: { 'aws:PrincipalArn': signers.map((holder) => roleArn(scope, settings, holder)) },
      },
    }),
  );
  return key;
}
