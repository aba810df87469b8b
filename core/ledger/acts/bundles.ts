import * as z from 'zod/mini';
import { writeInPrefix } from '../../count/standing.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { nameKey } from '../../names/key.ts';
import { currentRound, withContest, withRound } from '../change.ts';
import { allIn } from '../checks/papers.ts';
import { checkMembers } from '../checks/slate.ts';
import { entryOf } from '../entry-mode.ts';
import { digestField, idField } from '../fields.ts';
import type { Registrant, Role } from '../registration.ts';
import type { ContestState, ElectionState, Outcome, RoundState, StationPapers } from '../state.ts';
import { count, person, reason, round } from './fields.ts';
import { row } from './row.ts';

/** What the ledger keeps of a bundle: where it belongs and how many papers, never a vote. */
const bundle = z.strictObject({
  contest: idField,
  round,
  station: idField,
  batch: idField,
  digest: digestField,
  papers: count,
  mode: z.enum(['official', 'rehearsal']),
  paper: digestField,
  entered: z.enum(['ballots', 'sheet']),
  replaces: z.exactOptional(idField),
});

/** The phase a contest is in once its piles changed: counted when none is missing. */
function recounted(contest: ContestState): ContestState {
  return { ...contest, phase: allIn(currentRound(contest)) ? 'counted' : 'counting' };
}

function withStation(
  round: RoundState,
  id: string,
  change: (station: StationPapers) => StationPapers,
): RoundState {
  return {
    ...round,
    stations: round.stations!.map((station) => (station.id === id ? change(station) : station)),
  };
}

const keyers: readonly Role[] = ['keyer'];
const counters: readonly Role[] = ['chief', 'scrutineer'];

/** Two keyers, or for a sheet the chief and a scrutineer, of that station; other roles were refused before. */
function checkKeyers(
  signers: readonly Registrant[],
  entered: 'ballots' | 'sheet',
  station: string,
): readonly Finding[] {
  const [roles, others] = entered === 'sheet' ? [counters, keyers] : [keyers, counters];
  return signers.flatMap((signer, index) => {
    const at = `/signatures/${index}`;
    return [
      ...(others.includes(signer.role)
        ? [finding('signer-not-entitled', at, { role: signer.role, needed: roles.join(', ') })]
        : []),
      ...(signer.station === undefined || signer.station === station
        ? []
        : [finding('signer-station', at, { registered: signer.station, station })]),
    ];
  });
}

const batchAccepted = row({
  sentence: { zh: '收到一包选票', en: 'A bundle was accepted' },
  call: 'batches',
  signedBy: [
    [['keyer'], ['keyer']],
    [['chief'], ['scrutineer']],
  ],
  from: ['counting', 'counted'],
  fields: bundle,
  check({ state, round: recorded, act, signers, facts }) {
    const station = recorded.stations!.find((each) => each.id === act.station);
    if (station === undefined) return [finding('station-unknown', '/station', { station: act.station })];
    const pile = station.outstanding.find(([batch]) => batch === (act.replaces ?? act.batch));
    const entered = entryOf(state, recorded);
    const { standing, replaced, findings } = facts.bundle!;
    return [
      ...(act.mode === state.definition.mode
        ? []
        : [finding('mode-differs', '/mode', { mode: act.mode, election: state.definition.mode })]),
      ...(act.paper === recorded.paper
        ? []
        : [finding('paper-differs', '/paper', { paper: recorded.paper, named: act.paper })]),
      ...(act.entered === entered
        ? []
        : [finding('entered-differs', '', { entered: act.entered, expected: entered })]),
      ...(standing
        ? [
            finding(standing.withdrawn ? 'batch-withdrawn' : 'batch-conflict', '/batch', {
              station: act.station,
              batch: act.batch,
            }),
          ]
        : []),
      ...(act.replaces !== undefined && !replaced?.withdrawn
        ? [finding('replaces-standing', '/replaces', { station: act.station, batch: act.replaces })]
        : []),
      ...(standing === undefined && pile === undefined
        ? [finding('pile-unknown', '/batch', { station: act.station, batch: act.replaces ?? act.batch })]
        : []),
      ...(pile !== undefined && pile[1] !== act.papers
        ? [
            finding('pile-papers', '/ballots', {
              station: act.station,
              batch: pile[0],
              papers: act.papers,
              counted: pile[1],
            }),
          ]
        : []),
      ...checkKeyers(signers, act.entered, act.station),
      ...findings,
    ];
  },
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) =>
      recounted(
        withRound(contest, (each) =>
          withStation(each, entry.station, (station) => ({
            ...station,
            outstanding: station.outstanding.filter(([batch]) => batch !== (entry.replaces ?? entry.batch)),
            accepted: {
              bundles: station.accepted.bundles + 1,
              papers: station.accepted.papers + entry.papers,
            },
          })),
        ),
      ),
    ),
});

