import type { Lang } from '../../core/findings/entry.ts';
import { type SpokenFinding, speak } from '../../core/findings/finding.ts';
import { type BoardRow, incidentDays } from '../../core/ledger/board-row.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { lateSteps } from '../../core/schedule/late.ts';
import { dayInChina } from '../../core/schedule/day-in-china.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { isRefusal } from '../http/route.ts';
import { checkHead } from '../ledger/head.ts';
import { told } from './each-sound.ts';
import { pageUnder } from './page-under.ts';

const pageSize = 500;

/** A row an election at or under a jurisdiction: phase, turnout, exceptions; by election id, paged. */
export async function readBoard(request: AskedRequest, house: House): Promise<Outcome> {
  const { lang } = request;
  const page = await pageUnder(request, house, pageSize, (item) => checkHead(house, item));
  if (isRefusal(page)) return page;
  const { code, sound, faults, next } = page;
  const today = dayInChina(house.clock.now());
  const rows = sound.map(({ item, state }) =>
    withLateness(withIncidentDays(JSON.parse(item.board) as BoardRow, state), today, lang),
  );
  return { status: 200, body: { jurisdiction: code, rows, ...told(faults, lang), ...next } };
}

/** A row with the days of its open reports, which no row that is kept holds. */
function withIncidentDays(row: BoardRow, state: ElectionState): BoardRow {
  return row.incidents === undefined ? row : { ...row, incidentDays: incidentDays(state) };
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
