import type { Template } from 'aws-cdk-lib/assertions';
import { type Resource, resourcesOf, type Templates } from './templates.ts';

/** One action that somebody is allowed on one resource, as a template has it. */
export interface Held {
  readonly role: string;
  readonly action: string;
  /** Type, logical id and what follows: `AWS::S3::Bucket Vault /ledgers/*`; an ARN of elsewhere as it is. */
  readonly on: string;
  readonly condition: string;
}

/** Everything that the roles of a stage are allowed, from policies beside them and within them. */
export function heldIn({ of }: Templates): readonly Held[] {
  const templates = Object.values(of);
  return templates.flatMap((template) => {
    const roles = resourcesOf(template, 'AWS::IAM::Role');
    const own = Object.values(roles).flatMap(({ Properties: { RoleName, Policies = [] } }) =>
      (Policies as { PolicyDocument: unknown }[]).map(
        ({ PolicyDocument }) => [RoleName, PolicyDocument] as const,
      ),
    );
    const beside = Object.values(resourcesOf(template, 'AWS::IAM::Policy')).flatMap(({ Properties }) =>
      (Properties.Roles as { Ref: string }[]).map(
        ({ Ref }) => [roles[Ref]!.Properties.RoleName, Properties.PolicyDocument] as const,
      ),
    );
    return [...own, ...beside].flatMap(([role, document]) =>
      statementsOf(role, document, template, templates),
    );
  });
}

function statementsOf(
  role: string,
  document: { Statement: Resource['Properties'][] },
  template: Template,
  templates: readonly Template[],
): readonly Held[] {
  return document.Statement.flatMap(({ Effect, Action, Resource, Condition }) => {
    if (Effect !== 'Allow') throw new Error(`${role} has a statement that allows nothing`);
    return list(Action).flatMap((action) =>
      list(Resource).map((resource) => ({
        role,
        action: String(action),
        on: nameOf(resource, template, templates),
        condition: JSON.stringify(Condition ?? {}),
      })),
    );
  });
}

/** A reference in words, through the export of another stack where it leads there. */
export function nameOf(value: unknown, template: Template, templates: readonly Template[]): string {
  if (typeof value === 'string') return value;
  const [[kind, content]] = Object.entries(value as object) as [[string, unknown]];
  switch (kind) {
    case 'Fn::Join':
      return (content as [string, unknown[]])[1].map((part) => nameOf(part, template, templates)).join(' ');
    case 'Fn::GetAtt':
      return named((content as string[])[0]!, template);
    case 'Ref':
      return named(content as string, template);
    case 'Fn::ImportValue': {
      for (const other of templates) {
        const outputs = Object.values(other.toJSON()['Outputs'] ?? {}) as {
          Value: unknown;
          Export?: { Name: string };
        }[];
        const exported = outputs.find(({ Export }) => Export?.Name === content);
        if (exported !== undefined) return nameOf(exported.Value, other, templates);
      }
      throw new Error(`nobody exports ${content}`);
    }
    default:
      throw new Error(`a resource named by ${kind}`);
  }
}

function named(id: string, template: Template): string {
  const type = template.toJSON()['Resources'][id]?.Type;
  // CDK appends eight characters of a hash to what a construct is called.
  return type === undefined ? id : `${type} ${id.slice(0, -8)}`;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
