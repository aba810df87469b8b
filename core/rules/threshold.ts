import type { Fraction } from './sets.ts';

/** Whether `count` of `base` meets the fraction, in whole numbers: `present × 5 > due × 4`, never a percentage. */
export function meetsThreshold(fraction: Fraction, count: number, base: number): boolean {
  const { numerator, denominator, strict } = parts(fraction);
  return strict ? count * denominator > base * numerator : count * denominator >= base * numerator;
}

/** The fewest that meet the fraction; of a whole `over [n, n]` that is more than there are. */
export function neededFor(fraction: Fraction, base: number): number {
  const { numerator, denominator, strict } = parts(fraction);
  return strict
    ? Math.floor((base * numerator) / denominator) + 1
    : Math.ceil((base * numerator) / denominator);
}

/** The comparison written out, as it came out: `96×5 = 480 > 112×4 = 448`. */
export function thresholdArithmetic(fraction: Fraction, count: number, base: number): string {
  const { numerator, denominator, strict } = parts(fraction);
  const met = meetsThreshold(fraction, count, base);
  const sign = strict ? (met ? '>' : '≤') : met ? '≥' : '<';
  return `${count}×${denominator} = ${count * denominator} ${sign} ${base}×${numerator} = ${base * numerator}`;
}

function parts(fraction: Fraction): { numerator: number; denominator: number; strict: boolean } {
  const strict = 'over' in fraction;
  const [numerator, denominator] = strict ? fraction.over : fraction.atLeast;
  return { numerator, denominator, strict };
}
