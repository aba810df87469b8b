import type { HallFile } from '../../core/hall/documents.ts';
import { Database } from '../keys/database.ts';

/** All that is kept of a hall: the pack it was begun with, and what happened since. */
export interface KeptHall {
  readonly pack: unknown;
  readonly file: HallFile;
  /** It is being cleared: nobody goes on with it, and not all that lies beside it may be there. */
  readonly goes?: true;
}

export interface HallStorage {
  read(): Promise<KeptHall | undefined>;
  /** Puts `kept` in place of what has this mark; `false` where another tab went on meanwhile. Whole or not at all. */
  write(kept: KeptHall, mark: string | undefined): Promise<boolean>;
  /** Clears what has this mark; `false` where another tab went on meanwhile. */
  forget(mark: string | undefined): Promise<boolean>;
}

/**
 * Tells a hall as it stands from any other, and from itself before and after. Counting its steps would not: another pack may
 * have as many, and an invitation that takes another's place adds none.
 */
export function markOf(kept: KeptHall | undefined): string | undefined {
  if (kept === undefined) return undefined;
  // What another build kept may lack these, and must have a mark to be cleared by.
  const { pack, entries = [], registrations = [] }: Partial<HallFile> = kept.file;
  const last = entries[entries.length - 1]?.line;
  return JSON.stringify([pack, last, registrations.map(({ envelope }) => envelope.payload), kept.goes]);
}

const place = 'one';

/** The one hall of this browser, in a database of its own. */
export class IndexedHall implements HallStorage {
  readonly #database = new Database('scrutineer-hall', 'hall');

  async read(): Promise<KeptHall | undefined> {
    let kept: KeptHall | undefined;
    await this.#database.transact('readonly', (halls) => {
      const found = halls.get(place);
      found.onsuccess = () => {
        kept = found.result as KeptHall | undefined;
      };
    });
    return kept;
  }

  write(kept: KeptHall, mark: string | undefined): Promise<boolean> {
    return this.#replace(mark, (halls) => halls.put(kept, place));
  }

  forget(mark: string | undefined): Promise<boolean> {
    return this.#replace(mark, (halls) => halls.delete(place));
  }

  /** Does something to the hall in the same transaction that finds it to have this mark, or nothing. */
  async #replace(mark: string | undefined, work: (halls: IDBObjectStore) => void): Promise<boolean> {
    let done = false;
    await this.#database.transact('readwrite', (halls) => {
      const found = halls.get(place);
      found.onsuccess = () => {
        const standing = found.result as KeptHall | undefined;
        done = markOf(standing) === mark;
        if (done) work(halls);
      };
    });
    return done;
  }
}
