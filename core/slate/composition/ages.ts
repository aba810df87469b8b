import type { PersonFacts } from '../person.ts';
import { ageOf, both } from './facts.ts';
import { ofTeam } from './of-team.ts';
import type { PersonRule } from './person-rule.ts';

/** Years of age for men and for women. */
interface Years {
  readonly men: number;
  readonly women: number;
}

type Rank = NonNullable<PersonFacts['rank']>;

/** The age that bounds a person; `undefined` only where sex matters and is not known. */
function boundOf({ men, women }: Years, { sex }: PersonFacts): number | undefined {
  if (men === women) return men;
  return sex === undefined ? undefined : sex === 'male' ? men : women;
}

/** Whether a person is older than the bound on the reference date; unknown without birth, or sex where it matters. */
function isOlder(years: Years, facts: PersonFacts, on: string): boolean | undefined {
  const age = ageOf(facts, { on });
  const bound = boundOf(years, facts);
  return age === undefined || bound === undefined ? undefined : age > bound;
}

const not = (answer: boolean | undefined) => (answer === undefined ? undefined : !answer);

function newPosts(rank: Rank, usual: Years, exception: Years): readonly PersonRule[] {
  const [base, limit] =
    rank === 'section'
      ? (['town-section-age', 'town-section-age-limit'] as const)
      : (['town-deputy-age', 'town-deputy-age-limit'] as const);
  const isNew = ({ rank: meant, incumbent }: PersonFacts) =>
    both(meant === undefined ? undefined : meant === rank, not(incumbent));
  const shared = {
    of: 'team',
    under: ofTeam('town-2011'),
    needs: ['sex', 'birth', 'rank', 'incumbent'],
  } as const;
  const write =
    (years: Years): NonNullable<PersonRule['write']> =>
    ({ facts }, input) =>
      `${ageOf(facts, input)} > ${boundOf(years, facts)}`;
  return [
    {
      ...shared,
      code: base,
      // Whoever is beyond the exception too is the next rule's.
      speaksOf: ({ facts }, { on }) => both(isNew(facts), not(isOlder(exception, facts, on))),
      meets: ({ facts }, { on }) => not(isOlder(usual, facts, on)),
      write: write(usual),
    },
    {
      ...shared,
      code: limit,
      speaksOf: ({ facts }) => isNew(facts),
      meets: ({ facts }, { on }) => not(isOlder(exception, facts, on)),
      write: write(exception),
    },
  ];
}

/** From the birthday on which this age is reached a person leaves; `beyond` is another rule's. */
function leaving(code: PersonRule['code'], from: Years, beyond?: Years): PersonRule {
  const reached = (years: Years, facts: PersonFacts, on: string) =>
    isOlder({ men: years.men - 1, women: years.women - 1 }, facts, on);
  return {
    code,
    of: 'team',
    under: ofTeam('town-2011'),
    needs: ['sex', 'birth'],
    ...(beyond === undefined ? {} : { speaksOf: ({ facts }, { on }) => not(reached(beyond, facts, on)) }),
    meets: ({ facts }, { on }) => not(reached(from, facts, on)),
    write: ({ facts }, input) => `${ageOf(facts, input)} ≥ ${boundOf(from, facts)}`,
  };
}

/** Ages of the opinion of one town of 2011, on the reference date (TN-04 to TN-06, A24). */
export const ageRules: readonly PersonRule[] = [
  ...newPosts('deputySection', { men: 40, women: 40 }, { men: 45, women: 43 }),
  ...newPosts('section', { men: 45, women: 43 }, { men: 48, women: 45 }),
  leaving('town-leaving-age', { men: 53, women: 48 }, { men: 55, women: 50 }),
  leaving('town-leaving-limit', { men: 55, women: 50 }),
];
