import * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import { checkCandidates } from '../../slate/candidates.ts';
import { currentRound, frameOf, settle, withContest } from '../change.ts';
import {
  checkMargin,
  checkMembers,
  checkNotCounting,
  checkOfficials,
  storedCandidates,
} from '../checks/slate.ts';
import { dateField, digestField, idField } from '../fields.ts';
import { renewPaper } from '../round-paper.ts';
import type { ContestState, ElectionState } from '../state.ts';
import { candidates, count, exempt, label, person, reason } from './fields.ts';
import { row } from './row.ts';

const beforeAttendance = ['draft', 'ready'] as const;

const meetingApproved = row({
  sentence: { zh: '上级党委批复同意召开会议', en: 'The superior committee approved the meeting' },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: 'any',
  fields: z.strictObject({
    requestNo: label,
    replyNo: label,
    date: dateField,
    scan: z.exactOptional(digestField),
  }),
  evolve: ({ replyScan: _former, ...state }, { scan }) =>
    settle({ ...state, meetingApproved: true, ...(scan ? { replyScan: scan } : {}) }),
});

/** The elected of an earlier contest are the electors: their number is not a matter of opinion (names by key). */
function checkElectorate(electors: number, elected: readonly string[] | undefined): readonly Finding[] {
  if (elected === undefined) return [finding('electorate-not-certified', '/contest')];
  return electors === elected.length
    ? []
    : [finding('electorate-differs', '/electors', { electors, elected: elected.length })];
}

const electorsConfirmed = row({
  sentence: {
    zh: '上级党委核定选举人数和不计入应到会人数的名额',
    en: 'The superior committee confirmed electors and exemptions',
  },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: beforeAttendance,
  fields: z.strictObject({ contest: idField, electors: count, exempt }),
  check({ state, contest, act, facts }) {
    const exempted = act.exempt.reduce((sum, each) => sum + each.count, 0);
    return [
      ...(act.electors < 1 || exempted >= act.electors
        ? [finding('due-below-one', '/electors', { electors: act.electors, exempt: exempted })]
        : []),
      ...(frameOf(state, contest.id).electorsFrom
        ? checkElectorate(act.electors, facts.electorate?.elected)
        : []),
    ];
  },
  keep: ({ facts }) => (facts.electorate ? { electorate: facts.electorate } : {}),
  evolve(state, entry) {
    const electorate = entry['electorate'] as { readonly elected: readonly string[] } | undefined;
    return settle(
      withContest(state, entry.contest, (contest) => ({
        ...contest,
        electors: { electors: entry.electors, exempt: entry.exempt },
        ...(electorate ? { electorate: electorate.elected } : {}),
      })),
    );
  },
});

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

const slateSubmitted = row({
  sentence: { zh: '上报候选人名单', en: 'The slate was submitted' },
  call: 'acts',
  signedBy: [[['organiser', 'superior']]],
  from: beforeAttendance,
  fields: z.strictObject({
    contest: idField,
    stage: z.enum(['recommended', 'initial', 'preliminary', 'formal']),
    candidates,
  }),
  check: ({ state, contest, act }) => [
    ...checkFirstRound(contest),
    ...checkCandidates(act.candidates, '/candidates'),
    ...checkCandidatesAreMembers(contest, act.candidates),
    ...(act.stage === 'formal' ? checkNotCounting(state, act.candidates) : []),
  ],
  evolve(state, entry, crypto) {
    if (entry.stage !== 'formal') return state;
    const stored = storedCandidates(entry.candidates);
    const changed = withContest(state, entry.contest, (contest) => ({
      ...contest,
      slateApproved: false,
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
  check: ({ contest, round, act }) => [
    ...checkFirstRound(contest),
    ...(act.paper === round.paper
      ? []
      : [finding('paper-differs', '/paper', { paper: round.paper, named: act.paper })]),
    ...checkMargin(round.method, round.seats, round.candidates.length),
    ...checkCandidatesAreMembers(contest, round.candidates),
  ],
  evolve: (state, entry) =>
    settle(withContest(state, entry.contest, (contest) => ({ ...contest, slateApproved: true }))),
});

const methodAdopted = row({
  sentence: { zh: '会议通过选举办法', en: 'The meeting adopted its election method' },
  call: 'acts',
  signedBy: [[['chair']]],
  from: 'any',
  fields: z.strictObject({ digest: digestField }),
  check: ({ state }) => frozen(state),
  evolve: (state, entry) => ({ ...state, method: entry.digest }),
});

/** The method is frozen once ballots are out (rules.md 0.1). */
function frozen(state: ElectionState): readonly Finding[] {
  return state.contests.some((contest) => contest.rounds.some((round) => round.stations))
    ? [finding('method-frozen', '')]
    : [];
}

const duties = [
  'keyer',
  'scrutineer',
  'chief',
  'chair',
  'organiser',
  'superior',
  'auditor',
  'supervision',
  'teller',
  'caller',
] as const;

const officialsAppointed = row({
  sentence: { zh: '会议通过监票人、计票人名单', en: 'The meeting appointed scrutineers and tellers' },
  call: 'acts',
  signedBy: [[['chair']]],
  from: 'any',
  fields: z.strictObject({
    officials: z
      .array(z.strictObject({ person: person, duty: z.enum(duties) }))
      .check(z.minLength(1), z.maxLength(200)),
  }),
  check: ({ state, act }) => checkOfficials(state, act.officials),
  evolve: (state, entry) => ({ ...state, officials: entry.officials }),
});

const meetingResolved = row({
  sentence: { zh: '会议作出决议', en: 'The meeting resolved' },
  call: 'acts',
  signedBy: [[['chair']]],
  from: 'any',
  fields: z.strictObject({ what: reason, for: count, against: count, abstain: count }),
  evolve: (state) => state,
});

const startConditionRecorded = row({
  sentence: { zh: '记录换届启动条件', en: 'A start condition was recorded' },
  call: 'acts',
  signedBy: [[['organiser', 'superior']]],
  from: 'any',
  fields: z.strictObject({
    condition: idField,
    step: idField,
    met: z.boolean(),
    evidence: z.exactOptional(reason),
  }),
  evolve: (state) => state,
});

export const preparation = {
  'meeting-approved': meetingApproved,
  'electors-confirmed': electorsConfirmed,
  'slate-submitted': slateSubmitted,
  'slate-approved': slateApproved,
  'method-adopted': methodAdopted,
  'officials-appointed': officialsAppointed,
  'meeting-resolved': meetingResolved,
  'start-condition-recorded': startConditionRecorded,
} as const;
