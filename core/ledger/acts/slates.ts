import * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import { openConditions } from '../../meeting/gates.ts';
import { nameKey } from '../../names/key.ts';
import { checkPollSlate } from '../../polls/check-poll.ts';
import { isPoll } from '../../polls/kinds.ts';
import { renominationFindings } from '../../polls/renomination.ts';
import { checkCandidates } from '../../slate/candidates.ts';
import { figuresField } from '../../slate/figures.ts';
import { contestOf, currentRound, frameOf, settle, withContest } from '../change.ts';
import { breachesOnSlate } from '../checks/incidents.ts';
import { checkMembers, checkNotCounting, storedCandidates } from '../checks/slate.ts';
import { slateWarnings } from '../checks/slate-warnings.ts';
import {
  checkApprovedMargin,
  checkSlateFacts,
  checkStage,
  missingSlate,
  namesBefore,
  openWarnings,
} from '../checks/stages.ts';
import type { SlateRecord, SlateWarning } from '../facts.ts';
import { dateField, digestField, idField } from '../fields.ts';
import { renewPaper } from '../round-paper.ts';
import type { ContestState, ElectionState, LedgerCandidate } from '../state.ts';
import { candidates, label, reason } from './fields.ts';
import { row } from './row.ts';

const beforeAttendance = ['draft', 'ready'] as const;

/** Members of an electorate, by their place in a list of candidates. */
function checkCandidatesAreMembers(
  contest: ContestState,
  list: readonly { readonly name: string }[],
): readonly Finding[] {
  return checkMembers(
    contest,
    list.map((candidate) => candidate.name),
    (index) => `/candidates/${index}/name`,
  );
}

/** A slate is the first round's; who stands later follows from the count before. */
function checkFirstRound({ rounds }: ContestState): readonly Finding[] {
  return rounds.length === 1
    ? []
    : [finding('round-wrong', '/contest', { round: 1, current: rounds.length })];
}

/** What gates names, however they come: at any stage, or by the definition alone. A poll comes before there are any. */
function openBeforeNames({ definition, conditions = [] }: ElectionState, { rounds }: ContestState) {
  return isPoll(rounds[0]!.kind) ? [] : openConditions(definition, conditions, 'names');
}

/** What is a poll keeps the names its kind asks for, however often they are changed (rules.md 7.4). */
function checkPollNames(
  state: ElectionState,
  { id, rounds }: ContestState,
  names: readonly LedgerCandidate[],
): readonly Finding[] {
  return checkPollSlate(rounds[0]!.kind, { ...frameOf(state, id), candidates: names }, '');
}

function checkFormal(
  state: ElectionState,
  contest: ContestState,
  names: readonly LedgerCandidate[],
): readonly Finding[] {
  return [...checkNotCounting(state, names), ...checkPollNames(state, contest, names)];
}

/** Names are nominated before the vote: a later day would let every bar of five years run out. */
function checkNominated({ definition: { date } }: ElectionState, on = date): readonly Finding[] {
  return on > date ? [finding('date-after-reference', '/on', { date: on, on: date })] : [];
}

const days = z.strictObject({ from: dateField, to: dateField });
const decision = z.strictObject({ number: label, date: dateField });

/**
 * What a list of names is submitted with; `persons` is the digest of the sealed facts about them, `on` the day of
 * nomination, `figures` the sums and the township's own that its rules compare with.
 */
export const slateSubmission = z.strictObject({
  contest: idField,
  stage: z.enum(['recommended', 'initial', 'preliminary', 'formal']),
  candidates,
  on: z.exactOptional(dateField),
  persons: z.exactOptional(digestField),
  figures: z.exactOptional(figuresField),
  notice: z.exactOptional(days),
  /** Of the unit's full committee on preliminary names (H-08). */
  resolution: z.exactOptional(decision),
  review: z.exactOptional(decision),
});

