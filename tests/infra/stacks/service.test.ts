import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../functions/pages/pages.ts';
import { routes } from '../../../functions/routes.ts';
import { functionNames, functionTable } from '../../../infra/functions.ts';
import { nameOf } from '../held.ts';
import { resourcesOf, type Templates, templatesOf } from '../templates.ts';

const trial = templatesOf('trial');
const abroad = templatesOf('trial-abroad');

describe('the API', () => {
  it('sends every call of the service to the function in whose table it stands, and all others to `read`', () => {
    const expected = functionNames.flatMap((name) =>
      functionTable[name].routes.map(({ method, path }) => [`${method} ${path}`, name]),
    );
    expect(expected.map(([call]) => call).sort()).toEqual(
      [...routes, ...pagesOf(async () => new Map())].map(({ method, path }) => `${method} ${path}`).sort(),
    );
    expect(answersOf(trial)).toEqual(new Map([...expected, ['$default', 'read']] as [string, string][]));
  });

  it('may call each function, also for calls that nobody knows', () => {
    const permitted = Object.values(resourcesOf(trial.of.service, 'AWS::Lambda::Permission'))
      .filter(({ Properties }) => Properties.Principal === 'apigateway.amazonaws.com')
      .map(
        ({ Properties }) => `${functionIn(trial, Properties.FunctionName)} ${endOf(Properties.SourceArn)}`,
      );
    expect(permitted.sort()).toEqual(
      [
        'about /*/*/*',
        'conduct /*/*/*',
        'ingest /*/*/*',
        'read /*/*/*',
        'read /*/$default',
        'rule /*/*/*',
      ].sort(),
    );
  });

  it('asks for an AWS signature at every call where the perimeter is `iam`, and at none where it is open', () => {
    const types = ({ of }: Templates) =>
      new Set(
        Object.values(resourcesOf(of.service, 'AWS::ApiGatewayV2::Route')).map(
          (r) => r.Properties.AuthorizationType,
        ),
      );
    expect(types(trial)).toEqual(new Set(['AWS_IAM']));
    expect(types(abroad)).toEqual(new Set(['NONE']));
  });

  it('takes no more than the settings say', () => {
    trial.of.service.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: {
        ThrottlingRateLimit: 50,
        ThrottlingBurstLimit: 100,
        DetailedMetricsEnabled: true,
      },
    });
  });

  it('logs a line a call in which nobody and no election is named', () => {
    const [stage] = Object.values(resourcesOf(trial.of.service, 'AWS::ApiGatewayV2::Stage'));
    const line = JSON.parse(stage!.Properties.AccessLogSettings.Format) as Record<string, string>;
    expect(Object.values(line)).toContain('$context.requestId');
    expect(Object.values(line)).toContain('$context.status');
    for (const value of Object.values(line)) {
      expect(value).not.toMatch(/\$context\.(identity|path|authorizer|customDomain|domainName|http)/);
    }
  });

  it('is called by a name of its own where one is set, and then by no other', () => {
    const certificateArn = 'arn:aws:acm:ap-southeast-1:111111111111:certificate/1';
    const named = templatesOf('trial-abroad', { domain: { name: 'count.example.org', certificateArn } });
    named.of.service.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    named.of.service.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainName: 'count.example.org',
    });
    named.of.service.resourceCountIs('AWS::ApiGatewayV2::ApiMapping', 1);
    expect(environmentOf(named, 'ingest')['SCRUTINEER_ORIGIN']).toBe('https://count.example.org');
    named.of.service.hasOutput('DomainTarget', {});
  });
});

