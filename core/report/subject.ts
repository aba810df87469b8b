import type { Contest } from '../count/input.ts';
import type { Lang } from '../findings/entry.ts';
import { roundNames } from './glossary.ts';

/** What was voted on and in which kind of round, as the second line of a slip. */
export function subjectOf({ title, id, round }: Contest, lang: Lang): string {
  const what = title ?? id;
  return lang === 'zh' ? `${what}（${roundNames[round].zh}）` : `${what} (${roundNames[round].en})`;
}
