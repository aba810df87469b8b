import type { KeptRecord, KeptStore } from './kept-record.ts';
import { StorageFault, type StorageTrouble } from './storage-fault.ts';

/** Wrong PINs after which a key is gone. */
const mostWrongPins = 5;

/** Counts the PINs that are tried, on disk and so over all tabs; in this tab's memory only where nothing can be written. */
export class PinTries {
  readonly #store: KeptStore;
  /** By how much the counter on disk is short of the wrong PINs typed here. */
  readonly #uncounted = new Map<string, number>();

  constructor(store: KeptStore) {
    this.#store = store;
  }

  /**
   * Counts a try as wrong before it is made, so that a tab closed in time takes none back. Where nothing can be written it is
   * counted in this tab's memory: who has the right PIN signs on a full disk too. `undefined` where no try is left.
   */
  async count(kid: string): Promise<KeptRecord | undefined> {
    const uncounted = this.#uncounted.get(kid) ?? 0;
    const record = await unlessUnwritable(async () => {
      const counted = await this.#store.change(kid, (kept) => {
        if (kept === undefined) return undefined;
        const wrongPins = Math.max(kept.wrongPins + uncounted, 0);
        return wrongPins >= mostWrongPins ? undefined : { ...kept, wrongPins: wrongPins + 1 };
      });
      this.#uncounted.delete(kid);
      return { counted };
    });
    if (record !== undefined) return record.counted;
    const kept = (await this.#store.list()).find((each) => each.kid === kid);
    if (kept === undefined) return undefined;
    const missing = this.#uncounted.get(kid) ?? 0;
    if (kept.wrongPins + missing >= mostWrongPins) throw new StorageFault('tries-spent');
    this.#uncounted.set(kid, missing + 1);
    return kept;
  }

  /** Tries left after a wrong one; the last takes the key with it. */
  async left(kid: string): Promise<number> {
    const leftOf = ({ wrongPins }: KeptRecord) => mostWrongPins - wrongPins - (this.#uncounted.get(kid) ?? 0);
    const kept = (await this.#store.list()).find((each) => each.kid === kid);
    if (kept === undefined) return 0;
    if (leftOf(kept) > 0) return leftOf(kept);
    const deleted = await unlessUnwritable(async () => {
      const stands = await this.#store.change(kid, (now) => (now && leftOf(now) > 0 ? now : undefined));
      return { left: stands === undefined ? 0 : leftOf(stands) };
    });
    if (deleted === undefined) throw new StorageFault('tries-spent');
    return deleted.left;
  }

  /** The right PIN was typed: none before it counts. What the record cannot be rid of now, it is at the next try. */
  async clear(kid: string): Promise<void> {
    let counted = 0;
    this.#uncounted.delete(kid);
    const written = await unlessUnwritable(async () => {
      await this.#store.change(kid, (kept) => {
        counted = kept?.wrongPins ?? 0;
        return kept === undefined || counted === 0 ? kept : { ...kept, wrongPins: 0 };
      });
      return true;
    });
    if (written === undefined) this.#uncounted.set(kid, -counted);
  }
}

/** What is done in the browser's storage; `undefined` where it takes nothing in, though what it has can be read. */
async function unlessUnwritable<T>(task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (fault) {
    if (!(fault instanceof StorageFault) || !unwritable.has(fault.trouble)) throw fault;
    return undefined;
  }
}

const unwritable: ReadonlySet<StorageTrouble> = new Set(['full', 'forbidden', 'failed']);
