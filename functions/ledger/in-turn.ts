import type { LedgerStore } from '../ports.ts';

const queues = new WeakMap<LedgerStore, Promise<unknown>>();

/**
 * Runs work on a store one after another in this process, so that what was looked for among all its rows is still so
 * when a row is written: two registrations of one person, or one under a key that is just being revoked.
 */
export function inTurn<T>(store: LedgerStore, work: () => Promise<T>): Promise<T> {
  const done = (queues.get(store) ?? Promise.resolve()).then(work);
  const settled = done.catch(() => {});
  queues.set(store, settled);
  return done;
}
