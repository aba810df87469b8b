import { whole } from './line-cut.ts';

/** What the desk needs only once a key is unlocked: fetched after the first screen. */
export const laterParts = {
  fold: () => whole(import('./fold.ts')),
  receipt: () => whole(import('../../core/ledger/receipt.ts')),
  crypto: () => whole(import('../crypto/browser-crypto.ts')),
  acts: () => whole(import('../../core/ledger/acts/table.ts')),
  problem: () => whole(import('./read-problem.ts')),
} as const;

/** Fetches all of them, so that a line cut later on stops nothing that is signed here. */
export function fetchLaterParts(): Promise<unknown> {
  return Promise.allSettled(Object.values(laterParts).map((load) => load()));
}
