import { finding } from '../../core/findings/finding.ts';
import type { Certificate } from '../../core/ledger/certificate.ts';
import { isJurisdiction } from '../../core/ledger/jurisdiction.ts';
import { Fault } from '../fault.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import { checkOverview } from '../ledger/entitled.ts';
import { checkHead } from '../ledger/head.ts';
import { certifiedIn } from './certified-in.ts';
import { nextCursor, readCursor } from './cursor.ts';
import { eachSound, told } from './each-sound.ts';
import { csvOf } from './results-csv.ts';

const pageSize = 50;

/** Certified results at or under a jurisdiction, by election id, paged; filtered by office and date; JSON or CSV. */
export async function readResults(
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
  const { sound, faults } = await eachSound(page.items, async (item) =>
    certifiedIn(house, await checkHead(house, item)),
  );
  const results = sound.flat().filter((each) => matches(each, query['office'], query['date']));
  const next = nextCursor(page.next);
  if (!(headers['accept'] ?? '').includes('text/csv'))
    return { status: 200, body: { jurisdiction: code, results, ...told(faults, lang), ...next } };
  // A table has no place for what it leaves out.
  if (faults[0]) throw new Fault(faults[0].code, faults[0].numbers);
  const link = next.next === undefined ? {} : { link: `<?${nextQuery(query, next.next)}>; rel="next"` };
  return {
    status: 200,
    body: csvOf(results),
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
