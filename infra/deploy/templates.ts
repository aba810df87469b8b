import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StackLife, stackLives, stackName } from '../names.ts';
import type { StageSettings } from '../settings.ts';

interface TemplateResource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation's own shapes, as deep as they are.
  readonly Properties?: any;
}

/** Resources of each stack of an assembly, the CDK's note about itself left out. */
export type Templates = Readonly<Record<StackLife, readonly TemplateResource[]>>;

export function readTemplates(assembly: string, settings: StageSettings): Templates {
  const resources = (life: StackLife): readonly TemplateResource[] => {
    const text = readFileSync(join(assembly, `${stackName(settings, life)}.template.json`), 'utf8');
    const { Resources } = JSON.parse(text) as { Resources: Readonly<Record<string, TemplateResource>> };
    return Object.values(Resources).filter(({ Type }) => Type !== 'AWS::CDK::Metadata');
  };
  return Object.fromEntries(stackLives.map((life) => [life, resources(life)])) as unknown as Templates;
}

/** How many of each kind, the most first: `Lambda::Function 6, SQS::Queue 2`. */
export function countsByType(types: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .map(([type, count]) => `${type.replace(/^AWS::/, '')} ${count}`)
    .join(', ');
}
