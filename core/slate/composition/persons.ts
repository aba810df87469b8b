import { holdsPost, isOfEthnicity, type Post } from '../person.ts';
import { ofTeam } from './of-team.ts';
import type { PersonRule } from './person-rule.ts';
import { isLarge } from './town.ts';

const who =
  (...posts: readonly Post[]): NonNullable<PersonRule['speaksOf']> =>
  ({ facts }) =>
    facts.posts === undefined ? undefined : posts.some((post) => facts.posts?.includes(post));

const alsoHolds = (post: Post): Pick<PersonRule, 'meets' | 'needs' | 'of'> => ({
  of: 'team',
  meets: ({ facts }) => holdsPost(facts, post),
  needs: ['posts'],
});

const tenYears = 120;
const fiveYears = 60;

/** What each of a team is asked beside their age (H-10, H-16 to H-18, P-07, TN-01). */
export const teamPersonRules: readonly PersonRule[] = [
  {
    ...alsoHolds('congressChair'),
    code: 'hainan-secretary-chair',
    under: ofTeam('hainan-2011'),
    speaksOf: who('secretary'),
  },
  {
    ...alsoHolds('deputySecretary'),
    code: 'hainan-deputy-head',
    under: ofTeam('hainan-2011'),
    speaksOf: who('head'),
  },
  {
    ...alsoHolds('deputySecretary'),
    code: 'hainan-deputy-commission',
    under: ofTeam('hainan-2011'),
    speaksOf: who('commissionSecretary'),
  },
  {
    code: 'hainan-education',
    of: 'team',
    under: ofTeam('hainan-2011'),
    speaksOf: who('secretary', 'head'),
    meets: ({ facts: { education } }) =>
      education === undefined ? undefined : education === 'university' || education === 'college',
    needs: ['posts', 'education'],
  },
  {
    code: 'hainan-township-work',
    of: 'team',
    under: ofTeam('hainan-2011'),
    speaksOf: who('secretary'),
    meets: ({ facts: { townshipWorkMonths: months } }) => (months === undefined ? undefined : months > 0),
    needs: ['posts', 'townshipWorkMonths'],
  },
  {
    code: 'hainan-ethnic-head',
    of: 'team',
    under: (input) => ofTeam('hainan-2011')(input) && input.ethnicTownship !== 'none',
    speaksOf: who('head'),
    meets: ({ facts }, { ethnicTownship }) =>
      ethnicTownship === undefined ? undefined : isOfEthnicity(facts, ethnicTownship),
    needs: ['posts', 'ethnicity'],
    given: 'ethnicTownship',
  },
  {
    code: 'hainan-ten-years',
    of: 'team',
    under: ofTeam('hainan-2011'),
    speaksOf: ({ facts }) => facts.incumbent,
    meets: ({ facts: { inPostMonths: months } }) => (months === undefined ? undefined : months < tenYears),
    write: ({ facts }) => `${facts.inPostMonths} ≥ ${tenYears}`,
    needs: ['incumbent', 'inPostMonths'],
  },
  {
    code: 'hainan-five-years',
    of: 'team',
    under: ofTeam('hainan-2011'),
    speaksOf: ({ facts }) => facts.incumbent,
    // Ten years are the rule before.
    meets: ({ facts: { inPostMonths: months } }) =>
      months === undefined ? undefined : months < fiveYears || months >= tenYears,
    write: ({ facts }) => `${facts.inPostMonths} ≥ ${fiveYears}`,
    needs: ['incumbent', 'inPostMonths'],
  },
  {
    code: 'plan-commission-separate',
    of: 'team',
    under: ofTeam('plan-2017'),
    speaksOf: who('commissionSecretary'),
    meets: ({ facts }) => facts.posts?.every((post) => post === 'commissionSecretary' || post === 'member'),
    needs: ['posts'],
  },
  {
    ...alsoHolds('deputySecretary'),
    code: 'town-deputy-head',
    under: (input) => ofTeam('town-2011')(input) && isLarge(input) !== true,
    speaksOf: who('head'),
    meets: ({ facts }, input) =>
      isLarge(input) === undefined ? undefined : holdsPost(facts, 'deputySecretary'),
    needs: ['posts'],
    given: 'population',
  },
];
