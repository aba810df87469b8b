import type { Lang } from '../findings/entry.ts';
import { type ClauseId, clauseText } from '../rules/clauses.ts';

/** The clause a sentence of a slip rests on. */
export function basis(rule: ClauseId, lang: Lang): string {
  return lang === 'zh' ? `依据：${clauseText(rule, 'zh')}` : `Rule: ${clauseText(rule, 'en')}`;
}
