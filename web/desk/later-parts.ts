import { whole } from './line-cut.ts';

/** What is needed only once a key is unlocked, or something is sent, printed or saved: fetched after the first screen. */
export const laterParts = {
  ed25519: () => whole(import('@noble/curves/ed25519.js')),
  fold: () => whole(import('./fold.ts')),
  receipt: () => whole(import('../../core/ledger/receipt.ts')),
  crypto: () => whole(import('../crypto/browser-crypto.ts')),
  entries: () => whole(import('../entry/entry-store.ts')),
  acts: () => whole(import('../../core/ledger/acts/table.ts')),
  slateVerdict: () => whole(import('../../core/ledger/slate-verdict.ts')),
  problem: () => whole(import('./read-problem.ts')),
  html: () => whole(import('../../core/render/html.ts')),
  docx: () => whole(import('../../core/render/docx.ts')),
  xlsx: () => whole(import('../../core/render/xlsx.ts')),
  wideXlsx: () => whole(import('../../core/render/wide-xlsx.ts')),
} as const;

/** Fetches all of them, so that a line cut later on stops nothing that is signed, printed or saved here. */
export function fetchLaterParts(): Promise<unknown> {
  return Promise.allSettled(Object.values(laterParts).map((load) => load()));
}
