import type { Holder } from './permissions.ts';
import type { StageSettings } from './settings.ts';

type Named = Pick<StageSettings, 'name' | 'region'>;

/** The stacks of a stage, by how long what they hold lives. */
export const stackLives = ['data', 'service', 'watch', 'site'] as const;
export type StackLife = (typeof stackLives)[number];

export function stackName({ name }: Named, life: StackLife): string {
  return `scrutineer-${name}-${life}`;
}

export function functionName({ name }: Named, holder: Holder): string {
  return `scrutineer-${name}-${holder}`;
}

/** Roles are named over the whole account, and key and bucket policies name them before they are there. */
export function roleName({ name, region }: Named, holder: Holder): string {
  return `scrutineer-${name}-${region}-${holder}`;
}
