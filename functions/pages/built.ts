import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { nodeCrypto } from '../node-crypto.ts';

/** A file of the build as it is sent; its `etag` is of its bytes. */
interface BuiltFile {
  readonly bytes: Uint8Array;
  /** Made when it is first asked for: nobody waits for the files of others. */
  readonly zipped: () => Promise<Uint8Array>;
  readonly etag: string;
}

/** Everything that may be asked for, by its path: nothing else in the folder, or out of it, is ever opened. */
export type Built = ReadonlyMap<string, BuiltFile>;

const zip = promisify(gzip);

/** Reads a build once: `web/` with the console, and beside it `离线计票.html`. Empty where nothing was built. */
export async function readBuilt(folder: string): Promise<Built> {
  const names = await namesIn(join(folder, 'web/assets'));
  if (names.length === 0) return new Map();
  const paths: readonly (readonly [string, string])[] = [
    ['index.html', 'web/index.html'],
    ['offline.html', '离线计票.html'],
    ...names.map((name) => [`assets/${name}`, `web/assets/${name}`] as const),
  ];
  const files = paths.map(async ([path, at]) => [path, await readOne(join(folder, at))] as const);
  return new Map(await Promise.all(files));
}

/** What reads at the first call and remembers. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    known ??= read();
    return known;
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

async function readOne(path: string): Promise<BuiltFile> {
  const bytes = await readFile(path);
  const hash = Buffer.from(nodeCrypto.sha256(bytes)).toString('base64url');
  return { bytes, zipped: once(() => zip(bytes)), etag: `"${hash.slice(0, 22)}"` };
}
