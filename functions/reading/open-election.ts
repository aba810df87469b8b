import { finding } from '../../core/findings/finding.ts';
import type { House, Reader, Refusal } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import { checkReading, type Reading } from '../ledger/entitled.ts';
import { type CheckedHead, checkHead } from '../ledger/head.ts';

/** An election's checked head, to a reader who may see it; `election-unknown` or `reader-not-entitled` otherwise. */
export async function openElection(
  house: House,
  reader: Reader,
  election: string,
  reading: Reading,
): Promise<CheckedHead | Refusal> {
  const { head } = await house.store.read(election, {});
  if (head === undefined) return refuse([finding('election-unknown', '', { election })]);
  return checkReading(reader, head, reading) ?? checkHead(house, head);
}
