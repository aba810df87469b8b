import { decided, type Verdict } from '../count/decided.ts';
import { renderResult } from '../count/render-result.ts';
import type { Lang } from '../findings/entry.ts';
import { paperTotals } from './checks/papers.ts';
import type { RoundCount } from './recount.ts';
import type { RoundState } from './state.ts';

/** A released round: its result so far in one language, and what the papers still out can no longer change. */
export type CountedRound = ReturnType<typeof renderResult> & { readonly decided: readonly Verdict[] };

export function countedRound({ input, result }: RoundCount, round: RoundState, lang: Lang): CountedRound {
  return {
    ...renderResult(result, lang),
    decided: decided(input, paperTotals(round).papersOutstanding),
  };
}
