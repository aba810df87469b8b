import { type StackLife, stackLives, stackName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import type { Cloud, DeployedStack } from './cloud.ts';
import { deployRefusal } from './refusals.ts';

/** The stacks of a stage that are there already. */
export type Standing = ReadonlyMap<StackLife, DeployedStack>;

/** From here CloudFormation goes on to nothing by itself, and the CDK cannot either. */
const stuck: ReadonlySet<string> = new Set([
  ...['CREATE_FAILED', 'DELETE_FAILED', 'ROLLBACK_FAILED', 'UPDATE_FAILED', 'UPDATE_ROLLBACK_FAILED'],
  ...['IMPORT_ROLLBACK_FAILED'],
]);

/**
 * Looks at the stacks with this stage's names. Throws where one of them is somebody else's, is being changed, or stands
 * where only a person gets it out. One that was announced and never made (`REVIEW_IN_PROGRESS`) is none.
 */
export async function standingStacks(cloud: Cloud, settings: StageSettings): Promise<Standing> {
  const standing = new Map<StackLife, DeployedStack>();
  for (const life of stackLives) {
    const stack = await cloud.stack(stackName(settings, life));
    if (stack === undefined || stack.status === 'REVIEW_IN_PROGRESS') continue;
    checkOwn(stackName(settings, life), stack, settings);
    standing.set(life, stack);
  }
  return standing;
}

function checkOwn(stack: string, { tags, status }: DeployedStack, settings: StageSettings): void {
  const { name: stage, region, dataClass: wanted } = settings;
  if (tags['scrutineer-stage'] !== stage) throw deployRefusal('name-taken', { region, stack, stage });
  const actual = tags['scrutineer-data'];
  if (actual !== undefined && actual !== wanted) {
    throw deployRefusal('data-class-changed', { stack, actual, wanted });
  }
  if (status.endsWith('_IN_PROGRESS') && !status.endsWith('_CLEANUP_IN_PROGRESS')) {
    throw deployRefusal('stack-busy', { stack, status });
  }
}

/** Throws where a stack stands as no deployment can change it; one to be deleted may stand so. */
export function checkNotStuck(standing: Standing, settings: StageSettings): void {
  for (const [life, { status }] of standing) {
    // The CDK deletes what was rolled back at its first creation, but not where deleting is protected.
    const rolledBack = life === 'data' && status === 'ROLLBACK_COMPLETE';
    if (stuck.has(status) || rolledBack) {
      throw deployRefusal('stack-stuck', { stack: stackName(settings, life), status });
    }
  }
}
