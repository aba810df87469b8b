import type { Fraction, Rules } from '../../rules/sets.ts';
import { neededFor } from '../../rules/threshold.ts';
import {
  type Check,
  clauseOf,
  type FailingCode,
  failing,
  type Judgement,
  openEnds,
  unknownCheck,
} from '../check.ts';
import { checkFacts } from '../eligibility.ts';
import { checkParts } from '../parts.ts';
import type { PersonFacts } from '../person.ts';
import { type Ask, between, share } from './ask.ts';
import { ageOf, isWoman } from './facts.ts';

/** One township's team: how many, how many of them women and young as the county counts young, and its two heads. */
export interface CountyTeam {
  readonly id: string;
  readonly posts: number;
  readonly women?: number;
  readonly young?: number;
  readonly secretary?: PersonFacts;
  readonly head?: PersonFacts;
}

const aFifth: Fraction = { atLeast: [1, 5] };

/** The teams of a county; `lastTerm.women` is last term's number, `aroundThirty` how many secretaries and heads count as such. */
export interface CountyInput {
  readonly rules: Pick<Rules, 'base' | 'overlays'>;
  readonly on: string;
  readonly teams: readonly CountyTeam[];
  readonly lastTerm?: { readonly women: number };
  readonly aroundThirty?: number;
}

/** What a county's teams are asked together (H-14, H-15, P-09, P-10, X-04); findings stand at `/teams` or at what is missing. */
export function judgeCounty(input: CountyInput): Judgement {
  const { rules, teams, on } = input;
  const impossible = teams.flatMap((team, index) => [
    ...checkFacts(team.secretary ?? {}, on, `/teams/${index}/secretary`),
    ...checkFacts(team.head ?? {}, on, `/teams/${index}/head`),
    ...checkParts(team.posts, { women: team.women, young: team.young }, `/teams/${index}`),
  ]);
  if (impossible.length > 0) return { checks: [], findings: impossible };
  const hainan = rules.overlays.includes('hainan-2011') ? hainanChecks(input) : [];
  const plan = rules.overlays.includes('plan-2017') ? planChecks(input) : [];
  const noted = rules.overlays.includes('hainan-2011') ? [secretaryAges(input)] : [];
  const checks: readonly Check[] = [...hainan, ...plan, ...noted];
  return { checks, findings: [...[...hainan, ...plan].flatMap(failing), ...openEnds(checks)] };
}

function hainanChecks({ teams, aroundThirty }: CountyInput): readonly Check<FailingCode>[] {
  const woman = (code: FailingCode, who: 'secretary' | 'head') => {
    const answers = teams.map((team) => isWoman(team[who] ?? {}));
    return atLeastOne(code, answers, `/teams/*/${who}/sex`);
  };
  return [
    woman('hainan-county-woman-secretary', 'secretary'),
    woman('hainan-county-woman-head', 'head'),
    aroundThirty === undefined
      ? unknownCheck('hainan-county-thirty', '/teams', ['/aroundThirty'])
      : counted('hainan-county-thirty', between(1), aroundThirty, teams.length),
  ];
}

function atLeastOne(
  code: FailingCode,
  answers: readonly (boolean | undefined)[],
  missing: string,
): Check<FailingCode> {
  const yes = answers.filter((answer) => answer === true).length;
  return yes === 0 && answers.includes(undefined)
    ? unknownCheck(code, '/teams', [missing])
    : counted(code, between(1), yes, answers.length);
}

function planChecks({ teams, lastTerm }: CountyInput): readonly Check<FailingCode>[] {
  const posts = teams.reduce((all, team) => all + team.posts, 0);
  const young = sum(teams.map((team) => team.young));
  const women = sum(teams.map((team) => team.women));
  const unasked = [
    ...(women === undefined ? ['/teams/*/women'] : []),
    ...(lastTerm === undefined ? ['/lastTerm/women'] : []),
  ];
  return [
    young === undefined
      ? unknownCheck('plan-county-young', '/teams', ['/teams/*/young'])
      : counted('plan-county-young', share(aFifth), young, posts, { needed: neededFor(aFifth, posts) }),
    women === undefined || lastTerm === undefined
      ? unknownCheck('plan-county-women', '/teams', unasked)
      : counted('plan-county-women', moreThan(lastTerm.women), women, posts),
  ];
}

function moreThan(number: number): Ask {
  return {
    meets: (count) => count > number,
    write: (count) => `${count} ${count > number ? '>' : '≤'} ${number}`,
  };
}

function sum(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce((all, each) => (all === undefined || each === undefined ? undefined : all + each), 0);
}

function counted(
  code: FailingCode,
  ask: Ask,
  count: number,
  size: number,
  further: Check['numbers'] = {},
): Check<FailingCode> {
  return {
    code,
    rule: clauseOf(code),
    at: '/teams',
    holds: ask.meets(count, size) ? 'yes' : 'no',
    arithmetic: ask.write(count, size),
    numbers: { count, size, ...further },
  };
}

/** 「以35岁至50岁的干部为主体」 names no share: the figures are recorded, and those of unknown age beside them (H-14). */
function secretaryAges({ teams, on }: CountyInput): Check {
  const ages = teams.map(({ secretary }) => ageOf(secretary ?? {}, { on }));
  const within = ages.filter((age) => age !== undefined && age >= 35 && age <= 50).length;
  const unknown = ages.filter((age) => age === undefined).length;
  return {
    code: 'hainan-county-secretary-ages',
    rule: 'H-14',
    at: '/teams',
    holds: 'noted',
    arithmetic: `${within} / ${ages.length - unknown}`,
    numbers: { within, known: ages.length - unknown, unknown },
  };
}
