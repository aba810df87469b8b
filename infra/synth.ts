import { parseArgs } from 'node:util';
import { bundleAll } from './bundle/bundle-all.ts';
import { orRefused } from './refusal.ts';
import { stageSettings } from './stage.ts';
import { stages } from './stages.ts';
import { synthesize } from './synthesize.ts';

/** `npm run synth [-- --stage S]`: describes every stage, offline, into `cdk.out/<stage>`; a line each. */
await orRefused(async () => {
  const { values } = parseArgs({ options: { stage: { type: 'string' } } });
  const chosen = values.stage === undefined ? stages.map(({ name }) => name) : [values.stage];
  const settings = chosen.map((name) => stageSettings(name));
  const bundles = await bundleAll('cdk.out/bundles');
  for (const stage of settings) {
    const { stacks, resources, explained } = synthesize(stage, bundles, `cdk.out/${stage.name}`);
    const { name, partition, region } = stage;
    console.log(
      `${name}: ${partition} ${region}, ${stacks} stacks, ${resources} resources, 0 findings unexplained, ${explained} explained`,
    );
  }
});