const slateSubmitted = row({
  sentence: { zh: '上报候选人名单', en: 'The slate was submitted' },
  call: 'acts',
  signedBy: [[['organiser', 'superior']]],
  from: beforeAttendance,
  fields: slateSubmission,
  check: ({ state, contest, act, facts }) => [
    ...openConditions(state.definition, state.conditions ?? [], 'launch'),
    ...openBeforeNames(state, contest),
    ...checkFirstRound(contest),
    ...checkCandidates(act.candidates, '/candidates'),
    ...checkCandidatesAreMembers(contest, act.candidates),
    ...(act.stage === 'formal' ? checkFormal(state, contest, act.candidates) : []),
    ...checkStage(state, contest, act),
    ...checkNominated(state, act.on),
    ...checkSlateFacts(state, contest, act, facts.slate),
    ...renominationFindings(state, act.candidates),
  ],
  // What facts since erased said stands apart from what follows from the act itself, so that a replay can tell them.
  keep({ state, contest, act, facts: { slate } }) {
    const warnings = slateWarnings(state, contest, act);
    return {
      ...(slate === undefined ? {} : { judged: { checks: slate.checks, warnings: slate.warnings } }),
      ...(slate === undefined && warnings.length === 0 ? {} : { warnings }),
    };
  },
  evolve(state, entry, crypto) {
    const judged = entry['judged'] as SlateRecord | undefined;
    const own = (entry['warnings'] ?? []) as readonly SlateWarning[];
    const warnings = [...(judged?.warnings ?? []), ...own];
    const before = contestOf(state, entry.contest)!.slate;
    // A notice that was short stays so at a later stage, which names none, however often its list is submitted.
    const carried = entry.stage === 'formal' ? (before?.warnings ?? []) : [];
    const among = namesBefore(before, entry.stage);
    const slate = {
      stage: entry.stage,
      ...(among === undefined ? {} : { among }),
      names: entry.stage === 'formal' ? [] : entry.candidates.map(({ name }) => nameKey(name)),
      warnings: [
        ...carried.filter(({ at }) => at === '/notice'),
        ...warnings.filter((each) => each.severity === 'explain').map(({ code, at }) => ({ code, at })),
      ],
    };
    // What was approved were other names, or the same at another stage.
    const staged = withContest(state, entry.contest, (contest) => ({
      ...contest,
      slate,
      slateApproved: false,
    }));
    if (entry.stage !== 'formal') return settle(staged);
    const stored = storedCandidates(entry.candidates);
    const changed = withContest(staged, entry.contest, (contest) => ({
      ...contest,
      candidates: stored,
      rounds: [{ ...currentRound(contest), candidates: stored }],
    }));
    return settle(renewPaper(changed, entry.contest, crypto.sha256));
  },
});

const slateApproved = row({
  sentence: { zh: '上级党委批复同意候选人名单', en: 'The superior committee approved the slate' },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: beforeAttendance,
  fields: z.strictObject({ contest: idField, paper: digestField }),
  check: ({ state, contest, round, act }) => [
    ...openBeforeNames(state, contest),
    ...(isPoll(round.kind) ? [] : openConditions(state.definition, state.conditions ?? [], 'slate')),
    ...checkFirstRound(contest),
    ...missingSlate(state, contest),
    ...(act.paper === round.paper
      ? []
      : [finding('paper-differs', '/paper', { paper: round.paper, named: act.paper })]),
    ...checkApprovedMargin(state, contest, round),
    ...checkCandidatesAreMembers(contest, round.candidates),
    ...checkPollNames(state, contest, round.candidates),
    ...renominationFindings(state, round.candidates),
    ...openWarnings(contest),
    ...breachesOnSlate(state, contest),
  ],
  evolve: (state, entry) =>
    settle(withContest(state, entry.contest, (contest) => ({ ...contest, slateApproved: true }))),
});

const warningAccepted = row({
  sentence: { zh: '对提醒事项说明理由并予接受', en: 'A warning was accepted with a reason' },
  call: 'acts',
  signedBy: [[['organiser', 'superior']]],
  from: beforeAttendance,
  fields: z.strictObject({ contest: idField, code: label, at: label, reason }),
  check: ({ contest, act }) =>
    (contest.slate?.warnings ?? []).some((each) => each.code === act.code && each.at === act.at)
      ? []
      : [finding('warning-unknown', '/code', { code: act.code })],
  // An act's own `at` stands in its entry as `place`.
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => ({
      ...contest,
      slate: {
        ...contest.slate!,
        warnings: contest.slate!.warnings.filter(
          (each) => each.code !== entry.code || each.at !== entry['place'],
        ),
      },
    })),
});

export const slates = {
  'slate-submitted': slateSubmitted,
  'slate-approved': slateApproved,
  'warning-accepted': warningAccepted,
} as const;
