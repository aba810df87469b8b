import { Command } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { type Finding, speak } from '../core/findings/finding.ts';
import { readInputFile } from './input-file.ts';
import { langOption } from './lang.ts';
import { refuse } from './refuse.ts';

/** A file of these holds no more than this; it is refused by its size before a byte is read. */
const mostBytes = 16 * 1024 * 1024;

interface Judged {
  readonly findings: readonly Finding[];
  readonly json: (lang: Lang) => object;
  readonly text: (lang: Lang) => string;
}

export type Judge = (
  bytes: Uint8Array,
) => ({ readonly ok: true } & Judged) | { readonly ok: false; readonly findings: readonly Finding[] };

interface Options {
  readonly json?: true;
  readonly lang: Lang;
}

/** `<name> FILE…`: one result a line with `--json`, otherwise tables and sentences; a refused file stops no other. */
export function judgingCommand(name: string, judge: Judge): Command {
  return new Command(name)
    .argument('<file...>')
    .option('--json', '每个文件一行结果 / one result a line')
    .addOption(langOption())
    .action(async (files: readonly string[], options: Options) => {
      for (const file of files) await judgeFile(file, files.length > 1, judge, options);
    });
}

/** Exit 2 where a file is refused or a finding stands in the way; what only asks for an explanation is done. */
async function judgeFile(
  file: string,
  oneOfMany: boolean,
  judge: Judge,
  { json, lang }: Options,
): Promise<void> {
  const bytes = await readInputFile(file, mostBytes);
  const judged = bytes.ok ? judge(bytes.bytes) : bytes;
  if (!judged.ok) {
    refuse(file, judged.findings, 2, lang);
    if (json)
      printLine({ format: 'scrutineer/refusal@1', file, findings: judged.findings.map(spokenIn(lang)) });
    return;
  }
  if (json) printLine(judged.json(lang));
  else process.stdout.write(`${oneOfMany ? `${file}\n\n` : ''}${judged.text(lang)}${oneOfMany ? '\n' : ''}`);
  if (judged.findings.some(({ severity }) => severity === 'block')) process.exitCode = 2;
}

const spokenIn = (lang: Lang) => (found: Finding) => speak(found, lang);

function printLine(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
