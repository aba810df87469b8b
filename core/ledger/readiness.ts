import { assertNever } from '../assert-never.ts';
import type { Finding } from '../findings/finding.ts';
import { steps } from '../meeting/conditions.ts';
import { openConditions } from '../meeting/gates.ts';
import { isPoll } from '../polls/kinds.ts';
import { type ActType, rowOf } from './acts/table.ts';
import { currentRound } from './change.ts';
import { openCredentials } from './checks/credentials.ts';
import { openWarnings } from './checks/stages.ts';
import { answered, openSeats, openStrikes, referable } from './checks/standing.ts';
import type { ContestState, ElectionState } from './state.ts';

/** The act that takes a contest one step on from its phase; none when it has come to its end. */
function stepFrom(contest: ContestState): ActType | undefined {
  const { phase } = contest;
  switch (phase) {
    case 'draft':
    case 'ready':
    case 'not-quorate':
      return 'attendance-recorded';
    case 'quorate':
      return 'ballots-issued';
    case 'voting':
      return 'round-declared';
    case 'void':
      return 'round-opened';
    case 'counting':
    case 'counted':
      return 'count-signed';
    case 'signed':
      return 'result-declared';
    case 'declared':
      return 'result-certified';
    case 'sent-back':
      return 'count-reopened';
    case 'certified':
    case 'annulled':
      return undefined;
    /* v8 ignore next 2 -- a phase without a case does not compile */
    default:
      return assertNever(phase);
  }
}

/** What stands between a contest and its next step, whatever that step's fields will say. */
export function blockers(state: ElectionState, contest: ContestState): readonly Finding[] {
  const step = stepFrom(contest);
  return step === undefined ? [] : (rowOf(step).ready?.(state, contest) ?? []);
}

/** The acts that may come now, in the order of the hall. */
export function nextActs(state: ElectionState, contest: ContestState): readonly ActType[] {
  const round = currentRound(contest);
  const { phase } = contest;
  switch (phase) {
    case 'draft':
      return [
        ...(hasOpenConditions(state) ? (['start-condition-recorded'] as const) : []),
        ...(state.meetingApproved ? [] : (['meeting-approved'] as const)),
        ...(openCredentials(state).length > 0 ? (['credentials-reviewed'] as const) : []),
        ...(contest.electors ? [] : (['electors-confirmed'] as const)),
        'slate-submitted',
        ...(openWarnings(contest).length > 0 ? (['warning-accepted'] as const) : []),
        ...(contest.slateApproved ? [] : (['slate-approved'] as const)),
      ];
    case 'ready':
    case 'not-quorate':
      return ['attendance-recorded'];
    case 'quorate':
      return [
        ...(state.method ? [] : (['method-adopted'] as const)),
        ...(state.officials.length > 0 ? [] : (['officials-appointed'] as const)),
        'ballots-issued',
      ];
    case 'voting':
      return round.returned ? ['round-declared'] : ['ballots-returned'];
    case 'void':
      return ['round-opened'];
    case 'counting':
      return ['batch-accepted', ...(round.released ? [] : (['tally-released'] as const))];
    case 'counted':
      return round.released ? ['count-signed', 'write-in-resolved'] : ['tally-released'];
    case 'signed':
      if (openStrikes(contest).length === 0) return ['result-declared', 'write-in-resolved'];
      return isReferred(contest) ? ['referral-answered'] : ['round-declared', 'seat-referred'];
    case 'declared':
      return fromDeclared(state, contest);
    case 'sent-back':
      return ['count-reopened'];
    case 'certified':
      return [
        // A poll elects nobody to be filed or approved.
        ...(isPoll(round.kind) ? [] : (['members-recorded', 'secretaries-approved'] as const)),
        ...(contest.sealed ? [] : (['ballots-sealed'] as const)),
      ];
    case 'annulled':
      return [];
    /* v8 ignore next 2 -- a phase without a case does not compile */
    default:
      return assertNever(phase);
  }
}

function hasOpenConditions({ definition, conditions = [] }: ElectionState): boolean {
  return steps.some((step) => openConditions(definition, conditions, step).length > 0);
}

function isReferred({ referral }: ContestState): boolean {
  return referral !== undefined && referral.answer === undefined;
}

function fromDeclared(state: ElectionState, contest: ContestState): readonly ActType[] {
  if (isReferred(contest)) return ['referral-answered'];
  if (openSeats(contest).length === 0) return ['result-certified', 'result-returned'];
  const refer: readonly ActType[] =
    referable(contest) === undefined || answered(contest, 'another-round') ? [] : ['seat-referred'];
  if (currentRound(contest).signed!.status === 'tie') return ['round-opened', ...refer];
  const further: readonly ActType[] =
    rowOf('round-opened').ready!(state, contest).length === 0 ? ['round-opened'] : [];
  return [...further, 'seats-reduced', ...refer];
}
