import type { Lang } from '../findings/entry.ts';
import { type ClauseId, clauseText } from '../rules/clauses.ts';

/** What stands before a clause that is named under a sentence. */
export const basisLabel: Readonly<Record<Lang, string>> = { zh: '依据：', en: 'Rule: ' };

/** The clause a sentence of a slip rests on. */
export function basis(rule: ClauseId, lang: Lang): string {
  return basisLabel[lang] + clauseText(rule, lang);
}

/** Whether a line only names a clause: for who reads the paper, not for who hears it. */
export function isBasis(line: string, lang: Lang): boolean {
  return line.trimStart().startsWith(basisLabel[lang]);
}
