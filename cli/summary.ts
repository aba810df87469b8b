import { Command, Option } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { csvText } from '../core/report/csv.ts';
import type { SummaryRow } from '../core/report/summary/row.ts';
import { summarySchema } from '../core/report/summary/schema.ts';
import { type Summary, summaryOf } from '../core/report/summary/summary.ts';
import { summaryNotes, summarySheet, summaryTable, summaryTables } from '../core/report/summary/table.ts';
import { readPages } from './client/pages.ts';
import { openSession } from './client/session.ts';
import { langOption } from './lang.ts';
import { refuse, refuseSpoken } from './refuse.ts';
import { tableText } from './table.ts';
import { writeNewFile } from './write-new-file.ts';

interface SummaryOptions {
  readonly url: string;
  readonly key: string;
  readonly json?: true;
  readonly csv?: true;
  readonly xlsx?: string;
  readonly lang: Lang;
}

const phrases = {
  zh: (file: string, contests: number) => `汇总表已写入 ${file}，共 ${contests} 项。\n`,
  en: (file: string, contests: number) => `The summary is in ${file}: ${contests} contests.\n`,
} as const;

/** `summary [JURISDICTION]`: what stands certified, in numbers, added up over all pages. */
export function summaryCommand(): Command {
  return new Command('summary')
    .argument('[jurisdiction]')
    .requiredOption('--url <url>', '服务地址 / address of the service')
    .requiredOption('--key <file>', '本人密钥文件 / your key file')
    .addOption(new Option('--json', '输出 JSON / as JSON').conflicts(['csv', 'xlsx']))
    .addOption(new Option('--csv', '输出 CSV 表格 / a CSV table').conflicts('xlsx'))
    .option('--xlsx <file>', '写成 Excel 文件 / write an .xlsx file')
    .addOption(langOption())
    .action(summarise);
}

async function summarise(jurisdiction: string | undefined, options: SummaryOptions): Promise<void> {
  const { url, key, lang } = options;
  const session = await openSession(url, key, lang);
  if (!session.ok) return refuseSpoken(session.what, session, lang);
  const code = jurisdiction ?? session.key.jurisdiction;
  const path = `/v1/jurisdictions/${encodeURIComponent(code)}/summary`;
  const rows: SummaryRow[] = [];
  let complete = true;
  for await (const page of readPages(session, path, {}, 'application/json')) {
    if (!page.ok) return refuseSpoken(code, page, lang);
    if (page.faults.length > 0) {
      refuseSpoken(code, { exitCode: 1, findings: page.faults }, lang);
      complete = false;
    }
    rows.push(...summarySchema.parse(JSON.parse(page.text)).rows);
  }
  await give(summaryOf(code, rows, complete), options);
}

/** A spreadsheet that leaves elections out is not made: it would be taken for the whole. */
async function give(summary: Summary, { json, csv, xlsx, lang }: SummaryOptions): Promise<void> {
  if (json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  else if (csv || xlsx !== undefined) {
    if (!summary.complete) return;
    if (xlsx === undefined) process.stdout.write(csvText(summaryTable(summary, lang)));
    else await writeWorkbook(summary, xlsx, lang);
  } else {
    const tables = summary.rows.length === 0 ? [] : summaryTables(summary, lang).map(tableText);
    process.stdout.write(`${[...tables, ...summaryNotes(summary, lang)].join('\n')}\n`);
  }
}

async function writeWorkbook(summary: Summary, file: string, lang: Lang): Promise<void> {
  const { renderWideXlsx } = await import('../core/render/wide-xlsx.ts');
  const failed = await writeNewFile(file, await renderWideXlsx(summarySheet(summary, lang), lang));
  if (failed) return refuse(file, [failed], failed.code === 'file-exists' ? 2 : 1, lang);
  process.stdout.write(phrases[lang](file, summary.rows.length));
}
