import type { delegateFigures, Makeup } from '../../report/summary/makeup.ts';
import type { Range } from './count-rule.ts';

/** A figure of those elected as delegates that a rule asks about; `to45` are the age bands up to 45. */
export type DelegateSum = 'women' | 'to45' | (typeof delegateFigures)[number];

/** The delegates a unit elected, and what its superior certified of them. */
export interface UnitDelegates {
  readonly elected: number;
  readonly makeup?: Makeup;
}

/** How many all units' delegates can be: a unit that left the figure out may have none or nothing else. */
export function rangeOfUnits(sum: DelegateSum, units: readonly UnitDelegates[]): Range {
  const silent = units.filter((unit) => sumIn(sum, unit) === undefined);
  const low = total(units, (unit) => sumIn(sum, unit) ?? 0);
  return {
    low,
    high: low + total(silent, ({ elected }) => elected),
    size: total(units, ({ elected }) => elected),
    unknown: new Set(silent.length > 0 ? [`/units/*/makeup/${sum === 'to45' ? 'ages' : sum}`] : []),
  };
}

function sumIn(sum: DelegateSum, { makeup = {} }: UnitDelegates): number | undefined {
  if (sum !== 'to45') return makeup[sum];
  return makeup.ages && makeup.ages.to35 + makeup.ages.to45;
}

function total(units: readonly UnitDelegates[], amount: (unit: UnitDelegates) => number): number {
  return units.reduce((sum, unit) => sum + amount(unit), 0);
}
