import { CfnPolicy, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { acknowledgeBeginnings } from './acknowledge.ts';
import { roleName } from './names.ts';
import { type Holder, type Permission, permissionsOf, type Target } from './permissions.ts';
import type { StageSettings } from './settings.ts';
import { signingAlgorithm } from './signing-algorithm.ts';

/** ARNs of what a role's permissions are for: `vault objects` is the bucket's, to which the keys are added. */
export type Targets = Readonly<Partial<Record<Target, string>>>;

/** A role that may do what the table of permissions says of its holder, and its policy, which lies beside it. */
export function roleOf(
  scope: Construct,
  holder: Holder,
  settings: StageSettings,
  targets: Targets,
  service: 'lambda' | 's3',
): { readonly role: Role; readonly policy: CfnPolicy } {
  const held = permissionsOf(holder, settings).map((permission) => ({
    why: permission.why,
    statement: statementOf(permission, settings, targets),
  }));
  const role = new Role(scope, 'Role', {
    roleName: roleName(settings, holder),
    assumedBy: new ServicePrincipal(`${service}.amazonaws.com`),
  });
  // Not within the role: a bucket that names its role, and a policy that names the bucket, must not wait for each other.
  const policy = new CfnPolicy(scope, 'Permissions', {
    policyName: 'permissions',
    roles: [role.roleName],
    policyDocument: new PolicyDocument({
      statements: held.map(({ statement }) => statement),
      minimize: false,
    }),
  });
  for (const { statement, why } of held) acknowledgeBeginnings(policy, statement.resources, why);
  return { role, policy };
}

function statementOf(permission: Permission, settings: StageSettings, targets: Targets): PolicyStatement {
  const { actions } = permission;
  return new PolicyStatement({
    actions: [...actions],
    resources: resourcesOf(permission, targets),
    conditions: conditionsOf(permission, settings),
    sid: sidOf(permission),
  });
}

/** `VaultObjectsS3PutObject`: a name the console shows beside the statement. */
function sidOf({ on, actions }: Permission): string {
  const words = `${on} ${actions[0]}`.split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}

function resourcesOf({ on, keys }: Permission, targets: Targets): string[] {
  // The X-Ray actions have no resources to name.
  if (on === 'every trace') return ['*'];
  const arn = targets[on];
  if (arn === undefined) throw new Error(`no ${on} to give a permission for`);
  if (keys === undefined || on === 'table') return [arn];
  return keys.map((key) => `${arn}/${key}*`);
}

function conditionsOf({ on, keys, actions }: Permission, settings: StageSettings): Record<string, object> {
  if (on === 'table' && keys !== undefined) {
    return {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys.map((key) => `${key}*`) },
      // A request that names no key at all would meet any “for all”.
      Null: { 'dynamodb:LeadingKeys': 'false' },
    };
  }
  if (on === 'signing key' && actions.includes('kms:Sign')) {
    return { StringEquals: { 'kms:SigningAlgorithm': signingAlgorithm[settings.alg] } };
  }
  if (on === 'data key') return via(settings, 'dynamodb', 's3');
  // S3 encrypts a copy where it goes.
  if (on === 'archive key')
    return via({ ...settings, region: settings.archive!.keyArn.split(':')[3]! }, 's3');
  return {};
}

/** Only through these services. KMS is told their endpoints, which in `aws-cn` end otherwise; both ways are named there. */
function via({ region, partition }: StageSettings, ...services: readonly string[]): Record<string, object> {
  const suffixes = partition === 'aws-cn' ? ['amazonaws.com.cn', 'amazonaws.com'] : ['amazonaws.com'];
  const names = services.flatMap((service) => suffixes.map((suffix) => `${service}.${region}.${suffix}`));
  return { StringEquals: { 'kms:ViaService': names } };
}
