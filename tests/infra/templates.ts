import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { functionNames } from '../../infra/functions.ts';
import { describeStage, openApp } from '../../infra/make-app.ts';
import { type StackLife, stackLives, stackName } from '../../infra/names.ts';
import type { StageSettings } from '../../infra/settings.ts';
import { stageSettings } from '../../infra/stage.ts';

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation's own shapes, as deep as they are.
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Templates {
  readonly settings: StageSettings;
  readonly of: Readonly<Record<StackLife, Template>>;
}

const made = new Map<string, Templates>();
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The templates of a stage, changed if asked; functions that do nothing stand for the bundles. Made once a file. */
export function templatesOf(name: string, changes: Partial<StageSettings> = {}): Templates {
  const key = JSON.stringify([name, changes]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const templates = synthesized({ ...stageSettings(name), ...changes });
  made.set(key, templates);
  return templates;
}

function synthesized(settings: StageSettings): Templates {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-synth-'));
  folders.push(folder);
  const assembly = describedIn(folder, settings).synth();
  const template = (life: StackLife) =>
    Template.fromJSON(assembly.getStackByName(stackName(settings, life)).template);
  const of = Object.fromEntries(stackLives.map((life) => [life, template(life)]));
  return { settings, of: of as Record<StackLife, Template> };
}

/** A stage as it is before its templates are written, with its files in `folder`. */
export function appOf(name: string, folder: string): App {
  return describedIn(folder, stageSettings(name));
}

function describedIn(folder: string, settings: StageSettings): App {
  const app = openApp(join(folder, 'out'));
  describeStage(app, settings, emptyBundles(join(folder, 'bundles')));
  return app;
}

function emptyBundles(folder: string) {
  return new Map(
    functionNames.map((name) => {
      const path = join(folder, name);
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, 'index.mjs'), `export const handler = async () => '${name}';\n`);
      return [name, path] as const;
    }),
  );
}

/** Every resource of one kind in a template, by its logical id. */
export function resourcesOf(template: Template, type: string): Readonly<Record<string, Resource>> {
  return template.findResources(type) as Record<string, Resource>;
}
