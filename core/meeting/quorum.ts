import type { Attendance } from '../count/input.ts';
import type { QuorumVerdict } from '../count/result.ts';
import type { Rules } from '../rules/sets.ts';
import { meetsThreshold, neededFor, thresholdArithmetic } from '../rules/threshold.ts';
import { countDue } from './due.ts';

/** Whether enough of those due are present, with the comparison as it came out. */
export function judgeQuorum(rules: Rules, attendance: Attendance): QuorumVerdict {
  const due = countDue(attendance);
  const { present } = attendance;
  return {
    due,
    present,
    met: meetsThreshold(rules.quorum, present, due),
    needed: neededFor(rules.quorum, due),
    arithmetic: thresholdArithmetic(rules.quorum, present, due),
    rule: rules.quorumRule,
  };
}
