import * as z from 'zod/mini';
import { type Finding, finding } from '../../findings/finding.ts';
import { countDue } from '../../meeting/due.ts';
import { effectiveExemptions } from '../../meeting/exemptions.ts';
import { judgeQuorum } from '../../meeting/quorum.ts';
import { currentRound, withContest, withoutOutcome, withRound } from '../change.ts';
import { missingApprovals, missingFromMeeting } from '../checks/approvals.ts';
import { breachesOnSlate } from '../checks/incidents.ts';
import { allIn, checkPiles, checkStations, isVoid, paperTotals } from '../checks/papers.ts';
import { entryOf } from '../entry-mode.ts';
import { idField } from '../fields.ts';
import { rulesOf } from '../rules-of.ts';
import type { RoundState } from '../state.ts';
import { count, exempt, round } from './fields.ts';
import { row } from './row.ts';

const absent = z.strictObject({ affairs: count, illness: count, leave: count, other: count });

const attendanceRecorded = row({
  sentence: { zh: '清点到会人数', en: 'Attendance was recorded' },
  call: 'acts',
  signedBy: [[['chair'], ['chief']]],
  from: ['ready', 'not-quorate', 'quorate'],
  fields: z.strictObject({ contest: idField, round, electors: count, present: count, exempt, absent }),
  ready: (state, contest) => missingApprovals(state, contest),
  check({ state, contest, act }) {
    const confirmed = contest.electors!;
    const rules = rulesOf(state);
    const exempted = effectiveExemptions(act.exempt);
    const due = countDue(act);
    const away = act.absent.affairs + act.absent.illness + act.absent.leave + act.absent.other;
    const kinds = [...new Set(act.exempt.map((each) => each.kind))];
    const ofKind = (list: typeof act.exempt, kind: string) => list.filter((each) => each.kind === kind);
    return [
      ...(act.electors === confirmed.electors
        ? []
        : [
            finding('electors-differ', '/electors', {
              electors: act.electors,
              confirmed: confirmed.electors,
            }),
          ]),
      ...kinds.flatMap((kind): Finding[] => {
        const index = act.exempt.findIndex((each) => each.kind === kind);
        if (!rules.exemptions.has(kind))
          return [finding('exemption-not-allowed', `/exempt/${index}/kind`, { kind })];
        const used = effectiveExemptions(ofKind(act.exempt, kind));
        const allowed = ofKind([...confirmed.exempt], kind).reduce((sum, each) => sum + each.count, 0);
        return used > allowed
          ? [
              finding('exempt-beyond-confirmed', `/exempt/${index}/count`, {
                kind,
                count: used,
                confirmed: allowed,
              }),
            ]
          : [];
      }),
      ...(due < 1
        ? [finding('due-below-one', '/electors', { electors: act.electors, exempt: exempted })]
        : []),
      ...(act.present > due
        ? [finding('present-exceeds-due', '/present', { present: act.present, due })]
        : []),
      ...(act.present <= due && away !== due - act.present
        ? [
            finding('absent-differs', '/absent', {
              absent: away,
              due,
              present: act.present,
              expected: due - act.present,
            }),
          ]
        : []),
    ];
  },
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => {
      const { electors, present, exempt } = entry;
      const { due, met } = judgeQuorum(rulesOf(state), { electors, present, exempt });
      return {
        ...withRound(contest, (each) => ({ ...each, attendance: { electors, present, exempt, due } })),
        phase: met ? 'quorate' : 'not-quorate',
      };
    }),
});

const ballotsIssued = row({
  sentence: { zh: '分发选票', en: 'Ballots were issued' },
  call: 'acts',
  signedBy: [[['chair'], ['chief']]],
  from: ['quorate', 'voting'],
  fields: z.strictObject({
    contest: idField,
    round,
    stations: z
      .array(z.strictObject({ id: idField, printed: count, issued: count, unused: count }))
      .check(z.minLength(1), z.maxLength(200)),
  }),
  ready: (state, contest) => [...missingFromMeeting(state), ...breachesOnSlate(state, contest)],
  check: ({ state, act }) => [
    ...checkStations(
      act.stations.map((station) => station.id),
      state.definition.stations.map((station) => station.id),
    ),
    ...act.stations.flatMap((station, index) =>
      station.printed === station.issued + station.unused
        ? []
        : [
            finding('printed-differs', `/stations/${index}`, {
              station: station.id,
              printed: station.printed,
              issued: station.issued,
              unused: station.unused,
            }),
          ],
    ),
  ],
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => {
      const stations = state.definition.stations.map(({ id: station }) => ({
        ...entry.stations.find((each) => each.id === station)!,
        outstanding: [],
        accepted: { bundles: 0, papers: 0 },
      }));
      // Issued anew: what was returned belongs to the papers counted before.
      const { returned: _returned, ...rest } = currentRound(contest);
      return { ...withRound(contest, () => ({ ...rest, stations })), phase: 'voting' };
    }),
});

