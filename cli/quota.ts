import type { Command } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import type { RawQuota } from '../core/slate/quota/formula.ts';
import { judgeQuota, type QuotaInput, type QuotaJudgement } from '../core/slate/quota/judge-quota.ts';
import { readQuotaFile } from '../core/slate/quota/quota-file.ts';
import { renderQuotaResult } from '../core/slate/quota/quota-result.ts';
import { quotaTitles } from '../core/slate/quota/titles.ts';
import { judgingCommand } from './judge-files.ts';
import { figuresText, judgedText } from './judged-text.ts';
import { printable } from './printable.ts';

const phrases = {
  zh: {
    heading: ({ rule, members, branches }: QuotaInput) =>
      `代表名额（${rule}）：党员 ${members} 名，党支部 ${branches} 个`,
    raw: ({ rule, arithmetic, floor, ceil }: RawQuota) =>
      `按规定计算（${rule}）：${arithmetic}${floor === ceil ? '' : `，舍去为 ${floor} 名，进一为 ${ceil} 名`}`,
    open: '规定没有计算公式',
    numbers: ['建议', '上报', '批准', '采用'],
    shares: ['选举单位', '党员', '代表'],
    total: '合计',
  },
  en: {
    heading: ({ rule, members, branches }: QuotaInput) =>
      `Delegates (${rule}): ${members} members, ${branches} branches`,
    raw: ({ rule, arithmetic, floor, ceil }: RawQuota) =>
      `By the rule (${rule}): ${arithmetic}${floor === ceil ? '' : `; rounded down ${floor}, up ${ceil}`}`,
    open: 'The rule has no formula here',
    numbers: ['recommended', 'proposed', 'approved', 'used'],
    shares: ['Unit', 'Members', 'Delegates'],
    total: 'Total',
  },
} as const;

/** `quota FILE…`: how many delegates by the rule, each rule with its arithmetic, and their shares among the units. */
export function quotaCommand(): Command {
  return judgingCommand('quota', (bytes) => {
    const read = readQuotaFile(bytes);
    if (!read.ok) return read;
    const judgement = judgeQuota(read.input);
    return {
      ok: true,
      findings: judgement.findings,
      json: (lang) => renderQuotaResult(read.input, judgement, lang),
      text: (lang) => quotaText(read.input, judgement, lang),
    };
  });
}

function quotaText(input: QuotaInput, judgement: QuotaJudgement, lang: Lang): string {
  const say = phrases[lang];
  const { raw, recommended, number, shares } = judgement;
  const numbers = [recommended, input.proposed, input.approved, number]
    .map((each, index) => `${say.numbers[index]} ${each ?? '—'}`)
    .join(lang === 'zh' ? '，' : ', ');
  return [
    say.heading(input),
    ...(raw.length === 0 ? [say.open] : raw.map(say.raw)),
    numbers,
    ...(shares === undefined ? [] : [sharesText(input, shares, say)]),
    judgedText(judgement, quotaTitles, lang),
  ].join('\n');
}

function sharesText(
  { units, members }: QuotaInput,
  shares: NonNullable<QuotaJudgement['shares']>,
  say: (typeof phrases)[Lang],
): string {
  const titles = new Map(units.map(({ id, title }) => [id, title ?? id]));
  const total = shares.reduce((sum, { delegates }) => sum + delegates, 0);
  return figuresText(say.shares, [
    ...shares.map((share) => [printable(titles.get(share.id)!), `${share.members}`, `${share.delegates}`]),
    [say.total, `${members}`, `${total}`],
  ]);
}
