import { type Finding, finding } from '../../findings/finding.ts';
import type { ContestState, ElectionState } from '../state.ts';

/** What the superior must have answered before a meeting may count heads. */
export function missingApprovals(state: ElectionState, contest: ContestState): readonly Finding[] {
  const at = `/contests/${contest.id}`;
  return [
    ...(state.meetingApproved ? [] : [finding('meeting-not-approved', '')]),
    ...(contest.electors ? [] : [finding('electors-not-confirmed', at)]),
    ...(contest.slateApproved ? [] : [finding('slate-not-approved', at)]),
  ];
}

/** What the meeting itself must have done before ballots go out (rules.md §4, order of business). */
export function missingFromMeeting(state: ElectionState): readonly Finding[] {
  return [
    ...(state.method ? [] : [finding('method-not-adopted', '')]),
    ...(state.officials.length > 0 ? [] : [finding('officials-not-appointed', '')]),
  ];
}
