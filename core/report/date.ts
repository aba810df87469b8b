import type { Lang } from '../findings/entry.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-11-22` as paper has it: 2026年11月22日. */
export function dateInWords(date: string, lang: Lang): string {
  const [year, month, day] = date.split('-');
  return lang === 'zh'
    ? `${year}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
