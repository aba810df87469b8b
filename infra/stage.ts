import { checkSettings } from './check-settings.ts';
import type { StageSettings } from './settings.ts';
import { settingsRefusal } from './settings-refusals.ts';
import { stages } from './stages.ts';

/**
 * The settings of a stage by its name, in another region of its partition if one is given. Throws an `InfraRefusal`
 * that says what is in the way; nothing was made then.
 */
export function stageSettings(name: string | undefined, region?: string): StageSettings {
  const named = stages.find((stage) => stage.name === name);
  if (named === undefined) {
    const known = stages.map((stage) => stage.name).join(' ');
    throw settingsRefusal('stage-unknown', { stage: name ?? '', known });
  }
  const settings = region === undefined ? named : { ...named, region };
  checkSettings(settings);
  return settings;
}
