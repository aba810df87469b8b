import type { Crypto } from '../../core/crypto.ts';
import { type Finding, finding } from '../../core/findings/finding.ts';
import type { HallFile } from '../../core/hall/documents.ts';
import type { Hall } from '../../core/hall/hall.ts';
import { hallFile, resumeHall } from '../../core/hall/hall-file.ts';
import { openHall } from '../../core/hall/open-hall.ts';
import { StorageFault } from '../keys/storage-fault.ts';
import { type HallStorage, type KeptHall, markOf } from './hall-storage.ts';

interface Stuck {
  readonly mark: string | undefined;
  readonly findings: readonly Finding[];
}

/** The hall of this browser: its pack and what happened since, kept whole after every step. */
export class HallStore {
  readonly crypto: Crypto;
  readonly #storage: HallStorage;
  readonly #told = new Set<() => void>();
  #pack: unknown;
  #hall: Hall | undefined;
  /** The mark of what is kept. */
  #kept: string | undefined;
  /** What is kept and cannot be gone on with. */
  #stuck: Stuck | undefined;
  #unread: StorageFault | undefined;
  /** Under way: no step is kept that would go with it. */
  #forgetting: Promise<readonly Finding[]> | undefined;

  constructor(storage: HallStorage, crypto: Crypto) {
    this.#storage = storage;
    this.crypto = crypto;
  }

  get hall(): Hall | undefined {
    return this.#hall;
  }

  /** Why what is kept here cannot be gone on with: it may only be cleared, and no other begun before. */
  get stuck(): readonly Finding[] {
    return this.#stuck?.findings ?? [];
  }

  /** Why nothing could be read of what is kept here. */
  get unread(): StorageFault | undefined {
    return this.#unread;
  }

  /** Calls back whenever the hall is another. */
  watch(tell: () => void): () => void {
    this.#told.add(tell);
    return () => this.#told.delete(tell);
  }

  /** Goes on where a closed tab left off: everything kept is decided anew. What is against it is `stuck` or `unread`. */
  async resume(): Promise<void> {
    let kept: KeptHall | undefined;
    try {
      kept = await this.#storage.read();
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      this.#unread = error;
    }
    if (kept === undefined) return;
    const mark = markOf(kept);
    const opened = kept.goes
      ? { findings: [finding('hall-half-gone', '')] }
      : this.#open(kept.pack, kept.file);
    if ('findings' in opened) {
      this.#stuck = { mark, findings: opened.findings };
      return;
    }
    this.#kept = mark;
    this.#show(kept.pack, opened.hall);
  }

  /**
   * Goes on to where another window of this computer has come from here, as a big screen's does while somebody works in the
   * first. Where that one has cleared it or begun anew, or nothing can be read, this one stays as it is.
   */
  async follow(): Promise<void> {
    const [hall, mark] = [this.#hall, this.#kept];
    if (hall === undefined) return;
    const kept = await this.#storage.read().catch(unlessFault);
    if (kept === undefined || kept.goes || kept.file.pack !== hall.pack) return;
    const there = markOf(kept);
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

  /** Opens a pack, in the place of no hall: one may have been begun while it was read. */
  async take(pack: unknown): Promise<readonly Finding[]> {
    if (this.#hall !== undefined) return [begunHere(this.#hall)];
    const opened = this.#open(pack, undefined);
    return 'findings' in opened ? opened.findings : this.#keep(pack, opened.hall);
  }

  /** Goes on with a file saved on another computer, unless it would take what was done on this one. */
  async goOn(file: unknown): Promise<readonly Finding[]> {
    const hall = await this.newest();
    // It may have been cleared while the file was read.
    if (hall === undefined) return [finding('hall-pack-needed', '')];
    if (hall.recorded.length > 0 || hall.registrations.length > 0) return [begunHere(hall)];
    const opened = this.#open(this.#pack, file);
    return 'findings' in opened ? opened.findings : this.#keep(this.#pack, opened.hall);
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
   * Clears it with all that lies `besides`, unless another window has gone on with it: what it did there nobody has saved. It
   * goes last: as long as something is left of it, it is here to be cleared and for nothing else, and no other is begun.
   */
  forget(besides: () => Promise<void>): Promise<readonly Finding[]> {
    this.#forgetting ??= this.#forget(besides).finally(() => {
      this.#forgetting = undefined;
    });
    return this.#forgetting;
  }

  async #forget(besides: () => Promise<void>): Promise<readonly Finding[]> {
    const kept = await this.#storage.read();
    const mark = markOf(kept);
    const own = this.#kept ?? this.#stuck?.mark;
    // From here on no window keeps a step of it: what lies beside is that of no meeting that goes on.
    const going = kept && ({ ...kept, goes: true } as const);
    if (mark !== own || (going && !(await this.#storage.write(going, mark))))
      return [finding('hall-other-tab', '')];
    const left = { mark: markOf(going), findings: [finding('hall-half-gone', '')] };
    let isGone = false;
    try {
      await besides();
      isGone = await this.#storage.forget(left.mark);
    } finally {
      this.#kept = undefined;
      this.#show(undefined, undefined, isGone ? undefined : left);
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
    if (this.#forgetting !== undefined || !(await this.#storage.write({ pack, file }, this.#kept)))
      return [finding('hall-other-tab', '')];
    this.#kept = markOf({ pack, file });
    this.#show(pack, hall);
    return [];
  }

  #show(pack: unknown, hall: Hall | undefined, stuck?: Stuck): void {
    this.#pack = pack;
    this.#hall = hall;
    this.#stuck = stuck;
    this.#unread = undefined;
    for (const tell of this.#told) tell();
  }
}

function begunHere({ recorded, registrations }: Hall): Finding {
  return finding('hall-begun-here', '', { entries: recorded.length, registrations: registrations.length });
}

function unlessFault(error: unknown): undefined {
  if (!(error instanceof StorageFault)) throw error;
}
