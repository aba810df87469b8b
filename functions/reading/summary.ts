import { finding } from '../../core/findings/finding.ts';
import { isJurisdiction } from '../../core/ledger/jurisdiction.ts';
import { type SummaryRow, summaryRows } from '../../core/report/summary/row.ts';
import { summaryOf } from '../../core/report/summary/summary.ts';
import { Fault } from '../fault.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import { checkOverview } from '../ledger/entitled.ts';
import { checkHead } from '../ledger/head.ts';
import type { HeadItem } from '../ports.ts';
import { certifiedIn } from './certified-in.ts';
import { nextCursor, readCursor } from './cursor.ts';
import { eachSound, told } from './each-sound.ts';
import { tableMedia, tableReply } from './summary-media.ts';

/** A county with all its branches is a few pages; of each election a head and a certificate a contest are read. */
const pageSize = 200;

/**
 * The certified contests at or under a jurisdiction in numbers, by election id, paged; as JSON, CSV or .xlsx. Totals are
 * those of the page: `complete` says whether that is all there is.
 */
export async function readSummary(
  { params, query, headers, reader, lang }: AskedRequest,
  house: House,
): Promise<Outcome> {
  const code = params['code']!;
  if (!isJurisdiction(code)) return refuse([finding('query-missing', '', { name: 'code' })]);
  const barred = checkOverview(reader, code);
  if (barred) return barred;
  const after = readCursor(query['cursor']);
  if (typeof after === 'object') return after;
  const page = await house.store.board(code, { limit: pageSize, ...(after === undefined ? {} : { after }) });
  const { sound, faults } = await eachSound(page.items, (item) => rowsOf(house, item));
  const complete = after === undefined && page.next === undefined && faults.length === 0;
  const summary = summaryOf(code, sound.flat(), complete);
  const next = nextCursor(page.next);
  const media = tableMedia(headers['accept']);
  if (media === undefined) return { status: 200, body: { ...summary, ...told(faults, lang), ...next } };
  // A table has no place for what it leaves out.
  if (faults[0]) throw new Fault(faults[0].code, faults[0].numbers);
  const reply = await tableReply(summary, media, lang);
  const link = next.next === undefined ? {} : { link: `<?cursor=${next.next}>; rel="next"` };
  return { status: 200, body: reply.body, headers: { ...reply.headers, ...link } };
}

/** The rows of one election's contests that stand certified. */
async function rowsOf(house: House, item: HeadItem): Promise<readonly SummaryRow[]> {
  const head = await checkHead(house, item);
  return summaryRows(head.state, await certifiedIn(house, head));
}
