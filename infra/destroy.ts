import { destroyOptions } from './deploy/destroy-options.ts';
import { destroyStage } from './deploy/destroy-stage.ts';
import { openCloud } from './deploy/real-cloud.ts';
import { runProgram } from './deploy/run-program.ts';
import { stageSettings } from './stage.ts';

/** `npm run destroy -- --stage S [--region R] [--yes S]`: leaves what retention law keeps, and says what that is. */
await runProgram(async () => {
  const { stage, region, yes } = destroyOptions(process.argv.slice(2));
  const settings = stageSettings(stage, region);
  await destroyStage(settings, yes, openCloud(settings), '.');
});
