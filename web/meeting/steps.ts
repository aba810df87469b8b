import { assertNever } from '../../core/assert-never.ts';
import { type ActType, rowOf } from '../../core/ledger/acts/table.ts';
import { currentRound } from '../../core/ledger/change.ts';
import { nextActs } from '../../core/ledger/readiness.ts';
import type { ContestState, ElectionState } from '../../core/ledger/state.ts';

/** The steps of a contest in the order of the hall. */
export const stepIds = [
  'prepare',
  'attendance',
  'opening',
  'issue',
  'return',
  'declare',
  'count',
  'release',
  'sign',
  'result',
  'further',
  'ruling',
  'seal',
] as const;

export type StepId = (typeof stepIds)[number];

/** `none`: this contest's round has no need of it. */
export type StepStatus = 'done' | 'now' | 'later' | 'none';

export interface HallStep {
  readonly id: StepId;
  readonly status: StepStatus;
  /** The acts of the step that may come now. */
  readonly next: readonly ActType[];
}

/** The acts that each step has a form for, those of another page left out. */
const offered: Readonly<Record<StepId, readonly ActType[]>> = {
  prepare: [
    'start-condition-recorded',
    'meeting-approved',
    'credentials-reviewed',
    'electors-confirmed',
    'slate-submitted',
    'warning-accepted',
    'slate-approved',
  ],
  attendance: ['attendance-recorded'],
  opening: ['method-adopted', 'officials-appointed', 'meeting-resolved'],
  issue: ['ballots-issued'],
  return: ['ballots-returned'],
  declare: ['round-declared'],
  count: ['batch-withdrawn', 'write-in-resolved', 'ballots-returned'],
  release: ['tally-released'],
  sign: ['count-signed', 'write-in-resolved', 'finding-explained', 'count-reopened'],
  result: ['result-declared', 'write-in-resolved', 'finding-explained', 'count-reopened', 'round-declared'],
  further: ['round-opened', 'seats-reduced', 'seat-referred'],
  ruling: ['finding-explained', 'count-reopened'],
  seal: ['ballots-sealed', 'ballots-destroyed'],
};

/** What every step of the hall comes to in a contest's present round. */
export function stepsOf(state: ElectionState, contest: ContestState): readonly HallStep[] {
  const now = stepNow(state, contest);
  const place = now === undefined ? stepIds.length : stepIds.indexOf(now);
  const next = nextActs(state, contest);
  return stepIds.map((id, index): HallStep => {
    const acts = offered[id].filter((type) => next.includes(type));
    if (id === now) return { id, status: 'now', next: acts };
    const isDone = id === 'opening' ? isOpened(state) : index < place;
    return { id, status: isDone ? doneOr(id, contest) : 'later', next: [] };
  });
}

/** The acts of a step that its form is open for: those that may come from the contest's phase. */
export function actsOf(
  step: StepId,
  { definition }: Pick<ElectionState, 'definition'>,
  contest: ContestState,
): readonly ActType[] {
  return offered[step].filter((type) => {
    // Only a congress has units whose delegates are reviewed.
    if (type === 'credentials-reviewed' && definition.units === undefined) return false;
    const { from } = rowOf(type);
    return from === 'any' || from.includes(contest.phase);
  });
}

/** Whether `text` is a step's id, as addresses name them. */
export function isStep(text: string | undefined): text is StepId {
  return stepIds.includes(text as StepId);
}

function stepNow(state: ElectionState, contest: ContestState): StepId | undefined {
  const round = currentRound(contest);
  const { phase } = contest;
  switch (phase) {
    case 'draft':
      return 'prepare';
    case 'ready':
    case 'not-quorate':
      return 'attendance';
    case 'quorate':
      return isOpened(state) ? 'issue' : 'opening';
    case 'voting':
      return round.returned ? 'declare' : 'return';
    case 'void':
      return 'further';
    case 'counting':
      return 'count';
    case 'counted':
      return round.released ? 'sign' : 'release';
    case 'signed':
      return 'result';
    case 'sent-back':
      return 'ruling';
    case 'declared':
      return nextActs(state, contest).includes('result-certified') ? 'ruling' : 'further';
    case 'certified':
    case 'annulled':
      return contest.sealed ? undefined : 'seal';
    default:
      return assertNever(phase);
  }
}

function isOpened({ method, officials }: ElectionState): boolean {
  return method !== undefined && officials.length > 0;
}

const ofTheCount: ReadonlySet<StepId> = new Set(['count', 'release', 'sign', 'result']);

/** A void round is not counted; a round that filled its seats has no further one. */
function doneOr(id: StepId, { phase }: ContestState): 'done' | 'none' {
  return id === 'further' || (phase === 'void' && ofTheCount.has(id)) ? 'none' : 'done';
}
