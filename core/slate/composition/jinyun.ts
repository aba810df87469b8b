import { isMinority } from '../person.ts';
import { asAmongMembers, share, shareAtMost } from './ask.ts';
import type { DelegateRule } from './count-rule.ts';
import { isWoman, noOlderThan } from './facts.ts';

const ofDelegates = { overlay: 'jinyun-2011', of: 'delegates', among: 'elected' } as const;

/** Shares of the delegates the Jinyun opinion asks for (J-05 to J-07). */
export const jinyunRules: readonly DelegateRule[] = [
  {
    ...ofDelegates,
    code: 'jinyun-cadres',
    sum: 'cadres',
    counts: ({ delegateClass }) => (delegateClass === undefined ? undefined : delegateClass === 'cadre'),
    fact: 'delegateClass',
    ask: shareAtMost(3, 5),
  },
  {
    ...ofDelegates,
    code: 'jinyun-young',
    sum: 'to45',
    counts: noOlderThan(45),
    fact: 'birth',
    ask: share({ atLeast: [1, 2] }),
  },
  {
    ...ofDelegates,
    code: 'jinyun-women',
    sum: 'women',
    counts: isWoman,
    fact: 'sex',
    ask: asAmongMembers('women'),
  },
  {
    ...ofDelegates,
    code: 'jinyun-minority',
    sum: 'minority',
    counts: isMinority,
    fact: 'ethnicity',
    ask: asAmongMembers('minority'),
  },
  {
    ...ofDelegates,
    code: 'jinyun-two-new',
    sum: 'twoNew',
    counts: ({ delegateClass }) => (delegateClass === undefined ? undefined : delegateClass === 'twoNew'),
    fact: 'delegateClass',
    ask: asAmongMembers('twoNew'),
  },
];
