import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Explains one finding of cdk-nag on a construct; without this the synthesis fails on it. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

/** Explains that a statement names resources by how they begin, for each such resource on its own. */
export function acknowledgeBeginnings(
  construct: IConstruct,
  resources: readonly string[],
  reason: string,
): void {
  for (const resource of resources) {
    const flat = flatten(Stack.of(construct).resolve(resource));
    if (flat.includes('*')) acknowledge(construct, `AwsSolutions-IAM5[Resource::${flat}]`, reason);
  }
}

/** An ARN as cdk-nag spells it in the id of a finding: references in angle brackets. */
function flatten(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[name, content]] = Object.entries(value as Record<string, unknown>) as [[string, unknown]];
  switch (name) {
    case 'Fn::Join':
      return (content as [string, unknown[]])[1].map(flatten).join((content as [string, unknown[]])[0]);
    case 'Fn::GetAtt':
      return `<${(content as string[]).join('.')}>`;
    case 'Fn::ImportValue':
      return flatten(content);
    case 'Ref':
      return `<${content}>`;
    default:
      throw new Error(`an ARN made with ${name}`);
  }
}
