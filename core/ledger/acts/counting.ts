import * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import { nameKey } from '../../names/key.ts';
import { currentRound, withContest, withoutOutcome, withRound } from '../change.ts';
import { breachesOnSlate } from '../checks/incidents.ts';
import { paperFindings, paperTotals } from '../checks/papers.ts';
import { checkRecounts } from '../checks/recounts.ts';
import { openStrikes } from '../checks/standing.ts';
import { digestField, idField } from '../fields.ts';
import type { ContestState, RoundState } from '../state.ts';
import { label, reason, round } from './fields.ts';
import { row } from './row.ts';

/** Bundles announced and not here yet. */
function missingPiles(contest: ContestState): readonly Finding[] {
  const { outstanding, papersOutstanding } = paperTotals(currentRound(contest));
  return outstanding > 0
    ? [finding('piles-missing', `/contests/${contest.id}`, { piles: outstanding, papers: papersOutstanding })]
    : [];
}

const tallyReleased = row({
  sentence: { zh: '总监票人准予公布计票情况', en: 'The chief scrutineer released the tally' },
  call: 'acts',
  signedBy: [[['chief']]],
  from: ['counting', 'counted'],
  fields: z.strictObject({ contest: idField, round }),
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) =>
      withRound(contest, (each) => ({ ...each, released: true })),
    ),
});

const countSigned = row({
  sentence: { zh: '总监票人和监票人签署计票结果', en: 'The chief and a scrutineer signed the count' },
  call: 'acts',
  signedBy: [[['chief'], ['scrutineer']]],
  from: ['counting', 'counted'],
  expect: true,
  fields: z.strictObject({ contest: idField, round, resultDigest: digestField }),
  ready: (_state, contest) => [
    ...missingPiles(contest),
    ...(currentRound(contest).released ? [] : [finding('tally-not-released', `/contests/${contest.id}`)]),
  ],
  check: ({ round: counted, act, facts }) => {
    const { digest } = facts.recounts!.get(counted.round)!.outcome;
    return digest === act.resultDigest
      ? []
      : [finding('result-differs', '/resultDigest', { counted: digest, signed: act.resultDigest })];
  },
  keep: ({ round: counted, facts }) => ({ outcome: facts.recounts!.get(counted.round)!.outcome }),
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => ({
      ...withRound(contest, (each) => ({
        ...each,
        signed: entry['outcome'] as NonNullable<RoundState['signed']>,
      })),
      phase: 'signed',
    })),
});

const resultDeclared = row({
  sentence: { zh: '主持人宣布选举结果', en: 'The chair declared the result' },
  call: 'acts',
  signedBy: [[['chair']]],
  from: ['signed'],
  expect: true,
  fields: z.strictObject({ contest: idField, round, resultDigest: digestField }),
  ready: (state, contest) => [...openStrikes(contest), ...breachesOnSlate(state, contest)],
  check({ round: recorded, act, facts }) {
    const signed = recorded.signed!.digest;
    const { unidentified, heldDuty } = facts.recounts!.get(recorded.round)!;
    return [
      ...(act.resultDigest === signed
        ? []
        : [finding('result-differs', '/resultDigest', { counted: signed, signed: act.resultDigest })]),
      ...checkRecounts([recorded], facts),
      ...(unidentified.length > 0
        ? [finding('write-in-unidentified', '', { persons: unidentified.length })]
        : []),
      ...(heldDuty.length > 0 ? [finding('write-in-held-duty', '', { persons: heldDuty.length })] : []),
    ];
  },
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => ({
      ...withRound(contest, (each) => ({ ...each, declared: nameKey(entry.as[0]!.person) })),
      phase: 'declared',
    })),
});

const findingExplained = row({
  past: true,
  sentence: { zh: '对需说明事项作出说明', en: 'A finding was explained' },
  call: 'acts',
  signedBy: [[['chief', 'superior']]],
  from: [
    'ready',
    'not-quorate',
    'quorate',
    'voting',
    'void',
    'counting',
    'counted',
    'signed',
    'sent-back',
    'declared',
  ],
  fields: z.strictObject({ contest: idField, round, code: label, at: label, reason }),
  check: ({ round: recorded, act }) => {
    const isIt = (each: { readonly code: string; readonly at: string }) =>
      each.code === act.code && each.at === act.at;
    const raised = [...paperFindings(recorded), ...(recorded.signed?.findings ?? [])];
    const open = raised.some((each) => isIt(each) && each.severity === 'explain');
    return open && !recorded.explained.some(isIt)
      ? []
      : [finding('finding-unknown', '/code', { code: act.code, place: act.at })];
  },
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) =>
      withRound(
        contest,
        (each) => ({
          ...each,
          explained: [...each.explained, { code: entry.code, at: entry['place'] as string }],
        }),
        entry.round,
      ),
    ),
});

/** The cases of W-21: winners unchanged, winners changed, found after the meeting. */
const countReopened = row({
  sentence: { zh: '重新核对计票', en: 'The count was reopened' },
  call: 'acts',
  signedBy: [[['chief'], ['chair']], [['superior']]],
  from: ['counted', 'signed', 'declared', 'sent-back', 'certified'],
  fields: z.strictObject({ contest: idField, round, case: z.enum(['a', 'b', 'c']), reason }),
  check: ({ contest, signers }) => {
    const signed = signers.map((signer) => signer.role);
    if (contest.phase === 'certified') {
      return signed.every((role) => role === 'superior')
        ? []
        : [finding('reopen-needs-superior', '/signatures')];
    }
    // Before that it is the hall's own: a superior's signature stands in for neither.
    return signed.includes('superior')
      ? [finding('signature-missing', '/signatures', { needed: 'chief + chair', signed: signed.join(' + ') })]
      : [];
  },
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => ({
      ...withoutOutcome(contest, 'released too'),
      phase: 'counted',
    })),
});

export const counting = {
  'tally-released': tallyReleased,
  'count-signed': countSigned,
  'result-declared': resultDeclared,
  'finding-explained': findingExplained,
  'count-reopened': countReopened,
} as const;
