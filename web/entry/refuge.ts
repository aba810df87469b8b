import { StorageFault } from '../keys/storage-fault.ts';

/** Where something is kept by key; a `Shelf` on disk, or what stands in for one. */
export interface Kept {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  /** Deletes all whose key begins so. */
  deleteUnder(prefix: string): Promise<void>;
}

/** Keeps things on disk, or in memory as long as the page is open where the storage is full or forbidden; and knows which are where. */
export class Refuge {
  readonly #disk: Kept;
  readonly #changed: () => void;
  /** What is on its way to the disk, or did not get there. */
  readonly #memory = new Map<string, unknown>();
  /** What did not get there. */
  readonly #unkept = new Set<string>();

  /** `changed` is called whenever something is kept in memory alone, or no longer. */
  constructor(disk: Kept, changed: () => void) {
    this.#disk = disk;
    this.#changed = changed;
  }

  /** Under what something is kept that this page takes with it when it goes. */
  get unkept(): readonly string[] {
    return [...this.#unkept];
  }

  async get(key: string): Promise<unknown> {
    if (this.#memory.has(key)) return this.#memory.get(key);
    const found = await this.#try(() => this.#disk.get(key));
    return found?.done;
  }

  /** Whether it is on disk now. */
  async put(key: string, value: unknown): Promise<boolean> {
    this.#memory.set(key, value);
    const isOnDisk = (await this.#try(() => this.#disk.put(key, value))) !== undefined;
    // Of a later one that came meanwhile this says nothing.
    if (this.#memory.get(key) !== value) return isOnDisk;
    if (isOnDisk) this.#leaveMemory(key);
    else this.hold(key, value);
    return isOnDisk;
  }

  /** Keeps it in memory alone; what lies on disk under that key stays there. */
  hold(key: string, value: unknown): void {
    this.#memory.set(key, value);
    this.#unkept.add(key);
    this.#changed();
  }

  async delete(key: string): Promise<void> {
    this.#leaveMemory(key);
    await this.#try(() => this.#disk.delete(key));
  }

  /** Deletes all whose key begins so. */
  async deleteUnder(prefix: string): Promise<void> {
    for (const key of [...this.#memory.keys()]) if (key.startsWith(prefix)) this.#leaveMemory(key);
    await this.#try(() => this.#disk.deleteUnder(prefix));
  }

  /** Keeps nothing any more. What the storage has against it is thrown, and then nothing is gone. */
  async clear(): Promise<void> {
    await this.#disk.deleteUnder('');
    this.#memory.clear();
    this.#unkept.clear();
    this.#changed();
  }

  #leaveMemory(key: string): void {
    this.#memory.delete(key);
    if (this.#unkept.delete(key)) this.#changed();
  }

  /** What came of it; nothing where the storage has something against it. */
  async #try<T>(task: () => Promise<T>): Promise<{ readonly done: T } | undefined> {
    try {
      return { done: await task() };
    } catch (fault) {
      if (!(fault instanceof StorageFault)) throw fault;
      return undefined;
    }
  }
}
