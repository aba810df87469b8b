import { randomUUID } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Finding, finding } from '../core/findings/finding.ts';

/** Puts bytes where no file stands yet, whole or not at all; what kept it from being done otherwise. */
export async function writeNewFile(
  path: string,
  bytes: Uint8Array,
  mode = 0o666,
): Promise<Finding | undefined> {
  const draft = join(dirname(path), `.${randomUUID()}`);
  try {
    await writeFile(draft, bytes, { flag: 'wx', flush: true, mode });
    // A link never takes the place of a file that is there.
    await link(draft, path);
    return undefined;
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    return code === 'EEXIST'
      ? finding('file-exists', '')
      : finding('file-not-written', '', { reason: code ?? message });
  } finally {
    await rm(draft, { force: true });
  }
}
