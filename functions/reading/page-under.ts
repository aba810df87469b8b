import { type Finding, finding } from '../../core/findings/finding.ts';
import { isJurisdiction } from '../../core/ledger/jurisdiction.ts';
import { type AskedRequest, type House, type Refusal, refuse } from '../http/route.ts';
import { checkOverview } from '../ledger/entitled.ts';
import type { HeadItem } from '../ports.ts';
import { nextCursor, readCursor } from './cursor.ts';
import { eachSound } from './each-sound.ts';

/** One page of what was seen of the elections at or under a jurisdiction. */
interface Page<Seen> {
  readonly code: string;
  readonly sound: readonly Seen[];
  readonly faults: readonly Finding[];
  /** The first page, and no other follows. */
  readonly only: boolean;
  /** What leads to the page after, as a member of an answer. */
  readonly next: ReturnType<typeof nextCursor>;
}

/** Looks at the elections at or under the jurisdiction of the request, `size` a page, for whoever may overlook it. */
export async function pageUnder<Seen>(
  { params, query, reader }: AskedRequest,
  house: House,
  size: number,
  look: (item: HeadItem) => Promise<Seen>,
): Promise<Page<Seen> | Refusal> {
  const code = params['code']!;
  if (!isJurisdiction(code)) return refuse([finding('query-missing', '', { name: 'code' })]);
  const barred = checkOverview(reader, code);
  if (barred) return barred;
  const after = readCursor(query['cursor']);
  if (typeof after === 'object') return after;
  const page = await house.store.board(code, { limit: size, ...(after === undefined ? {} : { after }) });
  const { sound, faults } = await eachSound(page.items, look);
  const only = after === undefined && page.next === undefined;
  return { code, sound, faults, only, next: nextCursor(page.next) };
}
