import { type Finding, finding } from '../findings/finding.ts';
import { countingDuties } from '../ledger/counting-duties.ts';
import { nameKey } from '../names/key.ts';
import { ageOn, isWithinYears } from './age.ts';
import type { PersonRule } from './composition/person-rule.ts';
import type { BarKind, PersonFacts } from './person.ts';
import type { SlateInput } from './slate.ts';

/** These bar only for five years; the others for as long as they are so (§7.2). */
const fiveYears: ReadonlySet<BarKind> = new Set(['punished', 'sentenced', 'appraisedUnqualified']);

const always = () => true;
const underJinyun = ({ rules }: SlateInput) => rules.overlays.includes('jinyun-2011');

/**
 * Whether one of these bars stands on the reference date. A window of five years ends on the day five years after: what
 * happened on 22 November 2021 bars until 21 November 2026.
 */
function isBarred(facts: PersonFacts, { on }: SlateInput, kinds: readonly BarKind[]): boolean | undefined {
  return facts.bars?.some(
    ({ bar, date }) =>
      kinds.includes(bar) && (!fiveYears.has(bar) || (date !== undefined && isWithinYears(date, on, 5))),
  );
}

function bar(code: PersonRule['code'], ...kinds: readonly BarKind[]): PersonRule {
  return {
    code,
    of: 'candidates',
    under: underJinyun,
    meets: ({ facts }, input) => {
      const barred = isBarred(facts, input, kinds);
      return barred === undefined ? undefined : !barred;
    },
    needs: ['bars'],
  };
}

function isFullMember({ probationary, fullMemberSince }: PersonFacts, on: string): boolean | undefined {
  if (probationary === true) return false;
  if (fullMemberSince !== undefined) return fullMemberSince <= on;
  return probationary === undefined ? undefined : true;
}

function rightsAre(test: (rights: NonNullable<PersonFacts['rights']>) => boolean): PersonRule['meets'] {
  return ({ facts: { rights } }) => (rights === undefined ? undefined : test(rights));
}

/**
 * Who may stand: full members whose rights are not suspended, with no duty in the count (§8), recommended by
 * members and masses (J-09), under none of the five bars (E-01 to E-05).
 */
export const eligibilityRules: readonly PersonRule[] = [
  {
    code: 'candidate-not-full-member',
    of: 'candidates',
    under: always,
    meets: ({ facts }, { on }) => isFullMember(facts, on),
    needs: ['probationary'],
  },
  {
    code: 'candidate-rights-suspended',
    of: 'candidates',
    under: always,
    meets: rightsAre((rights) => rights !== 'suspendedByDiscipline'),
    needs: ['rights'],
  },
  {
    code: 'candidate-detained',
    of: 'candidates',
    under: ({ rules }) => rules.base === '2020',
    meets: rightsAre((rights) => rights !== 'detained' && rights !== 'arrested'),
    needs: ['rights'],
  },
  {
    code: 'official-is-candidate',
    of: 'candidates',
    under: ({ officials }) => officials !== undefined,
    meets: ({ name = '' }, { officials = [] }) =>
      !officials.some(({ person, duty }) => countingDuties.has(duty) && nameKey(person) === nameKey(name)),
    needs: [],
    given: 'officials',
  },
  {
    code: 'candidate-not-recommended',
    of: 'candidates',
    under: (input) => underJinyun(input) && input.stage !== 'recommended',
    meets: ({ facts: { recommendedBy: by } }) => (by === undefined ? undefined : by.members && by.masses),
    needs: ['recommendedBy'],
  },
  bar('bar-punished', 'punished'),
  bar('bar-crime', 'sentenced', 'gang', 'investigated'),
  bar('bar-gathering', 'petitioning', 'cult'),
  bar('bar-appraised', 'appraisedUnqualified'),
  bar('bar-incapable', 'incapable'),
];

const youngest = 18;
const oldest = 120;

/** Facts that cannot be, below `at`: dates after the reference date, impossible ages, a bar of five years without its date. */
export function checkFacts(facts: PersonFacts, on: string, at: string): readonly Finding[] {
  const { birth, fullMemberSince, bars = [] } = facts;
  const findings: Finding[] = [];
  if (birth !== undefined) {
    const age = ageOn(birth, on);
    if (age < youngest || age > oldest) {
      findings.push(finding('birth-implausible', `${at}/birth`, { birth, on, age }));
    } else if (fullMemberSince !== undefined && ageOn(birth, fullMemberSince) < youngest) {
      const numbers = { since: fullMemberSince, age: ageOn(birth, fullMemberSince) };
      findings.push(finding('member-before-eighteen', `${at}/fullMemberSince`, numbers));
    }
  }
  bars.forEach(({ bar: kind, date }, index) => {
    if (date === undefined) {
      if (fiveYears.has(kind)) findings.push(finding('bar-date-missing', `${at}/bars/${index}`));
    } else if (date > on) {
      findings.push(finding('date-after-reference', `${at}/bars/${index}/date`, { date, on }));
    }
  });
  return findings;
}
