import type { SummaryRow } from '../../core/report/summary/row.ts';
import { summaryOf } from '../../core/report/summary/summary.ts';
import { summaryTable } from '../../core/report/summary/table.ts';
import type { House, Reader } from '../../functions/http/route.ts';
import { checkHead } from '../../functions/ledger/head.ts';
import { certifiedIn } from '../../functions/reading/certified-in.ts';
import { eachSound } from '../../functions/reading/each-sound.ts';
import { readSummary } from '../../functions/reading/summary.ts';
import { withFolder } from './folder.ts';
import { interleave, timed } from './interleave.ts';
import { atMost, type Row, type Size } from './row.ts';
import { certifiedCounty, summaryCounty } from './summary-elections.ts';

const sizes = { full: { elections: 2000, runs: 7 }, tiny: { elections: 3, runs: 1 } };

/** A county's summary over all its pages and as a table, beside reading the very same heads and certificates. */
export function benchSummary(size: Size): Promise<readonly Row[]> {
  const { elections, runs } = sizes[size];
  return withFolder(async (folder) => {
    const { house, database } = await certifiedCounty(folder, elections);
    const found = await interleave(
      runs,
      () => timed(async () => expectAll(await readRows(house), elections)),
      () => timed(async () => expectAll(await summarise(house), elections)),
    );
    database.close();
    const name = `county summary over ${elections.toLocaleString('en')} elections`;
    return [{ name, unit: 'ms', ...found, goal: atMost(2) }];
  });
}

function expectAll(rows: number, elections: number): void {
  if (rows !== elections) throw new Error(`${rows} rows of ${elections}`);
}

/** Every head and certificate of the county, checked as each read checks them, and nothing made of them. */
async function readRows(house: House): Promise<number> {
  let rows = 0;
  let after: string | undefined;
  do {
    const page = await house.store.board(summaryCounty, {
      limit: 200,
      ...(after === undefined ? {} : { after }),
    });
    const { sound } = await eachSound(page.items, async (item) =>
      certifiedIn(house, await checkHead(house, item)),
    );
    rows += sound.flat().length;
    after = page.next;
  } while (after !== undefined);
  return rows;
}

/** What the command does: every page, its JSON there and back, totals and the table over all. */
async function summarise(house: House): Promise<number> {
  const rows: SummaryRow[] = [];
  let cursor: string | undefined;
  do {
    const outcome = await readSummary(askFor(cursor), house);
    if (!('status' in outcome)) throw new Error(JSON.stringify(outcome));
    const page = JSON.parse(JSON.stringify(outcome.body)) as { rows: readonly SummaryRow[]; next?: string };
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== undefined);
  return summaryTable(summaryOf(summaryCounty, rows, true), 'zh').rows.filter(([election]) =>
    election!.startsWith(summaryCounty),
  ).length;
}

const reader: Reader = {
  actor: 'county',
  person: '柯守田',
  role: 'superior',
  jurisdiction: summaryCounty,
  kid: 'county',
};

function askFor(cursor: string | undefined) {
  return {
    id: 'bench',
    lang: 'zh' as const,
    params: { code: summaryCounty },
    query: cursor === undefined ? {} : { cursor },
    headers: {},
    json: undefined,
    bytes: new Uint8Array(),
    reader,
  };
}
