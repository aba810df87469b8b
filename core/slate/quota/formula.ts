import type { ClauseId } from '../../rules/clauses.ts';

/** The rules that say how many delegates a congress has; the three last give a range and no formula. */
export const quotaRules = ['hainan-2011', 'jinyun-2011', '1990', '2020', 'plan-2017'] as const;
export type QuotaRule = (typeof quotaRules)[number];

/** A number of delegates as a rule gives it, before anybody rounds: `numerator/denominator`. */
export interface RawQuota {
  readonly numerator: number;
  readonly denominator: number;
  readonly floor: number;
  readonly ceil: number;
  readonly arithmetic: string;
  readonly rule: ClauseId;
}

const base = 40;

/** Members a further delegate, by branches: both tiers at 30 and at 70 (J-02, A21). */
function groupSizes(branches: number): readonly number[] {
  return [
    ...(branches <= 30 ? [50] : []),
    ...(branches >= 30 && branches <= 70 ? [40] : []),
    ...(branches >= 70 ? [30] : []),
  ];
}

/**
 * What the rule's formula gives, fewest delegates first: two where two tiers apply, none where the rule only names a
 * range (the regulations, and `hainan-2011` from 500 members on).
 */
export function rawQuotas(rule: QuotaRule, members: number, branches: number): readonly RawQuota[] {
  switch (rule) {
    case 'hainan-2011':
      return members < 500 ? [raw('U-01', members, 5, `${members}÷5`)] : [];
    case 'jinyun-2011':
      return groupSizes(branches).map((size) =>
        raw('J-02', base * size + members, size, `${base} + ${members}÷${size}`),
      );
    case '1990':
    case '2020':
    case 'plan-2017':
      return [];
  }
}

/** The number to be had without anybody choosing: Jinyun counts whole groups only and the lower tier, Hainan leaves a fraction open (A21, A22). */
export function recommendedQuota(rule: QuotaRule, quotas: readonly RawQuota[]): number | undefined {
  const [lowest] = quotas;
  if (lowest === undefined) return undefined;
  return rule === 'jinyun-2011' || lowest.floor === lowest.ceil ? lowest.floor : undefined;
}

function raw(rule: ClauseId, numerator: number, denominator: number, formula: string): RawQuota {
  const rest = numerator % denominator;
  const floor = (numerator - rest) / denominator;
  return {
    rule,
    numerator,
    denominator,
    floor,
    ceil: rest === 0 ? floor : floor + 1,
    arithmetic: `${formula} = ${floor}${rest === 0 ? '' : ` + ${rest}/${denominator}`}`,
  };
}
