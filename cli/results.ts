import { Command } from 'commander';
import * as z from 'zod/mini';
import type { Lang } from '../core/findings/entry.ts';
import { figures, type SlipTable, table, words } from '../core/report/slip.ts';
import { readPages } from './client/pages.ts';
import { openSession } from './client/session.ts';
import { langOption } from './lang.ts';
import { type ReadOptions, readOptions } from './read-options.ts';
import { refuseSpoken } from './refuse.ts';
import { tableText } from './table.ts';

interface ResultsOptions extends ReadOptions {
  readonly office?: string;
  readonly date?: string;
}

const resultsSchema = z.object({
  results: z.array(
    z.object({
      election: z.string(),
      contest: z.string(),
      title: z.string(),
      office: z.string(),
      mode: z.enum(['official', 'rehearsal']),
      date: z.string(),
      version: z.int(),
      elected: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});

type Certified = z.infer<typeof resultsSchema>['results'][number];

const phrases = {
  zh: {
    columns: ['选举', '项目', '职务', '日期', '版本', '人数', '当选人'],
    rehearsal: '（演练）',
    comma: '、',
  },
  en: {
    columns: ['election', 'contest', 'office', 'date', 'version', 'persons', 'elected'],
    rehearsal: ' (rehearsal)',
    comma: ', ',
  },
} as const;

/** `results [JURISDICTION]`: what stands certified; the key's own jurisdiction unless another is named. */
export function resultsCommand(): Command {
  return readOptions(new Command('results'))
    .argument('[jurisdiction]')
    .option('--office <office>', '只看此职务 / only this office')
    .option('--date <date>', '只看此日的会议 / only meetings of this day')
    .addOption(langOption())
    .action(results);
}

async function results(jurisdiction: string | undefined, options: ResultsOptions): Promise<void> {
  const { url, key, lang, json, csv, office, date } = options;
  const session = await openSession(url, key, lang);
  if (!session.ok) return refuseSpoken(session.what, session, lang);
  const code = jurisdiction ?? session.key.jurisdiction;
  const certified: Certified[] = [];
  const path = `/v1/jurisdictions/${encodeURIComponent(code)}/results`;
  let first = true;
  for await (const page of readPages(
    session,
    path,
    { office, date },
    csv ? 'text/csv' : 'application/json',
  )) {
    if (!page.ok) return refuseSpoken(code, page, lang);
    if (page.faults.length > 0) refuseSpoken(code, { exitCode: 1, findings: page.faults }, lang);
    if (json) process.stdout.write(`${page.text}\n`);
    // Every page has its heading; one is enough.
    else if (csv) process.stdout.write(first ? page.text : page.text.slice(page.text.indexOf('\n') + 1));
    else certified.push(...resultsSchema.parse(JSON.parse(page.text)).results);
    first = false;
  }
  if (!json && !csv) process.stdout.write(`${tableText(resultsTable(certified, lang))}\n`);
}

function resultsTable(certified: readonly Certified[], lang: Lang): SlipTable {
  const say = phrases[lang];
  const [election, contest, office, date, version, persons, elected] = say.columns;
  return table(
    [
      words(election),
      words(contest),
      words(office),
      words(date),
      figures(version),
      figures(persons),
      words(elected),
    ],
    certified.map((each) => [
      each.election,
      each.mode === 'rehearsal' ? each.title + say.rehearsal : each.title,
      each.office,
      each.date,
      String(each.version),
      String(each.elected.length),
      each.elected.map(({ name }) => name).join(say.comma),
    ]),
  );
}
