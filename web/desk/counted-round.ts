import type { Verdict } from '../../core/count/decided.ts';
import type { renderResult } from '../../core/count/render-result.ts';

/** A released round as `GET …/tally` gives it: the result, said in the page's language, and what is already certain. */
export type CountedRound = ReturnType<typeof renderResult> & { readonly decided: readonly Verdict[] };
