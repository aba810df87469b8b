import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import type { Root } from '../../core/ledger/registration.ts';
import { Fault } from '../fault.ts';
import type { ConfigFile } from './config-file.ts';
import { place, readKey } from './data-folder.ts';
import { makeFolder, writeOnce } from './durable-file.ts';
import { makeKeyFile, writeKeyFile } from './key-file.ts';
import { signingKey } from './sign.ts';

/** One root in use and one in the safe. */
const rootOwners = [
  { actor: 'root-1', person: '根密钥甲', role: 'root', jurisdiction: '' },
  { actor: 'root-2', person: '根密钥乙', role: 'root', jurisdiction: '' },
] as const;
const serviceOwner = { actor: 'service', person: '记账服务', role: 'service', jurisdiction: '' } as const;

/**
 * Fills a new folder with two root keys, the service's key and the configuration; with the roots of another home instead
 * of its own, where they are `adopted`. The configuration comes last, so that a first start cut off half-way is simply
 * done again.
 */
export async function furnish(
  folder: string,
  mode: ConfigFile['mode'],
  adopted?: readonly Root[],
): Promise<ConfigFile> {
  // A database without its configuration is not new: new roots would void every registration in it.
  if (existsSync(join(folder, place.database))) throw new Fault('config-damaged', { place: '/' });
  await makeFolder(join(folder, place.keys));
  const roots = adopted ?? (await makeRoots(folder));
  await keepKey(folder, place.serviceKey, serviceOwner);
  const config: ConfigFile = { format: 'scrutineer/config@1', mode, roots };
  const text = `${JSON.stringify(config, null, 2)}\n`;
  await writeOnce(join(folder, place.config), new TextEncoder().encode(text), folder);
  return config;
}

async function makeRoots(folder: string): Promise<readonly Root[]> {
  const roots: Root[] = [];
  for (const owner of rootOwners) {
    const { actor, person, jurisdiction } = owner;
    const { jwk } = signingKey(await keepKey(folder, join(place.keys, `${actor}.json`), owner));
    roots.push({ actor, person, jurisdiction, jwk });
  }
  return roots;
}

/** The key that stands there from a start cut off, or a new one. */
async function keepKey(
  folder: string,
  file: string,
  owner: Omit<KeyFile, 'format' | 'jwk'>,
): Promise<KeyFile> {
  if (existsSync(join(folder, file))) return readKey(folder, file);
  const made = makeKeyFile(owner, 'EdDSA');
  await writeKeyFile(join(folder, file), made);
  return made;
}
