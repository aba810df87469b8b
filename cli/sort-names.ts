import { buffer } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { readNameList } from '../core/names/list.ts';
import { inNameOrder, type OrderMode, orderApproximate } from '../core/names/order.ts';
import { type InputFile, readInputFile } from './input-file.ts';
import { langOption } from './lang.ts';
import { refusalText } from './say.ts';

/** More names than any list of a county has, and no burden for an old machine. */
const mostBytes = 16 * 1024 * 1024;

const phrases = {
  zh: { input: '标准输入', check: (name: string) => `${name}：该字次序请人工核对` },
  en: { input: 'standard input', check: (name: string) => `${name}: please check by hand where it stands` },
} as const;

/** `sort-names [FILE]`: one name a line in, the same names in stroke order out; doubtful places are told on stderr. */
export function sortNamesCommand(): Command {
  return new Command('sort-names')
    .argument('[file]')
    .addOption(
      new Option('--mode <mode>', '姓氏笔画 / 姓名笔画').choices(['surname', 'full-name']).default('surname'),
    )
    .addOption(langOption())
    .action(sortNames);
}

async function sortNames(file: string | undefined, options: { mode: OrderMode; lang: Lang }): Promise<void> {
  const { input, check } = phrases[options.lang];
  const read: InputFile =
    file === undefined
      ? { ok: true, bytes: await buffer(process.stdin) }
      : await readInputFile(file, mostBytes);
  const list = read.ok ? readNameList(read.bytes, file ?? 'stdin') : read;
  if (!list.ok) {
    process.stderr.write(refusalText(file ?? input, list.findings, options.lang));
    process.exitCode = 2;
    return;
  }
  const ordered = inNameOrder(list.names, (name) => name, options.mode);
  process.stdout.write(ordered.map((name) => `${name}\n`).join(''));
  const doubtful = ordered.filter(orderApproximate);
  process.stderr.write(doubtful.map((name) => `${check(name)}\n`).join(''));
}
