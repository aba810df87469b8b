import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { ledgerTable } from '../../../functions/aws/dynamo-table.ts';
import { resourcesOf, templatesOf } from '../templates.ts';

const trial = templatesOf('trial').of.data;
const county = templatesOf('county').of.data;

interface Statement {
  readonly Resource?: unknown;
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

describe('the table', () => {
  const [table] = Object.values(resourcesOf(county, 'AWS::DynamoDB::Table'));

  it('is the one the adapter works with', () => {
    const described = table!.Properties;
    const { AttributeDefinitions, ...others } = ledgerTable;
    expect(described).toMatchObject(others);
    expect(described.AttributeDefinitions).toEqual(expect.arrayContaining(AttributeDefinitions));
    expect(described.GlobalSecondaryIndexes).toHaveLength(ledgerTable.GlobalSecondaryIndexes.length);
  });

  it('can be brought back to any second of 35 days, and cannot be deleted', () => {
    expect(table!.Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      DeletionProtectionEnabled: true,
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    });
  });

  it('lets nobody delete an item, and only functions write or read one', () => {
    const statements: Statement[] = table!.Properties.ResourcePolicy.PolicyDocument.Statement;
    const [deletes, writes, reads] = statements;
    expect(statements.map(({ Effect, Principal }) => [Effect, Principal])).toEqual([
      ['Deny', { AWS: '*' }],
      ['Deny', { AWS: '*' }],
      ['Deny', { AWS: '*' }],
    ]);
    expect(deletes!.Action).toContain('dynamodb:DeleteItem');
    expect(deletes!.Condition).toBeUndefined();
    expect(writes!.Action).toContain('dynamodb:PutItem');
    expect(rolesIn(writes!.Condition)).toEqual(['conduct', 'ingest', 'rule', 'sweep']);
    expect(reads!.Action).toEqual(
      expect.arrayContaining(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan']),
    );
    expect(rolesIn(reads!.Condition)).toEqual(['conduct', 'ingest', 'read', 'rule', 'sweep']);
  });
});

describe('what a browser may do with a bucket', () => {
  const named = templatesOf('trial-abroad', {
    domain: {
      name: 'count.example.org',
      certificateArn: 'arn:aws:acm:ap-southeast-1:111111111111:certificate/1',
    },
  }).of.data;
  const rulesIn = (template: typeof trial, logical: string) => {
    const [, bucket] = Object.entries(resourcesOf(template, 'AWS::S3::Bucket')).find(([id]) =>
      id.startsWith(logical),
    )!;
    return bucket.Properties.CorsConfiguration?.CorsRules;
  };

  it('is to bring a scan into the vault with the headers of its address, from the service’s own pages', () => {
    expect(rulesIn(named, 'Vault')).toEqual([
      {
        AllowedMethods: ['PUT'],
        AllowedOrigins: ['https://count.example.org'],
        AllowedHeaders: ['if-none-match', 'x-amz-checksum-sha256'],
        MaxAge: 600,
      },
    ]);
  });

  it('is to fetch what was put out for it, and to bring nothing there', () => {
    expect(rulesIn(named, 'Scratch')).toEqual([
      { AllowedMethods: ['GET'], AllowedOrigins: ['https://count.example.org'], MaxAge: 600 },
    ]);
    expect(rulesIn(named, 'Logs')).toBeUndefined();
  });

  it('is for pages of an API of this region where the service has no name of its own', () => {
    const [{ AllowedOrigins: origins }] = rulesIn(trial, 'Vault');
    expect(JSON.stringify(origins)).toMatch(/https:\/\/\*\.execute-api\.cn-northwest-1\..*AWS::URLSuffix/);
  });
});

describe('the vault', () => {
  it.each([
    ['trial', trial, { Mode: 'GOVERNANCE', Years: 1 }],
    ['county', county, { Mode: 'COMPLIANCE', Years: 30 }],
  ] as const)('of %s locks what is put there as the settings say', (_, template, DefaultRetention) => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention } },
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
  });

  const rules = Object.fromEntries(
    vaultPolicy()
      .filter(({ Sid }) => Sid !== undefined)
      .map((statement) => [statement.Sid!, statement]),
  );

  it('refuses a put that would overwrite', () => {
    expect(rules['WriteOnce']).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 's3:PutObject',
      Condition: { Null: { 's3:if-none-match': 'true' } },
    });
  });

  it('refuses puts of everybody but the functions, and certificates of everybody but `rule`', () => {
    expect(rolesIn(rules['OnlyFunctionsWrite']!.Condition)).toEqual(['conduct', 'ingest', 'rule']);
    expect(rolesIn(rules['OnlyRuleCertifies']!.Condition)).toEqual(['rule']);
    expect(JSON.stringify(rules['OnlyRuleCertifies'])).toContain('"/certified/*"');
  });

  it('shows bundles to nobody but the functions', () => {
    const { Resource, Condition } = rules['OnlyFunctionsReadBundles']!;
    expect(JSON.stringify(Resource)).toContain('"/envelopes/*"');
    expect(rolesIn(Condition)).toEqual(['conduct', 'ingest', 'read', 'rule', 'sweep']);
  });

  it('refuses everybody every deletion and every shortened lock', () => {
    for (const [sid, actions] of [
      ['NobodyDeletes', ['s3:DeleteObject', 's3:DeleteObjectVersion']],
      ['NobodyShortens', 's3:BypassGovernanceRetention'],
      ['NobodyDropsTheVault', 's3:DeleteBucket'],
    ] as const) {
      expect(rules[sid]).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' }, Action: actions });
      expect(rules[sid]!.Condition).toBeUndefined();
    }
  });

  function vaultPolicy(): Statement[] {
    const policies = resourcesOf(county, 'AWS::S3::BucketPolicy');
    const [policy] = Object.entries(policies)
      .find(([id]) => id.startsWith('Vault'))!
      .slice(1) as [(typeof policies)[string]];
    return policy.Properties.PolicyDocument.Statement;
  }
});

