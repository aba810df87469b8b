import { type Finding, finding } from '../findings/finding.ts';
import type { Fraction, Rules } from '../rules/sets.ts';
import { meetsThreshold, neededFor, thresholdArithmetic } from '../rules/threshold.ts';
import { type Check, clauseOf, type FailingCode, failing, unknownCheck } from './check.ts';
import type { SlateBody, SlateStage } from './slate.ts';

/** What a margin is asked of; `lastMargin` is last congress's slate of delegates, which `hainan-2011` compares with. */
export interface MarginTerms {
  readonly rules: Pick<Rules, 'base' | 'overlays'>;
  readonly body: SlateBody;
  /** Secretary and deputies, whose margin no text names: where the method lets them be contested, Z-10 is all (A28). */
  readonly officers?: boolean;
  readonly stage: SlateStage;
  readonly seats: number;
  readonly lastMargin?: { readonly candidates: number; readonly seats: number };
}

/** A margin is a share of the seats, never of the names (§2.4). */
interface MarginRule {
  readonly code: FailingCode & `margin-${string}`;
  readonly surplus: Fraction;
}

const aFifth: Fraction = { atLeast: [1, 5] };

/** The margin asked at a stage; the regulations themselves ask none of the first stage. */
function marginRule({ rules, body, stage, officers = false }: MarginTerms): MarginRule | undefined {
  if (officers) return undefined;
  const lays = (overlay: 'hainan-2011' | 'jinyun-2011') => rules.overlays.includes(overlay);
  const provincial = lays('hainan-2011') || lays('jinyun-2011');
  if (stage === 'recommended' || stage === 'initial') {
    return provincial ? { code: 'margin-first', surplus: { atLeast: [3, 10] } } : undefined;
  }
  if (body === 'members' && provincial) return { code: 'margin-members', surplus: aFifth };
  if (lays('hainan-2011')) return { code: 'margin-hainan-delegates', surplus: { over: [1, 5] } };
  if (lays('jinyun-2011')) return { code: 'margin-jinyun-delegates', surplus: aFifth };
  switch (rules.base) {
    case '1990':
      return { code: body === 'members' ? 'margin-1990-members' : 'margin-1990-delegates', surplus: aFifth };
    case '2020':
      return { code: 'margin-2020', surplus: aFifth };
    case 'local':
      return { code: 'margin-local', surplus: aFifth };
  }
}

/** The fewest names a stage may have for its seats, a part of a person counting as one (S-07, A16). */
export function fewestNames(terms: MarginTerms): number {
  const { seats } = terms;
  const asked = marginRule(terms);
  const own = asked === undefined ? 0 : neededFor(asked.surplus, seats);
  const last = lastTimes(terms);
  return seats + Math.max(own, last === undefined ? 0 : neededFor(last, seats));
}

/** The margins that apply at a stage, each with its comparison: surplus over seats (S-01 to S-08, A15, A16). */
export function marginChecks(terms: MarginTerms, names: number, at: string): readonly Check<FailingCode>[] {
  const asked = marginRule(terms);
  if (asked === undefined) return [];
  const last = lastTimes(terms);
  return [
    marginCheck(asked, terms, names, at),
    ...(asked.code !== 'margin-hainan-delegates'
      ? []
      : last === undefined
        ? [unknownCheck('margin-below-last', at, ['/lastTerm/candidates', '/lastTerm/seats'])]
        : [marginCheck({ code: 'margin-below-last', surplus: last }, terms, names, at)]),
  ];
}

/** What of the margins at a stage is not met, at `at`; `names` are those that still stand. */
export function checkStageMargin(terms: MarginTerms, names: number, at: string): readonly Finding[] {
  return marginChecks(terms, names, at).flatMap(failing);
}

/**
 * A contested slate meets its margins; an equal-number one has no margin, and as many names as seats once it is formal
 * (W-16): until then more may be looked at.
 */
export function slateSizeChecks(
  terms: MarginTerms & { readonly method: 'differential' | 'equal' },
  names: number,
  at: string,
): { readonly checks: readonly Check<FailingCode>[]; readonly findings: readonly Finding[] } {
  const { method, seats, stage } = terms;
  if (method === 'differential') {
    return { checks: marginChecks(terms, names, at), findings: checkStageMargin(terms, names, at) };
  }
  if (stage !== 'formal') return { checks: [], findings: [] };
  const isEqual = names === seats;
  const numbers = { candidates: names, seats };
  const check: Check<FailingCode> = {
    code: 'slate-not-equal',
    rule: clauseOf('slate-not-equal'),
    at,
    holds: isEqual ? 'yes' : 'no',
    arithmetic: `${names} ${isEqual ? '=' : '≠'} ${seats}`,
    numbers,
  };
  return { checks: [check], findings: isEqual ? [] : [finding('slate-not-equal', at, numbers)] };
}

/** Last congress's margin as a fraction of its seats; only `hainan-2011` delegates after the first stage ask for it (S-04). */
function lastTimes(terms: MarginTerms): Fraction | undefined {
  const { lastMargin } = terms;
  if (lastMargin === undefined || marginRule(terms)?.code !== 'margin-hainan-delegates') return undefined;
  return { atLeast: [Math.max(0, lastMargin.candidates - lastMargin.seats), lastMargin.seats] };
}

function marginCheck(
  { code, surplus }: MarginRule,
  terms: MarginTerms,
  names: number,
  at: string,
): Check<FailingCode> {
  const { seats } = terms;
  const over = names - seats;
  return {
    code,
    rule: clauseOf(code),
    at,
    holds: meetsThreshold(surplus, over, seats) ? 'yes' : 'no',
    arithmetic: `${names} − ${seats} = ${over}, ${thresholdArithmetic(surplus, over, seats)}`,
    numbers: { names, seats, surplus: over, fewest: seats + Math.max(0, neededFor(surplus, seats)) },
  };
}
