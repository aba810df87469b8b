import type { StageSettings } from '../settings.ts';
import type { Caller, Cloud } from './cloud.ts';
import { deployRefusal } from './refusals.ts';

/** Whose account this is; throws where it is not the stage's, or in another partition. */
export async function checkAccount(cloud: Cloud, settings: StageSettings): Promise<Caller> {
  const { name: stage, partition, account } = settings;
  const caller = await cloud.caller();
  const actual = caller.arn.split(':')[1]!;
  if (actual !== partition) throw deployRefusal('other-partition', { stage, actual, partition });
  if (account !== undefined && account !== caller.account) {
    throw deployRefusal('other-account', { stage, actual: caller.account, account });
  }
  return caller;
}
