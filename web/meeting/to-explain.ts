import { type Finding, finding } from '../../core/findings/finding.ts';
import { paperFindings } from '../../core/ledger/checks/papers.ts';
import type { ContestState } from '../../core/ledger/state.ts';

/** A finding of a round that blocks certification until somebody says why. */
export interface ToExplain {
  readonly round: number;
  readonly found: Finding;
}

/** Everything of a contest's rounds that has not been explained. */
export function toExplain({ rounds }: ContestState): readonly ToExplain[] {
  return rounds.flatMap((recorded) => {
    const raised = [...paperFindings(recorded), ...(recorded.signed?.findings ?? [])];
    const open = raised.filter(
      ({ code, at, severity }, index) =>
        severity === 'explain' &&
        !recorded.explained.some((each) => each.code === code && each.at === at) &&
        raised.findIndex((other) => other.code === code && other.at === at) === index,
    );
    return open.map(({ code, at, numbers }) => ({
      round: recorded.round,
      found: finding(code, at, numbers),
    }));
  });
}
