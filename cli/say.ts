import type { Lang } from '../core/findings/entry.ts';
import { type Finding, speak } from '../core/findings/finding.ts';
import { printable } from './printable.ts';

const phrases = {
  zh: {
    refused: (what: string, count: number) => `${what}：不予受理，共 ${count} 处问题。`,
    place: (at: string) => `（位置 ${at}）`,
    rule: '依据：',
    next: '下一步：',
  },
  en: {
    refused: (what: string, count: number) => `${what}: refused, ${count} finding${count === 1 ? '' : 's'}.`,
    place: (at: string) => ` (at ${at})`,
    rule: 'Rule: ',
    next: 'Next: ',
  },
} as const;

/** A refusal in plain sentences, for stderr: of what; then for each finding what, where, its numbers, its rule, what to do next. */
export function refusalText(what: string, findings: readonly Finding[], lang: Lang): string {
  const say = phrases[lang];
  const lines = findings.flatMap((found, index) => {
    const { code, at, message, rule, next } = speak(found, lang);
    const place = at === '' || message.includes(at) ? '' : say.place(at);
    return [
      `  ${index + 1}. ${message}${place} [${code}]`,
      `     ${say.rule}${rule}`,
      `     ${say.next}${next}`,
    ];
  });
  return [say.refused(what, findings.length), ...lines].map((line) => `${printable(line)}\n`).join('');
}
