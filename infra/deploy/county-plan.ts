import { signingKey } from '../../functions/embedded/sign.ts';
import type { StageSettings } from '../settings.ts';
import type { Cloud } from './cloud.ts';
import { countyKeyPath } from './county.ts';
import { readLocalKey } from './local-keys.ts';
import { type DeployOptions, jurisdictionOf, personOf } from './options.ts';
import { deployRefusal } from './refusals.ts';
import type { RootsPlan } from './roots.ts';

/** Whose key is the first to be registered; `nobody` where no root that could sign for it lies on this machine. */
export type CountyPlan = { readonly person: string; readonly jurisdiction: string } | 'nobody';

/** Decides it, asking for a name where none was given; makes nothing. */
export async function planCounty(
  roots: RootsPlan,
  folder: string,
  options: DeployOptions,
  settings: StageSettings,
  cloud: Cloud,
): Promise<CountyPlan> {
  if (!canSign(roots, folder)) return 'nobody';
  const standing = readLocalKey(folder, 'county');
  if (standing === undefined) {
    const jurisdiction = jurisdictionOf(options, settings);
    return { person: await askedPerson(options, cloud), jurisdiction };
  }
  const { person, jurisdiction } = standing;
  const asked = {
    person: options.person === undefined ? person : personOf(options.person),
    jurisdiction: options.jurisdiction ?? jurisdiction,
  };
  if (asked.person !== person || asked.jurisdiction !== jurisdiction) {
    throw deployRefusal('county-key-differs', {
      file: countyKeyPath(folder),
      held: `${person} (${jurisdiction})`,
      asked: `${asked.person} (${asked.jurisdiction})`,
    });
  }
  return { person, jurisdiction };
}

/** Whether root-1 lies here, or will, and is one of the roots in use. */
function canSign(roots: RootsPlan, folder: string): boolean {
  if (roots.from === 'local') return true;
  const root = readLocalKey(folder, 'root-1');
  if (root === undefined) return false;
  const { jwk } = signingKey(root);
  return roots.roots.some((each) => each.jwk.x === jwk.x);
}

async function askedPerson({ person, yes }: DeployOptions, cloud: Cloud): Promise<string> {
  if (person !== undefined) return personOf(person);
  const answered = yes ? '' : await cloud.ask('县级密钥由谁保管？Who will hold the county’s key? ');
  if (answered === '') throw deployRefusal('person-missing');
  return personOf(answered);
}
