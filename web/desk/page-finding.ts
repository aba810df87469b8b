import type { Lang } from '../../core/findings/entry.ts';
import type { SpokenFinding } from '../../core/findings/finding.ts';
import { pageFindings } from '../../core/findings/page.ts';
import type { Refused } from './desk.ts';

type PageCode = keyof typeof pageFindings;

/**
 * What the page itself has to say, in the catalogue's words: spoken without the catalogue, which is fetched after the first
 * screen and may be what could not be fetched. No rule of the law stands behind it.
 */
export function pageRefusal(
  code: PageCode,
  lang: Lang,
  numbers: SpokenFinding['numbers'] = {},
  unreachable = false,
): Refused {
  const { severity, what, next } = pageFindings[code];
  const fill = (text: string) =>
    text.replace(/\{([A-Za-z]+)\}/g, (_whole, name: string) => String(numbers[name]));
  const found = {
    code,
    severity,
    at: '',
    numbers,
    rule: '',
    message: fill(what[lang]),
    next: fill(next[lang]),
  };
  return { ok: false, findings: [found], unreachable };
}
