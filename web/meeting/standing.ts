import type { CountInput } from '../../core/count/input.ts';
import type { CountedResult } from '../../core/count/result.ts';
import type { Lang } from '../../core/findings/entry.ts';
import { overMajorityInWords } from '../../core/report/majority.ts';
import { votesOf } from '../../core/report/persons.ts';

const phrases = {
  zh: {
    elected: '当选',
    nominated: '列为正式候选人',
    tied: '票数相等',
    most: (persons: number) => (persons === 1 ? '最多' : `居前${persons}名`),
    and: '，',
  },
  en: {
    elected: 'elected',
    nominated: 'nominated',
    tied: 'tied',
    most: (persons: number) => (persons === 1 ? 'the most' : `among the ${persons} with the most`),
    and: ', ',
  },
} as const;

/**
 * What is said of the votes for a person once every pile is in. Who is elected the chair says (W-19): until the result is
 * declared it is only what the numbers are.
 */
export function standingOf(
  input: CountInput,
  result: CountedResult,
  isDeclared: boolean,
  lang: Lang,
): (id: string) => string {
  const say = phrases[lang];
  const tied = (id: string) => (result.runoff?.candidates.includes(id) ? [say.tied] : []);
  if (isDeclared) {
    const chosen = result.round === 'preselection' ? say.nominated : say.elected;
    return (id) => (result.elected.includes(id) ? chosen : tied(id).join(''));
  }
  const facts =
    result.round === 'tie-runoff' ? mostVotes(result, say.most) : overMajority(input, result, lang);
  return (id) => [...facts(id), ...tied(id)].join(say.and);
}

/** Over the majority, electable or not by then: more may be than there are seats. Of a struck candidate nothing. */
function overMajority({ rules }: CountInput, result: CountedResult, lang: Lang) {
  const { majority, votes } = result;
  const struck = new Set(votes.filter((row) => row.struck).map((row) => row.id));
  return (id: string): readonly string[] =>
    majority === undefined || struck.has(id) || votesOf(result, id) < majority.needed
      ? []
      : [overMajorityInWords(rules, lang)];
}

/** A run-off asks no majority (W-05): those ahead of everybody else. Where somebody struck is ahead, of nobody. */
function mostVotes({ votes, elected }: CountedResult, say: (persons: number) => string) {
  const of = (isElected: boolean) =>
    votes.filter((row) => elected.includes(row.id) === isElected).map((row) => row.for);
  const ahead = Math.min(...of(true)) > Math.max(0, ...of(false));
  return (id: string): readonly string[] => (ahead && elected.includes(id) ? [say(elected.length)] : []);
}
