import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/functions.ts';
import { roleName } from '../../infra/names.ts';
import { type Permission, permissionsOf, type Target } from '../../infra/permissions.ts';
import type { StageSettings } from '../../infra/settings.ts';
import { type Held, heldIn } from './held.ts';
import { resourcesOf, type Templates, templatesOf } from './templates.ts';

const archive = {
  account: '222222222222',
  bucketArn: 'arn:aws-cn:s3:::archive',
  keyArn: 'arn:aws-cn:kms:cn-north-1:222222222222:key/1',
};

/** Every way in which the permissions of a stage can differ: with and without tracing, with an archive, either algorithm. */
const stagesTried: readonly (readonly [string, () => Templates])[] = [
  ['trial', () => templatesOf('trial')],
  ['trial-abroad, with tracing', () => templatesOf('trial-abroad')],
  ['county, with an archive and ES256', () => templatesOf('county', { archive, alg: 'ES256' })],
];

describe.each(stagesTried)('what roles may do in %s', (_, made) => {
  const { settings } = made();
  const held = heldIn(made());
  const of = (holder: Parameters<typeof roleName>[1]) =>
    held.filter(({ role }) => role === roleName(settings, holder));
  const heldActions = (action: RegExp) => held.filter((each) => action.test(each.action));

  it('is what the table of permissions says, to the last action, resource and condition', () => {
    const holders = [...functionNames, ...(settings.archive === undefined ? [] : (['replication'] as const))];
    const written = holders.flatMap((holder) =>
      permissionsOf(holder, settings).flatMap((permission) =>
        rowsOf(roleName(settings, holder), holder, permission, settings),
      ),
    );
    expect(sorted(held)).toEqual(sorted(written));
  });

  it('comes from no policy that AWS or somebody else writes', () => {
    for (const template of Object.values(made().of)) {
      expect(resourcesOf(template, 'AWS::IAM::ManagedPolicy')).toEqual({});
      expect(resourcesOf(template, 'AWS::IAM::User')).toEqual({});
      for (const { Properties } of Object.values(resourcesOf(template, 'AWS::IAM::Role'))) {
        expect(Properties.ManagedPolicyArns, Properties.RoleName).toBeUndefined();
      }
    }
  });

  it('has no wildcard in an action, and all resources only where X-Ray knows none', () => {
    expect(heldActions(/\*/)).toEqual([]);
    const everywhere = held.filter(({ on }) => on === '*').map(({ action }) => action);
    expect([...new Set(everywhere)].sort()).toEqual(
      settings.tracing ? ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'] : [],
    );
  });

  it('deletes nothing, shortens no lock, and ends no key', () => {
    expect(
      heldActions(/Delete|Bypass|Disable|PutKeyPolicy|PutBucketPolicy|Lifecycle|BatchWrite|PartiQL/),
    ).toEqual([]);
  });

  it('lets only `rule` write certificates, and nobody else even begin so', () => {
    const writers = heldActions(/^s3:PutObject$/).filter(({ on }) => /Vault \/(certified\/)?\*$/.test(on));
    expect(writers.map(({ role }) => role)).toEqual([roleName(settings, 'rule')]);
  });

  it('lets `read` write nothing but evidence in the scratch bucket', () => {
    const writes = of('read').filter(({ action }) => /Put|Update|Write|Sign$|ConditionCheck/.test(action));
    const kept = writes.filter(({ action }) => !/^(logs|xray):|^kms:Sign$/.test(action));
    expect(kept.map(({ action, on }) => `${action} ${on}`)).toEqual([
      's3:PutObject AWS::S3::Bucket Scratch /evidence/*',
    ]);
  });

  it('lets `sweep` sign nothing and write only where it was', () => {
    const writes = of('sweep').filter(({ action }) =>
      /^(dynamodb:(Put|Update)|s3:Put|kms:Sign|kms:Generate)/.test(action),
    );
    expect(writes.map(({ action, condition }) => [action, JSON.parse(condition)])).toEqual([
      ['dynamodb:PutItem', leading('S#')],
    ]);
  });

  it('lets `about` do nothing but write its log', () => {
    const actions = of('about').map(({ action }) => action.split(':')[0]);
    expect(new Set(actions)).toEqual(new Set(settings.tracing ? ['logs', 'xray'] : ['logs']));
  });

  it('ties every write to the table to the partitions of its writer', () => {
    const writes = heldActions(/^dynamodb:(PutItem|UpdateItem|ConditionCheckItem)$/);
    // TransactWriteItems asks for the right to each operation in it: ingest only puts, conduct also marks what is
    // withdrawn, rule also checks those above whom it registers.
    const held = writes
      .map(({ role, action }) => `${role.split('-').at(-1)} ${action.replace('dynamodb:', '')}`)
      .sort();
    expect(held).toEqual([
      'conduct PutItem',
      'conduct UpdateItem',
      'ingest PutItem',
      'rule ConditionCheckItem',
      'rule PutItem',
      'rule UpdateItem',
      'sweep PutItem',
    ]);
    const partitions: Readonly<Record<string, object>> = {
      ingest: leading('E#'),
      conduct: leading('E#', 'X#'),
      rule: leading('E#', 'A#', 'I#', 'R#', 'P#', 'V#', 'X#'),
      sweep: leading('S#'),
    };
    for (const { role, condition } of writes) {
      expect(JSON.parse(condition), role).toEqual(partitions[role.split('-').at(-1)!]);
    }
  });

  it('lets only `conduct` and `rule` read or write what is sealed, and nobody read the table as a whole', () => {
    const calls = heldActions(/^dynamodb:/).filter(({ on }) => !on.includes('/index/'));
    expect(calls.filter(({ condition }) => !condition.includes('dynamodb:LeadingKeys'))).toEqual([]);
    const sealing = calls.filter(({ condition }) => condition.includes('"X#*"'));
    expect([...new Set(sealing.map(({ role }) => role))].sort()).toEqual([
      roleName(settings, 'conduct'),
      roleName(settings, 'rule'),
    ]);
    expect(heldActions(/^dynamodb:(Scan|PartiQL|Export|Backup)/)).toEqual([]);
  });

  it('signs with the one algorithm of the stage', () => {
    const signing = { EdDSA: 'ED25519_SHA_512', ES256: 'ECDSA_SHA_256' }[settings.alg];
    const sign = heldActions(/^kms:Sign$/);
    expect(sign).toHaveLength(4);
    for (const { condition } of sign) {
      expect(JSON.parse(condition)).toEqual({ StringEquals: { 'kms:SigningAlgorithm': signing } });
    }
  });

  it('names every statement of a policy differently, so that an error says which', () => {
    for (const template of Object.values(made().of)) {
      for (const { Properties } of Object.values(resourcesOf(template, 'AWS::IAM::Policy'))) {
        const sids = Properties.PolicyDocument.Statement.map(({ Sid }: { Sid: string }) => Sid);
        expect(new Set(sids).size, sids.join()).toBe(sids.length);
      }
    }
  });
});

