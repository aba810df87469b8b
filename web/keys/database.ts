import { StorageFault, storageFault } from './storage-fault.ts';

/**
 * A database of this browser with one store in it. It stays open, so that what is put into it is on its way before anything else
 * happens to the page. What the storage has against it is thrown as a `StorageFault`.
 */
export class Database {
  readonly #name: string;
  readonly #store: string;
  readonly #version: number;
  readonly #keyPath: string | null;
  #opened: Promise<IDBDatabase> | undefined;

  constructor(
    name: string,
    store: string,
    { version = 1, keyPath }: { readonly version?: number; readonly keyPath?: string } = {},
  ) {
    this.#name = name;
    this.#store = store;
    this.#version = version;
    this.#keyPath = keyPath ?? null;
  }

  /** Does some work in one transaction, and resolves once it is on the disk: what was told as kept outlives a pulled plug. */
  async transact(mode: IDBTransactionMode, work: (values: IDBObjectStore) => void): Promise<void> {
    const database = await this.#open();
    try {
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction(this.#store, mode, { durability: 'strict' });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
        work(transaction.objectStore(this.#store));
      });
    } catch (error) {
      throw storageFault(error);
    }
  }

  #open(): Promise<IDBDatabase> {
    if (this.#opened === undefined) {
      const opened = this.#openAnew();
      this.#opened = opened;
      opened.catch(() => this.#forget());
    }
    return this.#opened;
  }

  #forget(): void {
    this.#opened = undefined;
  }

  async #openAnew(): Promise<IDBDatabase> {
    try {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(this.#name, this.#version);
        opening.onupgradeneeded = ({ oldVersion }) => {
          if (oldVersion === 0) opening.result.createObjectStore(this.#store, { keyPath: this.#keyPath });
        };
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      database.onversionchange = () => {
        database.close();
        this.#forget();
      };
      database.onclose = () => this.#forget();
      return database;
    } catch (error) {
      // Where storage is forbidden altogether some browsers have no `indexedDB` at all.
      throw error instanceof ReferenceError || error instanceof TypeError
        ? new StorageFault('forbidden')
        : storageFault(error);
    }
  }
}
