import { readFileSync } from 'node:fs';
import { readCountFile } from '../../core/count/count-file.ts';
import { countRound } from '../../core/count/count-round.ts';

/** Does one thing to a count file and prints the peak memory of having done it, in MiB. A program of its own. */
const [what, file] = process.argv.slice(2) as ['parse' | 'count', string];
const bytes = readFileSync(file);
if (what === 'parse') {
  JSON.parse(new TextDecoder().decode(bytes));
} else {
  const read = readCountFile(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  countRound(read.input);
}
process.stdout.write(String(peak()));

/** What Linux says of this very program; `maxRSS` there still knows the larger one that started it. */
function peak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))!;
  return Number(kibibytes) / 1024;
}
