import { fileURLToPath } from 'node:url';
import { deployStage } from './deploy/deploy-stage.ts';
import { deployOptions } from './deploy/options.ts';
import { openCloud } from './deploy/real-cloud.ts';
import { runProgram } from './deploy/run-program.ts';
import type { StageSettings } from './settings.ts';
import { stageSettings } from './stage.ts';

/**
 * `npm run deploy -- --stage S [--region R] [--jurisdiction C] [--person NAME] [--keys DIR] [--roots FILE] [--yes]`:
 * everything up to the first login.
 */
await runProgram(async () => {
  const options = deployOptions(process.argv.slice(2));
  const settings = stageSettings(options.stage, options.region);
  await deployStage(settings, options, openCloud(settings), describe);
});

/** Only once it is known that there is somewhere to deploy to: this takes seconds. */
async function describe(settings: StageSettings): Promise<string> {
  const { bundleAll } = await import('./bundle/bundle-all.ts');
  const { synthesize } = await import('./synthesize.ts');
  const out = fileURLToPath(
    new URL(`../cdk.out/deploy/${settings.name}-${settings.region}`, import.meta.url),
  );
  const bundles = await bundleAll(fileURLToPath(new URL('../cdk.out/bundles', import.meta.url)));
  synthesize(settings, bundles, out);
  return out;
}
