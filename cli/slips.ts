import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { finding } from '../core/findings/finding.ts';
import { type Format, formats, renderAs } from '../core/render/formats.ts';
import { figures, table, words } from '../core/report/slip.ts';
import { openSession } from './client/session.ts';
import { readSlips, type SlipTold } from './client/slips.ts';
import { langOption } from './lang.ts';
import { fillNewFolder, isFree } from './new-folder.ts';
import { refuse, refuseSpoken } from './refuse.ts';
import { tableText } from './table.ts';

interface SlipsOptions {
  readonly url: string;
  readonly key: string;
  readonly out: string;
  readonly as: readonly Format[];
  readonly lang: Lang;
}

const phrases = {
  zh: {
    columns: ['报告单', '名称', '内容', '文件'],
    between: '、',
    none: '这次选举还没有报告单：清点到会人数后才有第一张。\n',
    done: (folder: string, files: number) => `报告单已写入 ${folder}，共 ${files} 个文件。\n`,
  },
  en: {
    columns: ['slip', 'title', 'subject', 'files'],
    between: ', ',
    none: 'This election has no slips yet: the first comes once attendance is recorded.\n',
    done: (folder: string, files: number) => `The slips are in ${folder}: ${files} files.\n`,
  },
} as const;

/** `slips ELECTION`: every slip there is by now, each in every format asked for; all of them or none. */
export function slipsCommand(): Command {
  return new Command('slips')
    .requiredOption('--url <url>', '服务地址 / address of the service')
    .requiredOption('--key <file>', '本人密钥文件 / your key file')
    .requiredOption('--out <dir>', '空的或不存在的文件夹 / an empty or new folder')
    .addOption(
      new Option('--as <formats>', '格式，逗号分隔 / formats, with commas between')
        .argParser(readFormats)
        .default(formats, formats.join(',')),
    )
    .argument('<election>')
    .addOption(langOption())
    .action(slips);
}

function readFormats(text: string): readonly Format[] {
  const asked = text.split(',').map((format) => formats.find((each) => each === format.trim()));
  if (asked.includes(undefined)) throw new InvalidArgumentError(formats.join(', '));
  return [...new Set(asked as Format[])];
}

async function slips(election: string, { url, key, out, as, lang }: SlipsOptions): Promise<void> {
  if (!(await isFree(out))) return refuse(out, [finding('folder-not-empty', '', { folder: out })], 2, lang);
  const session = await openSession(url, key, lang);
  if (!session.ok) return refuseSpoken(session.what, session, lang);
  const told = await readSlips(session, election);
  if (!told.ok) return refuseSpoken(election, told, lang);
  const { slips: there } = told;
  if (there.length === 0) {
    process.stdout.write(phrases[lang].none);
    return;
  }
  try {
    await fillNewFolder(out, (draft) => writeAll(draft, there, as, lang));
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? (fault as Error).message;
    return refuse(out, [finding('folder-not-written', '', { reason })], 1, lang);
  }
  process.stdout.write(`${listed(there, as, lang)}\n${phrases[lang].done(out, there.length * as.length)}`);
}

async function writeAll(
  folder: string,
  there: readonly SlipTold[],
  as: readonly Format[],
  lang: Lang,
): Promise<void> {
  for (const { form } of there) {
    for (const format of as) {
      await writeFile(join(folder, `${form.id}.${format}`), await renderAs(format, form, lang), {
        flag: 'wx',
      });
    }
  }
}

function listed(there: readonly SlipTold[], as: readonly Format[], lang: Lang): string {
  const { columns, between } = phrases[lang];
  const [slip, title, subject, files] = columns;
  return tableText(
    table(
      [figures(slip), words(title), words(subject), words(files)],
      there.map(({ slip: number, form }) => [
        String(number),
        form.title,
        form.subject ?? '',
        as.map((format) => `${form.id}.${format}`).join(between),
      ]),
    ),
  );
}
