import { type App, Validations } from 'aws-cdk-lib';
import { describeStage, openApp } from './make-app.ts';
import type { StageSettings } from './settings.ts';
import type { Bundles } from './stacks/service.ts';

interface Synthesized {
  readonly stacks: number;
  readonly resources: number;
  /** How many explanations of findings there are. */
  readonly explained: number;
}

/** Writes the templates of one stage. Throws on a finding that nobody explained, after it is printed. */
export function synthesize(settings: StageSettings, bundles: Bundles, outdir: string): Synthesized {
  const app = openApp(outdir);
  describeStage(app, settings, bundles);
  const { stacks } = app.synth();
  const resources = stacks.map(({ template }) => Object.keys(template.Resources).length);
  return {
    stacks: stacks.length,
    resources: resources.reduce((sum, count) => sum + count, 0),
    explained: explanations(app),
  };
}

function explanations(app: App): number {
  const key = Validations.ACKNOWLEDGED_RULES_METADATA_KEY;
  return app.node
    .findAll()
    .flatMap(({ node }) => node.metadata.filter(({ type }) => type === key))
    .reduce((sum, { data }) => sum + Object.keys(data).length, 0);
}
