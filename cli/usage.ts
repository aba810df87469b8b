import type { CommanderError } from 'commander';
import type { Lang } from '../core/findings/entry.ts';

/** What a command line lacks or has too much of, in Chinese, by commander's code; `{term}` is the part it names. */
const chinese: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有“{term}”这个命令',
  'commander.unknownOption': '没有“{term}”这个选项',
  'commander.missingArgument': '缺少参数 {term}',
  'commander.optionMissingArgument': '选项 {term} 后面缺少值',
  'commander.missingMandatoryOptionValue': '缺少必须给出的选项 {term}',
  'commander.excessArguments': '参数过多',
  'commander.invalidArgument': '选项 {term} 的值不对',
};

/** One sentence about a command line nobody understands, and where to read how it is done; `asked` is the command it named. */
export function usageSentence(thrown: CommanderError, asked: string | undefined, lang: Lang): string {
  const help = asked === undefined ? 'scrutineer --help' : `scrutineer ${asked} --help`;
  const words = thrown.message.replace(/^error: /, '').replace(/\.?(\n[\s\S]*)?$/, '');
  if (lang === 'en') return `${words}. See ${help} for how it is used.\n`;
  const term = /'([^']*)'/.exec(words)?.[1] ?? '';
  const choices = /Allowed choices are (.*)$/.exec(words)?.[1];
  const sentence = chinese[thrown.code]?.replace('{term}', () => term) ?? words;
  return `${sentence}${choices === undefined ? '' : `，可选 ${choices}`}。请用 ${help} 查看用法。\n`;
}

/** One sentence about a fault of the program or the machine: never a stack. */
export function faultSentence(thrown: unknown, lang: Lang): string {
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return lang === 'zh'
    ? `程序出错，没有完成：${what}。请保留此信息并报告维护人员。\n`
    : `A fault, nothing was completed: ${what}. Please keep this line and report it.\n`;
}
