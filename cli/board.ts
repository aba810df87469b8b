import { Command } from 'commander';
import * as z from 'zod/mini';
import type { Lang } from '../core/findings/entry.ts';
import { phases } from '../core/ledger/phase.ts';
import { csvText } from '../core/report/csv.ts';
import { figures, type SlipTable, table, words } from '../core/report/slip.ts';
import { readPages } from './client/pages.ts';
import { openSession } from './client/session.ts';
import { langOption } from './lang.ts';
import { phaseNames } from './phase-names.ts';
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

const phrases = {
  zh: {
    columns: ['选举', '名称', '阶段', '到会/应到', '异常', '期限', '逾期', '到场指导', '会场电话'],
    rehearsal: '（演练）',
    referred: '已报请上级',
  },
  en: {
    columns: [
      'election',
      'title',
      'phase',
      'present/due',
      'exceptions',
      'due by',
      'late',
      'on site',
      'telephone',
    ],
    rehearsal: ' (rehearsal)',
    referred: 'referred',
  },
} as const;

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
  const shown = boardTable(rows.sort(byDeadline), lang);
  process.stdout.write(csv ? csvText(shown) : `${tableText(shown)}\n`);
}

/** What is late first, then by the day something is due; what has no deadline comes last. */
function byDeadline(a: Row, b: Row): number {
  const late = (b.late?.length ?? 0) - (a.late?.length ?? 0);
  if (late !== 0) return late;
  const [first, second] = [a.deadline ?? '9', b.deadline ?? '9'];
  return first < second ? -1 : first > second ? 1 : 0;
}

function boardTable(rows: readonly Row[], lang: Lang): SlipTable {
  const say = phrases[lang];
  const [election, title, phase, turnout, exceptions, deadline, late, attends, telephone] = say.columns;
  return table(
    [
      words(election),
      words(title),
      words(phase),
      figures(turnout),
      words(exceptions),
      words(deadline),
      figures(late),
      words(attends),
      words(telephone),
    ],
    rows.map((row) => [
      row.election,
      row.mode === 'rehearsal' ? row.title + say.rehearsal : row.title,
      phaseNames[row.phase][lang],
      row.turnout ? `${row.turnout.present}/${row.turnout.due}` : '',
      row.exceptions.map((code) => exceptionName(code, lang)).join(' '),
      row.deadline ?? '',
      row.late ? String(row.late.length) : '',
      row.attends ?? '',
      row.telephone ?? '',
    ]),
  );
}

/** A phase that someone must act on, an unanswered referral, or the code of a finding in the way. */
function exceptionName(code: string, lang: Lang): string {
  const phase = phases.find((each) => each === code);
  if (phase !== undefined) return phaseNames[phase][lang];
  return code === 'referral-open' ? phrases[lang].referred : code;
}
