import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import cdk from '../cdk.json' with { type: 'json' };
import type { StageSettings } from './settings.ts';
import { DataStack } from './stacks/data.ts';
import { type Bundles, ServiceStack } from './stacks/service.ts';
import { SiteStack } from './stacks/site.ts';
import { WatchStack } from './stacks/watch.ts';

/** An app as `cdk.json` sets it, whoever runs it. Without `outdir` the CDK CLI says where its templates go. */
export function openApp(outdir?: string): App {
  return new App({
    context: cdk.context,
    analyticsReporting: false,
    autoSynth: false,
    ...(outdir === undefined ? {} : { outdir }),
  });
}

/** Puts the whole of one stage into an app, with the rules that every synthesis of it is held to. */
export function describeStage(app: App, settings: StageSettings, bundles: Bundles): void {
  const data = new DataStack(app, settings);
  const service = new ServiceStack(app, settings, data, bundles);
  new WatchStack(app, settings, data, service);
  new SiteStack(app, settings, data.logs);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
}
