import type { Lang } from '../core/findings/entry.ts';
import type { Slip } from '../core/report/slip.ts';
import { printable } from './printable.ts';
import { tableText } from './table.ts';

const phrases = {
  zh: {
    heading: (number: number, title: string) => `【${number}】${title}`,
    sign: '：＿＿＿＿＿＿　',
    date: '　　年　　月　　日',
  },
  en: {
    heading: (number: number, title: string) => `[${number}] ${title}`,
    sign: ': ____________  ',
    date: 'Date: __________',
  },
} as const;

/** A slip as a terminal shows it, ending with the lines to sign. */
export function slipText(slip: Slip, lang: Lang): string {
  const say = phrases[lang];
  const parts = slip.parts.map((part) =>
    part.kind === 'table' ? tableText(part) : part.lines.map(printable).join('\n'),
  );
  const signatures = slip.signatures.map((name) => name + say.sign).join('') + say.date;
  return `${[say.heading(slip.number, slip.title), printable(slip.subject), ...parts, signatures].join('\n')}\n`;
}
