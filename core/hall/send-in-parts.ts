import type { Digest } from '../crypto.ts';
import { checkChunk, chunkAfter } from './chunks.ts';
import type { HallChunk, HallFile } from './documents.ts';

/** How far the service's ledger reaches. */
export interface Reached {
  readonly ok: true;
  readonly seq: number;
  readonly head: Digest;
}

/**
 * Has a hall's file checked as a whole, then enters it part by part; what is in already is compared and skipped, so it may be
 * sent again at any time. `told` hears how far the ledger reaches; `stuck` where an answer brought it no further.
 */
export async function sendInParts<Refused extends { readonly ok: false }>(
  file: HallFile,
  post: (chunk: HallChunk, check: boolean) => Promise<Reached | Refused>,
  told: (seq: number) => void,
): Promise<Reached | Refused | 'stuck'> {
  const whole = checkChunk(file);
  const checked = await post(whole, true);
  if (!checked.ok) return checked;
  let reached: Reached = checked;
  let { seq } = file.from;
  // A hall that only registered people has no entry to send: they go by themselves.
  for (let next: HallChunk | undefined = chunkAfter(file, seq) ?? whole; next; next = chunkAfter(file, seq)) {
    const entered = await post(next, false);
    if (!entered.ok) return entered;
    if (next.entries.length > 0 && entered.seq <= seq) return 'stuck';
    reached = entered;
    seq = entered.seq;
    told(seq);
  }
  return reached;
}
