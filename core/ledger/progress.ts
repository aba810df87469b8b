import { openConditions } from '../meeting/gates.ts';
import type { Step } from '../schedule/steps.ts';
import type { Phase } from './phase.ts';
import type { ContestState, ElectionState } from './state.ts';

/** A step of the schedule that is not done yet, and its day. */
export interface DueStep {
  readonly step: Step;
  readonly due: string;
}

const voted: ReadonlySet<Phase> = new Set(['declared', 'certified', 'annulled']);
const settled: ReadonlySet<Phase> = new Set(['certified', 'annulled']);

/** Whether a step of the schedule is done; the People's Congress has elections of its own, which nobody records here. */
const isDone: Readonly<Record<Step, (state: ElectionState) => boolean>> = {
  launch: (state) => openConditions(state.definition, state.conditions ?? [], 'launch').length === 0,
  names: every(
    ({ slate, slateApproved }) => slateApproved || (slate !== undefined && slate.stage !== 'recommended'),
  ),
  slate: every(({ slateApproved }) => slateApproved),
  request: (state) => state.meetingApproved,
  vote: every(({ phase }) => voted.has(phase)),
  certification: every(({ phase }) => settled.has(phase)),
  peoplesCongress: () => true,
  archive: every(({ phase, sealed }) => settled.has(phase) && sealed === true),
};

function every(holds: (contest: ContestState) => boolean): (state: ElectionState) => boolean {
  return ({ contests }) => contests.every(holds);
}

/** The steps of the superior's schedule still to be done, in its order; none where no schedule was set. */
export function openSteps(state: ElectionState): readonly DueStep[] {
  return ((state.schedule ?? []) as readonly DueStep[]).filter(({ step }) => !isDone[step](state));
}
