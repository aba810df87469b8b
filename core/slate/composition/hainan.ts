import { isMinority } from '../person.ts';
import { asAmongMembers, between, exactly, overLastGrassroots } from './ask.ts';
import type { CountRule, DelegateRule } from './count-rule.ts';
import { isWoman, meantFor, noOlderThan } from './facts.ts';

const overlay = 'hainan-2011';

/** How the delegates are made up (H-02 to H-04). */
export const hainanDelegateRules: readonly DelegateRule[] = [
  {
    overlay,
    code: 'hainan-women-delegates',
    of: 'delegates',
    among: 'elected',
    sum: 'women',
    counts: isWoman,
    fact: 'sex',
    ask: asAmongMembers('women'),
  },
  {
    overlay,
    code: 'hainan-minority-delegates',
    of: 'delegates',
    among: 'elected',
    sum: 'minority',
    counts: isMinority,
    fact: 'ethnicity',
    ask: asAmongMembers('minority'),
  },
  {
    overlay,
    code: 'hainan-grassroots-delegates',
    of: 'delegates',
    among: 'elected',
    sum: 'grassroots',
    counts: ({ grassroots }) => grassroots,
    fact: 'grassroots',
    ask: overLastGrassroots,
  },
  {
    overlay,
    code: 'hainan-congress-overlap',
    of: 'delegates',
    among: 'elected',
    sum: 'congressDeputies',
    counts: ({ congressDeputy }) => congressDeputy,
    fact: 'congressDeputy',
    ask: exactly(0),
  },
];

const one = { overlay, ask: exactly(1), among: 'meant', fact: 'posts' } as const;

const committee: readonly CountRule[] = [
  {
    overlay,
    code: 'hainan-committee-seats',
    of: 'committee',
    among: 'seats',
    // Only at eight does it matter whether the township is a large one.
    ask: ({ seats, largeTownship }) =>
      seats === 8 && largeTownship === undefined
        ? { missing: ['/largeTownship'] }
        : between(5, largeTownship ? 8 : 7),
  },
  { ...one, code: 'hainan-secretary', of: 'committee', counts: meantFor('secretary') },
  { ...one, code: 'hainan-deputies', of: 'committee', counts: meantFor('deputySecretary'), ask: exactly(2) },
  { ...one, code: 'hainan-head', of: 'committee', counts: meantFor('head') },
  {
    ...one,
    code: 'hainan-deputy-heads',
    of: 'committee',
    counts: meantFor('deputyHead'),
    ask: ({ largeTownship }) =>
      largeTownship === undefined ? { missing: ['/largeTownship'] } : between(2, largeTownship ? 3 : 2),
  },
  {
    ...one,
    code: 'hainan-deputy-heads-members',
    of: 'committee',
    among: 'names',
    counts: meantFor('deputyHead'),
    ask: between(1, 2),
  },
  { ...one, code: 'hainan-congress-chair', of: 'committee', counts: meantFor('congressChair') },
  { ...one, code: 'hainan-congress-deputy', of: 'committee', counts: meantFor('congressDeputyChair') },
  {
    overlay,
    code: 'hainan-young',
    of: 'committee',
    among: 'team',
    counts: noOlderThan(30),
    fact: 'birth',
    ask: between(1),
  },
  {
    overlay,
    code: 'hainan-woman',
    of: 'committee',
    among: 'team',
    counts: isWoman,
    fact: 'sex',
    ask: between(1),
  },
];

const commission: readonly CountRule[] = [
  { overlay, code: 'hainan-commission-seats', of: 'commission', among: 'seats', ask: exactly(5) },
  {
    ...one,
    code: 'hainan-commission-secretary',
    of: 'commission',
    counts: meantFor('commissionSecretary'),
  },
  { ...one, code: 'hainan-commission-deputy', of: 'commission', counts: meantFor('commissionDeputy') },
];

/** How many 琼组发〔2011〕58号 asks for (H-02 to H-04, H-09 to H-13, H-15). */
export const hainanRules: readonly CountRule[] = [...hainanDelegateRules, ...committee, ...commission];
