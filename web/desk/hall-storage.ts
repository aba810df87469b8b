import type { HallFile } from '../../core/hall/documents.ts';
import { StorageFault, storageFault } from '../keys/storage-fault.ts';

/** All that is kept of a hall: the pack it was begun with, and what happened since. */
export interface KeptHall {
  readonly pack: unknown;
  readonly file: HallFile;
}

export interface HallStorage {
  read(): Promise<KeptHall | undefined>;
  /** Puts `kept` in place of what has so many steps; `false` where another tab went on meanwhile. Whole or not at all. */
  write(kept: KeptHall, steps: number | undefined): Promise<boolean>;
  forget(): Promise<void>;
}

/** How far a hall has come; one that is none has come nowhere. */
export function stepsOf(file: HallFile | undefined): number | undefined {
  return file && file.entries.length + file.registrations.length;
}

const shelf = 'hall';
const place = 'one';

/** The one hall of this browser, in a database of its own. */
export class IndexedHall implements HallStorage {
  async read(): Promise<KeptHall | undefined> {
    let kept: KeptHall | undefined;
    await transact('readonly', (halls) => {
      const found = halls.get(place);
      found.onsuccess = () => {
        kept = found.result as KeptHall | undefined;
      };
    });
    return kept;
  }

  async write(kept: KeptHall, steps: number | undefined): Promise<boolean> {
    let written = false;
    await transact('readwrite', (halls) => {
      const found = halls.get(place);
      found.onsuccess = () => {
        const standing = found.result as KeptHall | undefined;
        written = stepsOf(standing?.file) === steps;
        if (written) halls.put(kept, place);
      };
    });
    return written;
  }

  async forget(): Promise<void> {
    await transact('readwrite', (halls) => halls.delete(place));
  }
}

async function transact(mode: IDBTransactionMode, work: (halls: IDBObjectStore) => void): Promise<void> {
  try {
    const database = await open();
    try {
      await new Promise<void>((resolve, reject) => {
        // A meeting must outlive a pulled plug: what was told as kept is on the disk.
        const transaction = database.transaction(shelf, mode, { durability: 'strict' });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
        work(transaction.objectStore(shelf));
      });
    } finally {
      database.close();
    }
  } catch (error) {
    throw error instanceof ReferenceError ? new StorageFault('forbidden') : storageFault(error);
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('scrutineer-hall', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(shelf);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
