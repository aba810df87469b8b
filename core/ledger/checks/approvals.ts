import { type Finding, finding } from '../../findings/finding.ts';
import type { Step } from '../../meeting/conditions.ts';
import { openConditions } from '../../meeting/gates.ts';
import { isPoll } from '../../polls/kinds.ts';
import type { ContestState, ElectionState } from '../state.ts';
import { checkSeated, openComposition, openCredentials } from './credentials.ts';
import { breachesOnSlate } from './incidents.ts';
import { openWarnings } from './stages.ts';

/**
 * What must have happened before a meeting may count heads: start conditions (J-12), the superior's answers,
 * warnings accepted, breaches dealt with.
 */
export function missingApprovals(state: ElectionState, contest: ContestState): readonly Finding[] {
  const at = `/contests/${contest.id}`;
  const unmet = (step: Step) => openConditions(state.definition, state.conditions ?? [], step);
  // A poll comes before there are names, and nobody is elected: only the start gates it.
  const gated = (step: Step) => (isPoll(contest.rounds[0]!.kind) ? [] : unmet(step));
  return [
    ...(state.meetingApproved ? [] : [...unmet('launch'), finding('meeting-not-approved', '')]),
    // A unit may be reviewed anew after the electors were confirmed.
    ...(contest.electors
      ? checkSeated(state, contest.electors.electors)
      : [...openCredentials(state), finding('electors-not-confirmed', at)]),
    ...openComposition(state, ''),
    ...(contest.slateApproved
      ? []
      : [...gated('names'), ...gated('slate'), ...openWarnings(contest), finding('slate-not-approved', at)]),
    ...breachesOnSlate(state, contest),
    ...gated('vote'),
  ];
}

/** What the meeting itself must have done before ballots go out (rules.md §4, order of business). */
export function missingFromMeeting(state: ElectionState): readonly Finding[] {
  return [
    ...(state.method ? [] : [finding('method-not-adopted', '')]),
    ...(state.officials.length > 0 ? [] : [finding('officials-not-appointed', '')]),
  ];
}
