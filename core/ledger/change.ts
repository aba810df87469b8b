import type { AttachedScan, ContestState, ElectionState, RoundState } from './state.ts';

/** A contest of the election, or `undefined` where an act names one that is not there. */
export function contestOf(state: ElectionState, id: string): ContestState | undefined {
  return state.contests.find((contest) => contest.id === id);
}

/** The round a contest is in; there is always one. */
export function currentRound(contest: ContestState): RoundState {
  return contest.rounds[contest.rounds.length - 1]!;
}

export function frameOf(state: ElectionState, id: string): ElectionState['definition']['contests'][number] {
  return state.definition.contests.find((contest) => contest.id === id)!;
}

/** The state with one contest changed; everything else is shared. */
export function withContest(
  state: ElectionState,
  id: string,
  change: (contest: ContestState) => ContestState,
): ElectionState {
  return {
    ...state,
    contests: state.contests.map((contest) => (contest.id === id ? change(contest) : contest)),
  };
}

/** The contest with one round changed: the current one, or an earlier one named by its number. */
export function withRound(
  contest: ContestState,
  change: (round: RoundState) => RoundState,
  number = contest.rounds.length,
): ContestState {
  return {
    ...contest,
    rounds: contest.rounds.map((round) => (round.round === number ? change(round) : round)),
  };
}

/** Whether a scan is of a slip that has votes on it (slips 4 to 8). One in a state that an older service kept names no slip. */
export function isOfVotes({ slip }: Partial<AttachedScan>): boolean {
  return slip === undefined || slip >= 4;
}

/**
 * The contest with what followed from its current count undone: sign-offs, scans of what was signed, what was done about open
 * seats, an annulment proposed, and maybe the release.
 */
export function withoutOutcome(contest: ContestState, but: 'released' | 'released too'): ContestState {
  const {
    seatsReduced: _seatsReduced,
    referral: _referral,
    annulmentProposed: _annulmentProposed,
    ...rest
  } = contest;
  return withRound(rest, (round) => {
    const { released, signed: _signed, declared: _declared, stands: _stands, ...stays } = round;
    const kept = { ...stays, scans: stays.scans.filter((scan) => !isOfVotes(scan)) };
    return released && but === 'released' ? { ...kept, released } : kept;
  });
}

/** What a contest's phase is before anything of a round has happened: ready once approvals are in. */
export function settle(state: ElectionState): ElectionState {
  const contests = state.contests.map((contest) => {
    const ready = state.meetingApproved && contest.electors !== undefined && contest.slateApproved;
    if (contest.phase === 'draft' && ready) return { ...contest, phase: 'ready' as const };
    if (contest.phase === 'ready' && !ready) return { ...contest, phase: 'draft' as const };
    return contest;
  });
  return { ...state, contests };
}
