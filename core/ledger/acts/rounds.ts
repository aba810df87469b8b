import * as z from 'zod/mini';
import { mayReduceSeats } from '../../count/rounds.ts';
import { writeInPrefix } from '../../count/standing.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { nameKey } from '../../names/key.ts';
import { isPoll } from '../../polls/kinds.ts';
import { checkCandidates } from '../../slate/candidates.ts';
import { currentRound, frameOf, withContest, withRound } from '../change.ts';
import { furtherKinds, type Proposal, proposalFor } from '../checks/proposal.ts';
import { checkNotCounting, storedCandidates } from '../checks/slate.ts';
import { answered, electedSoFar, referable, shortRounds } from '../checks/standing.ts';
import { idField } from '../fields.ts';
import { paperDigest, roundPaper } from '../round-paper.ts';
import type { LedgerCandidate, RoundState } from '../state.ts';
import { candidates, count, label, reason, round } from './fields.ts';
import { row } from './row.ts';

const seats = z.number().check(z.int(), z.gte(1), z.lte(200));
const kind = z.enum(furtherKinds);

/** The id a candidate of the new round had in the last one: their own, or `write-in:` and their key. */
const formerId = (candidate: LedgerCandidate) => candidate.was ?? candidate.id;

function checkProposal(
  proposal: Proposal,
  act: { candidates: readonly LedgerCandidate[]; seats: number },
  last: RoundState,
): readonly Finding[] {
  const proposed = new Set(proposal.candidates);
  const named = act.candidates.map(formerId);
  const missing = proposal.candidates.filter((each) => !named.includes(each));
  return [
    ...act.candidates.flatMap((candidate, index): Finding[] => {
      const at = `/candidates/${index}`;
      const before = last.candidates.find((each) => each.id === candidate.id);
      if (!proposed.has(formerId(candidate)))
        return [finding('candidate-not-proposed', at, { candidate: candidate.id })];
      const key =
        candidate.was === undefined ? nameKey(before!.name) : candidate.was.slice(writeInPrefix.length);
      if (key !== nameKey(candidate.name))
        return [finding('candidate-renamed', `${at}/name`, { candidate: candidate.id })];
      return candidate.was !== undefined && before !== undefined
        ? [finding('id-repeated', `${at}/id`, { id: candidate.id })]
        : [];
    }),
    ...(missing.length > 0
      ? [
          finding('candidates-left-out', '/candidates', {
            candidates: missing.length,
            proposed: proposal.candidates.length,
          }),
        ]
      : []),
    ...(act.seats === proposal.seats
      ? []
      : [finding('seats-differ', '/seats', { seats: act.seats, open: proposal.seats })]),
  ];
}

const roundOpened = row({
  sentence: { zh: '开始新一轮选举', en: 'A further round was opened' },
  call: 'acts',
  signedBy: [[['chair']]],
  from: ['declared', 'void'],
  fields: z.strictObject({ contest: idField, kind, candidates, seats }),
  ready: (_state, contest) => {
    if (contest.phase === 'void') return [];
    const at = `/contests/${contest.id}`;
    const { referral } = contest;
    if (referral && referral.answer === undefined) {
      return [finding('referral-open', at, { cause: referral.cause })];
    }
    const failures = shortRounds(contest);
    const second = failures >= 2 && currentRound(contest).signed!.status === 'short';
    return second && !answered(contest, 'another-round') ? [finding('second-failure', at, { failures })] : [];
  },
  check({ state, contest, round: last, act }) {
    const proposal = proposalFor(act.kind, contest);
    if ('code' in proposal) return [proposal];
    const found = [...checkCandidates(act.candidates, '/candidates'), ...checkProposal(proposal, act, last)];
    return found.length > 0 ? found : checkNotCounting(state, act.candidates);
  },
  evolve: (state, entry, crypto) =>
    withContest(state, entry.contest, ({ referral: _referral, annulmentProposed: _proposed, ...contest }) => {
      const proposal = proposalFor(entry.kind, contest) as Proposal;
      const last = currentRound(contest);
      const next = {
        round: last.round + 1,
        // A poll repeated is still a poll.
        kind: isPoll(last.kind) ? last.kind : entry.kind,
        method: proposal.method,
        seats: entry.seats,
        candidates: storedCandidates(entry.candidates),
        struck: [],
        explained: [],
        scans: [],
      };
      const paper = paperDigest(roundPaper(state, entry.contest, next), crypto.sha256);
      return { ...contest, phase: 'ready', rounds: [...contest.rounds, { ...next, paper }] };
    }),
});

