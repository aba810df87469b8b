import * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import { nameKey } from '../../names/key.ts';
import { currentRound, frameOf, settle, withContest, withRound } from '../change.ts';
import { checkCandidates, checkMargin, checkOfficials, storedCandidates } from '../checks/slate.ts';
import { dateField, digestField, idField } from '../fields.ts';
import { paperDigest, roundPaper } from '../round-paper.ts';
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
  evolve: (state) => settle({ ...state, meetingApproved: true }),
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

/** A plenary elects from its own members only (B-16). */
function checkMembers(contest: ContestState, names: readonly string[]): readonly Finding[] {
  if (contest.electorate === undefined) return [];
  const members = new Set(contest.electorate);
  return names.flatMap((name, index) =>
    members.has(nameKey(name)) ? [] : [finding('candidate-not-member', `/candidates/${index}/name`, {})],
  );
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
    ...checkCandidates(act.candidates, '/candidates'),
    ...checkMembers(
      contest,
      act.candidates.map((candidate) => candidate.name),
    ),
    ...(act.stage === 'formal'
      ? checkOfficialsAmong(
          state,
          act.candidates.map((candidate) => candidate.name),
        )
      : []),
  ],
  evolve(state, entry, crypto) {
    if (entry.stage !== 'formal') return state;
    const changed = withContest(state, entry.contest, (contest) => ({
      ...contest,
      slateApproved: false,
      candidates: storedCandidates(entry.candidates),
      rounds: [{ ...currentRound(contest), candidates: storedCandidates(entry.candidates) }],
    }));
    return settle(renewPaper(changed, entry.contest, crypto.sha256));
  },
});

/** Those already appointed to count do not become candidates. */
function checkOfficialsAmong(state: ElectionState, names: readonly string[]): readonly Finding[] {
  const officials = new Set(state.officials.map((official) => nameKey(official.person)));
  return names.flatMap((name, index) =>
    officials.has(nameKey(name)) ? [finding('official-is-candidate', `/candidates/${index}/name`, {})] : [],
  );
}

/** The state with the current round's paper computed anew from its candidates. */
export function renewPaper(
  state: ElectionState,
  contest: string,
  sha256: (bytes: Uint8Array) => Uint8Array,
): ElectionState {
  return withContest(state, contest, (each) =>
    withRound(each, (round) => ({ ...round, paper: paperDigest(roundPaper(state, contest, round), sha256) })),
  );
}

const slateApproved = row({
  sentence: { zh: '上级党委批复同意候选人名单', en: 'The superior committee approved the slate' },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: beforeAttendance,
  fields: z.strictObject({ contest: idField, paper: digestField }),
  check: ({ contest, round, act }) => [
    ...(act.paper === round.paper
      ? []
      : [finding('paper-differs', '/paper', { paper: round.paper, named: act.paper })]),
    ...checkMargin(round.method, round.seats, round.candidates.length),
    ...checkMembers(
      contest,
      round.candidates.map((candidate) => candidate.name),
    ),
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
  check: ({ state, act }) => {
    const counting = act.officials.filter(
      (official) => !['chair', 'organiser', 'superior', 'supervision'].includes(official.duty),
    );
    return checkOfficials(
      state,
      counting.map((official) => official.person),
      (index) => `/officials/${act.officials.indexOf(counting[index]!)}`,
    );
  },
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
