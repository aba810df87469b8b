import { currentRound } from './change.ts';
import { leastAdvanced, type Phase } from './phase.ts';
import { blockers } from './readiness.ts';
import type { ContestState, ElectionState } from './state.ts';

/** What a board shows of one election: where it stands, how many came, what is in the way. Never a vote. */
export interface BoardRow {
  readonly election: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly date: string;
  readonly mode: 'official' | 'rehearsal';
  readonly phase: Phase;
  readonly seq: number;
  /** Of the contest furthest behind, once heads were counted. */
  readonly turnout?: { readonly present: number; readonly due: number };
  /** Codes of what has gone otherwise than hoped, of all contests. */
  readonly exceptions: readonly string[];
  /** The day of the meeting, until ballots are out. */
  readonly deadline?: string;
  readonly contests: readonly {
    readonly id: string;
    readonly title: string;
    readonly office: string;
    readonly phase: Phase;
    readonly round: number;
    readonly turnout?: { readonly present: number; readonly due: number };
    readonly exceptions: readonly string[];
  }[];
}

/** Phases in which something has gone otherwise than hoped and someone must act. */
const exceptional = new Set<Phase>(['not-quorate', 'void', 'sent-back', 'annulled']);

/** Phases in which the meeting's day is still to be met. */
const beforeVoting = new Set<Phase>(['draft', 'ready', 'not-quorate', 'quorate']);

export function boardRow(state: ElectionState): BoardRow {
  const { id: election, title, jurisdiction, date, mode } = state.definition;
  const contests = state.contests.map((contest, index) => contestRow(state, contest, index));
  const phase = leastAdvanced(contests.map((contest) => contest.phase));
  const turnout = contests.find((contest) => contest.phase === phase)!.turnout;
  return {
    election,
    title,
    jurisdiction,
    date,
    mode,
    phase,
    seq: state.seq,
    ...(turnout ? { turnout } : {}),
    exceptions: [...new Set(contests.flatMap((contest) => contest.exceptions))],
    ...(beforeVoting.has(phase) ? { deadline: date } : {}),
    contests,
  };
}

function contestRow(
  state: ElectionState,
  contest: ContestState,
  index: number,
): BoardRow['contests'][number] {
  const { title, office } = state.definition.contests[index]!;
  const round = currentRound(contest);
  const { attendance } = round;
  return {
    id: contest.id,
    title,
    office,
    phase: contest.phase,
    round: round.round,
    ...(attendance ? { turnout: { present: attendance.present, due: attendance.due } } : {}),
    exceptions: [
      ...(exceptional.has(contest.phase) ? [contest.phase] : []),
      ...(contest.phase === 'declared' ? blockers(state, contest).map((found) => found.code) : []),
      ...(contest.referral && contest.referral.answer === undefined ? ['referral-open'] : []),
    ],
  };
}
