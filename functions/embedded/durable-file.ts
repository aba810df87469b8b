import { randomUUID } from 'node:crypto';
import { closeSync, fsync, fsyncSync, linkSync, mkdirSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from './file-fault.ts';

const elsewhere = promisify(fsync);

/** Milliseconds. A solid disk takes less for a flush than handing it over takes; one that turns takes more. */
const quick = 3;
/** What the last flush took; a disk is slow until it shows otherwise. */
let lastFlush = Number.POSITIVE_INFINITY;

/** Only slow flushes leave the thread, and other requests go on meanwhile; what else a small file needs is done at once. */
async function synchronise(handle: number): Promise<void> {
  const start = performance.now();
  if (lastFlush > quick) await elsewhere(handle);
  else fsyncSync(handle);
  lastFlush = performance.now() - start;
}

async function flush(path: string): Promise<void> {
  const handle = openSync(path, 'r');
  try {
    await synchronise(handle);
  } catch (error) {
    // Windows has no fsync for a folder; NTFS journals the name itself.
    if (process.platform !== 'win32') throw error;
  } finally {
    closeSync(handle);
  }
}

/** Bundles hold votes and key files keys: nobody but the user that runs the service reads what it keeps. */
const folderMode = 0o700;
const fileMode = 0o600;

/** Makes a folder and those above it, each durable in the one above. */
export async function makeFolder(path: string): Promise<void> {
  const folder = resolve(path);
  const first = mkdirSync(folder, { recursive: true, mode: folderMode });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await flush(dirname(made));
}

/** Makes sure that a file found standing, and its name, are on the disk. */
export async function settle(path: string): Promise<void> {
  await flush(path);
  await flush(dirname(path));
}

/**
 * Writes bytes under a name that nobody has yet: a temporary file beside it all, flushed, then linked, which never
 * overwrites, and the folder flushed. `false` if the name is taken. Whoever reads the name sees all bytes or none.
 */
export async function writeOnce(path: string, bytes: Uint8Array, temporary: string): Promise<boolean> {
  const draft = join(temporary, randomUUID());
  const handle = openSync(draft, 'wx', fileMode);
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      await synchronise(handle);
    } finally {
      closeSync(handle);
    }
    linkSync(draft, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
  await flush(dirname(path));
  return true;
}
