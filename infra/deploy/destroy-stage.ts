import { join } from 'node:path';
import { writeOnce } from '../../functions/embedded/durable-file.ts';
import { type StackLife, stackName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { checkAccount } from './check-account.ts';
import type { Cloud } from './cloud.ts';
import { midway } from './midway.ts';
import { deployRefusal } from './refusals.ts';
import { remaining, remainsText } from './remains.ts';
import { deployedRoots } from './roots.ts';
import { type Standing, standingStacks } from './standing.ts';

/** What goes, those that rest on others first; `data` never does. */
const going: readonly StackLife[] = ['site', 'watch', 'service'];

/**
 * Deletes what answers and looks on, and leaves what retention law keeps, after it has said what that is and somebody
 * typed the stage's name. The public roots are written into `folder`: whoever deploys again needs them.
 */
export async function destroyStage(
  settings: StageSettings,
  typed: string | undefined,
  cloud: Cloud,
  folder: string,
): Promise<void> {
  const { name: stage, region } = settings;
  const { account } = await checkAccount(cloud, settings);
  const standing = await standingStacks(cloud, settings);
  if (standing.size === 0) throw deployRefusal('not-deployed', { stage, region });
  const stays = await remaining(cloud, settings, standing);
  const deleted = going.filter((life) => standing.has(life));
  const scratch = await scratchToEmpty(cloud, standing, deleted.length > 0);
  const goes = deleted.map((life) => stackName(settings, life));
  if (scratch !== undefined) goes.push(`the copies handed out that lie in ${scratch}`);
  cloud.say(
    `Account ${account}, region ${region}. Deleted: ${goes.join(', ') || 'nothing, it was done before'}.\n`,
  );
  cloud.say(remainsText(settings, stays, new Date()));
  if (goes.length === 0) return;
  const answer = typed ?? (await cloud.ask(`\n请输入环境名以确认。Type the stage’s name to go on: `));
  if (answer !== stage) throw deployRefusal('declined');
  await midway(`destroy --stage ${stage}`, async () => {
    await keepRootsFile(cloud, settings, standing, folder);
    for (const life of deleted) {
      const name = stackName(settings, life);
      cloud.say(`Deleting ${name}.`);
      await cloud.deleteStack(name);
    }
    // Last: as long as `read` stands it may hand out more.
    if (scratch !== undefined) await cloud.deleteCopies(scratch);
  });
  cloud.say(`\nDeleted. What is listed above remains.`);
}

/** The bucket of copies handed out: while something stands there may be more at any time, afterwards only what is left. */
async function scratchToEmpty(
  cloud: Cloud,
  standing: Standing,
  stands: boolean,
): Promise<string | undefined> {
  const scratch = standing.get('data')?.outputs['ScratchName'];
  if (scratch === undefined) return undefined;
  return stands || (await cloud.holdsCopies(scratch)) ? scratch : undefined;
}

/** New roots would void what lies in the ledgers, and the stack that knows the old ones is about to go. */
async function keepRootsFile(
  cloud: Cloud,
  { name, region }: StageSettings,
  standing: Standing,
  folder: string,
): Promise<void> {
  const deployed = deployedRoots(standing);
  if (deployed === undefined) return;
  const file = join(folder, `scrutineer-${name}-roots.json`);
  const text = `${JSON.stringify(deployed.roots, null, 2)}\n`;
  const isNew = await writeOnce(file, new TextEncoder().encode(text), folder);
  cloud.say(
    isNew
      ? `The public roots are in ${file}: keep it. To serve the same ledgers again:\n  npm run deploy -- --stage ${name} --region ${region} --roots ${file}`
      : `${file} stands from before and was left as it is. The public roots in use were:\n${text}`,
  );
}
