import type * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import type { slateSubmission } from '../acts/slates.ts';
import { frameOf } from '../change.ts';
import { daysBetween } from '../instant.ts';
import { overlaysOf } from '../rules-of.ts';
import type { ContestState, ElectionState } from '../state.ts';

type Submission = z.infer<typeof slateSubmission>;

/** Usual days of a public notice under `jinyun-2011` (J-08). */
const usualDays = 3;

/** What a list of names departs from that its rules ask only as a rule: somebody accepts it with a reason (T-warning). */
export function slateWarnings(
  state: ElectionState,
  contest: ContestState,
  act: Submission,
): readonly Finding[] {
  const overlays = overlaysOf(state);
  return [
    ...(overlays.includes('jinyun-2011') ? shortNotice(state, act) : []),
    ...(overlays.includes('hainan-2011') || overlays.includes('jinyun-2011')
      ? preselection(contest, act)
      : []),
  ];
}

/** 「公示时间一般为3天」, of the names of delegates: fewer are explained. */
function shortNotice(state: ElectionState, { contest, stage, notice }: Submission): readonly Finding[] {
  if (notice === undefined || stage !== 'preliminary' || frameOf(state, contest).body !== 'delegates')
    return [];
  const { from, to } = notice;
  const days = daysBetween(from, to) + 1;
  return days >= usualDays
    ? []
    : [finding('notice-too-short', '/notice', { days, usual: usualDays, from, to })];
}

/** 「提倡不通过预选，一次性选举」: whoever preselects says why (S-11). */
function preselection({ id, rounds }: ContestState, { stage }: Submission): readonly Finding[] {
  return stage === 'formal' && rounds[0]!.kind === 'preselection'
    ? [finding('preselection-discouraged', '/contest', { contest: id })]
    : [];
}
