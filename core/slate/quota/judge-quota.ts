import { finding } from '../../findings/finding.ts';
import { type Judgement, openEnds } from '../check.ts';
import { distribute } from './distribute.ts';
import { type QuotaRule, type RawQuota, rawQuotas, recommendedQuota } from './formula.ts';
import { approval, asCalculated, checksOfNumber, failingQuota, oneTier } from './quota-checks.ts';
import type { QuotaCode } from './titles.ts';

/** Members and branches of a township, its electing units, and the number of delegates as far as it is settled. */
export interface QuotaInput {
  readonly rule: QuotaRule;
  readonly members: number;
  readonly branches: number;
  readonly units: readonly { readonly id: string; readonly title?: string; readonly members: number }[];
  readonly lastTerm?: number;
  readonly proposed?: number;
  readonly approved?: number;
}

/** `number`: approved, else proposed, else recommended; `shares` of the units, in their order, where it can be shared out. */
export interface QuotaJudgement extends Judgement<QuotaCode> {
  readonly raw: readonly RawQuota[];
  readonly recommended?: number;
  readonly number?: number;
  readonly shares?: readonly { readonly id: string; readonly members: number; readonly delegates: number }[];
}

/** How many delegates a congress has by its rule, what speaks against the number settled, and how it is shared out (§6). */
export function judgeQuota(input: QuotaInput): QuotaJudgement {
  const { rule, members, branches, units, proposed, approved } = input;
  const raw = rawQuotas(rule, members, branches);
  const recommended = recommendedQuota(rule, raw);
  const number = approved ?? proposed ?? recommended;
  const checks = [
    ...(rule === 'jinyun-2011' ? [oneTier(raw, branches)] : []),
    ...(proposed === undefined || raw.length === 0 ? [] : [asCalculated(raw, proposed)]),
    ...(number === undefined ? [] : checksOfNumber(input, number, raw.length === 0)),
    approval(input),
  ];
  const shares = number === undefined || units.length === 0 ? undefined : sharesOf(units, number);
  return {
    raw,
    ...(recommended === undefined ? {} : { recommended }),
    ...(number === undefined ? {} : { number }),
    ...(shares === undefined ? {} : { shares }),
    checks,
    findings: [
      ...(raw.length === 0 && number === undefined ? [finding('quota-open', '/proposed')] : []),
      ...checks.flatMap(failingQuota),
      ...openEnds(checks),
    ],
  };
}

function sharesOf(units: QuotaInput['units'], number: number) {
  const delegates = distribute(
    number,
    units.map((unit) => unit.members),
  );
  if (delegates === undefined) return undefined;
  return units.map(({ id, members }, index) => ({ id, members, delegates: delegates[index]! }));
}
