import { Database } from './database.ts';
import type { KeptRecord, KeptStore } from './kept-record.ts';

/** A page of the first version knows of no device key, and would take every PIN for a wrong one. */
const version = 2;

/** Keys in this browser's IndexedDB. */
export class IndexedStore implements KeptStore {
  readonly #database = new Database('scrutineer', 'keys', { version, keyPath: 'kid' });

  async list(): Promise<readonly KeptRecord[]> {
    let records: readonly KeptRecord[] = [];
    await this.#database.transact('readonly', (keys) => {
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
    await this.#database.transact('readwrite', (keys) => {
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
}
