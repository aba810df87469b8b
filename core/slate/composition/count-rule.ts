import type { OverlayId } from '../../rules/overlays.ts';
import { type Check, clauseOf, type FailingCode, unknownCheck } from '../check.ts';
import type { PersonFacts } from '../person.ts';
import type { SlateInput } from '../slate.ts';
import { type Ask, type AskOf, isMissing, type Missing, type Terms } from './ask.ts';
import type { DelegateSum } from './delegate-sums.ts';

/** The bodies whose make-up the overlays speak of. */
export type Composed = 'committee' | 'commission' | 'delegates';

/** Whether a rule applies at all; `missing` where that itself is not known. */
export type When = (terms: Terms) => boolean | Missing;

interface Ruled {
  readonly code: FailingCode;
  readonly overlay: OverlayId;
  readonly of: Composed;
  readonly when?: When;
  readonly ask: Ask | AskOf;
}

/** A rule about the seats, alone or (`posts`) with the rest of the team, where nothing is asked of a person. */
interface SizeRule extends Ruled {
  readonly among: 'seats' | 'posts';
}

/**
 * A rule about how many people are so, by a `fact`. `elected`: of those who will be elected, whoever they are; `team`: of
 * them and the rest of the team; `names`, `meant`: of all the names, alone or with the rest of the team, by what they are
 * meant for.
 */
interface PeopleRule extends Ruled {
  readonly among: 'elected' | 'team' | 'names' | 'meant';
  readonly fact: keyof PersonFacts;
  readonly counts: (facts: PersonFacts, input: SlateInput) => boolean | undefined;
}

/** A rule about those elected as delegates; `sum` is the figure that counts the same where nobody is named. */
export interface DelegateRule extends PeopleRule {
  readonly of: 'delegates';
  readonly among: 'elected';
  readonly sum: DelegateSum;
}

export type CountRule = SizeRule | PeopleRule;

/** How many of how many there can be: every number from `low` to `high`; `unknown` points to the facts that are missing. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly size: number;
  readonly unknown: ReadonlySet<string>;
}

/** A rule's check of a slate, at `/candidates`; none where it does not apply. */
export function checkCount(rule: CountRule, input: SlateInput): readonly Check<FailingCode>[] {
  return checkRange(rule, input, rangeOf(rule, input), '/candidates');
}

/** A rule's check of how many there can be, at `at`; none where it does not apply. */
export function checkRange(
  rule: Ruled,
  terms: Terms,
  range: Range,
  at: string,
): readonly Check<FailingCode>[] {
  const applies = rule.when === undefined || rule.when(terms);
  if (applies === false) return [];
  const asked = typeof rule.ask === 'function' ? rule.ask(terms) : rule.ask;
  if (applies !== true) return [unknownCheck(rule.code, at, applies.missing)];
  if (isMissing(asked)) return [unknownCheck(rule.code, at, asked.missing)];
  const { low, high, size, unknown } = range;
  const outcomes = Array.from({ length: high - low + 1 }, (_each, step) => asked.meets(low + step, size));
  const [some, all] = [outcomes.includes(true), !outcomes.includes(false)];
  if (some !== all && unknown.size > 0) return [unknownCheck(rule.code, at, [...unknown])];
  const ends = low === high ? [low] : [low, high];
  return [
    {
      code: rule.code,
      rule: clauseOf(rule.code),
      at,
      holds: all ? 'yes' : some ? 'depends' : 'no',
      arithmetic: ends.map((count) => asked.write(count, size)).join(' … '),
      numbers: { low, high, size },
    },
  ];
}

function rangeOf(rule: CountRule, input: SlateInput): Range {
  const { seats, team = [] } = input;
  if (!('counts' in rule)) return fixed(rule.among === 'seats' ? seats : seats + team.length);
  const standing = input.candidates.filter(({ struck }) => struck !== true);
  const answer = ({ facts }: { facts: PersonFacts }) => rule.counts(facts, input);
  const here = tally(standing.map(answer));
  const rest = tally(team.map(answer));
  const unknown = new Set([
    ...(here.unknown > 0 ? [`/candidates/*/facts/${rule.fact}`] : []),
    ...(rest.unknown > 0 ? [`/team/*/facts/${rule.fact}`] : []),
  ]);
  switch (rule.among) {
    case 'names':
      return { ...planned(here), size: standing.length, unknown };
    case 'meant': {
      const [names, others] = [planned(here), planned(rest)];
      return { ...sum(names, others), size: standing.length + team.length, unknown };
    }
    case 'elected':
      return { ...outcomes(standing.length, seats, here), size: Math.min(seats, standing.length), unknown };
    case 'team':
      return {
        ...sum(outcomes(standing.length, seats, here), planned(rest)),
        size: Math.min(seats, standing.length) + team.length,
        unknown,
      };
  }
}

interface Tally {
  readonly yes: number;
  readonly unknown: number;
}

type Ends = Pick<Range, 'low' | 'high'>;

function tally(answers: readonly (boolean | undefined)[]): Tally {
  return {
    yes: answers.filter((answer) => answer === true).length,
    unknown: answers.filter((answer) => answer === undefined).length,
  };
}

function fixed(count: number): Range {
  return { low: count, high: count, size: count, unknown: new Set() };
}

function planned({ yes, unknown }: Tally): Ends {
  return { low: yes, high: yes + unknown };
}

function sum(one: Ends, other: Ends): Ends {
  return { low: one.low + other.low, high: one.high + other.high };
}

/** Of so many names so many are elected: at least those whom the others cannot displace, at most all that are so. */
function outcomes(names: number, seats: number, { yes, unknown }: Tally): Ends {
  const elected = Math.min(seats, names);
  return { low: Math.max(0, elected - (names - yes)), high: Math.min(elected, yes + unknown) };
}
