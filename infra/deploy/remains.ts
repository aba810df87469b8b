import { type StackLife, stackLives, stackName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import type { Cloud, StackResource } from './cloud.ts';
import type { Standing } from './standing.ts';
import { keysCost } from './standing-cost.ts';

/** What stays after `destroy`, stack by stack: all of `data`, and what the others keep. */
export async function remaining(
  cloud: Cloud,
  settings: StageSettings,
  standing: Standing,
): Promise<ReadonlyMap<StackLife, readonly StackResource[]>> {
  const stays = new Map<StackLife, readonly StackResource[]>();
  for (const life of stackLives) {
    if (!standing.has(life)) continue;
    const all = await cloud.resources(stackName(settings, life));
    const kept = all.filter((resource) => resource.kept && holds(resource));
    if (kept.length > 0) stays.set(life, kept);
  }
  return stays;
}

/** Whether it holds or costs anything by itself; policies and aliases only go with what does. */
function holds({ type }: StackResource): boolean {
  return !/Policy$|::Alias$|^AWS::IAM::|^AWS::CDK::/.test(type);
}

/** The same in plain words, with until when, for how much, and how it may go after that. */
export function remainsText(
  settings: StageSettings,
  stays: ReadonlyMap<StackLife, readonly StackResource[]>,
  today: Date,
): string {
  const { name, logDays } = settings;
  const { mode, years } = settings.retention;
  const all = [...stays.values()].flat();
  const keys = all.filter(({ type }) => type === 'AWS::KMS::Key').length;
  const until = new Date(today);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  return [
    `What remains of stage “${name}” (依法保留，不会删除):`,
    ...[...stays].flatMap(([life, kept]) => [
      `  ${stackName(settings, life)}${life === 'data' ? ', the whole stack' : ''}`,
      ...kept.map(({ type, id }) => `    ${type.replace(/^AWS::/, '')} ${id}`),
    ]),
    `Until when: evidence for ${years} ${years === 1 ? 'year' : 'years'} from the writing of each object (${mode}), the last of it no later than`,
    `${until.toISOString().slice(0, 10)}; the table as long as its deletion protection stands; logs for ${logDays} days.`,
    `What it costs: ${keysCost(keys, settings)} a month for ${keys} keys, and what table and vault hold (docs/scale.md, “Money”).`,
    'How it may go after that: docs/operations.md, “Close down and hand over”.',
  ].join('\n');
}