const scrutineers = [[['scrutineer'], ['scrutineer', 'chief']]] as const;

const batchWithdrawn = row({
  sentence: { zh: '监票人撤回一包选票', en: 'Two scrutineers withdrew a bundle' },
  call: 'acts',
  signedBy: scrutineers,
  from: ['counting', 'counted'],
  fields: z.strictObject({
    contest: idField,
    round,
    station: idField,
    batch: idField,
    digest: digestField,
    reason,
  }),
  check: ({ act, facts }) => {
    const standing = facts.bundle!.standing;
    const numbers = { station: act.station, batch: act.batch };
    if (standing === undefined) return [finding('batch-unknown', '/batch', numbers)];
    if (standing.withdrawn) return [finding('batch-withdrawn', '/batch', numbers)];
    return standing.payload === act.digest ? [] : [finding('batch-other', '/digest', numbers)];
  },
  // Its papers come from the entry that accepted it, not from whoever withdraws it.
  keep: ({ facts }) => ({ papers: facts.bundle!.papers }),
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) =>
      recounted(
        withRound(contest, (each) =>
          withStation(each, entry.station, (station) => ({
            ...station,
            outstanding: [...station.outstanding, [entry.batch, entry['papers'] as number] as const],
            accepted: {
              bundles: station.accepted.bundles - 1,
              papers: station.accepted.papers - (entry['papers'] as number),
            },
          })),
        ),
      ),
    ),
});

/**
 * Whether a signed count stays what it is: then only a winner written in can be confirmed as who the name says. Another
 * name, or one resolved otherwise before, would change the numbers.
 */
function confirmsWinner(
  { elected, runoff }: Outcome,
  act: { readonly from: string; readonly to: { readonly person: string } | { readonly void: string } },
): boolean {
  const key = nameKey(act.from);
  const winners = [...elected, ...(runoff?.candidates ?? [])];
  return 'person' in act.to && nameKey(act.to.person) === key && winners.includes(`${writeInPrefix}${key}`);
}

const writeInResolved = row({
  sentence: { zh: '监票人认定另选人', en: 'Two scrutineers resolved a name written in' },
  call: 'acts',
  signedBy: scrutineers,
  from: ['counting', 'counted', 'signed'],
  fields: z.strictObject({
    contest: idField,
    round,
    from: person,
    to: z.union([z.strictObject({ person: person }), z.strictObject({ void: z.literal('ineligible') })]),
    reason,
  }),
  check: ({ contest, round: { signed }, act }) => [
    ...(signed !== undefined && !confirmsWinner(signed, act) ? [finding('count-already-signed', '/to')] : []),
    ...('person' in act.to ? checkMembers(contest, [act.to.person], () => '/to/person') : []),
  ],
  evolve: (state: ElectionState) => state,
});

export const bundles = {
  'batch-accepted': batchAccepted,
  'batch-withdrawn': batchWithdrawn,
  'write-in-resolved': writeInResolved,
} as const;
