import { type Finding, finding } from '../../findings/finding.ts';
import type { ElectionState, UnitReview } from '../state.ts';

/** A unit of the congress, as its definition planned it. */
export function plannedUnit({ definition }: ElectionState, election: string) {
  return definition.units?.find((each) => each.election === election);
}

/** The reviews that stand once these were taken: each takes the place of the unit's earlier one. */
export function reviewsWith(state: ElectionState, anew: readonly UnitReview[]): readonly UnitReview[] {
  const reviewed = new Set(anew.map((unit) => unit.election));
  const others = (state.credentials ?? []).filter((each) => !reviewed.has(each.election));
  return [
    ...others,
    ...anew.map(({ election, again, outcome, seated }) => ({
      election,
      ...(again === undefined ? {} : { again }),
      outcome,
      seated,
    })),
  ];
}

/** Units of the congress whose delegates have not passed: not reviewed, to vote again, or with persons to replace. */
export function openCredentials(state: ElectionState): readonly Finding[] {
  const reviews = new Map((state.credentials ?? []).map((each) => [each.election, each.outcome]));
  return (state.definition.units ?? []).flatMap(({ election }, index) => {
    const outcome = reviews.get(election);
    return outcome === 'passed'
      ? []
      : [finding('credentials-open', `/units/${index}`, { unit: election, outcome: outcome ?? '—' })];
  });
}

/** Whether every unit of a congress has passed once these reviews are taken. */
export function leavesAllPassed(state: ElectionState, anew: readonly UnitReview[]): boolean {
  return openCredentials({ ...state, credentials: reviewsWith(state, anew) }).length === 0;
}

/** The electors of a congress with units: every unit passed, and as many as are seated. */
export function checkSeated(state: ElectionState, electors: number): readonly Finding[] {
  if (state.definition.units === undefined) return [];
  const open = openCredentials(state);
  if (open.length > 0) return open;
  // A congress's electors are the delegates seated; every unit has its review here.
  const seated = state.credentials!.reduce((sum, unit) => sum + unit.seated, 0);
  return seated === electors ? [] : [finding('electors-not-seated', '/electors', { electors, seated })];
}

/** What the delegates' make-up departs from and nobody has accepted, as one finding at `at`. */
export function openComposition({ delegateWarnings }: ElectionState, at: string): readonly Finding[] {
  if (delegateWarnings === undefined) return [];
  const codes = [...new Set(delegateWarnings.map(({ code }) => code))].join(', ');
  return [finding('delegates-unexplained', at, { warnings: delegateWarnings.length, codes })];
}
