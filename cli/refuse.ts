import type { Lang } from '../core/findings/entry.ts';
import type { Finding } from '../core/findings/finding.ts';
import { refusalText } from './say.ts';

/** Says on stderr why a command did nothing, and leaves 2 for what was refused, 1 for a fault, as the exit code. */
export function refuse(what: string, findings: readonly Finding[], exitCode: 1 | 2, lang: Lang): void {
  process.stderr.write(refusalText(what, findings, lang));
  process.exitCode = exitCode;
}
