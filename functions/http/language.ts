import type { Lang } from '../../core/findings/entry.ts';

/** The language of an `Accept-Language` (RFC 9110 §12.5.4): English only where it is wanted more than Chinese. */
export function languageOf(accepted: string | undefined): Lang {
  let zh = 0;
  let en = 0;
  for (const range of (accepted ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const weight = weightOf(parameters);
    if (/^zh(-|$)/.test(tag)) zh = Math.max(zh, weight);
    if (/^en(-|$)/.test(tag)) en = Math.max(en, weight);
  }
  return en > zh ? 'en' : 'zh';
}

function weightOf(parameters: readonly string[]): number {
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  if (q === undefined) return 1;
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q.slice(2)) : 0;
}
