import * as z from 'zod/mini';
import type { Digest } from '../../crypto.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { nameKey } from '../../names/key.ts';
import { currentRound, settle, withContest, withRound } from '../change.ts';
import { openFindings, openIncidents, openScans, openSeats } from '../checks/standing.ts';
import { entryOf } from '../entry-mode.ts';
import { digestField, idField } from '../fields.ts';
import type { ContestState, ElectionState, RoundState } from '../state.ts';
import { label, reason } from './fields.ts';
import { renewPaper } from './preparation.ts';
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
  fields: z.strictObject({ contest: idField, resultDigest: digestField, replyNo: label }),
  ready: (state, contest) => [
    ...openSeats(contest),
    ...openFindings(contest),
    ...openScans(
      contest,
      currentRound(contest).attendance !== undefined && entryOf(state, currentRound(contest)) === 'sheet',
    ),
    ...openIncidents(state.incidents, contest),
  ],
  check: ({ state, contest, round, act, signers, facts }) => [
    ...checkDigest(round, act.resultDigest),
    ...checkCertifier(
      state,
      contest,
      signers.map((signer) => signer.person),
    ),
    ...(facts.recount!.outcome.digest === round.signed!.digest
      ? []
      : [
          finding('recount-differs', '', {
            counted: facts.recount!.outcome.digest,
            signed: round.signed!.digest,
          }),
        ]),
    ...(facts.unconfirmed!.length > 0
      ? [finding('provisional-unconfirmed', '', { persons: facts.unconfirmed!.length })]
      : []),
  ],
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => ({
      ...contest,
      phase: 'certified',
      certificate: { version: (contest.certificate?.version ?? 0) + 1, resultDigest: entry.resultDigest },
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
  check: ({ round, act }) =>
    round.candidates.some((candidate) => candidate.id === act.candidate) &&
    !round.struck.includes(act.candidate)
      ? []
      : [finding('candidate-unknown', '/candidate', { candidate: act.candidate })],
  evolve(state, entry, crypto) {
    const without = <T extends { readonly id: string }>(list: readonly T[]) =>
      list.filter((each) => each.id !== entry.candidate);
    const issued =
      currentRound(state.contests.find((each) => each.id === entry.contest)!).stations !== undefined;
    if (issued) {
      return withContest(state, entry.contest, (contest) => {
        const { signed, declared: _declared, ...rest } = currentRound(contest);
        const marked = { ...rest, struck: [...rest.struck, entry.candidate] };
        if (signed === undefined) return withRound(contest, () => marked);
        // The count they signed has another result now: it is signed and declared anew.
        return { ...withRound(contest, () => marked), phase: 'counted' };
      });
    }
    // Before ballots go out the name comes off the paper, which the superior approves again.
    const first = withContest(state, entry.contest, (contest) => ({
      ...withRound(contest, (round) => ({ ...round, candidates: without(round.candidates) })),
      candidates: without(contest.candidates),
      slateApproved: contest.rounds.length > 1,
      phase: contest.rounds.length > 1 ? contest.phase : 'draft',
    }));
    return settle(renewPaper(first, entry.contest, crypto.sha256));
  },
});

const filing = {
  call: 'rulings',
  signedBy: [[['superior']]],
  from: ['certified'],
  fields: z.strictObject({ contest: idField, replyNo: label }),
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
