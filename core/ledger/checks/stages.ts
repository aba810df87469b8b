import type * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import { nameKey } from '../../names/key.ts';
import { isPoll } from '../../polls/kinds.ts';
import { areOfficers } from '../../slate/composition/of-team.ts';
import { checkStageMargin } from '../../slate/stage-margin.ts';
import type { slateSubmission } from '../acts/slates.ts';
import { frameOf } from '../change.ts';
import { electedBody } from '../elected-body.ts';
import type { SlateVerdict } from '../facts.ts';
import { overlaysOf, rulesOf } from '../rules-of.ts';
import type { ContestState, ElectionState, RoundState, SlateState } from '../state.ts';
import { checkMargin } from './slate.ts';

type Submission = z.infer<typeof slateSubmission>;
type Stage = SlateState['stage'];

const order: readonly Stage[] = ['recommended', 'initial', 'preliminary', 'formal'];
/** Where every stage is asked for, the recommended names may come with the initial ones (§7.5). */
const required: ReadonlyMap<Stage, Stage> = new Map([
  ['preliminary', 'initial'],
  ['formal', 'preliminary'],
]);

/** A poll elects nobody: its names go through no stages, and nobody asks who may stand. */
function polls({ rounds }: ContestState): boolean {
  return isPoll(rounds[0]!.kind);
}

/** Delegates under these rules come by every stage, each from the one before, with notice and review (§7.5). */
function isStaged(state: ElectionState, contest: ContestState): boolean {
  const overlays = overlaysOf(state);
  const asked = overlays.includes('hainan-2011') || overlays.includes('jinyun-2011');
  return asked && !polls(contest) && frameOf(state, contest.id).body === 'delegates';
}

/** A list of names against the stage before it: its place in the order, where its names come from, notice, review. */
export function checkStage(state: ElectionState, contest: ContestState, act: Submission): readonly Finding[] {
  const before = contest.slate;
  const staged = isStaged(state, contest);
  // Whoever lacks names begins again with a recommendation.
  if (act.stage === 'recommended') return [];
  if (before !== undefined && order.indexOf(act.stage) < order.indexOf(before.stage))
    return [finding('stage-back', '/stage', { now: before.stage, stage: act.stage })];
  const needed = staged ? required.get(act.stage) : undefined;
  const from = before?.stage;
  if (needed !== undefined && (from === undefined || order.indexOf(from) < order.indexOf(needed)))
    return [finding('stage-skipped', '/stage', { before: needed, stage: act.stage })];
  return [
    ...newNames(before, act),
    ...(staged && act.stage === 'preliminary' ? [...checkNotice(act), ...checkResolution(state, act)] : []),
    ...(act.stage === 'formal' && needsReview(state, contest, staged) && act.review === undefined
      ? [finding('review-missing', '/review')]
      : []),
  ];
}

/** The margin of a stage by what the ledger itself knows; an equal-number contest or a poll has none. */
function marginAt(
  state: ElectionState,
  contest: ContestState,
  stage: Stage,
  names: number,
  at: string,
): readonly Finding[] {
  const { seats, method } = frameOf(state, contest.id);
  if (method === 'equal' || polls(contest)) return [];
  const elected = electedBody(state, contest.id);
  const terms = { rules: rulesOf(state), stage, body: elected.body, officers: areOfficers(elected), seats };
  return checkStageMargin(terms, names, at);
}

/** Whoever was struck since, a slate is approved with the margin of its rules (A27). */
export function checkApprovedMargin(
  state: ElectionState,
  contest: ContestState,
  { method, seats, candidates, kind }: RoundState,
): readonly Finding[] {
  const names = candidates.length;
  const least = checkMargin(method, seats, names, kind);
  return least.length > 0 ? least : marginAt(state, contest, 'formal', names, '/contest/candidates');
}

/** The stage a list's names come from, which one submitted again keeps; `undefined` where they may be anybody's. */
export function namesBefore(before: SlateState | undefined, stage: Stage): SlateState['among'] {
  if (before === undefined || stage === 'recommended') return undefined;
  return before.stage === stage ? before.among : { stage: before.stage, names: before.names };
}

function newNames(before: SlateState | undefined, act: Submission): readonly Finding[] {
  const among = namesBefore(before, act.stage);
  if (among === undefined) return [];
  const known = new Set(among.names);
  const added = act.candidates.filter(({ name }) => !known.has(nameKey(name)));
  return added.length === 0
    ? []
    : [finding('stage-new-name', '/candidates', { names: added.length, before: among.stage })];
}

/** The township reviews before the county replies (R-05; §7.5 for delegates). */
function needsReview(state: ElectionState, contest: ContestState, staged: boolean): boolean {
  return staged || (!polls(contest) && overlaysOf(state).includes('plan-2017'));
}

/** Initial names stand on public notice before they are preliminary (H-07); how long is a warning's matter (J-08). */
function checkNotice({ notice }: Submission): readonly Finding[] {
  if (notice === undefined) return [finding('notice-missing', '/notice')];
  const { from, to } = notice;
  return from <= to ? [] : [finding('notice-reversed', '/notice', { from, to })];
}

/** Preliminary names are fixed by the unit's full committee (H-08). */
function checkResolution(state: ElectionState, { resolution }: Submission): readonly Finding[] {
  return overlaysOf(state).includes('hainan-2011') && resolution === undefined
    ? [finding('resolution-missing', '/resolution')]
    : [];
}

/** Overlays that ask who may stand or how a team is made up, so that names come with the facts these checks need. */
const asking: ReadonlySet<string> = new Set(['jinyun-2011', 'hainan-2011', 'town-2011', 'plan-2017']);

function asksWhoMayStand(state: ElectionState): boolean {
  return overlaysOf(state).some((overlay) => asking.has(overlay));
}

/**
 * Names that go through stages, and all where the rules ask who may stand, are approved only as a formal slate, which was
 * checked and, under plan-2017, is the township's request; a poll's are not.
 */
export function missingSlate(state: ElectionState, contest: ContestState): readonly Finding[] {
  const { slate } = contest;
  const awaited = slate !== undefined || asksWhoMayStand(state);
  return !awaited || polls(contest) || slate?.stage === 'formal'
    ? []
    : [finding('slate-not-submitted', '/contest')];
}

/** What the sealed facts about the persons named say; without them, only the margin can be looked at. */
export function checkSlateFacts(
  state: ElectionState,
  contest: ContestState,
  act: Submission,
  verdict: SlateVerdict | undefined,
): readonly Finding[] {
  if (verdict !== undefined) return verdict.findings;
  const { stage } = act;
  const margin =
    stage === 'formal' ? [] : marginAt(state, contest, stage, act.candidates.length, '/candidates');
  if (act.persons !== undefined)
    return [finding('persons-unknown', '/persons', { digest: act.persons }), ...margin];
  const asked = asksWhoMayStand(state) && !polls(contest) && stage !== 'recommended';
  return asked ? [finding('persons-missing', '/persons'), ...margin] : margin;
}

/** Warnings about a slate that nobody has accepted: the superior approves it once each is. */
export function openWarnings({ id, slate }: ContestState): readonly Finding[] {
  return (slate?.warnings ?? []).map(({ code, at }) =>
    finding('warning-open', `/contests/${id}${at}`, { code }),
  );
}