describe('every function', () => {
  it.each(functionNames)('%s runs on Node 24 on arm64, for as long as its caller waits', (name) => {
    const { memory, timeoutSeconds } = functionTable[name];
    trial.of.service.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `scrutineer-trial-${name}`,
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: memory,
      Timeout: timeoutSeconds,
    });
    if (functionTable[name].routes.length > 0) expect(timeoutSeconds).toBeLessThan(30);
  });

  it('`about`, which reaches nothing, is told of nothing but its stage, its origin and where pages may send', () => {
    const { SCRUTINEER_BUCKETS: buckets, ...told } = environmentOf(trial, 'about');
    expect(Object.keys(told).sort()).toEqual(['SCRUTINEER_ORIGIN', 'SCRUTINEER_STAGE']);
    // As a presigned address names a bucket: any other origin would be one that pages have no business with.
    const suffix = String.raw`\.s3\.cn-northwest-1\. AWS::URLSuffix`;
    expect(nameOf(buckets, trial.of.service, Object.values(trial.of))).toMatch(
      new RegExp(`^https:// AWS::S3::Bucket Vault ${suffix} +https:// AWS::S3::Bucket Scratch ${suffix}$`),
    );
  });

  const reaching = functionNames.filter((name) => name !== 'about');
  it.each(reaching)('%s is told what it needs, and nothing that is not there', (name) => {
    const environment = environmentOf(trial, name);
    const { SCRUTINEER_TABLE, SCRUTINEER_VAULT, SCRUTINEER_KEY, ...told } = environment;
    const named = (value: unknown) => nameOf(value, trial.of.service, Object.values(trial.of));
    expect(named(SCRUTINEER_TABLE)).toBe('AWS::DynamoDB::Table Table');
    expect(named(SCRUTINEER_VAULT)).toBe('AWS::S3::Bucket Vault');
    expect(named(SCRUTINEER_KEY)).toBe('AWS::KMS::Key SigningKey');
    expect(told).toMatchObject({
      SCRUTINEER_STAGE: 'trial',
      SCRUTINEER_ALG: 'EdDSA',
      SCRUTINEER_MODE: 'sample',
    });
    expect(told['SCRUTINEER_ROOTS']).toEqual({ Ref: 'Roots' });
    expect(named(told['SCRUTINEER_ORIGIN'])).toMatch(
      /^https:\/\/ AWS::ApiGatewayV2::Api ApiHttp \.execute-api\.cn-northwest-1\. AWS::URLSuffix$/,
    );
    expect('SCRUTINEER_SCRATCH' in told).toBe(name === 'read');
  });

  it.each(functionNames)('%s has a log of its own, kept as long as logs are, encrypted', (name) => {
    const groups = resourcesOf(trial.of.service, 'AWS::Logs::LogGroup');
    const { LoggingConfig } = functionOf(trial, name);
    const group = groups[LoggingConfig.LogGroup.Ref]!;
    expect(group.Properties.RetentionInDays).toBe(180);
    expect(group.Properties.KmsKeyId).toBeDefined();
    expect(group.DeletionPolicy).toBe('Retain');
  });

  it('is traced where the settings say so', () => {
    const traced = ({ of }: Templates) =>
      Object.values(resourcesOf(of.service, 'AWS::Lambda::Function')).filter(
        (f) => f.Properties.TracingConfig?.Mode === 'Active',
      );
    expect(traced(abroad)).toHaveLength(functionNames.length);
    expect(traced(trial)).toEqual([]);
  });
});

describe('the sweep', () => {
  it('comes by the clock, and what it fails on is kept', () => {
    trial.of.service.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(12 hours)',
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
    expect(functionOf(trial, 'sweep').DeadLetterConfig.TargetArn).toBeDefined();
  });
});

describe('the service stack', () => {
  it('cannot be made without the root keys', () => {
    const { Roots } = trial.of.service.toJSON()['Parameters'] as Record<string, Record<string, unknown>>;
    expect(Roots).toBeDefined();
    expect(Roots).not.toHaveProperty('Default');
    expect('[{"actor":"root"}]').toMatch(new RegExp(Roots!['AllowedPattern'] as string));
    expect('[]').not.toMatch(new RegExp(Roots!['AllowedPattern'] as string));
  });

  it('says where the service is', () => {
    trial.of.service.hasOutput('Origin', {});
  });
});

/** Which function answers each call. */
function answersOf({ of }: Templates): ReadonlyMap<string, string> {
  const integrations = resourcesOf(of.service, 'AWS::ApiGatewayV2::Integration');
  return new Map(
    Object.values(resourcesOf(of.service, 'AWS::ApiGatewayV2::Route')).map(({ Properties }) => {
      const { Ref: id } = Properties.Target['Fn::Join'][1].at(-1) as { Ref: string };
      return [Properties.RouteKey, functionIn({ of }, integrations[id]!.Properties.IntegrationUri)];
    }),
  );
}

function functionIn({ of }: Pick<Templates, 'of'>, reference: unknown): string {
  return nameOf(reference, of.service, Object.values(of)).replace(
    /^AWS::Lambda::Function (\w+)Function$/,
    '$1',
  );
}

// biome-ignore lint/suspicious/noExplicitAny: CloudFormation's own shapes, as deep as they are.
function functionOf({ of, settings }: Templates, name: string): any {
  const named = `scrutineer-${settings.name}-${name}`;
  const all = Object.values(resourcesOf(of.service, 'AWS::Lambda::Function'));
  return all.find(({ Properties }) => Properties.FunctionName === named)!.Properties;
}

function environmentOf(templates: Templates, name: string): Readonly<Record<string, unknown>> {
  return functionOf(templates, name).Environment.Variables;
}

function endOf(arn: { readonly 'Fn::Join': [string, unknown[]] }): unknown {
  return arn['Fn::Join'][1].at(-1);
}

describe('after a restore', () => {
  const restored = templatesOf('trial', { restoredTable: 'restored-20261127' });

  it('the functions use the table it made, and hold rights to no other', () => {
    const functions = Object.values(resourcesOf(restored.of.service, 'AWS::Lambda::Function')).filter(
      ({ Properties }) => Properties.Environment?.Variables?.SCRUTINEER_TABLE !== undefined,
    );
    // `about` is told of no table at all.
    expect(functions).toHaveLength(functionNames.length - 1);
    for (const { Properties } of functions) {
      expect(Properties.Environment.Variables.SCRUTINEER_TABLE).toBe('restored-20261127');
    }
    const policies = JSON.stringify(resourcesOf(restored.of.service, 'AWS::IAM::Policy'));
    expect(policies).toContain(':table/restored-20261127');
    expect(policies).not.toContain('ExportsOutputFnGetAttTable');
  });

  it('the table of its own stays, and what it gives out with it', () => {
    expect(restored.of.data.toJSON()).toEqual(trial.of.data.toJSON());
  });
});
