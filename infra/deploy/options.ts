import { parseArgs } from 'node:util';
import { isJurisdiction } from '../../core/ledger/jurisdiction.ts';
import { parseName } from '../../core/names/key.ts';
import type { StageSettings } from '../settings.ts';
import { deployRefusal } from './refusals.ts';

/** What `deploy` was asked for, as it was typed. */
export interface DeployOptions {
  readonly stage?: string;
  readonly region?: string;
  readonly jurisdiction?: string;
  readonly person?: string;
  readonly keys?: string;
  readonly roots?: string;
  readonly yes?: boolean;
}

/** Throws what `parseArgs` does at an option nobody knows. */
export function deployOptions(args: readonly string[]): DeployOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      stage: text,
      region: text,
      jurisdiction: text,
      person: text,
      keys: text,
      roots: text,
      yes: { type: 'boolean' },
    },
  });
  return values;
}

/** Where root keys and the county's key lie on this machine. */
export function keysFolder({ keys }: Pick<DeployOptions, 'keys'>, { name }: StageSettings): string {
  return keys ?? `scrutineer-${name}-keys`;
}

/** The county of the samples, which a rehearsal may take for its own. */
const sampleCounty = '469021';

/** The jurisdiction that is registered first. Throws where it is none, or not said and the elections are official. */
export function jurisdictionOf({ jurisdiction }: DeployOptions, { name, mode }: StageSettings): string {
  if (jurisdiction === undefined) {
    if (mode === 'official') throw deployRefusal('jurisdiction-missing', { stage: name });
    return sampleCounty;
  }
  if (!isJurisdiction(jurisdiction)) throw deployRefusal('jurisdiction-malformed', { jurisdiction });
  return jurisdiction;
}

/** A person's name as registrations hold it. */
export function personOf(person: string): string {
  const name = parseName(person);
  if (!name.ok) throw deployRefusal('person-malformed', { person, reason: name.code });
  return name.name;
}
