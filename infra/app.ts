import { bundleAll } from './bundle/bundle-all.ts';
import { describeStage, openApp } from './make-app.ts';
import { orRefused } from './refusal.ts';
import { stageSettings } from './stage.ts';

/**
 * What the CDK CLI runs: `cdk deploy -c stage=trial [-c region=cn-north-1]`. Run by itself it takes both from
 * SCRUTINEER_STAGE and SCRUTINEER_REGION.
 */
await orRefused(async () => {
  const app = openApp();
  const asked = (name: string) =>
    app.node.tryGetContext(name) ?? process.env[`SCRUTINEER_${name.toUpperCase()}`];
  const settings = stageSettings(asked('stage'), asked('region'));
  describeStage(app, settings, await bundleAll('cdk.out/bundles'));
  app.synth();
});
