import { StorageFault, storageFault } from '../keys/storage-fault.ts';

const shelf = 'shelf';

/** Values by key in a database of their own in this browser. What its storage has against it is thrown as a `StorageFault`. */
export class Shelf<V> {
  readonly #database: string;

  constructor(database: string) {
    this.#database = database;
  }

  async get(key: string): Promise<V | undefined> {
    return (await this.#ask('readonly', (values) => values.get(key))) as V | undefined;
  }

  async list(): Promise<readonly V[]> {
    return (await this.#ask('readonly', (values) => values.getAll())) as V[];
  }

  async put(key: string, value: V): Promise<void> {
    await this.#ask('readwrite', (values) => values.put(value, key));
  }

  async delete(key: string): Promise<void> {
    await this.#ask('readwrite', (values) => values.delete(key));
  }

  async #ask(mode: IDBTransactionMode, ask: (values: IDBObjectStore) => IDBRequest): Promise<unknown> {
    try {
      const database = await open(this.#database);
      try {
        return await new Promise<unknown>((resolve, reject) => {
          // What was told as kept outlives a pulled plug.
          const transaction = database.transaction(shelf, mode, { durability: 'strict' });
          const request = ask(transaction.objectStore(shelf));
          transaction.oncomplete = () => resolve(request.result);
          transaction.onabort = () => reject(transaction.error);
        });
      } finally {
        database.close();
      }
    } catch (error) {
      // Where storage is forbidden altogether some browsers have no `indexedDB` at all.
      throw error instanceof ReferenceError || error instanceof TypeError
        ? new StorageFault('forbidden')
        : storageFault(error);
    }
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(shelf);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
