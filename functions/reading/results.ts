import type { Certificate } from '../../core/ledger/certificate.ts';
import { csvText } from '../../core/report/csv.ts';
import { resultsTable } from '../../core/report/results-table.ts';
import { Fault } from '../fault.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { isRefusal } from '../http/route.ts';
import { checkHead } from '../ledger/head.ts';
import { certifiedIn } from './certified-in.ts';
import { told } from './each-sound.ts';
import { pageUnder } from './page-under.ts';

const pageSize = 50;

/** Certified results at or under a jurisdiction, by election id, paged; filtered by office and date; JSON or CSV. */
export async function readResults(request: AskedRequest, house: House): Promise<Outcome> {
  const { query, headers, lang } = request;
  const page = await pageUnder(request, house, pageSize, async (item) =>
    certifiedIn(house, await checkHead(house, item)),
  );
  if (isRefusal(page)) return page;
  const { code, sound, faults, next } = page;
  const results = sound.flat().filter((each) => matches(each, query['office'], query['date']));
  if (!(headers['accept'] ?? '').includes('text/csv'))
    return { status: 200, body: { jurisdiction: code, results, ...told(faults, lang), ...next } };
  // A table has no place for what it leaves out.
  if (faults[0]) throw new Fault(faults[0].code, faults[0].numbers);
  const link = next.next === undefined ? {} : { link: `<?${nextQuery(query, next.next)}>; rel="next"` };
  return {
    status: 200,
    body: csvText(resultsTable(results)),
    headers: { 'content-type': 'text/csv; charset=utf-8', ...link },
  };
}

/** The same query on its next page: a table has no place for a cursor. */
function nextQuery({ office, date }: AskedRequest['query'], cursor: string): string {
  return String(new URLSearchParams({ ...(office ? { office } : {}), ...(date ? { date } : {}), cursor }));
}

function matches(each: Certificate, office: string | undefined, date: string | undefined): boolean {
  return (office === undefined || each.office === office) && (date === undefined || each.date === date);
}
