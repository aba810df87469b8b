import type { Lang } from '../core/findings/entry.ts';
import { type Finding, type SpokenFinding, speak } from '../core/findings/finding.ts';
import { spokenText } from './say.ts';

/** Says on stderr why a command did nothing, and leaves 2 for what was refused, 1 for a fault, as the exit code. */
export function refuse(what: string, findings: readonly Finding[], exitCode: 1 | 2, lang: Lang): void {
  refuseSpoken(what, { exitCode, findings: findings.map((found) => speak(found, lang)) }, lang);
}

/** As `refuse`, in words already found. */
export function refuseSpoken(
  what: string,
  refused: { readonly exitCode: 1 | 2; readonly findings: readonly SpokenFinding[] },
  lang: Lang,
): void {
  process.stderr.write(spokenText(what, refused, lang));
  process.exitCode = refused.exitCode;
}
