import { Shelf } from '../desk/shelf.ts';
import { leaveWarning, warnOnLeaving } from '../ui/use-leave-warning.ts';
import { type Decision, type DoubtRecord, readDoubtRecord, withDecision } from './doubtful.ts';
import { type Kept, Refuge } from './refuge.ts';
import type { Sealed } from './sealed.ts';

/**
 * Drafts, decisions on doubtful ballots and sealed entries of this browser. Where its storage is full or forbidden they are kept in memory as long as the
 * page is open: `isOnDisk` says so, and the browser asks before it closes the page.
 */
export class EntryStore {
  readonly #drafts: Refuge;
  readonly #sealed: Refuge;
  readonly #warn: (isNeeded: boolean) => void;
  readonly #told = new Set<() => void>();
  /** Piles whose seal is broken, and whose draft goes on from it; the seal is on disk until that is. */
  readonly #broken = new Map<string, string>();

  constructor(
    drafts: Kept = new Shelf('scrutineer-drafts'),
    sealed: Kept = new Shelf('scrutineer-sealed'),
    warn: () => () => void = warnOnLeaving,
  ) {
    const changed = () => this.#tell();
    this.#drafts = new Refuge(drafts, changed);
    this.#sealed = new Refuge(sealed, changed);
    this.#warn = leaveWarning(warn);
  }

  /** Whether all that was entered of a pile outlives this page. */
  isOnDisk(pile: string): boolean {
    return (
      !this.#sealed.unkept.includes(pile) && !this.#drafts.unkept.some((key) => key.startsWith(`${pile} `))
    );
  }

  /** Calls back whenever something is kept in memory alone, or no longer. */
  watch(tell: () => void): () => void {
    this.#told.add(tell);
    return () => this.#told.delete(tell);
  }

  draft(pile: string, kid: string): Promise<unknown> {
    return this.#drafts.get(`${pile} ${kid}`);
  }

  async keepDraft(pile: string, kid: string, draft: unknown): Promise<void> {
    const isOnDisk = await this.#drafts.put(`${pile} ${kid}`, draft);
    if (isOnDisk && this.#broken.get(pile) === kid) await this.#unseal(pile);
  }

  /** What was decided of a pile's doubtful ballots: one record for both who enter it. */
  async doubtful(pile: string): Promise<DoubtRecord> {
    return readDoubtRecord(await this.#drafts.get(`${pile} doubtful`));
  }

  async decide(pile: string, decision: Decision): Promise<void> {
    await this.#drafts.put(`${pile} doubtful`, withDecision(await this.doubtful(pile), decision));
  }

  async sealed(pile: string): Promise<Sealed | undefined> {
    if (this.#broken.has(pile)) return undefined;
    return (await this.#sealed.get(pile)) as Sealed | undefined;
  }

  /** Keeps a sealed entry; `true` once it is on disk. */
  seal(pile: string, sealed: Sealed): Promise<boolean> {
    this.#broken.delete(pile);
    return this.#sealed.put(pile, sealed);
  }

  /** Seals what somebody entered; only once that is on disk does their draft go. */
  async sealDraft(pile: string, sealed: Sealed): Promise<void> {
    if (await this.seal(pile, sealed)) await this.#drafts.delete(`${pile} ${sealed.kid}`);
  }

  /** Breaks the seal, so that somebody’s draft goes on from it; only once that is on disk does the seal go from there. */
  async reopen(pile: string, kid: string, draft: unknown): Promise<void> {
    this.#broken.set(pile, kid);
    await this.keepDraft(pile, kid, draft);
  }

  /** Another’s seal in place of somebody’s own, which is their draft again: on disk only where that is there too. */
  async sealInstead(pile: string, kid: string, draft: unknown, sealed: Sealed): Promise<void> {
    await this.reopen(pile, kid, draft);
    if (!this.#broken.delete(pile)) await this.seal(pile, sealed);
    else this.#sealed.hold(pile, sealed);
  }

  /** The bundle is in: nothing of how it came about is kept, whoever had begun it. */
  async forget(pile: string): Promise<void> {
    await this.#drafts.deleteUnder(`${pile} `);
    await this.#unseal(pile);
  }

  /** Nothing that was entered here is kept any more. What the storage has against it is thrown. */
  async forgetAll(): Promise<void> {
    await this.#drafts.clear();
    await this.#sealed.clear();
    this.#broken.clear();
  }

  #unseal(pile: string): Promise<void> {
    this.#broken.delete(pile);
    return this.#sealed.delete(pile);
  }

  #tell(): void {
    this.#warn(this.#drafts.unkept.length + this.#sealed.unkept.length > 0);
    for (const tell of this.#told) tell();
  }
}

/** The one of this page: what cannot be stored is not lost from one person to the next. */
export const entryStore = new EntryStore();
