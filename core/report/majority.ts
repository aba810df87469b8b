import type { Lang } from '../findings/entry.ts';
import type { Rules } from '../rules/sets.ts';
import { thresholdArithmetic } from '../rules/threshold.ts';

/** One person's votes against the votes needed, in whole numbers: `81×2 = 162 > 96`. */
export function againstMajority(votes: number, base: number, { majority }: Rules): string {
  // Of a half there is one part: `96×1 = 96` would tell nobody anything.
  return thresholdArithmetic(majority, votes, base).replace(/×1 = \d+$/, '');
}

/** That votes for somebody are as many as it takes, as a fact and no verdict: the base and the fraction, short enough for a wall. */
export function overMajorityInWords({ majority }: Rules, lang: Lang): string {
  const share = shareInWords(majority, lang);
  const due = majority.of === 'due';
  if (lang === 'zh') {
    const base = due ? '应到会' : '实到会';
    return `${'over' in majority ? '超过' : '不少于'}${base}${share}`;
  }
  const base = due ? 'due' : 'present';
  return `${'over' in majority ? 'more than' : 'at least'} ${share} of those ${base}`;
}

function shareInWords(majority: Rules['majority'], lang: Lang): string {
  const [parts, whole] = 'over' in majority ? majority.over : majority.atLeast;
  if (parts === 1 && whole === 2) return lang === 'zh' ? '半数' : 'half';
  return lang === 'zh' ? `${whole}分之${parts}` : `${parts}/${whole}`;
}

/** What it takes to be elected, in words: the base, the fraction, and the fewest votes that reach it. */
export function majorityInWords(base: number, needed: number, { majority }: Rules, lang: Lang): string {
  const share = shareInWords(majority, lang);
  const due = majority.of === 'due';
  if (lang === 'zh') {
    const of = `${due ? '应到会' : '实到会'}${base}人的${share}`;
    return `${'over' in majority ? `赞成票须超过${of}` : `赞成票须不少于${of}`}，即至少${needed}票`;
  }
  const of = `${share} of the ${base} ${due ? 'due' : 'present'}`;
  return `${'over' in majority ? `more than ${of}` : `at least ${of}`}, that is ${needed} votes or more`;
}
