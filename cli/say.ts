import type { Lang } from '../core/findings/entry.ts';
import { type Finding, type SpokenFinding, speak } from '../core/findings/finding.ts';
import { printable } from './printable.ts';

const phrases = {
  zh: {
    refused: (what: string, count: number) => `${what}：不予受理，共 ${count} 处问题。`,
    undone: (what: string) => `${what}：没有办成。`,
    place: (at: string) => `（位置 ${at}）`,
    rule: '依据：',
    next: '下一步：',
  },
  en: {
    refused: (what: string, count: number) => `${what}: refused, ${count} finding${count === 1 ? '' : 's'}.`,
    undone: (what: string) => `${what}: not done.`,
    place: (at: string) => ` (at ${at})`,
    rule: 'Rule: ',
    next: 'Next: ',
  },
} as const;

/** A refusal in plain sentences, for stderr: of what; then for each finding what, where, its numbers, its rule, what to do next. */
export function refusalText(what: string, findings: readonly Finding[], lang: Lang): string {
  return findingsText(phrases[lang].refused(what, findings.length), findings, lang);
}

/** Findings in plain sentences under a heading of their own. */
export function findingsText(heading: string, findings: readonly Finding[], lang: Lang): string {
  const spoken = findings.map((found) => speak(found, lang));
  return printed([heading, ...sentences(spoken, lang)]);
}

/** As `refusalText`, of findings that were already put in words, by a service or by this program. */
export function spokenText(
  what: string,
  { exitCode, findings }: { readonly exitCode: 1 | 2; readonly findings: readonly SpokenFinding[] },
  lang: Lang,
): string {
  const say = phrases[lang];
  const heading = exitCode === 2 ? say.refused(what, findings.length) : say.undone(what);
  return printed([heading, ...sentences(findings, lang)]);
}

function sentences(findings: readonly SpokenFinding[], lang: Lang): readonly string[] {
  const say = phrases[lang];
  return findings.flatMap(({ code, at, message, rule, next }, index) => {
    const place = at === '' || message.includes(at) ? '' : say.place(at);
    return [
      `  ${index + 1}. ${message}${place} [${code}]`,
      `     ${say.rule}${rule}`,
      `     ${say.next}${next}`,
    ];
  });
}

function printed(lines: readonly string[]): string {
  return lines.map((line) => `${printable(line)}\n`).join('');
}
