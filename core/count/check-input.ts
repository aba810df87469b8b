import { type Finding, finding } from '../findings/finding.ts';
import { countDue } from '../meeting/due.ts';
import { effectiveExemptions } from '../meeting/exemptions.ts';
import { parseName } from '../names/key.ts';
import { checkPoll } from '../polls/check-poll.ts';
import type { Rules } from '../rules/sets.ts';
import { checkCandidates } from '../slate/candidates.ts';
import type { Attendance, Contest, StationCount } from './input.ts';

/** Candidates that fit the seats and the kind of round (Z-10), and names that are names. */
export function checkContest(contest: Contest): readonly Finding[] {
  const { candidates, seats, method, round, eligibleWriteIns = [] } = contest;
  const at = '/contest/candidates';
  const numbers = { candidates: candidates.length, seats };
  return [
    ...(candidates.length === 0 ? [finding('candidates-missing', at)] : []),
    ...(method === 'equal' && candidates.length !== seats ? [finding('equal-candidates', at, numbers)] : []),
    ...(round === 'tie-runoff' && candidates.length <= seats
      ? [finding('runoff-candidates', at, numbers)]
      : []),
    ...checkCandidates(candidates, at),
    ...checkPoll(round, contest, '/contest'),
    ...eligibleWriteIns.flatMap((eligible, index) => {
      const name = parseName(eligible);
      return name.ok ? [] : [finding(name.code, `/contest/eligibleWriteIns/${index}`, name.numbers)];
    }),
  ];
}

/** Exemptions the rules know and the electors can bear; somebody due, and nobody present who is not (Z-02). */
export function checkAttendance(attendance: Attendance, rules: Rules): readonly Finding[] {
  const { electors, present, exempt } = attendance;
  const exempted = exempt.reduce((sum, each) => sum + each.count, 0);
  const effective = effectiveExemptions(exempt);
  const due = countDue(attendance);
  return [
    ...exempt.flatMap(({ kind }, index) =>
      rules.exemptions.has(kind)
        ? []
        : [finding('exemption-not-allowed', `/attendance/exempt/${index}/kind`, { kind })],
    ),
    ...(exempted > electors
      ? [finding('exempt-exceed-electors', '/attendance/exempt', { exempt: exempted, electors })]
      : []),
    ...(due < 1 ? [finding('due-below-one', '/attendance/electors', { electors, exempt: effective })] : []),
    ...(present > due ? [finding('present-exceeds-due', '/attendance/present', { present, due })] : []),
  ];
}

/** Stations told apart, each with as many papers printed as issued and unused (Z-05). */
export function checkStations(stations: readonly StationCount[]): readonly Finding[] {
  const ids = new Set<string>();
  return stations.flatMap(({ id, printed, issued, unused }, index) => {
    const repeated = ids.has(id);
    ids.add(id);
    return [
      ...(repeated ? [finding('id-repeated', `/stations/${index}/id`, { id })] : []),
      ...(printed === issued + unused
        ? []
        : [finding('printed-differs', `/stations/${index}`, { station: id, printed, issued, unused })]),
    ];
  });
}
