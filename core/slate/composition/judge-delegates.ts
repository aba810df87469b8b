import { failing, type Judgement, openEnds } from '../check.ts';
import { checkTotals } from '../parts.ts';
import type { SlateInput } from '../slate.ts';
import { checkRange } from './count-rule.ts';
import { rangeOfUnits, type UnitDelegates } from './delegate-sums.ts';
import { hainanDelegateRules } from './hainan.ts';
import { jinyunRules } from './jinyun.ts';
import { planDelegateRules } from './plan.ts';

const rules = [...hainanDelegateRules, ...jinyunRules, ...planDelegateRules];

/** Delegates that units elected, as sums, and the sums that rules compare them with. */
export interface DelegatesInput extends Pick<SlateInput, 'rules' | 'members' | 'lastTerm'> {
  readonly units: readonly UnitDelegates[];
}

/**
 * The delegates of all a congress's units together, by the very rules a slate of delegates is judged by (H-02 to H-04, J-05
 * to J-07, P-12). Findings stand at `/units`, or at the number that is missing or cannot be.
 */
export function judgeDelegates(input: DelegatesInput): Judgement {
  const impossible = checkTotals(input);
  if (impossible.length > 0) return { checks: [], findings: impossible };
  const { units, rules: laid, ...sums } = input;
  const seats = units.reduce((all, { elected }) => all + elected, 0);
  const checks = rules
    .filter(({ overlay }) => laid.overlays.includes(overlay))
    .flatMap((rule) => checkRange(rule, { seats, ...sums }, rangeOfUnits(rule.sum, units), '/units'));
  return { checks, findings: [...checks.flatMap(failing), ...openEnds(checks)] };
}
