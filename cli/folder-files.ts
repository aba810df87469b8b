import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Every file of a folder and below, by path with `/`. What is neither a file nor a folder, such as a link, comes back
 * empty: it is there, and it is no file. Throws what the file system says.
 */
export function readFolder(folder: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const found of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // An empty folder is something extra too; one with files shows in their paths.
    if (found.isDirectory() && readdirSync(join(found.parentPath, found.name)).length > 0) continue;
    const place = join(found.parentPath, found.name);
    const path = relative(folder, place).split(sep).join('/');
    files.set(path, found.isFile() ? readFileSync(place) : new Uint8Array());
  }
  return files;
}
