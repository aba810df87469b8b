import type { Post } from '../person.ts';
import { between, exactly, share } from './ask.ts';
import type { CountRule, DelegateRule, When } from './count-rule.ts';
import { meantFor } from './facts.ts';

const isClassThree: When = ({ townshipClass }) =>
  townshipClass === undefined ? { missing: ['/townshipClass'] } : townshipClass === 3;

const nine = { overlay: 'plan-2017', of: 'committee', when: isClassThree } as const;

const post = (code: CountRule['code'], meant: Post, number = 1): CountRule => ({
  ...nine,
  code,
  among: 'meant',
  counts: meantFor(meant),
  fact: 'posts',
  ask: exactly(number),
});

const frontLine: ReadonlySet<string> = new Set(['worker', 'farmer', 'herder']);

/** How the delegates are made up (P-12). */
export const planDelegateRules: readonly DelegateRule[] = [
  {
    code: 'plan-front-line',
    overlay: 'plan-2017',
    of: 'delegates',
    among: 'elected',
    sum: 'workers',
    counts: ({ delegateClass }) => (delegateClass === undefined ? undefined : frontLine.has(delegateClass)),
    fact: 'delegateClass',
    ask: share({ atLeast: [3, 5] }),
  },
];

/** How many the plan of 2017 asks for (P-06, P-08, P-11, P-12). */
export const planRules: readonly CountRule[] = [
  { ...nine, code: 'plan-team-size', among: 'posts', ask: exactly(9) },
  post('plan-secretary', 'secretary'),
  post('plan-head', 'head'),
  post('plan-congress-chair', 'congressChair'),
  post('plan-stability', 'stability'),
  post('plan-deputy-secretary', 'deputySecretary'),
  post('plan-commission-secretary', 'commissionSecretary'),
  post('plan-armed-forces', 'armedForces'),
  post('plan-deputy-heads', 'deputyHead', 2),
  {
    code: 'plan-township-work',
    overlay: 'plan-2017',
    of: 'committee',
    among: 'team',
    counts: ({ townshipWorkMonths: months }) => (months === undefined ? undefined : months >= 24),
    fact: 'townshipWorkMonths',
    ask: share({ atLeast: [2, 3] }),
  },
  {
    code: 'plan-origin',
    overlay: 'plan-2017',
    of: 'committee',
    among: 'team',
    counts: ({ origin }) => (origin === undefined ? undefined : origin !== 'other'),
    fact: 'origin',
    ask: between(1),
  },
  ...planDelegateRules,
];