describe('every bucket', () => {
  const buckets = Object.entries(resourcesOf(county, 'AWS::S3::Bucket'));
  const policies = Object.values(resourcesOf(county, 'AWS::S3::BucketPolicy'));

  it.each(buckets)('%s is private, encrypted and reached by TLS only', (id, { Properties }) => {
    expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    expect(Properties.BucketEncryption).toBeDefined();
    const policy = policies.find((each) => each.Properties.Bucket.Ref === id)!;
    const statements: Statement[] = policy.Properties.PolicyDocument.Statement;
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
    // Whoever is let in is a service of AWS that delivers logs.
    for (const { Effect, Principal } of statements) {
      if (Effect === 'Allow')
        expect(JSON.stringify(Principal)).toMatch(/^\{"Service":"(logging\.s3|cloudtrail)\./);
    }
  });

  it('keeps a record of who reached for what', () => {
    const logged = buckets.filter(([id]) => !id.startsWith('Logs'));
    expect(logged).toHaveLength(2);
    for (const [, { Properties }] of logged)
      expect(Properties.LoggingConfiguration.LogFilePrefix).toMatch(/\/$/);
  });

  it('forgets what was handed out after a day, and the record after the term of logs', () => {
    const days = (id: string) =>
      buckets.find(([name]) => name.startsWith(id))![1].Properties.LifecycleConfiguration.Rules[0]
        .ExpirationInDays;
    expect([days('Scratch'), days('Logs')]).toEqual([1, 365]);
  });
});

describe('the keys', () => {
  const keys = Object.values(resourcesOf(county, 'AWS::KMS::Key'));

  it('sign by the algorithm of the settings', () => {
    const spec = (template: typeof county) =>
      template.hasResourceProperties('AWS::KMS::Key', {
        KeyUsage: 'SIGN_VERIFY',
        KeySpec: 'ECC_NIST_EDWARDS25519',
      });
    expect(() => spec(county)).not.toThrow();
    templatesOf('county', { alg: 'ES256' }).of.data.hasResourceProperties('AWS::KMS::Key', {
      KeyUsage: 'SIGN_VERIFY',
      KeySpec: 'ECC_NIST_P256',
    });
  });

  it('encrypt by one that changes every year', () => {
    county.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true, KeySpec: Match.absent() });
  });

  it.each(keys)('are deleted by nobody but the root user, nor used by wildcard', ({ Properties }) => {
    const statements: Statement[] = Properties.KeyPolicy.Statement;
    const denied = statements.find(({ Sid }) => Sid === 'NobodyElseDeletes')!;
    expect(denied).toMatchObject({
      Effect: 'Deny',
      Action: 'kms:ScheduleKeyDeletion',
      Principal: { AWS: '*' },
    });
    expect(JSON.stringify(denied.Condition)).toMatch(/^\{"ArnNotEquals":\{"aws:PrincipalArn":.*":root"/);
    expect(JSON.stringify(statements.map(({ Action }) => Action))).not.toContain('*');
  });

  it('let only the functions that answer sign', () => {
    const signing = keys.find(({ Properties }) => Properties.KeyUsage === 'SIGN_VERIFY')!;
    const only = (signing.Properties.KeyPolicy.Statement as Statement[]).find(
      ({ Sid }) => Sid === 'OnlyFunctionsSign',
    )!;
    expect(only).toMatchObject({ Effect: 'Deny', Action: 'kms:Sign', Principal: { AWS: '*' } });
    expect(rolesIn(only.Condition)).toEqual(['conduct', 'ingest', 'read', 'rule']);
  });
});

describe('the data stack', () => {
  it('leaves everything where it is when it goes', () => {
    const all = Object.entries(
      county.toJSON()['Resources'] as Record<
        string,
        { DeletionPolicy?: string; UpdateReplacePolicy?: string }
      >,
    );
    expect(all.length).toBeGreaterThan(9);
    for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of all) {
      expect([id, DeletionPolicy, UpdateReplacePolicy]).toEqual([id, 'Retain', 'Retain']);
    }
  });

  it('records what is changed in the account, unless the account does so already', () => {
    county.hasResourceProperties('AWS::CloudTrail::Trail', {
      IsLogging: true,
      EnableLogFileValidation: true,
    });
    templatesOf('county', { trail: false }).of.data.resourceCountIs('AWS::CloudTrail::Trail', 0);
  });

  it('copies certificates and ledgers into an archive account where there is one, and no deletion', () => {
    const archive = {
      account: '222222222222',
      bucketArn: 'arn:aws-cn:s3:::archive',
      keyArn: 'arn:aws-cn:kms:cn-north-1:222222222222:key/1',
    };
    const copying = templatesOf('county', { archive }).of.data;
    const rule = (prefix: string) =>
      Match.objectLike({
        Status: 'Enabled',
        Filter: { Prefix: prefix },
        DeleteMarkerReplication: { Status: 'Disabled' },
        Destination: Match.objectLike({ Account: archive.account, Bucket: archive.bucketArn }),
      });
    copying.hasResourceProperties('AWS::S3::Bucket', {
      ReplicationConfiguration: { Rules: [rule('certified/'), rule('ledgers/')] },
    });
    county.allResourcesProperties('AWS::S3::Bucket', { ReplicationConfiguration: Match.absent() });
  });
});

/** The functions whose roles a condition names. */
function rolesIn(condition: unknown): string[] {
  return [...JSON.stringify(condition).matchAll(/role\/scrutineer-county-cn-north-1-(\w+)/g)]
    .map(([, name]) => name!)
    .sort();
}
