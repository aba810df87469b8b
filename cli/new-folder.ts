import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Whether nothing would be lost by putting a folder here: there is none, or an empty one. */
export async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** Fills a draft beside the folder and then puts it in its place: nobody takes a half for the whole. */
export async function fillNewFolder(out: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const folder = resolve(out);
  const draft = join(dirname(folder), `.${basename(folder)}-${randomUUID()}`);
  try {
    await mkdir(draft, { recursive: true });
    await fill(draft);
    await rmdir(folder).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'ENOENT') throw fault;
    });
    await rename(draft, folder);
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    throw fault;
  }
}
