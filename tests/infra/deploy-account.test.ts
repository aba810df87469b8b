import { buffer } from 'node:stream/consumers';
import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import { DeleteObjectsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCloud } from '../../infra/deploy/real-cloud.ts';
import { InfraRefusal } from '../../infra/refusal.ts';
import { stageSettings } from '../../infra/stage.ts';
import { listenOnLoopback } from '../support/listening.ts';
import { checkSignature } from '../support/aws/sigv4.ts';

const trial = stageSettings('trial');
const open = stageSettings('trial-abroad');
const formation = mockClient(CloudFormationClient);
const sts = mockClient(STSClient);
const objects = mockClient(S3Client);
const named = (name: string, message: string) => Object.assign(new Error(message), { name });
const absent = named('ValidationError', 'Stack with id scrutineer-trial-data does not exist');

beforeEach(() => {
  formation.reset();
  sts.reset();
  objects.reset();
});
afterEach(() => vi.unstubAllEnvs());

/** What a call to the account is refused with. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InfraRefusal)) throw error ?? new Error('nothing was refused');
  return `${error.code}: ${error.message.split('\n')[1]}`;
}

describe('the account', () => {
  it('says whose credentials are in use', async () => {
    const Arn = 'arn:aws-cn:iam::111111111111:user/deployer';
    sts.on(GetCallerIdentityCommand).resolves({ Account: '111111111111', Arn });
    expect(await openCloud(trial).caller()).toEqual({ account: '111111111111', arn: Arn });
  });

  it.each([
    ['CredentialsProviderError', 'Could not load', 'credentials-missing: There are no AWS credentials'],
    ['ExpiredTokenException', 'expired', 'credentials-expired: The AWS credentials have expired'],
    ['InvalidClientTokenId', 'invalid', 'credentials-refused: Region cn-northwest-1 does not accept'],
    ['AccessDenied', 'no', 'cloud-denied: The account does not allow sts:GetCallerIdentity'],
    ['TimeoutError', 'slow', 'cloud-unreachable: sts:GetCallerIdentity was not answered'],
  ])('that answers %s is told of in a sentence', async (name, message, says) => {
    sts.on(GetCallerIdentityCommand).rejects(named(name, message));
    expect(await refusalOf(openCloud(trial).caller())).toContain(says);
  });

  it('lets through what nobody foresaw', async () => {
    sts.on(GetCallerIdentityCommand).rejects(named('TypeError', 'a bug'));
    await expect(openCloud(trial).caller()).rejects.toThrow('a bug');
  });
});

describe('a stack in the account', () => {
  it('is told with its tags, outputs and parameters', async () => {
    formation.on(DescribeStacksCommand).resolves({
      Stacks: [
        {
          StackName: 'scrutineer-trial-service',
          CreationTime: new Date(0),
          StackStatus: 'CREATE_COMPLETE',
          Tags: [{ Key: 'scrutineer-stage', Value: 'trial' }],
          Outputs: [{ OutputKey: 'Origin', OutputValue: 'https://a' }],
          Parameters: [{ ParameterKey: 'Roots', ParameterValue: '[]' }],
        },
      ],
    });
    expect(await openCloud(trial).stack('scrutineer-trial-service')).toEqual({
      status: 'CREATE_COMPLETE',
      tags: { 'scrutineer-stage': 'trial' },
      outputs: { Origin: 'https://a' },
      parameters: { Roots: '[]' },
    });
  });

  it('that is not there is none, and one that may not be seen is a refusal', async () => {
    formation.on(DescribeStacksCommand).rejectsOnce(absent).rejects(named('AccessDenied', 'no'));
    expect(await openCloud(trial).stack('scrutineer-trial-data')).toBeUndefined();
    expect(await refusalOf(openCloud(trial).stack('scrutineer-trial-data'))).toContain('cloud-denied');
  });

  it('tells by its own template what stays when it goes, page by page', async () => {
    const Resources = { A: { DeletionPolicy: 'Retain' }, B: { DeletionPolicy: 'Delete' }, C: {} };
    formation.on(GetTemplateCommand).resolves({ TemplateBody: JSON.stringify({ Resources }) });
    const summary = (id: string) => ({
      LogicalResourceId: id,
      PhysicalResourceId: `the-${id}`,
      ResourceType: 'AWS::S3::Bucket',
      LastUpdatedTimestamp: new Date(0),
      ResourceStatus: 'CREATE_COMPLETE' as const,
    });
    formation
      .on(ListStackResourcesCommand)
      .resolvesOnce({ StackResourceSummaries: [summary('A')], NextToken: 'more' })
      .resolves({ StackResourceSummaries: [summary('B'), summary('C')] });
    const found = await openCloud(trial).resources('scrutineer-trial-data');
    expect(found.map(({ id, kept }) => [id, kept])).toEqual([
      ['the-A', true],
      ['the-B', false],
      ['the-C', false],
    ]);
  });

  it('is waited for until it is gone', async () => {
    formation.on(DeleteStackCommand).resolves({});
    formation.on(DescribeStacksCommand).rejects(absent);
    await openCloud(trial).deleteStack('scrutineer-trial-site');
    expect(formation.commandCalls(DeleteStackCommand)).toHaveLength(1);
  });

  it('that will not go says where it stands', async () => {
    formation.on(DeleteStackCommand).resolves({});
    formation.on(DescribeStacksCommand).resolves({
      Stacks: [{ StackName: 'a', CreationTime: new Date(0), StackStatus: 'DELETE_FAILED' }],
    });
    const says = await refusalOf(openCloud(trial).deleteStack('scrutineer-trial-site'));
    expect(says).toContain('step-failed: DeleteStack scrutineer-trial-site did not complete (DELETE_FAILED');
  });
});

describe('the scratch bucket', () => {
  const copies = (...keys: string[]) => ({ Contents: keys.map((Key) => ({ Key })) });

  it('is emptied of what was handed out, thousand by thousand, and of nothing else', async () => {
    objects
      .on(ListObjectsV2Command)
      .resolvesOnce(copies('evidence/a', 'evidence/b'))
      .resolvesOnce(copies('evidence/c'))
      .resolves({});
    objects.on(DeleteObjectsCommand).resolves({});
    await openCloud(trial).deleteCopies('the-scratch');
    const deleted = objects.commandCalls(DeleteObjectsCommand).map(({ args: [{ input }] }) => input);
    expect(deleted.map(({ Bucket }) => Bucket)).toEqual(deleted.map(() => 'the-scratch'));
    const keys = deleted.flatMap(({ Delete }) => Delete!.Objects!.map(({ Key }) => Key));
    expect(keys).toEqual(['evidence/a', 'evidence/b', 'evidence/c']);
    for (const { args } of objects.commandCalls(ListObjectsV2Command)) {
      expect(args[0].input).toMatchObject({ Bucket: 'the-scratch', Prefix: 'evidence/' });
    }
  });

  it('says what it could not delete, and does not go round for ever', async () => {
    objects.on(ListObjectsV2Command).resolves(copies('evidence/a'));
    objects.on(DeleteObjectsCommand).resolves({ Errors: [{ Key: 'evidence/a', Code: 'AccessDenied' }] });
    const says = await refusalOf(openCloud(trial).deleteCopies('the-scratch'));
    expect(says).toContain('step-failed: DeleteObjects the-scratch did not complete (AccessDenied)');
  });

  it('is looked into, and holds nothing where it is gone', async () => {
    objects
      .on(ListObjectsV2Command)
      .resolvesOnce(copies('evidence/a'))
      .resolvesOnce({})
      .rejectsOnce(named('NoSuchBucket', 'no'))
      .rejects(named('AccessDenied', 'no'));
    const cloud = openCloud(trial);
    expect(await cloud.holdsCopies('the-scratch')).toBe(true);
    expect(await cloud.holdsCopies('the-scratch')).toBe(false);
    expect(await cloud.holdsCopies('the-scratch')).toBe(false);
    expect(await refusalOf(cloud.holdsCopies('the-scratch'))).toContain('cloud-denied');
  });
});

describe('a request to the deployed service', () => {
  const credentials = {
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  };

  /** What arrives of a registration, and what is wrong with its AWS signature. */
  async function sentBy(settings: typeof trial) {
    vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
    const seen: { headers: Record<string, string>; body: string; fault: string | undefined }[] = [];
    const server = await listenOnLoopback(async (incoming, response) => {
      const headers = incoming.headers as Record<string, string>;
      const body = await buffer(incoming);
      const request = { method: incoming.method!, target: incoming.url!, headers, body, now: new Date() };
      seen.push({
        headers,
        body: body.toString(),
        fault: checkSignature(request, credentials, 'execute-api'),
      });
      response.end('{}');
    });
    await openCloud(settings).request(`${server.url}/v1/actors/county`, { method: 'PUT', body: '{"a":1}' });
    await server.close();
    return seen[0]!;
  }

  it('carries an AWS signature that holds where the perimeter asks for one', async () => {
    const { headers, body, fault } = await sentBy(trial);
    expect(fault).toBeUndefined();
    expect(headers['authorization']).toContain('/cn-northwest-1/execute-api/aws4_request');
    expect([headers['content-type'], body]).toEqual(['application/jose+json', '{"a":1}']);
  });

  it('carries none where nobody asks', async () => {
    const { headers, body } = await sentBy(open);
    expect(headers['authorization']).toBeUndefined();
    expect([headers['content-type'], body]).toEqual(['application/jose+json', '{"a":1}']);
  });
});
