import type { Lang } from '../core/findings/entry.ts';
import { figures, type SlipTable, table, words } from '../core/report/slip.ts';
import type { Check, Judgement, Verdict } from '../core/slate/check.ts';
import { findingsText } from './say.ts';
import { tableText } from './table.ts';

const phrases = {
  zh: {
    columns: ['依据', '要求', '算式', '结论'],
    verdicts: { yes: '符合', no: '不符合', depends: '看选举结果', unknown: '缺数据', noted: '仅记录' },
    findings: (blocking: number, others: number) =>
      `不符合规定、须改正的 ${blocking} 项；须说明或提示的 ${others} 项。`,
    none: '没有问题。',
  },
  en: {
    columns: ['Rule', 'Asked', 'Arithmetic', 'Verdict'],
    verdicts: {
      yes: 'met',
      no: 'not met',
      depends: 'the vote decides',
      unknown: 'data missing',
      noted: 'noted',
    },
    findings: (blocking: number, others: number) =>
      `${blocking} to be put right; ${others} to be explained or noted.`,
    none: 'Nothing to object.',
  },
} as const satisfies Record<
  Lang,
  {
    columns: readonly string[];
    verdicts: Record<Verdict, string>;
    findings: (blocking: number, others: number) => string;
    none: string;
  }
>;

/** Every rule that applies with its arithmetic and how it came out, then the findings in plain sentences. */
export function judgedText<Code extends string>(
  { checks, findings }: Judgement<Code>,
  titles: Readonly<Record<Code, Readonly<Record<Lang, string>>>>,
  lang: Lang,
): string {
  const say = phrases[lang];
  const [rule, asked, arithmetic, verdict] = say.columns;
  const row = (check: Check<Code>) => [
    check.rule,
    titles[check.code][lang],
    check.arithmetic,
    say.verdicts[check.holds],
  ];
  const columns = [words(rule), words(asked), words(arithmetic), words(verdict)];
  const judged = checks.length === 0 ? '' : `${tableText(table(columns, checks.map(row)))}\n`;
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  const said =
    findings.length === 0
      ? `${say.none}\n`
      : findingsText(say.findings(blocking, findings.length - blocking), findings, lang);
  return judged + said;
}

/** A table of figures with one column of words before them. */
export function figuresText(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const [first = '', ...others] = titles;
  const printed: SlipTable = table([words(first), ...others.map(figures)], rows);
  return tableText(printed);
}
