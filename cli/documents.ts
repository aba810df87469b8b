import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { documentsOf, methodDigest } from '../core/documents/documents.ts';
import { methodText } from '../core/documents/method/method.ts';
import { type Occasion, occasionOf } from '../core/documents/occasion.ts';
import {
  checkParticulars,
  noParticulars,
  type Particulars,
  particularsSchema,
} from '../core/documents/particulars.ts';
import type { Lang } from '../core/findings/entry.ts';
import { finding } from '../core/findings/finding.ts';
import { readJson } from '../core/json/read.ts';
import { readShape, type Shaped } from '../core/json/shape.ts';
import type { Definition } from '../core/ledger/election.ts';
import { renderAs } from '../core/render/formats.ts';
import type { Form } from '../core/report/form.ts';
import { table, words } from '../core/report/slip.ts';
import { nodeCrypto } from '../functions/node-crypto.ts';
import { readInputFile } from './input-file.ts';
import { langOption } from './lang.ts';
import { fillNewFolder, isFree } from './new-folder.ts';
import { readDefinition } from './read-definition.ts';
import { refuse } from './refuse.ts';
import { tableText } from './table.ts';

const mostBytes = 4 * 1024 * 1024;
const deepest = 8;

/** Documents are text to edit and print; none is a table to reckon with. */
const formats = ['html', 'docx'] as const;
type DocumentFormat = (typeof formats)[number];

interface DocumentsOptions {
  readonly out: string;
  readonly with?: string;
  readonly as: readonly DocumentFormat[];
  readonly lang: Lang;
  readonly json?: true;
}

const phrases = {
  zh: {
    columns: ['文件', '名称', '说明'],
    between: '、',
    text: '选举办法正文（校验值由此算出）',
    done: (folder: string, files: number) => `文书已写入 ${folder}，共 ${files} 个文件。`,
    digest: (digest: string) => `选举办法正文的校验值（通过后签入 method-adopted）：${digest}`,
    blanks: '未填的内容留有空格；要自动填入，请用 --with 给出 scrutineer/documents@1 文件。',
  },
  en: {
    columns: ['files', 'title', 'subject'],
    between: ', ',
    text: 'text of the method, which the digest is of',
    done: (folder: string, files: number) => `The documents are in ${folder}: ${files} files.`,
    digest: (digest: string) => `Digest of the method (for method-adopted, once it is passed): ${digest}`,
    blanks: 'What is not known is left blank; --with FILE fills it in from a scrutineer/documents@1 file.',
  },
} as const;

/** `documents FILE`: what an office needs before, at and after the meeting, from its definition; all of it or nothing. */
export function documentsCommand(): Command {
  return new Command('documents')
    .requiredOption('--out <dir>', '空的或不存在的文件夹 / an empty or new folder')
    .option('--with <file>', '其他资料（scrutineer/documents@1）/ particulars to fill in')
    .option('--as <formats>', '格式，逗号分隔 / formats, with commas between', readFormats, formats)
    .option('--json', '以 JSON 列出 / lists them as JSON')
    .argument('<file>')
    .addOption(langOption())
    .action(documents);
}

function readFormats(text: string): readonly DocumentFormat[] {
  const asked = text.split(',').map((format) => formats.find((each) => each === format.trim()));
  if (asked.includes(undefined)) throw new InvalidArgumentError(formats.join(', '));
  return [...new Set(asked as DocumentFormat[])];
}

async function documents(file: string, options: DocumentsOptions): Promise<void> {
  const { out, as, lang, json } = options;
  const bytes = await readInputFile(file, mostBytes);
  const definition = bytes.ok ? readDefinition(bytes.bytes) : bytes;
  if (!definition.ok) return refuse(file, definition.findings, 2, lang);
  const particulars = await particularsFor(definition.value, options.with);
  if (!particulars.ok) return refuse(options.with!, particulars.findings, 2, lang);
  if (!(await isFree(out))) return refuse(out, [finding('folder-not-empty', '', { folder: out })], 2, lang);
  const occasion = occasionOf(definition.value, particulars.value, lang);
  const forms = documentsOf(occasion, nodeCrypto.sha256);
  try {
    await fillNewFolder(out, (draft) => writeAll(draft, occasion, forms, as));
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    return refuse(out, [finding('folder-not-written', '', { reason })], 1, lang);
  }
  const digest = methodDigest(occasion, nodeCrypto.sha256);
  process.stdout.write(json ? listedAsJson(forms, as, digest) : listed(forms, options, digest));
}

export async function particularsFor(
  definition: Definition,
  file: string | undefined,
): Promise<Shaped<Particulars>> {
  if (file === undefined) return { ok: true, value: noParticulars };
  const bytes = await readInputFile(file, mostBytes);
  const read = bytes.ok ? readJson(bytes.bytes, { depth: deepest }) : bytes;
  const shaped = read.ok ? readShape(particularsSchema, read.value) : read;
  if (!shaped.ok) return shaped;
  const findings = checkParticulars(definition, shaped.value);
  return findings.length === 0 ? shaped : { ok: false, findings };
}

const methodFile = 'method.txt';

async function writeAll(
  folder: string,
  occasion: Occasion,
  forms: readonly Form[],
  as: readonly DocumentFormat[],
): Promise<void> {
  await writeFile(join(folder, methodFile), methodText(occasion), { flag: 'wx' });
  for (const form of forms) {
    for (const format of as) {
      const bytes = await renderAs(format, form, occasion.lang);
      await writeFile(join(folder, `${form.id}.${format}`), bytes, { flag: 'wx' });
    }
  }
}

function filesOf({ id }: Form, as: readonly DocumentFormat[]): readonly string[] {
  return as.map((format) => `${id}.${format}`);
}

function listed(
  forms: readonly Form[],
  { out, as, lang, with: given }: DocumentsOptions,
  digest: string,
): string {
  const say = phrases[lang];
  const [files, title, subject] = say.columns;
  const rows = forms.map((form) => [filesOf(form, as).join(say.between), form.title, form.subject ?? '']);
  return [
    tableText(table([words(files), words(title), words(subject)], [...rows, [methodFile, say.text, '']])),
    say.done(out, forms.length * as.length + 1),
    say.digest(digest),
    ...(given === undefined ? [say.blanks] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function listedAsJson(forms: readonly Form[], as: readonly DocumentFormat[], digest: string): string {
  const documents = forms.map((form) => ({ id: form.id, title: form.title, files: filesOf(form, as) }));
  return `${JSON.stringify({ methodDigest: digest, methodText: methodFile, documents })}\n`;
}
