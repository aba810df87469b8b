import type { KeptRecord, KeptStore } from './kept-record.ts';
import { StorageFault, storageFault } from './storage-fault.ts';

const shelf = 'keys';
/** A page of the first version knows of no device key, and would take every PIN for a wrong one. */
const version = 2;

/** Keys in this browser's IndexedDB. */
export class IndexedStore implements KeptStore {
  #opened: Promise<IDBDatabase> | undefined;

  async list(): Promise<readonly KeptRecord[]> {
    let records: readonly KeptRecord[] = [];
    await this.#transact('readonly', (keys) => {
      const all = keys.getAll();
      all.onsuccess = () => {
        records = all.result as KeptRecord[];
      };
    });
    return records;
  }

  async change(
    kid: string,
    change: (record: KeptRecord | undefined) => KeptRecord | undefined,
  ): Promise<KeptRecord | undefined> {
    let stands: KeptRecord | undefined;
    await this.#transact('readwrite', (keys) => {
      const found = keys.get(kid);
      found.onsuccess = () => {
        const before = found.result as KeptRecord | undefined;
        stands = change(before);
        try {
          // What is as it was needs no room on a full disk.
          if (stands === before) return;
          if (stands === undefined) keys.delete(kid);
          else keys.put(stands);
        } catch {
          // What cannot be cloned: nothing of the change is kept, and the transaction says so.
          keys.transaction.abort();
        }
      };
    });
    return stands;
  }

  async alone<T>(kid: string, task: () => Promise<T>): Promise<T> {
    const { locks } = navigator;
    let begun = false;
    const run = () => {
      begun = true;
      return task();
    };
    if (locks === undefined) return run();
    try {
      return await locks.request(`scrutineer.key.${kid}`, run);
    } catch (fault) {
      // A page opened from a file may be given no locks; the counting of tries is a transaction of its own anyway.
      if (begun) throw fault;
      return run();
    }
  }

  /** Does some work in one transaction, and resolves once it is on disk. */
  async #transact(mode: IDBTransactionMode, work: (keys: IDBObjectStore) => void): Promise<void> {
    const database = await this.#open();
    try {
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction(shelf, mode);
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
        work(transaction.objectStore(shelf));
      });
    } catch (error) {
      throw storageFault(error);
    }
  }

  #open(): Promise<IDBDatabase> {
    this.#opened ??= openDatabase(() => {
      this.#opened = undefined;
    });
    this.#opened.catch(() => {
      this.#opened = undefined;
    });
    return this.#opened;
  }
}

/** Opens the database; `onClosed` is called where it must be opened anew. */
async function openDatabase(onClosed: () => void): Promise<IDBDatabase> {
  try {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('scrutineer', version);
      opening.onupgradeneeded = ({ oldVersion }) => {
        if (oldVersion === 0) opening.result.createObjectStore(shelf, { keyPath: 'kid' });
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    database.onversionchange = () => {
      database.close();
      onClosed();
    };
    database.onclose = onClosed;
    return database;
  } catch (error) {
    // Where storage is forbidden altogether some browsers have no `indexedDB` at all.
    throw error instanceof ReferenceError || error instanceof TypeError
      ? new StorageFault('forbidden')
      : storageFault(error);
  }
}
