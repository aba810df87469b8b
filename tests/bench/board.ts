import type { Page } from 'playwright-core';
import type { BoardRow } from '../../core/ledger/board-row.ts';
import type { Phase } from '../../core/ledger/phase.ts';
import { takeIn } from '../browser/support/keys.ts';
import { unlockAs } from '../browser/support/signing.ts';
import { serveTinyPages } from '../browser/support/tiny-pages.ts';
import { boardRowOf } from '../core/report/rows.ts';
import { msToMove, msToShow, withTab } from './browser.ts';
import { type ConsoleHouse, withConsoleHouse } from './console-house.ts';
import { interleave } from './interleave.ts';
import { type Row, type Size, within } from './row.ts';

const sizes = { full: { elections: 2000, runs: 9 }, tiny: { elections: 3, runs: 1 } };

const county = '469021';
/** Rows in one answer of the service. */
const pageSize = 500;
const board = `#/board/${county}`;
const table = 'table.matrix';

/** The board of a county from opening it until its last row is on the screen, beside a page with a bare table of the same text. */
export async function benchBoard(size: Size): Promise<readonly Row[]> {
  const measured = await withTab((page) => withConsoleHouse((house) => measure(page, house, size)));
  return measured === undefined ? [] : [measured];
}

async function measure(page: Page, { url, keyFile }: ConsoleHouse, size: Size): Promise<Row> {
  const { elections, runs } = sizes[size];
  await answer(
    page,
    Array.from({ length: elections }, (_, index) => rowOf(index)),
  );
  await takeIn(page, url, keyFile('county'));
  const { text, lastLink } = await readBoard(page, url, elections);
  const bare = await serveTinyPages(bareTable(text));
  try {
    const found = await interleave(
      runs,
      () => msToShow(page, bare.url, `tr:nth-child(${elections})`),
      async () => {
        await openElsewhere(page, url);
        return msToMove(page, board, table, `${table} a[href="${lastLink}"]`);
      },
    );
    const name = `board of ${elections.toLocaleString('en')} elections, beside a bare table of the same text`;
    return { name, unit: 'ms', ...found, goal: within(1000) };
  } finally {
    await bare.close();
  }
}

/** The text of every cell and the address in the last row, as the board shows them to a printer, which sees all rows. */
async function readBoard(
  page: Page,
  url: string,
  elections: number,
): Promise<{ readonly text: readonly (readonly string[])[]; readonly lastLink: string }> {
  await openElsewhere(page, url);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, board);
  const links = page.locator(`${table} tbody th a`);
  await links.first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await links.nth(elections - 1).waitFor();
  return page.evaluate((table) => {
    const rows = [...document.querySelectorAll<HTMLTableRowElement>(`${table} tbody tr`)];
    return {
      text: rows.map(({ cells }) => [...cells].map(({ textContent }) => textContent ?? '')),
      lastLink: rows[rows.length - 1]!.querySelector('a')!.getAttribute('href')!,
    };
  }, table);
}

/** A tab loaded anew with the county's key unlocked, over a township where nothing is. */
async function openElsewhere(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${url}/#/board/${county}101`);
  await unlockAs(page, '柯守田');
  await page.locator(table).waitFor({ state: 'attached' });
}

/** The page asks as ever and is answered from here, for it is the page that is measured. */
async function answer(page: Page, rows: readonly BoardRow[]): Promise<void> {
  const bodies = new Map<string, string>([[`${county}101/0`, JSON.stringify({ rows: [] })]]);
  for (let from = 0; from < rows.length; from += pageSize) {
    const to = from + pageSize;
    const next = to < rows.length ? { next: String(to) } : {};
    const body = { jurisdiction: county, rows: rows.slice(from, to), ...next };
    bodies.set(`${county}/${from}`, JSON.stringify(body));
  }
  await page.route('**/v1/jurisdictions/*/board*', async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const body = bodies.get(`${pathname.split('/')[3]}/${searchParams.get('cursor') ?? 0}`)!;
    const headers = { date: 'Sun, 22 Nov 2026 01:00:00 GMT' };
    await route.fulfill({ body, contentType: 'application/json', headers });
  });
}

const met: readonly Phase[] = [
  'ready',
  'quorate',
  'voting',
  'counting',
  'counted',
  'signed',
  'declared',
  'certified',
];

/** Elections at every step; of each ten, one is held up, one is late and one waits for an answer. */
function rowOf(index: number): BoardRow {
  const phase = met[index % met.length]!;
  const told = {
    phase,
    turnout: { present: 90 + (index % 20), due: 112 },
    attends: '柯守田',
    telephone: `0898-6${String(index).padStart(7, '0')}`,
  };
  const id = String(index).padStart(4, '0');
  switch (index % 10) {
    case 0:
      return boardRowOf(id, { ...told, phase: 'not-quorate' }, { exceptions: ['not-quorate'] });
    case 1:
      return boardRowOf(id, {
        ...told,
        phase: 'draft',
        deadline: '2026-11-15',
        steps: [{ step: 'launch', due: '2026-11-15' }],
      });
    case 2:
      return boardRowOf(
        id,
        { ...told, phase: 'declared' },
        { exceptions: ['referral-open'], referral: 'tie' },
      );
    default:
      return boardRowOf(id, told);
  }
}

function bareTable(text: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const script = `const body = document.createElement('tbody');
for (const texts of ${JSON.stringify(text)}) {
  const row = body.insertRow();
  for (const text of texts) row.insertCell().textContent = text;
}
const table = document.createElement('table');
table.append(body);
document.body.append(table);`;
  return new Map([
    ['/', '<!doctype html><meta charset="utf-8"><title>t</title><body><script src="/table.js"></script>'],
    ['/table.js', script],
  ]);
}
