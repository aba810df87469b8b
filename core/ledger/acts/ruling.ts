import * as z from 'zod/mini';
import type { Crypto, Digest } from '../../crypto.ts';
import { type Finding, finding, within } from '../../findings/finding.ts';
import { nameKey } from '../../names/key.ts';
import { isGraded, isPoll } from '../../polls/kinds.ts';
import { checkMakeup, makeupField } from '../../report/summary/makeup.ts';
import { contestOf, currentRound, withContest, withoutOutcome, withRound } from '../change.ts';
import { breachesOnResult, openIncidents } from '../checks/incidents.ts';
import { checkRecounts } from '../checks/recounts.ts';
import { electedSoFar, openFindings, openScans, openSeats } from '../checks/standing.ts';
import { digestField, idField } from '../fields.ts';
import { renewPaper } from '../round-paper.ts';
import type { ContestState, ElectionState, RoundState } from '../state.ts';
import { label, reason } from './fields.ts';
import { row } from './row.ts';

const standing = ['declared'] as const;

/** The digest a ruling names must be that of the contest's last round. */
function checkDigest(round: RoundState, named: Digest): readonly Finding[] {
  const counted = round.signed!.digest;
  return named === counted ? [] : [finding('result-differs', '/resultDigest', { counted, signed: named })];
}

/** Who declared a result does not certify it, nor does whoever registered those who signed (separation of duties). */
function checkCertifier(
  state: ElectionState,
  contest: ContestState,
  persons: readonly string[],
): readonly Finding[] {
  const declarers = new Set(contest.rounds.map((round) => round.declared));
  return persons.flatMap((person, index): Finding[] => {
    const at = `/signatures/${index}`;
    return [
      ...(declarers.has(nameKey(person)) ? [finding('declarer-certifies', at)] : []),
      ...(state.registrars.includes(nameKey(person)) ? [finding('registrar-certifies', at)] : []),
    ];
  });
}

const resultCertified = row({
  sentence: { zh: '上级党委批复、备案选举结果', en: 'The superior committee certified the result' },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: standing,
  expect: true,
  fields: z.strictObject({
    contest: idField,
    resultDigest: digestField,
    replyNo: label,
    makeup: z.exactOptional(makeupField),
  }),
  ready: (state, contest) => [
    ...openSeats(contest),
    ...openFindings(contest),
    ...openScans(state, contest),
    ...openIncidents(state, contest),
    ...breachesOnResult(state, contest),
  ],
  check: ({ state, contest, round, act, signers, facts }) => [
    ...checkDigest(round, act.resultDigest),
    ...checkCertifier(
      state,
      contest,
      signers.map((signer) => signer.person),
    ),
    ...checkRecounts(contest.rounds, facts),
    ...(facts.unconfirmed!.length > 0
      ? [finding('provisional-unconfirmed', '', { persons: facts.unconfirmed!.length })]
      : []),
    ...within('/makeup', checkMakeup(act.makeup ?? {}, electedSoFar(contest).length)),
  ],
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => ({
      ...contest,
      phase: 'certified',
      certificate: {
        version: (contest.certificate?.version ?? 0) + 1,
        at: entry.at,
        resultDigest: entry.resultDigest,
        ...(state.definition.parent === undefined || entry.makeup === undefined
          ? {}
          : { makeup: entry.makeup }),
      },
    })),
});

const resultReturned = row({
  sentence: { zh: '上级党委退回更正', en: 'The superior committee returned the result for correction' },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: standing,
  fields: z.strictObject({ contest: idField, resultDigest: digestField, reason }),
  check: ({ round, act }) => checkDigest(round, act.resultDigest),
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => ({ ...contest, phase: 'sent-back' })),
});

const annulmentProposed = row({
  sentence: { zh: '上级党委提出选举无效', en: 'The superior committee proposed annulment' },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: ['declared', 'certified'],
  fields: z.strictObject({ contest: idField, resultDigest: digestField, reason }),
  check: ({ round, act }) => checkDigest(round, act.resultDigest),
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => ({ ...contest, annulmentProposed: true })),
});

