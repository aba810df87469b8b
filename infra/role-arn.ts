import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { roleName } from './names.ts';
import type { Holder } from './permissions.ts';
import type { StageSettings } from './settings.ts';

/** The ARN of a holder's role, known before the role is there: what lasts names who may touch it. */
export function roleArn(scope: Construct, settings: StageSettings, holder: Holder): string {
  const { partition, account } = Stack.of(scope);
  return `arn:${partition}:iam::${account}:role/${roleName(settings, holder)}`;
}
