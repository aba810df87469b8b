import { Command } from 'commander';
import * as z from 'zod/mini';
import { roundKinds } from '../core/count/input.ts';
import type { Lang } from '../core/findings/entry.ts';
import { spokenFindingSchema } from '../core/findings/spoken-schema.ts';
import { type ActType, rowOf } from '../core/ledger/acts/table.ts';
import { headCode } from '../core/ledger/canonical.ts';
import { digestField } from '../core/ledger/fields.ts';
import { phases } from '../core/ledger/phase.ts';
import { csvText } from '../core/report/csv.ts';
import { roundNames } from '../core/report/glossary.ts';
import { figures, type SlipTable, table, words } from '../core/report/slip.ts';
import type { Refused } from './client/connection.ts';
import { readPages } from './client/pages.ts';
import { openSession, read, type Session } from './client/session.ts';
import { langOption } from './lang.ts';
import { phaseNames } from '../core/report/phase-names.ts';
import { printable } from './printable.ts';
import { type ReadOptions, readOptions } from './read-options.ts';
import { refuseSpoken } from './refuse.ts';
import { tableText } from './table.ts';

const statusSchema = z.object({
  id: z.string(),
  title: z.string(),
  mode: z.enum(['official', 'rehearsal']),
  phase: z.enum(phases),
  seq: z.int(),
  head: digestField,
  contests: z.array(
    z.object({
      id: z.string(),
      phase: z.enum(phases),
      round: z.int(),
      kind: z.enum(roundKinds),
      blockers: z.array(spokenFindingSchema),
      next: z.array(z.string()),
    }),
  ),
});

type Status = z.infer<typeof statusSchema>;

const phrases = {
  zh: {
    columns: ['项目', '阶段', '轮次', '种类', '可办事项'],
    heading: ({ title, id, mode }: Status) => `${title}（${id}${mode === 'rehearsal' ? '，演练' : ''}）`,
    place: (seq: number, code: string) => `账本第 ${seq} 条，账本码 ${code}`,
    blocker: (contest: string) => `${contest} 有待解决：`,
    sentences: (message: string, next: string) => `  ${message}${next}`,
    comma: '、',
  },
  en: {
    columns: ['contest', 'phase', 'round', 'kind', 'may come next'],
    heading: ({ title, id, mode }: Status) => `${title} (${id}${mode === 'rehearsal' ? ', rehearsal' : ''})`,
    place: (seq: number, code: string) => `entry ${seq} of its ledger, head code ${code}`,
    blocker: (contest: string) => `In the way of ${contest}:`,
    sentences: (message: string, next: string) => `  ${message} ${next}`,
    comma: ', ',
  },
} as const;

/** `status [ELECTION…]`: where elections stand, what is in the way, what may come next; all of one's own place if none is named. */
export function statusCommand(): Command {
  return readOptions(new Command('status')).argument('[election...]').addOption(langOption()).action(status);
}

async function status(elections: readonly string[], options: ReadOptions): Promise<void> {
  const session = await openSession(options.url, options.key, options.lang);
  if (!session.ok) return refuseSpoken(session.what, session, options.lang);
  const named = elections.length > 0 ? elections : await electionsOf(session);
  if ('ok' in named) return refuseSpoken(session.key.jurisdiction, named, options.lang);
  for (const election of named) await showElection(session, election, options);
}

const boardSchema = z.object({ rows: z.array(z.object({ election: z.string() })) });

/** Every election at or under the reader's own place; only who may look over a place is told. */
async function electionsOf(session: Session): Promise<readonly string[] | Refused> {
  const elections: string[] = [];
  const path = `/v1/jurisdictions/${encodeURIComponent(session.key.jurisdiction)}/board`;
  for await (const page of readPages(session, path, {}, 'application/json')) {
    if (!page.ok) return page;
    if (page.faults.length > 0) return { ok: false, exitCode: 1, findings: page.faults };
    elections.push(...boardSchema.parse(JSON.parse(page.text)).rows.map((row) => row.election));
  }
  return elections;
}

async function showElection(
  session: Session,
  election: string,
  { json, csv, lang }: ReadOptions,
): Promise<void> {
  const answered = await read(session, `/v1/elections/${encodeURIComponent(election)}`);
  if (!answered.ok) return refuseSpoken(election, answered, lang);
  const text = await answered.response.text();
  if (json) {
    process.stdout.write(`${text}\n`);
    return;
  }
  const told = statusSchema.parse(JSON.parse(text));
  process.stdout.write(csv ? csvText(contestTable(told, lang)) : statusText(told, lang));
}

function statusText(told: Status, lang: Lang): string {
  const say = phrases[lang];
  const blocked = told.contests.flatMap(({ id, blockers }) =>
    blockers.length === 0
      ? []
      : [say.blocker(id), ...blockers.map(({ message, next }) => say.sentences(message, next))],
  );
  return [
    printable(say.heading(told)),
    say.place(told.seq, headCode(told.head)),
    tableText(contestTable(told, lang)),
    ...blocked.map(printable),
    '',
  ].join('\n');
}

function contestTable({ contests }: Status, lang: Lang): SlipTable {
  const [contest, phase, round, kind, next] = phrases[lang].columns;
  return table(
    [words(contest), words(phase), figures(round), words(kind), words(next)],
    contests.map((each) => [
      each.id,
      phaseNames[each.phase][lang],
      String(each.round),
      roundNames[each.kind][lang],
      each.next.map((type) => rowOf(type as ActType)?.sentence[lang] ?? type).join(phrases[lang].comma),
    ]),
  );
}
