import type { Post } from '../person.ts';
import type { SlateInput } from '../slate.ts';
import { between, exactly } from './ask.ts';
import type { CountRule, When } from './count-rule.ts';
import { isWoman, meantFor } from './facts.ts';

/** Above 30,000 residents (TN-02); `undefined` where their number is not given. */
export function isLarge({ population }: Pick<SlateInput, 'population'>): boolean | undefined {
  return population === undefined ? undefined : population > 30_000;
}

const unknown = { missing: ['/population'] };
const whenLarge: When = (input) => isLarge(input) ?? unknown;
const whenSmall: When = ({ population }) => (population === undefined ? unknown : !isLarge({ population }));

const seven = { overlay: 'town-2011', of: 'committee', when: whenSmall } as const;

const post = (code: CountRule['code'], meant: Post, number = 1): CountRule => ({
  ...seven,
  code,
  among: 'meant',
  counts: meantFor(meant),
  fact: 'posts',
  ask: exactly(number),
});

const ofCommission = { overlay: 'town-2011', of: 'commission' } as const;

/** How many the opinion of one town of 2011 asks for (TN-01 to TN-03, TN-07, TN-08). */
export const townRules: readonly CountRule[] = [
  { ...seven, code: 'town-team-size', among: 'posts', ask: exactly(7) },
  post('town-secretary', 'secretary'),
  post('town-deputies', 'deputySecretary', 2),
  post('town-congress-chair', 'congressChair'),
  post('town-armed-forces', 'armedForces'),
  post('town-deputy-heads', 'deputyHead', 2),
  {
    code: 'town-committee-nine',
    overlay: 'town-2011',
    of: 'committee',
    when: whenLarge,
    among: 'seats',
    ask: exactly(9),
  },
  {
    code: 'town-commission-five',
    overlay: 'town-2011',
    of: 'commission',
    when: whenLarge,
    among: 'seats',
    ask: exactly(5),
  },
  {
    ...ofCommission,
    code: 'town-commission-secretary',
    among: 'meant',
    counts: meantFor('commissionSecretary'),
    fact: 'posts',
    ask: exactly(1),
  },
  {
    ...ofCommission,
    code: 'town-commission-deputy',
    among: 'meant',
    counts: meantFor('commissionDeputy'),
    fact: 'posts',
    ask: exactly(1),
  },
  // Beside the secretary and the deputy there are three, so five seats in all.
  { ...ofCommission, code: 'town-commission-members', among: 'seats', ask: exactly(5) },
  {
    code: 'town-woman',
    overlay: 'town-2011',
    of: 'committee',
    among: 'team',
    counts: isWoman,
    fact: 'sex',
    ask: between(1),
  },
  {
    code: 'town-publicity',
    overlay: 'town-2011',
    of: 'committee',
    among: 'meant',
    counts: meantFor('organisationPublicity'),
    fact: 'posts',
    ask: exactly(1),
  },
];
