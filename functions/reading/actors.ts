import { finding } from '../../core/findings/finding.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import { chainOf } from '../ledger/registrants.ts';
import { nextCursor, readCursor } from './cursor.ts';

const pageSize = 500;

/** Everybody registered at or under the registrar's own jurisdiction, with when each key counts. */
export async function readActors({ query, reader }: AskedRequest, house: House): Promise<Outcome> {
  const { role, jurisdiction } = reader;
  if (role !== 'superior' && role !== 'root')
    return refuse([finding('reader-not-entitled', '', { role, jurisdiction })]);
  const after = readCursor(query['cursor']);
  if (typeof after === 'object') return after;
  const page = await house.store.actorsUnder(jurisdiction, {
    limit: pageSize,
    ...(after === undefined ? {} : { after }),
  });
  const actors = page.items.map((item) => {
    const { registrant, windows } = chainOf(house, item);
    const { jwk, ...shown } = registrant;
    const { revoked } = windows[0]!;
    // Whoever confirms a provisional registration signs for the very same key.
    return { ...shown, ...(shown.provisional ? { jwk } : {}), ...(revoked === undefined ? {} : { revoked }) };
  });
  return { status: 200, body: { actors, ...nextCursor(page.next) } };
}
