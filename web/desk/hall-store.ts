import type { Crypto } from '../../core/crypto.ts';
import { type Finding, finding } from '../../core/findings/finding.ts';
import type { HallFile } from '../../core/hall/documents.ts';
import type { Hall } from '../../core/hall/hall.ts';
import { hallFile, resumeHall } from '../../core/hall/hall-file.ts';
import { openHall } from '../../core/hall/open-hall.ts';
import { StorageFault } from '../keys/storage-fault.ts';
import { type HallStorage, markOf } from './hall-storage.ts';

/** The hall of this browser: its pack and what happened since, kept whole after every step. */
export class HallStore {
  readonly crypto: Crypto;
  readonly #storage: HallStorage;
  readonly #told = new Set<() => void>();
  #pack: unknown;
  #hall: Hall | undefined;
  /** The mark of what is kept. */
  #kept: string | undefined;
  /** The mark of what is kept and cannot be gone on with: it may only be cleared. */
  #stuck: string | undefined;

  constructor(storage: HallStorage, crypto: Crypto) {
    this.#storage = storage;
    this.crypto = crypto;
  }

  get hall(): Hall | undefined {
    return this.#hall;
  }

  /** Calls back whenever the hall is another. */
  watch(tell: () => void): () => void {
    this.#told.add(tell);
    return () => this.#told.delete(tell);
  }

  /** Goes on where a closed tab left off: everything kept is decided anew. */
  async resume(): Promise<readonly Finding[]> {
    const kept = await this.#storage.read();
    if (kept === undefined) return [];
    const opened = this.#open(kept.pack, kept.file);
    if ('findings' in opened) {
      this.#stuck = markOf(kept.file);
      return opened.findings;
    }
    this.#kept = markOf(kept.file);
    this.#show(kept.pack, opened.hall);
    return [];
  }

  /**
   * Goes on to where another window of this computer has come from here, as a big screen's does while somebody works in the
   * first. Where that one has cleared it or begun anew, or nothing can be read, this one stays as it is.
   */
  async follow(): Promise<void> {
    const [hall, mark] = [this.#hall, this.#kept];
    if (hall === undefined) return;
    const kept = await this.#storage.read().catch(unlessFault);
    if (kept === undefined || kept.file.pack !== hall.pack) return;
    const there = markOf(kept.file);
    // A step of this window's own may have been kept while it was read.
    if (there === mark || this.#kept !== mark) return;
    const last = hall.recorded.length - 1;
    if (kept.file.entries[last]?.line !== hall.recorded[last]?.line) return;
    const opened = this.#open(kept.pack, kept.file);
    if ('findings' in opened) return;
    this.#kept = there;
    this.#show(kept.pack, opened.hall);
  }

  /** The hall once it was followed: nothing is decided, shown or saved by what another window has gone on from. */
  async newest(): Promise<Hall | undefined> {
    await this.follow();
    return this.#hall;
  }

  /** Opens a pack, and goes on with a saved file where one is given. */
  async take(pack: unknown, file: unknown): Promise<readonly Finding[]> {
    const opened = this.#open(pack, file);
    if ('findings' in opened) return opened.findings;
    return this.#keep(pack, opened.hall);
  }

  /** Goes on with a file saved on another computer, unless it would take what was done on this one. There must be a hall. */
  async goOn(file: unknown): Promise<readonly Finding[]> {
    const { recorded, registrations } = (await this.newest())!;
    return recorded.length > 0 || registrations.length > 0
      ? [finding('hall-begun-here', '', { entries: recorded.length, registrations: registrations.length })]
      : this.take(this.#pack, file);
  }

  /** Puts the hall after a step in place of the one before, once it is kept. */
  step(after: Hall): Promise<readonly Finding[]> {
    return this.#keep(this.#pack, after);
  }

  /** What to save on a stick, with what was done in any window; there must be a hall. */
  async file(): Promise<HallFile> {
    return hallFile((await this.newest())!);
  }

  /**
   * Clears it, unless another window has gone on with it: what it did there nobody has saved. `besides` goes with it: only then
   * may another be begun here, whose entries it would take.
   */
  async forget(besides: () => Promise<void>): Promise<readonly Finding[]> {
    if (!(await this.#storage.forget(this.#kept ?? this.#stuck))) return [finding('hall-other-tab', '')];
    try {
      await besides();
    } finally {
      this.#kept = undefined;
      this.#stuck = undefined;
      this.#show(undefined, undefined);
    }
    return [];
  }

  #open(pack: unknown, file: unknown): { readonly hall: Hall } | { readonly findings: readonly Finding[] } {
    const opened = openHall(pack, this.crypto);
    if (!opened.ok) return opened;
    const resumed = file === undefined ? opened : resumeHall(opened.value, file, this.crypto);
    return resumed.ok ? { hall: resumed.value } : resumed;
  }

  async #keep(pack: unknown, hall: Hall): Promise<readonly Finding[]> {
    const file: HallFile = hallFile(hall);
    if (!(await this.#storage.write({ pack, file }, this.#kept))) return [finding('hall-other-tab', '')];
    this.#kept = markOf(file);
    this.#show(pack, hall);
    return [];
  }

  #show(pack: unknown, hall: Hall | undefined): void {
    this.#pack = pack;
    this.#hall = hall;
    for (const tell of this.#told) tell();
  }
}

function unlessFault(error: unknown): undefined {
  if (!(error instanceof StorageFault)) throw error;
}
