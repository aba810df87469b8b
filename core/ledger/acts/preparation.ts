import * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import { openConditions } from '../../meeting/gates.ts';
import { frameOf, settle, withContest } from '../change.ts';
import { checkSeated, openComposition } from '../checks/credentials.ts';
import { checkOfficials } from '../checks/slate.ts';
import { duties } from '../counting-duties.ts';
import { dateField, digestField, idField } from '../fields.ts';
import type { ElectionState } from '../state.ts';
import { count, exempt, label, person, reason } from './fields.ts';
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
    /** Whom the superior sends to attend the vote. */
    attends: z.exactOptional(person),
  }),
  check: ({ state }) => openConditions(state.definition, state.conditions ?? [], 'launch'),
  evolve: ({ replyScan: _former, attends: _sent, ...state }, { scan, attends }) =>
    settle({
      ...state,
      meetingApproved: true,
      ...(scan ? { replyScan: scan } : {}),
      ...(attends ? { attends } : {}),
    }),
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
    zh: '上级党委核定选举人数和不计入应到会人数的人员',
    en: 'The superior committee confirmed electors and exemptions',
  },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: beforeAttendance,
  fields: z.strictObject({
    contest: idField,
    electors: count,
    exempt,
    /** Why delegates are confirmed whose make-up departs from what the rules ask. */
    reason: z.exactOptional(reason),
  }),
  check({ state, contest, act, facts }) {
    const exempted = act.exempt.reduce((sum, each) => sum + each.count, 0);
    return [
      ...(act.electors < 1 || exempted >= act.electors
        ? [finding('due-below-one', '/electors', { electors: act.electors, exempt: exempted })]
        : []),
      ...(frameOf(state, contest.id).electorsFrom
        ? checkElectorate(act.electors, facts.electorate?.elected)
        : []),
      ...checkSeated(state, act.electors),
      ...(act.reason === undefined ? openComposition(state, '/reason') : []),
    ];
  },
  keep: ({ facts }) => (facts.electorate ? { electorate: facts.electorate } : {}),
  evolve(state, entry) {
    const electorate = entry['electorate'] as { readonly elected: readonly string[] } | undefined;
    const { delegateWarnings: _accepted, ...rest } = state;
    return settle(
      withContest(rest, entry.contest, (contest) => ({
        ...contest,
        electors: { electors: entry.electors, exempt: entry.exempt },
        ...(electorate ? { electorate: electorate.elected } : {}),
      })),
    );
  },
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

export const preparation = {
  'meeting-approved': meetingApproved,
  'electors-confirmed': electorsConfirmed,
  'method-adopted': methodAdopted,
  'officials-appointed': officialsAppointed,
  'meeting-resolved': meetingResolved,
} as const;
