import type { ActType } from '../../core/ledger/acts/table.ts';
import { plainVote } from './hall.ts';
import type { Signer, Story } from './story.ts';

export interface SampleAct {
  readonly fields: object;
  readonly signers: readonly Signer[];
}

const digest = `sha256:${'ab'.repeat(32)}`;
const incident = { number: '2026-07', channel: '12380-web', kind: 'leak' };
const schedule = {
  format: 'scrutineer/schedule@1',
  jurisdiction: '469021',
  steps: [{ step: 'vote', due: '2026-11-30' }],
};
const twoScrutineers: readonly Signer[] = ['scrutineerA', 'scrutineerB'];
const hall: readonly Signer[] = ['chair', 'chief'];

/** A well-formed act of a type, by those who may sign it, about the story's first contest as it stands. */
export function sampleAct(type: ActType, story: Story): SampleAct {
  const contest = story.definition.contests[0]!.id;
  const { round, paper, candidates, signed } = story.contest().rounds.at(-1)!;
  const within = { contest, round };
  const resultDigest = signed?.digest ?? digest;
  const stations = story.definition.stations.map(({ id }) => id);
  const samples: Readonly<Record<ActType, SampleAct>> = {
    convened: { fields: { definition: story.definition }, signers: ['organiser'] },
    'meeting-approved': { fields: { requestNo: '1', replyNo: '1', date: '2026-11-01' }, signers: ['county'] },
    'electors-confirmed': { fields: { contest, electors: 50, exempt: [] }, signers: ['county'] },
    'slate-submitted': { fields: { contest, stage: 'formal', candidates }, signers: ['organiser'] },
    'slate-approved': { fields: { contest, paper }, signers: ['county'] },
    'method-adopted': { fields: { digest }, signers: ['chair'] },
    'officials-appointed': {
      fields: { officials: [{ person: '郑国华', duty: 'chief' }] },
      signers: ['chair'],
    },
    'meeting-resolved': { fields: { what: '通过议程', for: 48, against: 0, abstain: 0 }, signers: ['chair'] },
    'start-condition-recorded': {
      fields: { condition: 'pledges', step: 'launch', met: true },
      signers: ['organiser'],
    },
    'attendance-recorded': {
      fields: {
        ...within,
        electors: 50,
        present: 48,
        exempt: [],
        absent: { affairs: 2, illness: 0, leave: 0, other: 0 },
      },
      signers: hall,
    },
    'ballots-issued': {
      fields: { ...within, stations: stations.map((id) => ({ id, printed: 24, issued: 24, unused: 0 })) },
      signers: hall,
    },
    'ballots-returned': {
      fields: {
        ...within,
        stations: stations.map((id) => ({ id, returned: 24, piles: [{ batch: '01', papers: 24 }] })),
      },
      signers: hall,
    },
    'round-declared': { fields: { ...within, verdict: 'valid' }, signers: ['chair'] },
    'batch-accepted': {
      fields: { station: 's1', batch: '01', ballots: plainVote.stations['s1']!['01'] },
      signers: ['keyerA', 'keyerB'],
    },
    'batch-withdrawn': {
      fields: { ...within, station: 's1', batch: '01', digest, reason: '录入有误' },
      signers: twoScrutineers,
    },
    'write-in-resolved': {
      fields: { ...within, from: '赵六', to: { person: '赵六' }, reason: '核对无误' },
      signers: twoScrutineers,
    },
    'tally-released': { fields: within, signers: ['chief'] },
    'count-signed': { fields: { ...within, resultDigest }, signers: ['chief', 'scrutineerA'] },
    'result-declared': { fields: { ...within, resultDigest }, signers: ['chair'] },
    'finding-explained': {
      fields: { ...within, code: 'issued-exceeds-present', at: '/stations', reason: '多发' },
      signers: ['chief'],
    },
    'count-reopened': {
      fields: { ...within, case: 'a', reason: '复核' },
      signers: story.phase() === 'certified' ? ['county'] : ['chief', 'chair'],
    },
    'round-opened': { fields: { contest, kind: 'repeat', candidates, seats: 2 }, signers: ['chair'] },
    'seats-reduced': { fields: { contest, seats: 1, presidium: true }, signers: ['chair'] },
    'seat-referred': { fields: { ...within, cause: 'shortfall' }, signers: ['chair'] },
    'referral-answered': { fields: { ...within, answer: 'leave-open' }, signers: ['county'] },
    'scan-attached': {
      fields: { ...within, slip: 5, digest, headCode: 'AAAAAAAAAAAA' },
      signers: ['scrutineerB'],
    },
    'ballots-sealed': { fields: { contest, sealNo: '封001', place: '党委档案室' }, signers: ['chair'] },
    'ballots-destroyed': { fields: { contest, who: '冯静', supervisor: '杨帆' }, signers: ['chair'] },
    'incident-recorded': { fields: incident, signers: ['supervision'] },
    'incident-closed': { fields: { number: '2026-07', outcome: 'unfounded' }, signers: ['organiser'] },
    'supervision-recorded': { fields: { kind: 'visit', what: '查看会场' }, signers: ['supervision'] },
    'result-certified': { fields: { contest, resultDigest, replyNo: '9' }, signers: ['county'] },
    'result-returned': { fields: { contest, resultDigest, reason: '请核对' }, signers: ['county'] },
    'annulment-proposed': { fields: { contest, resultDigest, reason: '违反党章' }, signers: ['county'] },
    'annulment-confirmed': { fields: { contest, reference: '省批1号' }, signers: ['city'] },
    'candidate-struck': { fields: { contest, candidate: 'c3', reason: '拉票贿选' }, signers: ['county'] },
    'incident-explained': { fields: { number: '2026-07', reason: '经核不影响任职' }, signers: ['county'] },
    'schedule-set': { fields: { schedule }, signers: ['county'] },
    'warning-accepted': {
      fields: { contest, code: 'team-women', at: '/candidates', reason: '已报县委同意' },
      signers: ['organiser'],
    },
    'credentials-reviewed': {
      fields: {
        units: [{ election: '469021101-b01-2026', resultDigest: digest, outcome: 'passed', seated: 3 }],
      },
      signers: ['organiser'],
    },
    'inspection-recorded': {
      fields: { contest, candidate: 'c1', suitable: false, number: '考〔2026〕1号', date: '2026-10-20' },
      signers: ['organiser'],
    },
    'members-recorded': { fields: { contest, replyNo: '10' }, signers: ['county'] },
    'sealed-erased': { fields: { digest, reason: '核对完毕' }, signers: ['county'] },
    'secretaries-approved': { fields: { contest, replyNo: '11' }, signers: ['county'] },
  };
  return samples[type];
}
