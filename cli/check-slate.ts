import type { Command } from 'commander';
import type { Lang } from '../core/findings/entry.ts';
import { requirements } from '../core/findings/slate/requirements.ts';
import { countStanding } from '../core/slate/margin.ts';
import { judgeSlateFile, readSlateFile, type SlateFile } from '../core/slate/slate-file.ts';
import { renderSlateResult } from '../core/slate/slate-result.ts';
import { judgingCommand } from './judge-files.ts';
import { judgedText } from './judged-text.ts';

const stages = {
  zh: { recommended: '推荐人选', initial: '初步人选', preliminary: '预备人选', formal: '正式候选人' },
  en: { recommended: 'recommended', initial: 'initial', preliminary: 'preliminary', formal: 'formal' },
} as const;

/** `check-slate FILE…`: margin, who may stand and make-up of slates, each rule with its arithmetic. */
export function checkSlateCommand(): Command {
  return judgingCommand('check-slate', (bytes) => {
    const read = readSlateFile(bytes);
    if (!read.ok) return read;
    const judgement = judgeSlateFile(read.input);
    return {
      ok: true,
      findings: judgement.findings,
      json: (lang) => renderSlateResult(read.input, judgement, lang),
      text: (lang) => `${heading(read.input, lang)}\n${judgedText(judgement, requirements, lang)}`,
    };
  });
}

function heading(file: SlateFile, lang: Lang): string {
  const zh = lang === 'zh';
  if (file.body === 'county')
    return zh
      ? `全县班子 ${file.teams.length} 个，基准日 ${file.on}`
      : `${file.teams.length} teams of a county, on ${file.on}`;
  const { seats, stage, on } = file;
  const names = countStanding(file.candidates);
  return zh
    ? `${stages.zh[stage]}：应选 ${seats} 名，提名 ${names} 人，基准日 ${on}`
    : `Slate, ${stages.en[stage]}: ${names} names for ${seats} seats, on ${on}`;
}