function leading(...keys: readonly string[]): object {
  return {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys.map((key) => `${key}*`) },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  };
}

/** What a row of the table must have become, written here once more: a table that is wrong both ways is found nowhere. */
function rowsOf(
  role: string,
  holder: string,
  permission: Permission,
  settings: StageSettings,
): readonly Held[] {
  const { actions, on, keys } = permission;
  const resource = whereItLies(holder, settings)[on];
  const resources =
    keys === undefined || on === 'table'
      ? [resource]
      : keys.map((key) => `${resource}${/^arn/.test(resource) ? '' : ' '}/${key}*`);
  return actions.flatMap((action) =>
    resources.map((each) => ({
      role,
      action,
      on: each,
      condition: JSON.stringify(condition(permission, action, settings)),
    })),
  );
}

function whereItLies(holder: string, { archive }: StageSettings): Readonly<Record<Target, string>> {
  return {
    table: 'AWS::DynamoDB::Table Table',
    'index by-place': 'AWS::DynamoDB::Table Table /index/by-place',
    vault: 'AWS::S3::Bucket Vault',
    'vault objects': 'AWS::S3::Bucket Vault',
    'scratch objects': 'AWS::S3::Bucket Scratch',
    'signing key': 'AWS::KMS::Key SigningKey',
    'data key': 'AWS::KMS::Key DataKey',
    'own log group': `AWS::Logs::LogGroup ${holder}Logs`,
    'sweep’s dead letters': 'AWS::SQS::Queue SweepDeadLetters',
    'archive objects': archive?.bucketArn ?? '',
    'archive key': archive?.keyArn ?? '',
    'every trace': '*',
  };
}

function condition(
  { on, keys }: Permission,
  action: string,
  { alg, region, partition }: StageSettings,
): object {
  const via = (...services: readonly string[]) => {
    const suffixes = partition === 'aws' ? ['amazonaws.com'] : ['amazonaws.com.cn', 'amazonaws.com'];
    const names = services.flatMap((service) => suffixes.map((suffix) => `${service}.${region}.${suffix}`));
    return { StringEquals: { 'kms:ViaService': names } };
  };
  if (on === 'table' && keys !== undefined) return leading(...keys);
  if (action === 'kms:Sign') {
    return {
      StringEquals: { 'kms:SigningAlgorithm': alg === 'ES256' ? 'ECDSA_SHA_256' : 'ED25519_SHA_512' },
    };
  }
  if (on === 'data key') return via('dynamodb', 's3');
  if (on === 'archive key') return via('s3');
  return {};
}

function sorted(rows: readonly Held[]): readonly string[] {
  return rows.map(({ role, action, on, condition: when }) => `${role} ${action} ${on} ${when}`).sort();
}
