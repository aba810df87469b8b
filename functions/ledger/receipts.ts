import type { Digest } from '../../core/crypto.ts';
import { Fault } from '../fault.ts';
import type { House, Reply } from '../http/route.ts';
import { openDocument } from './signed-document.ts';

/** The receipt of what was accepted before, the very same text; throws a `Fault` where it was edited or is gone. */
export async function repeatReceipt(
  house: House,
  election: string,
  { payload, seq }: { readonly payload: Digest; readonly seq: number },
): Promise<Reply> {
  const item = await house.store.entry(election, seq);
  const receipt = item && openDocument(house, 'receipt', item.receipt)?.payload;
  const holds = receipt?.['election'] === election && receipt['seq'] === seq && receipt['digest'] === payload;
  if (item === undefined || !holds) throw new Fault('entry-altered', { election, seq });
  return { status: 200, body: item.receipt };
}
