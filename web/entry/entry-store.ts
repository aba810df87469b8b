import { Shelf } from '../desk/shelf.ts';
import { StorageFault } from '../keys/storage-fault.ts';
import { type Decision, type DoubtRecord, readDoubtRecord, withDecision } from './doubtful.ts';
import type { Sealed } from './sealed.ts';

/** Where something is kept by key; a `Shelf` on disk, or what stands in for one. */
export interface Kept {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}

/**
 * Drafts, decisions on doubtful ballots and sealed entries of this browser. Where its storage is full or forbidden they are kept in memory as long as the
 * page is open, and `trouble` says so.
 */
export class EntryStore {
  readonly #drafts: Kept;
  readonly #sealed: Kept;
  readonly #memory = new Map<string, unknown>();
  #trouble = false;

  constructor(drafts: Kept = new Shelf('scrutineer-drafts'), sealed: Kept = new Shelf('scrutineer-sealed')) {
    this.#drafts = drafts;
    this.#sealed = sealed;
  }

  /** The last thing was not kept on disk. */
  get trouble(): boolean {
    return this.#trouble;
  }

  draft(pile: string, kid: string): Promise<unknown> {
    return this.#get(this.#drafts, `${pile} ${kid}`);
  }

  keepDraft(pile: string, kid: string, draft: unknown): Promise<void> {
    return this.#put(this.#drafts, `${pile} ${kid}`, draft);
  }

  /** What was decided of a pile's doubtful ballots: one record for both who enter it. */
  async doubtful(pile: string): Promise<DoubtRecord> {
    return readDoubtRecord(await this.#get(this.#drafts, `${pile} doubtful`));
  }

  async decide(pile: string, decision: Decision): Promise<void> {
    await this.#put(this.#drafts, `${pile} doubtful`, withDecision(await this.doubtful(pile), decision));
  }

  async sealed(pile: string): Promise<Sealed | undefined> {
    return (await this.#get(this.#sealed, pile)) as Sealed | undefined;
  }

  seal(pile: string, sealed: Sealed): Promise<void> {
    return this.#put(this.#sealed, pile, sealed);
  }

  /** Seals what somebody entered; only once it is kept does their draft go. */
  async sealDraft(pile: string, sealed: Sealed): Promise<void> {
    await this.seal(pile, sealed);
    await this.#delete(this.#drafts, `${pile} ${sealed.kid}`);
  }

  unseal(pile: string): Promise<void> {
    return this.#delete(this.#sealed, pile);
  }

  /** The bundle is in: nothing of how it came about is kept. */
  async forget(pile: string, kids: readonly string[]): Promise<void> {
    for (const kid of kids) await this.#delete(this.#drafts, `${pile} ${kid}`);
    await this.#delete(this.#drafts, `${pile} doubtful`);
    await this.unseal(pile);
  }

  async #get(from: Kept, key: string): Promise<unknown> {
    const held = this.#memory.get(key);
    if (held !== undefined) return held;
    return this.#try(() => from.get(key));
  }

  async #put(into: Kept, key: string, value: unknown): Promise<void> {
    this.#memory.set(key, value);
    await this.#try(async () => {
      await into.put(key, value);
      // A later one may have come meanwhile, and may not be on disk yet.
      if (this.#memory.get(key) === value) this.#memory.delete(key);
    });
  }

  async #delete(from: Kept, key: string): Promise<void> {
    this.#memory.delete(key);
    await this.#try(() => from.delete(key));
  }

  async #try<T>(task: () => Promise<T>): Promise<T | undefined> {
    try {
      const done = await task();
      this.#trouble = false;
      return done;
    } catch (fault) {
      if (!(fault instanceof StorageFault)) throw fault;
      this.#trouble = true;
      return undefined;
    }
  }
}

/** The one of this page: what cannot be stored is not lost from one person to the next. */
export const entryStore = new EntryStore();
