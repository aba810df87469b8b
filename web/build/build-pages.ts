import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleConsole } from './bundle-console.ts';
import { bundleOffline } from './bundle-offline.ts';

/** A file of a build, with what it weighs. */
export interface Built {
  readonly path: string;
  readonly bytes: number;
  readonly gzip: number;
}

/**
 * Builds the console into `<folder>/web` and the page without a network into `<folder>/离线计票.html`. The folder is put in
 * place whole: whoever serves it meanwhile sees the old build or the new one.
 */
export async function buildPages(folder: string): Promise<readonly Built[]> {
  const files = new Map([
    ...(await bundleConsole()).map(([path, bytes]) => [`web/${path}`, bytes] as const),
    ['离线计票.html', await bundleOffline()] as const,
  ]);
  const fresh = `${folder}.${process.pid}`;
  for (const [path, bytes] of files) {
    await mkdir(join(fresh, path, '..'), { recursive: true });
    await writeFile(join(fresh, path), bytes);
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, gzip: gzipSync(bytes).length }));
}
