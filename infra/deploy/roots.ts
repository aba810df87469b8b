import { readFileSync } from 'node:fs';
import type { Root } from '../../core/ledger/registration.ts';
import { readRootList } from '../../functions/root-list.ts';
import { stackName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { hasBothRoots } from './local-keys.ts';
import { deployRefusal } from './refusals.ts';
import type { Standing } from './standing.ts';

/** Where a stage's roots come from; `local` are two keys in a folder, some or all of which may be yet to be made. */
export type RootsPlan =
  | { readonly from: 'file'; readonly roots: readonly Root[] }
  /** `text` is the parameter as it stands: written otherwise, it would change every function. */
  | { readonly from: 'deployed'; readonly roots: readonly Root[]; readonly text: string }
  | { readonly from: 'local'; readonly folder: string; readonly there: boolean };

/** As much as a CloudFormation parameter holds. Characters. */
const longest = 4096;

/** Decides it, and makes nothing. Throws where roots that a ledger rests on would be lost. */
export function planRoots(
  file: string | undefined,
  folder: string,
  standing: Standing,
  settings: StageSettings,
): RootsPlan {
  const deployed = deployedRoots(standing);
  if (file !== undefined) {
    const roots = readRootsFile(file);
    for (const root of deployed?.roots ?? []) checkStays(root, roots, file);
    return { from: 'file', roots };
  }
  if (deployed !== undefined) return { from: 'deployed', ...deployed };
  const there = hasBothRoots(folder);
  if (standing.has('data') && !there) {
    throw deployRefusal('roots-lost', { stack: stackName(settings, 'data'), folder });
  }
  return { from: 'local', folder, there };
}

/** What the service has in use; `undefined` where it is not deployed. */
export function deployedRoots(
  standing: Standing,
): { readonly roots: readonly Root[]; readonly text: string } | undefined {
  const text = standing.get('service')?.parameters['Roots'];
  if (text === undefined) return undefined;
  const read = readRootList(new TextEncoder().encode(text));
  if (!read.ok) throw new Error('the deployed roots are no list of roots');
  return { roots: read.value, text };
}

function readRootsFile(file: string): readonly Root[] {
  const unreadable = (reason: string) => deployRefusal('roots-unreadable', { file, reason });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw unreadable((error as NodeJS.ErrnoException).code ?? (error as Error).message);
  }
  const read = readRootList(bytes);
  if (!read.ok) {
    const { code, at } = read.findings[0]!;
    throw unreadable(`${at || '/'} ${code}`);
  }
  const { length } = JSON.stringify(read.value);
  if (length > longest) throw unreadable(`${length} > ${longest}`);
  return read.value;
}

function checkStays(root: Root, roots: readonly Root[], file: string): void {
  const stays = roots.some(({ actor, jwk }) => actor === root.actor && jwk.x === root.jwk.x);
  if (!stays) throw deployRefusal('roots-dropped', { file, root: root.actor });
}
