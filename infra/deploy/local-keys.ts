import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import type { Root } from '../../core/ledger/registration.ts';
import { makeFolder } from '../../functions/embedded/durable-file.ts';
import { makeKeyFile, parseKeyFile, writeKeyFile } from '../../functions/embedded/key-file.ts';
import { signingKey } from '../../functions/embedded/sign.ts';
import { deployRefusal } from './refusals.ts';

type Owner = Omit<KeyFile, 'format' | 'jwk'>;

/** One root in use and one in the safe, as in the embedded home. */
const rootOwners: readonly Owner[] = [
  { actor: 'root-1', person: '根密钥甲', role: 'root', jurisdiction: '' },
  { actor: 'root-2', person: '根密钥乙', role: 'root', jurisdiction: '' },
];

export function keyPath(folder: string, actor: string): string {
  return join(folder, `${actor}.json`);
}

/** The key that lies there from before; `undefined` where there is none. Throws at one that is not whole. */
export function readLocalKey(folder: string, actor: string): KeyFile | undefined {
  const file = keyPath(folder, actor);
  if (!existsSync(file)) return undefined;
  const read = parseKeyFile(bytesOf(file));
  if (!read.ok) throw deployRefusal('key-file-damaged', { file });
  return read.value;
}

/** None, where it may not be read. */
function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}

/** The key that lies there from before, or a new one (mode 0600), which never leaves this machine. */
export async function keepLocalKey(folder: string, owner: Owner): Promise<KeyFile> {
  const standing = readLocalKey(folder, owner.actor);
  if (standing !== undefined) return standing;
  await makeFolder(folder);
  const made = makeKeyFile(owner, 'EdDSA');
  // Somebody else may have been faster: theirs stands.
  if (await writeKeyFile(keyPath(folder, owner.actor), made)) return made;
  return readLocalKey(folder, owner.actor)!;
}

/** Whether both root keys lie in the folder. */
export function hasBothRoots(folder: string): boolean {
  return rootOwners.every(({ actor }) => readLocalKey(folder, actor) !== undefined);
}

/** The public halves of the two root keys in the folder; what is missing is made. */
export async function keepRoots(folder: string): Promise<readonly Root[]> {
  const roots: Root[] = [];
  for (const owner of rootOwners) {
    const { actor, person, jurisdiction, jwk } = await keepLocalKey(folder, owner);
    roots.push({ actor, person, jurisdiction, jwk: signingKey({ jwk }).jwk });
  }
  return roots;
}
