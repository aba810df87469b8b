import { finding } from '../../core/findings/finding.ts';
import type { BoardRow } from '../../core/ledger/board-row.ts';
import { isJurisdiction } from '../../core/ledger/jurisdiction.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import { checkOverview } from '../ledger/entitled.ts';
import { checkHead } from '../ledger/head.ts';
import { nextCursor, readCursor } from './cursor.ts';
import { eachSound, told } from './each-sound.ts';

const pageSize = 500;

/** A row an election at or under a jurisdiction: phase, turnout, exceptions; by election id, paged. */
export async function readBoard(
  { params, query, reader, lang }: AskedRequest,
  house: House,
): Promise<Outcome> {
  const code = params['code']!;
  if (!isJurisdiction(code)) return refuse([finding('query-missing', '', { name: 'code' })]);
  const barred = checkOverview(reader, code);
  if (barred) return barred;
  const after = readCursor(query['cursor']);
  if (typeof after === 'object') return after;
  const page = await house.store.board(code, { limit: pageSize, ...(after === undefined ? {} : { after }) });
  const { sound, faults } = await eachSound(page.items, (item) => checkHead(house, item));
  const rows = sound.map(({ item }) => JSON.parse(item.board) as BoardRow);
  return { status: 200, body: { jurisdiction: code, rows, ...told(faults, lang), ...nextCursor(page.next) } };
}
