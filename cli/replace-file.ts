import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Puts a text in a file's place at once: whoever reads the name sees the old text or the new one, never a part. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}`);
  const { mode } = await stat(path);
  try {
    await writeFile(draft, text, { flag: 'wx', flush: true, mode });
    await rename(draft, path);
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
}
