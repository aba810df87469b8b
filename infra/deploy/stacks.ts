import {
  type CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  paginateListStackResources,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import type { DeployedStack, StackResource } from './cloud.ts';
import { Unfinished } from './refusals.ts';

/** A stack by its name; `undefined` where there is none. */
export async function readStack(
  client: CloudFormationClient,
  name: string,
): Promise<DeployedStack | undefined> {
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: name }));
    const stack = Stacks![0]!;
    return {
      status: stack.StackStatus!,
      tags: Object.fromEntries((stack.Tags ?? []).map(({ Key, Value }) => [Key!, Value!])),
      outputs: Object.fromEntries(
        (stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey!, OutputValue!]),
      ),
      parameters: Object.fromEntries(
        (stack.Parameters ?? []).map(({ ParameterKey, ParameterValue }) => [ParameterKey!, ParameterValue!]),
      ),
    };
  } catch (error) {
    // CloudFormation has no error of its own for it.
    const absent = error instanceof Error && error.name === 'ValidationError';
    if (absent && error.message.includes('does not exist')) return undefined;
    throw error;
  }
}

/** Everything a stack holds, and by its own template what stays when the stack goes. */
export async function resourcesOf(
  client: CloudFormationClient,
  name: string,
): Promise<readonly StackResource[]> {
  const { TemplateBody } = await client.send(new GetTemplateCommand({ StackName: name }));
  const { Resources } = JSON.parse(TemplateBody!) as {
    readonly Resources: Readonly<Record<string, { readonly DeletionPolicy?: string }>>;
  };
  const resources: StackResource[] = [];
  for await (const page of paginateListStackResources({ client }, { StackName: name })) {
    for (const each of page.StackResourceSummaries ?? []) {
      const kept = Resources[each.LogicalResourceId!]?.DeletionPolicy === 'Retain';
      resources.push({ type: each.ResourceType!, id: each.PhysicalResourceId ?? '', kept });
    }
  }
  return resources;
}

/** Deletes a stack and waits until it is gone. */
export async function deleteStack(client: CloudFormationClient, name: string): Promise<void> {
  await client.send(new DeleteStackCommand({ StackName: name }));
  try {
    await waitUntilStackDeleteComplete({ client, maxWaitTime: 3600, minDelay: 5 }, { StackName: name });
  } catch (error) {
    const stack = await readStack(client, name);
    if (stack === undefined) return;
    const reason = `${stack.status}, ${(error as Error).name}`;
    throw new Unfinished('step-failed', { step: `DeleteStack ${name}`, reason });
  }
}
