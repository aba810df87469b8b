import { countDue } from '../meeting/due.ts';
import { isPoll } from '../polls/kinds.ts';
import { meetsThreshold, neededFor } from '../rules/threshold.ts';
import type { CountInput } from './input.ts';
import type { CountedResult } from './result.ts';

/** How many votes elect, of whom (W-01, W-13, A2). A tie run-off asks for none: the most votes win (W-05, Z-07); nor does a poll. */
export function majorityOf({ rules, contest, attendance }: CountInput): CountedResult['majority'] {
  if (contest.round === 'tie-runoff' || isPoll(contest.round)) return undefined;
  const { majority, majorityRule: rule } = rules;
  const base = majority.of === 'due' ? countDue(attendance) : attendance.present;
  return { of: majority.of, base, needed: neededFor(majority, base), rule };
}

/** Whether so many votes elect if there are seats enough: `votes × 2 > present` unless the rules say otherwise. */
export function passes(input: CountInput): (votes: number) => boolean {
  const majority = majorityOf(input);
  return (votes) => majority === undefined || meetsThreshold(input.rules.majority, votes, majority.base);
}
