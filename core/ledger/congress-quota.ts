import { type Finding, finding } from '../findings/finding.ts';
import { atMost, failingQuota } from '../slate/quota/quota-checks.ts';
import { checkUnitMembers } from '../slate/quota/unit-members.ts';
import type { Definition } from './election.ts';

/**
 * The approved number of delegates: possible by its rule, and shared out among the units to the last one. Whatever a
 * rule asks only usually was the superior's to weigh when it approved.
 */
export function checkQuota({ quota, units = [] }: Pick<Definition, 'quota' | 'units'>): readonly Finding[] {
  if (quota === undefined) return [];
  if (units.length === 0) return [finding('quota-no-units', '/quota')];
  const told = units.flatMap(({ election: id, members }) => (members === undefined ? [] : [{ id, members }]));
  // Where some units' members are not told, nothing follows from the others'.
  const sized = told.length === units.length ? told : [];
  const total = units.reduce((sum, unit) => sum + unit.delegates, 0);
  const { approved, members } = quota;
  return [
    ...failingQuota(atMost(approved, '/quota/approved')),
    ...checkUnitMembers(sized, members),
    ...(total === approved
      ? []
      : [finding('quota-not-shared-out', '/units', { units: units.length, total, approved })]),
  ];
}
