import { Database } from '../keys/database.ts';

/** Values by key in a database of their own in this browser. What its storage has against it is thrown as a `StorageFault`. */
export class Shelf<V> {
  readonly #database: Database;

  constructor(database: string) {
    this.#database = new Database(database, 'shelf');
  }

  async get(key: string): Promise<V | undefined> {
    return (await this.#read((values) => values.get(key))) as V | undefined;
  }

  async list(): Promise<readonly V[]> {
    return (await this.#read((values) => values.getAll())) as V[];
  }

  put(key: string, value: V): Promise<void> {
    return this.#write((values) => values.put(value, key));
  }

  delete(key: string): Promise<void> {
    return this.#write((values) => values.delete(key));
  }

  /** Deletes all whose key begins so. */
  deleteUnder(prefix: string): Promise<void> {
    return this.#write((values) => values.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
  }

  async #read(ask: (values: IDBObjectStore) => IDBRequest): Promise<unknown> {
    let found: unknown;
    await this.#database.transact('readonly', (values) => {
      const asking = ask(values);
      asking.onsuccess = () => {
        found = asking.result;
      };
    });
    return found;
  }

  #write(ask: (values: IDBObjectStore) => IDBRequest): Promise<void> {
    return this.#database.transact('readwrite', (values) => {
      ask(values);
      // Without waiting for an answer: a page that closes now would take an open transaction with it.
      values.transaction.commit();
    });
  }
}
