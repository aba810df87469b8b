import { stat } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type * as z from 'zod/mini';
import { type Drafts, readBook } from '../core/book/drafts.ts';
import type { draftsSchema } from '../core/book/drafts-schema.ts';
import type { Lang } from '../core/findings/entry.ts';
import { type Finding, finding, speak, within } from '../core/findings/finding.ts';
import { readShape } from '../core/json/shape.ts';
import { base64url32Field } from '../core/ledger/fields.ts';
import { lateSteps } from '../core/schedule/late.ts';
import { dayInChina } from '../core/schedule/day-in-china.ts';
import { readCsvFolder } from './book/read-folder.ts';
import { type BookFile, readXlsx } from './book/read-xlsx.ts';
import { templateBook } from './book/template.ts';
import { writeDrafts } from './book/write-drafts.ts';
import { readInputFile } from './input-file.ts';
import { langOption } from './lang.ts';
import { isFree } from './new-folder.ts';
import { refuse } from './refuse.ts';
import { findingsText } from './say.ts';
import { writeNewFile } from './write-new-file.ts';

/** An .xlsx of 10,000 rows is well under two megabytes. */
const mostBytes = 32 * 1024 * 1024;

interface DraftOptions {
  readonly service?: string;
  readonly out: string;
  readonly mode: 'official' | 'rehearsal';
  readonly template?: true;
  readonly json?: true;
  readonly lang: Lang;
}

const phrases = {
  zh: {
    mode: { official: '正式', rehearsal: '演练' },
    written: (out: string, { elections, quotas, schedule }: Drafts, mode: string) =>
      `已写入 ${out}：${elections.length} 次选举的召集事项（${mode}）、${quotas.length} 份代表名额${
        schedule === undefined ? '' : '、进度表'
      }。\n下一步：核对后逐件签名：scrutineer sign --key 密钥文件 ${out}/convened/<选举编号>.json\n`,
    notes: (count: number) => `另有 ${count} 处请留意：`,
    template: (out: string) =>
      `空表已写入 ${out}，示例行请改掉或删去。\n下一步：填好后运行 scrutineer draft ${out} --service 服务密钥指纹 --out 文件夹\n`,
  },
  en: {
    mode: { official: 'official', rehearsal: 'rehearsal' },
    written: (out: string, { elections, quotas, schedule }: Drafts, mode: string) =>
      `Written to ${out}: ${elections.length} acts that convene an election (${mode}), ${quotas.length} delegate quotas${
        schedule === undefined ? '' : ', the schedule'
      }.\nNext: check them and sign each: scrutineer sign --key KEYFILE ${out}/convened/<election>.json\n`,
    notes: (count: number) => `${count} to look at:`,
    template: (out: string) =>
      `An empty book is in ${out}; overwrite or delete its example rows.\nNext: scrutineer draft ${out} --service THUMBPRINT --out DIR\n`,
  },
} as const;

/** `draft FILE.xlsx|DIR`: a county's drafts from one spreadsheet, all or none; `draft --template`: the spreadsheet to fill in. */
export function draftCommand(): Command {
  const command: Command = new Command('draft')
    .argument('[file]', '.xlsx，或放各表 .csv 的文件夹 / an .xlsx, or a folder of its sheets as .csv')
    .option('--service <thumbprint>', '服务密钥指纹（/health 的 service.kid）/ the service’s kid in /health')
    .requiredOption('--out <path>', '空的或不存在的文件夹；--template 时为 .xlsx / new folder, or the .xlsx')
    .addOption(
      new Option('--mode <mode>', '演练或正式 / rehearsal or official')
        .choices(['rehearsal', 'official'])
        .default('rehearsal'),
    )
    .option('--template', '只写一张空表 / writes an empty book')
    .option('--json', '一行 JSON / one line of JSON')
    .addOption(langOption());
  return command.action(async (file: string | undefined, options: DraftOptions) => {
    if (options.template) return writeTemplate(options);
    const { service } = options;
    if (file === undefined) command.error("missing required argument 'file'", missingArgument);
    if (service === undefined) command.error("required option '--service' not specified", missingOption);
    return draft(file, service, options);
  });
}

const missingArgument = { code: 'commander.missingArgument' } as const;
const missingOption = { code: 'commander.missingMandatoryOptionValue' } as const;

async function writeTemplate({ out, lang }: DraftOptions): Promise<void> {
  const found = await writeNewFile(out, await templateBook());
  if (found !== undefined) return refuse(out, [found], found.code === 'file-exists' ? 2 : 1, lang);
  process.stdout.write(phrases[lang].template(out));
}

async function draft(file: string, service: string, options: DraftOptions): Promise<void> {
  const { out, mode, lang } = options;
  const now = new Date().toISOString();
  if (!(await isFree(out))) return refused(out, [finding('folder-not-empty', '', { folder: out })], options);
  const thumbprint = readShape(base64url32Field, service);
  if (!thumbprint.ok) return refused('--service', thumbprint.findings, options);
  const book = await readFileOrFolder(file);
  const read = book.ok ? readBook(book.sheets, { service, mode }) : book;
  if (!read.ok) return refused(file, read.findings, options);
  try {
    await writeDrafts(out, read.drafts, now);
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    return refuse(out, [finding('folder-not-written', '', { reason })], 1, lang);
  }
  const { schedule } = read.drafts;
  const late = schedule === undefined ? [] : lateSteps(schedule, new Map(), dayInChina(now));
  tell(file, read.drafts, [...read.notes, ...within('schedule.json', late)], options);
}

async function readFileOrFolder(path: string): Promise<BookFile> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return readCsvFolder(path);
  const bytes = await readInputFile(path, mostBytes);
  return bytes.ok ? readXlsx(bytes.bytes) : bytes;
}

function tell(file: string, drafts: Drafts, notes: readonly Finding[], options: DraftOptions): void {
  const { out, mode, json, lang } = options;
  const say = phrases[lang];
  if (json) {
    const { elections, quotas, schedule } = drafts;
    const written: z.infer<typeof draftsSchema> = {
      format: 'scrutineer/drafts@1',
      file,
      out,
      mode,
      elections: elections.map(({ id }) => id),
      quotas: quotas.map(({ jurisdiction }) => jurisdiction),
      ...(schedule === undefined ? {} : { schedule: schedule.jurisdiction }),
      findings: notes.map((found) => speak(found, lang)),
    };
    process.stdout.write(`${JSON.stringify(written)}\n`);
    return;
  }
  process.stdout.write(say.written(out, drafts, say.mode[mode]));
  if (notes.length > 0) process.stderr.write(findingsText(say.notes(notes.length), notes, lang));
}

/** In sentences on stderr, and with `--json` in the output's place too. */
function refused(file: string, findings: readonly Finding[], { json, lang }: DraftOptions): void {
  refuse(file, findings, 2, lang);
  if (!json) return;
  const spoken = findings.map((found) => speak(found, lang));
  process.stdout.write(`${JSON.stringify({ format: 'scrutineer/refusal@1', file, findings: spoken })}\n`);
}
