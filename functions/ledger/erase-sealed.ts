import type { Digest } from '../../core/crypto.ts';
import { finding } from '../../core/findings/finding.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { Act } from '../../core/ledger/read-act.ts';
import { type House, type Refusal, refuse } from '../http/route.ts';

/** What of an act, or of its entry, says whether and what it erases. */
type Said = Pick<Act, 'election' | 'fields'> & Pick<Entry, 'type'>;

function isErasure({ type }: Pick<Entry, 'type'>): boolean {
  return type === 'sealed-erased';
}

/** What stands in the way of erasing: an act over a digest mistyped would say erased, and what was meant would stay. */
export async function checkErasure(
  { sealed }: House,
  { type, election, fields }: Said,
): Promise<Refusal | undefined> {
  if (!isErasure({ type })) return undefined;
  const digest = fields['digest'] as Digest;
  const standing = await sealed.get(election, digest);
  if (standing === undefined) return refuse([finding('sealed-unknown', '/digest', { digest })]);
  return standing === 'erased' ? refuse([finding('sealed-erased', '/digest', { digest })]) : undefined;
}

/** Erases what an accepted act says is erased; an act cut off before is completed when it is sent again. */
export async function completeErasure({ sealed }: House, { type, election, fields }: Said): Promise<void> {
  if (isErasure({ type })) await sealed.erase(election, fields['digest'] as Digest);
}

/** The same for a whole ledger: a stop came between, or the store was put back from a backup. */
export async function completeErasures(
  { sealed }: House,
  election: string,
  entries: readonly Entry[],
): Promise<void> {
  for (const entry of entries.filter(isErasure)) {
    const digest = entry['digest'] as Digest;
    if ((await sealed.get(election, digest)) !== 'erased') await sealed.erase(election, digest);
  }
}