const seatsReduced = row({
  sentence: { zh: '减少应选名额', en: 'The seats were reduced' },
  call: 'acts',
  signedBy: [[['chair']]],
  from: ['declared'],
  fields: z.strictObject({
    contest: idField,
    seats: count,
    consent: z.exactOptional(count),
    presidium: z.exactOptional(z.boolean()),
    reference: z.exactOptional(label),
  }),
  check({ state, contest, round: last, act }) {
    const present = last.attendance!.present;
    const elected = electedSoFar(contest).length;
    const consent = act.consent ?? 0;
    const consented = act.presidium === true || mayReduceSeats(consent, present);
    return [
      ...(last.signed!.status === 'short'
        ? []
        : [finding('no-shortfall', '', { status: last.signed!.status })]),
      ...(act.seats === elected
        ? []
        : [
            finding('seats-not-elected', '/seats', {
              seats: act.seats,
              elected,
              defined: frameOf(state, contest.id).seats,
            }),
          ]),
      ...(consent > present ? [finding('consent-exceeds-present', '/consent', { consent, present })] : []),
      ...(consented
        ? []
        : [
            finding('consent-too-small', '/consent', {
              consent,
              present,
              needed: Math.ceil(present / 2),
            }),
          ]),
    ];
  },
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => ({ ...contest, seatsReduced: entry.seats })),
});

const seatReferred = row({
  sentence: { zh: '报请上级党委决定', en: 'The matter was referred to the superior committee' },
  call: 'acts',
  signedBy: [[['chair']]],
  from: ['voting', 'counting', 'counted', 'signed', 'declared'],
  fields: z.strictObject({
    contest: idField,
    round,
    cause: z.enum(['tie', 'shortfall', 'strike']),
    reference: z.exactOptional(label),
  }),
  check({ contest, round: last, act }) {
    const failures = shortRounds(contest);
    const numbers = {
      cause: act.cause,
      kind: last.kind,
      status: last.signed?.status ?? contest.phase,
      failures,
    };
    const holds = act.cause === 'strike' ? last.struck.length > 0 : referable(contest) === act.cause;
    return holds ? [] : [finding('referral-cause', '/cause', numbers)];
  },
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => ({ ...contest, referral: { cause: entry.cause } })),
});

const referralAnswered = row({
  sentence: { zh: '上级党委答复', en: 'The superior committee answered' },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: 'any',
  fields: z.strictObject({
    contest: idField,
    round,
    answer: z.enum(['another-round', 'leave-open', 'stands']),
    replyNo: z.exactOptional(label),
    reason: z.exactOptional(reason),
  }),
  check: ({ contest, act }) => {
    const { referral } = contest;
    if (referral === undefined || referral.answer !== undefined) return [finding('no-referral', '')];
    return (act.answer === 'stands') === (referral.cause === 'strike')
      ? []
      : [finding('answer-unfit', '/answer', { answer: act.answer, cause: referral.cause })];
  },
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => {
      const answered = { ...contest, referral: { ...contest.referral!, answer: entry.answer } };
      return entry.answer === 'stands'
        ? withRound(answered, (each) => ({ ...each, stands: true }))
        : answered;
    }),
});

export const rounds = {
  'round-opened': roundOpened,
  'seats-reduced': seatsReduced,
  'seat-referred': seatReferred,
  'referral-answered': referralAnswered,
} as const;
