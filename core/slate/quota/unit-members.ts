import { type Finding, finding } from '../../findings/finding.ts';

/** The units' members are all there are; where no unit tells its own, nothing is said. */
export function checkUnitMembers(
  units: readonly { readonly members: number }[],
  members: number,
): readonly Finding[] {
  const sum = units.reduce((all, unit) => all + unit.members, 0);
  return units.length === 0 || sum === members
    ? []
    : [finding('quota-units-differ', '/units', { units: sum, members })];
}
