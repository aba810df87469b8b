import type { Lang } from '../../core/findings/entry.ts';
import { finding, type SpokenFinding, speak } from '../../core/findings/finding.ts';
import type { BoardRow } from '../../core/ledger/board-row.ts';
import { isJurisdiction } from '../../core/ledger/jurisdiction.ts';
import { lateSteps } from '../../core/schedule/late.ts';
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
  const today = beijingDay(house.clock.now());
  const rows = sound.map(({ item }) => withLateness(JSON.parse(item.board) as BoardRow, today, lang));
  return { status: 200, body: { jurisdiction: code, rows, ...told(faults, lang), ...nextCursor(page.next) } };
}

/** The day it is in the halls; China keeps one time, eight hours ahead of UTC. */
function beijingDay(now: string): string {
  return new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A row with what its schedule says is late today. */
function withLateness(
  row: BoardRow,
  today: string,
  lang: Lang,
): BoardRow & { late?: readonly SpokenFinding[] } {
  const late = lateSteps({ steps: row.steps ?? [] }, new Map(), today);
  return late.length === 0 ? row : { ...row, late: late.map((found) => speak(found, lang)) };
}