type Returned = {
  readonly id: string;
  readonly returned: number;
  readonly piles: readonly { readonly batch: string; readonly papers: number }[];
};

/** Once counting has begun only the piles still to come may be split anew; what came back stays as it was declared. */
function checkReturned(stations: readonly Returned[], recorded: RoundState): readonly Finding[] {
  return stations.flatMap((station, index) => {
    const at = `/stations/${index}`;
    const known = recorded.stations!.find((each) => each.id === station.id);
    if (known === undefined) return [];
    if (recorded.verdict === undefined) return checkPiles(station, station.returned, at, 0);
    const changed =
      station.returned === known.returned
        ? []
        : [
            finding('returned-declared', `${at}/returned`, {
              station: station.id,
              returned: station.returned,
              declared: known.returned!,
            }),
          ];
    return [
      ...changed,
      ...checkPiles(station, known.returned! - known.accepted.papers, at, known.accepted.bundles),
    ];
  });
}

/** A sheet is its station's whole count, so it stands for one pile. */
function checkOneSheet(stations: readonly Returned[]): readonly Finding[] {
  return stations.flatMap((station, index) =>
    station.piles.length > 1
      ? [
          finding('sheet-one-pile', `/stations/${index}/piles`, {
            station: station.id,
            piles: station.piles.length,
          }),
        ]
      : [],
  );
}

const ballotsReturned = row({
  sentence: { zh: '收回选票', en: 'Ballots were returned' },
  call: 'acts',
  signedBy: [[['chair'], ['chief']]],
  from: ['voting', 'counting'],
  fields: z.strictObject({
    contest: idField,
    round,
    stations: z
      .array(
        z.strictObject({
          id: idField,
          returned: count,
          piles: z.array(z.strictObject({ batch: idField, papers: count })).check(z.maxLength(4000)),
        }),
      )
      .check(z.minLength(1), z.maxLength(200)),
  }),
  check: ({ state, round: recorded, act }) => [
    ...checkStations(
      act.stations.map((station) => station.id),
      state.definition.stations.map((station) => station.id),
    ),
    ...checkReturned(act.stations, recorded),
    ...(entryOf(state, recorded) === 'sheet' ? checkOneSheet(act.stations) : []),
  ],
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) =>
      withRound(contest, (each) => ({
        ...each,
        returned: true,
        stations: each.stations!.map((station) => {
          const came = entry.stations.find((other) => other.id === station.id)!;
          return {
            ...station,
            returned: came.returned,
            outstanding: came.piles.map((pile) => [pile.batch, pile.papers] as const),
          };
        }),
      })),
    ),
});

const roundDeclared = row({
  sentence: { zh: '主持人宣布本轮选举是否有效', en: 'The chair declared the round valid or void' },
  call: 'acts',
  signedBy: [[['chair']]],
  from: ['voting', 'counting', 'counted', 'signed', 'declared'],
  expect: true,
  fields: z.strictObject({ contest: idField, round, verdict: z.enum(['valid', 'void']) }),
  ready: (_state, contest) =>
    currentRound(contest).returned ? [] : [finding('ballots-not-returned', `/contests/${contest.id}`)],
  check({ contest, round: recorded, act }) {
    const struck = recorded.struck.length > 0;
    // After a strike the chair may void a round that the papers alone would leave valid (rules.md 0.9).
    if (struck && act.verdict === 'void') return [];
    if (contest.phase !== 'voting') return [finding('already-declared', '', { phase: contest.phase })];
    const { issued, returned } = paperTotals(recorded);
    const right = isVoid(recorded) ? 'void' : 'valid';
    const numbers = { issued, returned, present: recorded.attendance!.present, verdict: act.verdict, right };
    return act.verdict === right ? [] : [finding('verdict-wrong', '/verdict', numbers)];
  },
  evolve: (state, entry) =>
    withContest(state, entry.contest, (contest) => {
      const declared = withRound(contest, (each) => ({ ...each, verdict: entry.verdict }));
      if (entry.verdict === 'void') return { ...withoutOutcome(declared, 'released too'), phase: 'void' };
      return { ...declared, phase: allIn(currentRound(declared)) ? 'counted' : 'counting' };
    }),
});

export const meeting = {
  'attendance-recorded': attendanceRecorded,
  'ballots-issued': ballotsIssued,
  'ballots-returned': ballotsReturned,
  'round-declared': roundDeclared,
} as const;
