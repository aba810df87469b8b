import { setTimeout } from 'node:timers/promises';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { StageSettings } from '../settings.ts';
import { askHere } from './ask.ts';
import { awsFault } from './aws-fault.ts';
import { runCdk } from './cdk.ts';
import type { Cloud } from './cloud.ts';
import { Unfinished } from './refusals.ts';
import { deleteCopies, holdsCopies } from './scratch.ts';
import { signedFetch } from './signed-fetch.ts';
import { deleteStack, readStack, resourcesOf } from './stacks.ts';

/** Milliseconds a request to the service may take; its own limit is 30 s. */
const longest = 35_000;

/** The account itself, by whatever credentials the AWS tools on this machine use. */
export function openCloud(settings: StageSettings): Cloud {
  const { region, perimeter } = settings;
  const formation = new CloudFormationClient({ region });
  const objects = new S3Client({ region });
  const asking = async <T>(action: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw awsFault(error, action, settings);
    }
  };
  const cdk = async (step: string, args: readonly string[]): Promise<void> => {
    const code = await runCdk(args, region);
    if (code !== 0) throw new Unfinished('step-failed', { step, reason: `cdk: ${code}` });
  };
  return {
    caller: () =>
      asking('sts:GetCallerIdentity', async () => {
        const { Account, Arn } = await new STSClient({ region }).send(new GetCallerIdentityCommand({}));
        return { account: Account!, arn: Arn! };
      }),
    stack: (name) => asking('cloudformation:DescribeStacks', () => readStack(formation, name)),
    resources: (name) => asking('cloudformation:GetTemplate', () => resourcesOf(formation, name)),
    deleteStack: (name) => asking('cloudformation:DeleteStack', () => deleteStack(formation, name)),
    holdsCopies: (bucket) => asking('s3:ListBucket', () => holdsCopies(objects, bucket)),
    deleteCopies: (bucket) => asking('s3:DeleteObject', () => deleteCopies(objects, bucket)),
    bootstrap: (assembly, account) =>
      cdk('cdk bootstrap', ['bootstrap', `aws://${account}/${region}`, '--app', assembly]),
    deployStack: (assembly, name, parameters) =>
      cdk(`cdk deploy ${name}`, [
        'deploy',
        name,
        ...['--app', assembly, '--exclusively', '--require-approval', 'never'],
        ...['--outputs-file', `${assembly}/${name}.outputs.json`],
        ...Object.entries(parameters).flatMap(([key, value]) => ['--parameters', `${name}:${key}=${value}`]),
      ]),
    request: (url, init) => {
      const headers: Record<string, string> =
        init.body === undefined ? {} : { 'content-type': 'application/jose+json' };
      const asked = { ...init, headers, signal: AbortSignal.timeout(longest) };
      return perimeter === 'iam' ? signedFetch(url, asked, region) : fetch(url, asked);
    },
    say: (text) => {
      process.stdout.write(`${text}\n`);
    },
    ask: askHere,
    pause: (seconds) => setTimeout(seconds * 1000),
  };
}
