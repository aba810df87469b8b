import type * as z from 'zod/mini';
import { judgeDelegates } from '../slate/composition/judge-delegates.ts';
import { type credentialsReview, heldIn } from './acts/linked.ts';
import { leavesAllPassed } from './checks/credentials.ts';
import type { Entry } from './entry.ts';
import type { DelegatesVerdict, UnitFacts } from './facts.ts';
import { placed } from './place-figures.ts';
import { rulesOf } from './rules-of.ts';
import type { ElectionState } from './state.ts';
import { unitsIn } from './recorded.ts';

type Review = z.infer<typeof credentialsReview>;

/**
 * The delegates of all units judged together, by what was found of each when it was reviewed last: in `entries`, the ledger
 * so far, or by this act. None where this act does not leave every unit passed and certified.
 */
export function delegatesVerdict(
  state: ElectionState,
  act: Review,
  found: readonly UnitFacts[],
  entries: readonly Entry[],
): DelegatesVerdict | undefined {
  const { units: planned = [] } = state.definition;
  if (!leavesAllPassed(state, act.units)) return undefined;
  const reviews = entries.filter(({ type }) => type === 'credentials-reviewed');
  const known = new Map<string, UnitFacts>([
    ...reviews.flatMap((entry) => foundOf(entry['units'] as Review['units'], unitsIn(entry))),
    ...foundOf(act.units, found),
  ]);
  const units = planned.flatMap(({ election }) => known.get(election) ?? []);
  if (units.length === 0 || units.length < planned.length) return undefined;
  const judged = judgeDelegates({ rules: rulesOf(state), units, ...act.figures });
  const findings = judged.findings.map(placed);
  return {
    checks: judged.checks.map(({ code, rule, holds, arithmetic }) => ({ code, rule, holds, arithmetic })),
    warnings: findings.filter(({ severity }) => severity !== 'block'),
    findings: findings.filter(({ severity }) => severity === 'block'),
  };
}

function foundOf(units: Review['units'], found: readonly UnitFacts[]): (readonly [string, UnitFacts])[] {
  return units.flatMap((unit) => {
    const facts = found.find((each) => each.election === heldIn(unit));
    return facts === undefined ? [] : [[unit.election, facts] as const];
  });
}
