import { Command } from 'commander';
import * as z from 'zod/mini';
import { phases } from '../core/ledger/phase.ts';
import { boardTable } from '../core/report/board-table.ts';
import { csvText } from '../core/report/csv.ts';
import { readPages } from './client/pages.ts';
import { openSession } from './client/session.ts';
import { langOption } from './lang.ts';
import { type ReadOptions, readOptions } from './read-options.ts';
import { refuseSpoken } from './refuse.ts';
import { tableText } from './table.ts';

const boardSchema = z.object({
  rows: z.array(
    z.object({
      election: z.string(),
      title: z.string(),
      mode: z.enum(['official', 'rehearsal']),
      phase: z.enum(phases),
      turnout: z.optional(z.object({ present: z.int(), due: z.int() })),
      exceptions: z.array(z.string()),
      deadline: z.optional(z.string()),
      late: z.optional(z.array(z.object({ message: z.string() }))),
      telephone: z.optional(z.string()),
      attends: z.optional(z.string()),
    }),
  ),
});

type Row = z.infer<typeof boardSchema>['rows'][number];

/** `board [JURISDICTION]`: a row an election; the key's own jurisdiction unless another is named. */
export function boardCommand(): Command {
  return readOptions(new Command('board')).argument('[jurisdiction]').addOption(langOption()).action(board);
}

async function board(jurisdiction: string | undefined, options: ReadOptions): Promise<void> {
  const { url, key, lang, json, csv } = options;
  const session = await openSession(url, key, lang);
  if (!session.ok) return refuseSpoken(session.what, session, lang);
  const code = jurisdiction ?? session.key.jurisdiction;
  const rows: Row[] = [];
  const path = `/v1/jurisdictions/${encodeURIComponent(code)}/board`;
  for await (const page of readPages(session, path, {}, 'application/json')) {
    if (!page.ok) return refuseSpoken(code, page, lang);
    if (page.faults.length > 0) refuseSpoken(code, { exitCode: 1, findings: page.faults }, lang);
    if (json) process.stdout.write(`${page.text}\n`);
    else rows.push(...boardSchema.parse(JSON.parse(page.text)).rows);
  }
  if (json) return;
  const shown = boardTable(rows, lang);
  process.stdout.write(csv ? csvText(shown) : `${tableText(shown)}\n`);
}
