import { readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Vault } from '../ports.ts';
import { vaultSegments } from '../vault-segment.ts';
import { makeFolder, settle, writeOnce } from './durable-file.ts';
import { errorCode, fileFault } from './file-fault.ts';

const drafts = '.drafts';

/**
 * Opens write-once storage in a folder, one file a path, and sweeps away what a killed process left half-written.
 * A file cut short or changed is for the reader's digest to find. Throws a `Fault` when the folder cannot be written.
 */
export async function openFileVault(root: string): Promise<Vault> {
  try {
    const folder = join(root, drafts);
    await makeFolder(folder);
    for (const draft of readdirSync(folder)) unlinkSync(join(folder, draft));
  } catch (error) {
    throw fileFault(error);
  }
  return new FileVault(root);
}

class FileVault implements Vault {
  readonly #root: string;
  readonly #made = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  async put(path: string, bytes: Uint8Array): Promise<'written' | 'same' | 'conflict'> {
    const file = this.#place(path);
    try {
      await this.#openFolder(dirname(file));
      if (await writeOnce(file, bytes, join(this.#root, drafts))) return 'written';
      if (Buffer.compare(readFileSync(file), bytes) !== 0) return 'conflict';
      // Whoever wrote it may have died between link and flush.
      await settle(file);
      return 'same';
    } catch (error) {
      throw fileFault(error);
    }
  }

  async get(path: string): Promise<Uint8Array | undefined> {
    const file = this.#place(path);
    try {
      return await readFile(file);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw fileFault(error);
    }
  }

  async has(path: string): Promise<boolean> {
    return statSync(this.#place(path), { throwIfNoEntry: false }) !== undefined;
  }

  async list(folder: string): Promise<readonly string[]> {
    const top = folder === '' ? this.#root : this.#place(folder);
    try {
      return readdirSync(top, { recursive: true, withFileTypes: true })
        .filter((found) => found.isFile())
        .map((found) => relative(this.#root, join(found.parentPath, found.name)).split(sep).join('/'))
        .filter((path) => !path.startsWith(drafts))
        .sort();
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw fileFault(error);
    }
  }

  async #openFolder(folder: string): Promise<void> {
    if (this.#made.has(folder)) return;
    await makeFolder(folder);
    this.#made.add(folder);
  }

  #place(path: string): string {
    return join(this.#root, ...vaultSegments(path));
  }
}
