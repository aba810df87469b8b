import type { OpenKey } from '../keys/key.ts';

/** Milliseconds without a key pressed or a pointer moved after which keys are locked. */
export const idleLimit = 10 * 60_000;

/** Whose key is unlocked in this tab. One at a time: who comes next unlocks their own. */
export class Session {
  #open: OpenKey | undefined;
  #since = 0;
  readonly #told = new Set<() => void>();

  get open(): OpenKey | undefined {
    return this.#open;
  }

  unlock(open: OpenKey, now: number): void {
    this.#since = now;
    this.#set(open);
  }

  lock(): void {
    this.#set(undefined);
  }

  /** Something was done at the keyboard. */
  touch(now: number): void {
    this.lockIfIdle(now);
    this.#since = now;
  }

  /** To be asked every few seconds, and when a lid is opened again. A clock set back by as much tells nothing, so it locks too. */
  lockIfIdle(now: number): void {
    if (this.#open !== undefined && Math.abs(now - this.#since) >= idleLimit) this.#set(undefined);
  }

  /** Calls back at every change until the function returned is called. */
  watch(tell: () => void): () => void {
    this.#told.add(tell);
    return () => this.#told.delete(tell);
  }

  #set(open: OpenKey | undefined): void {
    if (open === this.#open) return;
    this.#open = open;
    for (const tell of this.#told) tell();
  }
}