const annulmentConfirmed = row({
  sentence: { zh: '再上一级党委确认选举无效', en: 'The committee above confirmed the annulment' },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: ['declared', 'certified'],
  fields: z.strictObject({ contest: idField, reference: label }),
  ready: (_state, contest) =>
    contest.annulmentProposed ? [] : [finding('annulment-not-proposed', `/contests/${contest.id}`)],
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => ({ ...contest, phase: 'annulled' })),
});

const candidateStruck = row({
  sentence: { zh: '上级党委取消候选人资格', en: 'The superior committee struck a candidate' },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: [
    'draft',
    'ready',
    'not-quorate',
    'quorate',
    'voting',
    'void',
    'counting',
    'counted',
    'signed',
    'declared',
    'sent-back',
  ],
  fields: z.strictObject({
    contest: idField,
    candidate: idField,
    reason,
    incident: z.exactOptional(idField),
  }),
  check: ({ contest, round, act }) => {
    if (isGraded(round.kind)) return [finding('poll-elects-nobody', '/contest', { contest: contest.id })];
    return round.candidates.some((candidate) => candidate.id === act.candidate) &&
      !round.struck.includes(act.candidate)
      ? []
      : [finding('candidate-unknown', '/candidate', { candidate: act.candidate })];
  },
  evolve(state, entry, crypto) {
    const contest = contestOf(state, entry.contest)!;
    const onFirstPaper = contest.rounds.length === 1 && currentRound(contest).stations === undefined;
    return onFirstPaper
      ? takeOffPaper(state, contest, entry.candidate, crypto.sha256)
      : withContest(state, contest.id, (each) => strike(each, entry.candidate));
  },
});

/** Before ballots go out the name comes off the paper, which the superior approves again. */
function takeOffPaper(
  state: ElectionState,
  contest: ContestState,
  candidate: string,
  sha256: Crypto['sha256'],
): ElectionState {
  const candidates = contest.candidates.filter((each) => each.id !== candidate);
  const changed = withContest(state, contest.id, (each) => ({
    ...withRound(each, (round) => ({ ...round, candidates })),
    candidates,
    slateApproved: false,
    phase: 'draft',
  }));
  return renewPaper(changed, contest.id, sha256);
}

/** On a paper that stands the name is marked; a count already signed has another result now and is signed and declared anew. */
function strike(contest: ContestState, candidate: string): ContestState {
  const struck = withRound(withoutOutcome(contest, 'released'), (round) => ({
    ...round,
    struck: [...round.struck, candidate],
  }));
  return currentRound(contest).signed === undefined ? struck : { ...struck, phase: 'counted' };
}

const filing = {
  call: 'rulings',
  signedBy: [[['superior']]],
  from: ['certified'],
  fields: z.strictObject({ contest: idField, replyNo: label }),
  ready: (state: ElectionState, contest: ContestState) =>
    isPoll(contest.rounds[0]!.kind)
      ? [finding('poll-elects-nobody', `/contests/${contest.id}`, { contest: contest.id })]
      : breachesOnResult(state, contest),
  evolve: (state: ElectionState) => state,
} as const;

const membersRecorded = row({
  ...filing,
  sentence: { zh: '委员备案', en: 'The members were filed for the record' },
});
const secretariesApproved = row({
  ...filing,
  sentence: { zh: '批准书记、副书记', en: 'The secretaries were approved' },
});

export const ruling = {
  'result-certified': resultCertified,
  'result-returned': resultReturned,
  'annulment-proposed': annulmentProposed,
  'annulment-confirmed': annulmentConfirmed,
  'candidate-struck': candidateStruck,
  'members-recorded': membersRecorded,
  'secretaries-approved': secretariesApproved,
} as const;
