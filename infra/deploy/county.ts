import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import type { Actor } from '../../core/ledger/registration.ts';
import { writeOnce } from '../../functions/embedded/durable-file.ts';
import { signingKey, signPayload } from '../../functions/embedded/sign.ts';
import type { Cloud } from './cloud.ts';
import { keyPath } from './local-keys.ts';
import { Unfinished } from './refusals.ts';

/**
 * The county's registration, signed by a root. It is kept beside the key and sent again as it is: with other times it
 * would be another registration, and the id is taken.
 */
export async function countyRegistration(folder: string, county: KeyFile, root: KeyFile): Promise<string> {
  const file = join(folder, 'county-registration.json');
  if (!existsSync(file)) {
    const envelope = signPayload(registrationOf(county, new Date()), 'actor', [signingKey(root)]);
    await writeOnce(file, new TextEncoder().encode(`${JSON.stringify(envelope)}\n`), folder);
  }
  return readFileSync(file, 'utf8');
}

function registrationOf({ actor, person, jurisdiction, jwk }: KeyFile, now: Date): Actor {
  const end = new Date(now);
  end.setUTCFullYear(now.getUTCFullYear() + 1);
  return {
    format: 'scrutineer/actor@1',
    actor,
    person,
    role: 'superior',
    jurisdiction,
    jwk: signingKey({ jwk }).jwk,
    notBefore: now.toISOString(),
    expires: end.toISOString(),
  };
}

/** Registers the county's key; answers whether it was new to the service. */
export async function registerCounty(cloud: Cloud, origin: string, registration: string): Promise<boolean> {
  const answer = await cloud
    .request(`${origin}/v1/actors/county`, { method: 'PUT', body: registration })
    .catch((error: Error) => {
      throw new Unfinished('not-registered', { reason: error.message });
    });
  if (answer.status === 201 || answer.status === 200) return answer.status === 201;
  const detail = /"detail":"([^"]*)"/.exec(await answer.text())?.[1] ?? '';
  throw new Unfinished('not-registered', { reason: `${answer.status} ${detail}`.trim() });
}

/** Where the county's key lies. */
export function countyKeyPath(folder: string): string {
  return keyPath(folder, 'county');
}
