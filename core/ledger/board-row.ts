import { dayInChina } from '../schedule/day-in-china.ts';
import { currentRound } from './change.ts';
import { leastAdvanced, type Phase } from './phase.ts';
import { type DueStep, openSteps } from './progress.ts';
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
  /** What is due next: the first day among the open steps of the schedule, reports nobody has closed (D-18) and, until ballots are out, the meeting's own. */
  readonly deadline?: string;
  /** Steps of the schedule still to be done. */
  readonly steps?: readonly DueStep[];
  /** The hall's telephone, and the superior's person on site. */
  readonly telephone?: string;
  readonly attends?: string;
  /** Reports nobody has closed. */
  readonly incidents?: number;
  /** The days by which those are to be dealt with, the first one first; told beside the row that is kept, and by no older service. */
  readonly incidentDays?: readonly string[];
  readonly contests: readonly {
    readonly id: string;
    readonly title: string;
    readonly office: string;
    readonly phase: Phase;
    readonly round: number;
    readonly turnout?: { readonly present: number; readonly due: number };
    readonly exceptions: readonly string[];
    /** What was referred to the superior and is not answered. */
    readonly referral?: 'tie' | 'shortfall' | 'strike';
    /** The day in China on which it was certified, while that stands. */
    readonly certified?: string;
  }[];
}

/** Phases in which something has gone otherwise than hoped and someone must act. */
const exceptional = new Set<Phase>(['not-quorate', 'void', 'sent-back', 'annulled']);

/** Phases in which the meeting's day is still to be met. */
export const beforeVoting: ReadonlySet<Phase> = new Set<Phase>(['draft', 'ready', 'not-quorate', 'quorate']);

export function boardRow(state: ElectionState): BoardRow {
  const { id: election, title, jurisdiction, date, mode, telephone } = state.definition;
  const contests = state.contests.map((contest, index) => contestRow(state, contest, index));
  const phase = leastAdvanced(contests.map((contest) => contest.phase));
  const steps = openSteps(state);
  const open = openIncidents(state);
  const days = [
    ...steps.map((step) => step.due),
    ...incidentDays(state),
    ...(beforeVoting.has(phase) ? [date] : []),
  ].sort();
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
    ...(days.length > 0 ? { deadline: days[0]! } : {}),
    ...(steps.length > 0 ? { steps } : {}),
    ...(telephone === undefined ? {} : { telephone }),
    ...(state.attends === undefined ? {} : { attends: state.attends }),
    ...(open.length > 0 ? { incidents: open.length } : {}),
    contests,
  };
}

/**
 * The days by which reports that nobody has closed are to be dealt with, each once. No part of the row itself: one that is kept
 * must be found again to the letter by whoever checks it, so nothing may come into it later.
 */
export function incidentDays(state: ElectionState): readonly string[] {
  const days = openIncidents(state).flatMap(({ deadline }) => (deadline === undefined ? [] : [deadline]));
  return [...new Set(days)].sort();
}

function openIncidents({ incidents }: ElectionState): ElectionState['incidents'] {
  return incidents.filter((incident) => !incident.proven);
}

function contestRow(
  state: ElectionState,
  contest: ContestState,
  index: number,
): BoardRow['contests'][number] {
  const { title, office } = state.definition.contests[index]!;
  const round = currentRound(contest);
  const { attendance } = round;
  const { referral, certificate } = contest;
  const isReferred = referral !== undefined && referral.answer === undefined;
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
      ...(isReferred ? ['referral-open'] : []),
    ],
    ...(isReferred ? { referral: referral.cause } : {}),
    ...(contest.phase === 'certified' ? { certified: dayInChina(certificate!.at) } : {}),
  };
}
