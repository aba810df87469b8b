import { Command } from 'commander';
import { readCountFile } from '../core/count/count-file.ts';
import { countRound } from '../core/count/count-round.ts';
import { renderResult } from '../core/count/render-result.ts';
import type { Lang } from '../core/findings/entry.ts';
import { type Finding, speak } from '../core/findings/finding.ts';
import { slipChain } from '../core/report/chain.ts';
import { readInputFile } from './input-file.ts';
import { langOption } from './lang.ts';
import { refuse } from './refuse.ts';
import { slipText } from './slip-text.ts';

/** A count file holds no more than this; it is refused by its size before a byte is read. */
const mostBytes = 256 * 1024 * 1024;

interface CountOptions {
  readonly json?: true;
  readonly lang: Lang;
}

/** `count FILE…`: one result a line with `--json`, otherwise the slips of each round; a refused file stops no other. */
export function countCommand(): Command {
  return new Command('count')
    .argument('<file...>')
    .option('--json', '每个文件一行结果 / one result a line')
    .addOption(langOption())
    .action(async (files: readonly string[], options: CountOptions) => {
      for (const file of files) {
        await countFile(file, files.length > 1, options);
      }
    });
}

/** Counts one file and prints what comes of it. */
async function countFile(file: string, oneOfMany: boolean, { json, lang }: CountOptions): Promise<void> {
  const bytes = await readInputFile(file, mostBytes);
  const read = bytes.ok ? readCountFile(bytes.bytes) : bytes;
  if (!read.ok) {
    refuse(file, read.findings, 2, lang);
    if (json) printLine(refusal(file, read.findings, lang));
    return;
  }
  const result = countRound(read.input);
  if (json) {
    printLine(renderResult(result, lang));
  } else {
    const heading = oneOfMany ? `${file}\n\n` : '';
    const slips = slipChain(read.input, result, lang).map((slip) => slipText(slip, lang));
    process.stdout.write(`${heading}${slips.join('\n')}\n`);
  }
}

/** What stands in a refused file's place among the results. */
function refusal(file: string, findings: readonly Finding[], lang: Lang) {
  return { format: 'scrutineer/refusal@1', file, findings: findings.map((found) => speak(found, lang)) };
}

function printLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
