import type { House, Reader, Refusal } from '../http/route.ts';
import { checkReading, type Reading } from '../ledger/entitled.ts';
import { type CheckedHead, checkHead, unknownElection } from '../ledger/head.ts';

/** An election's checked head, to a reader who may see it; `election-unknown` or `reader-not-entitled` otherwise. */
export async function openElection(
  house: House,
  reader: Reader,
  election: string,
  reading: Reading,
): Promise<CheckedHead | Refusal> {
  const { head } = await house.store.read(election, {});
  if (head === undefined) return unknownElection(house, election);
  // Whether the reader is entitled is asked of a row found to be the service's own.
  const checked = await checkHead(house, head);
  return checkReading(reader, head, reading) ?? checked;
}
