import { type SummaryRow, summaryRows } from '../../core/report/summary/row.ts';
import { summaryOf } from '../../core/report/summary/summary.ts';
import { Fault } from '../fault.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { isRefusal } from '../http/route.ts';
import { checkHead } from '../ledger/head.ts';
import type { HeadItem } from '../ports.ts';
import { certifiedIn } from './certified-in.ts';
import { told } from './each-sound.ts';
import { pageUnder } from './page-under.ts';
import { tableMedia, tableReply } from './summary-media.ts';

/** A county with all its branches is a few pages; of each election a head and a certificate a contest are read. */
const pageSize = 200;

/**
 * The certified contests at or under a jurisdiction in numbers, by election id, paged; as JSON, CSV or .xlsx. Totals are
 * those of the page: `complete` says whether that is all there is.
 */
export async function readSummary(request: AskedRequest, house: House): Promise<Outcome> {
  const { headers, lang } = request;
  const page = await pageUnder(request, house, pageSize, (item) => rowsOf(house, item));
  if (isRefusal(page)) return page;
  const { code, sound, faults, only, next } = page;
  const summary = summaryOf(code, sound.flat(), only && faults.length === 0);
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
