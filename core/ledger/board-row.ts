import { currentRound } from './change.ts';
import { leastAdvanced, type Phase } from './phase.ts';
import { blockers } from './readiness.ts';
import type { ElectionState } from './state.ts';

/** What a board shows of one election: where it stands, how many came, what is in the way. Never a vote. */
export interface BoardRow {
  readonly election: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly date: string;
  readonly mode: 'official' | 'rehearsal';
  readonly phase: Phase;
  readonly seq: number;
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

export function boardRow(state: ElectionState): BoardRow {
  const { definition } = state;
  return {
    election: definition.id,
    title: definition.title,
    jurisdiction: definition.jurisdiction,
    date: definition.date,
    mode: definition.mode,
    phase: leastAdvanced(state.contests.map((contest) => contest.phase)),
    seq: state.seq,
    contests: state.contests.map((contest, index) => {
      const round = currentRound(contest);
      const { title, office } = definition.contests[index]!;
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
    }),
  };
}
