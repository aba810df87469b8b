import { type Finding, finding } from '../../findings/finding.ts';
import { currentRound } from '../change.ts';
import type { ContestState } from '../state.ts';

/** Times this contest has been counted and fell short (W-11 asks the superior after the second). */
export function shortRounds(contest: ContestState): number {
  return contest.rounds.filter((round) => round.signed?.status === 'short').length;
}

/** Whether the superior has answered, for the present round, a referral with this answer. */
export function answered(contest: ContestState, answer: 'another-round' | 'leave-open' | 'stands'): boolean {
  return contest.referral?.answer === answer && contest.referral.round === currentRound(contest).round;
}

/** Seats that a tie or a shortfall leaves open and nobody has decided on. */
export function openSeats(contest: ContestState): readonly Finding[] {
  const { signed } = currentRound(contest);
  const at = `/contests/${contest.id}`;
  if (signed === undefined || answered(contest, 'leave-open')) return [];
  if (signed.status === 'tie')
    return [
      finding('tie-open', at, { candidates: signed.runoff!.candidates.length, seats: signed.runoff!.seats }),
    ];
  if (signed.status === 'short' && contest.seatsReduced === undefined)
    return [finding('shortfall-open', at, { shortfall: signed.shortfall! })];
  return [];
}

/** Findings of every round that nobody has explained, and margins a strike broke that the superior has not answered. */
export function openFindings(contest: ContestState): readonly Finding[] {
  return contest.rounds.flatMap((round) =>
    (round.signed?.findings ?? []).flatMap((each): Finding[] => {
      const at = `/contests/${contest.id}`;
      const explained = round.explained.some((other) => other.code === each.code && other.at === each.at);
      const excused = each.severity === 'block' && contest.referral?.answer === 'stands';
      if (each.severity === 'info' || explained || excused) return [];
      return [finding('finding-open', at, { code: each.code, place: each.at, round: round.round })];
    }),
  );
}

/** Sheets: a sheet-entered round needs its scan, and no scan's head code may be of another ledger. */
export function openScans(contest: ContestState, sheet: boolean): readonly Finding[] {
  const at = `/contests/${contest.id}`;
  const scans = contest.rounds.flatMap((round) => round.scans);
  return [
    ...(sheet && currentRound(contest).scans.length === 0 ? [finding('scan-missing', at)] : []),
    ...(scans.some((scan) => !scan.known) ? [finding('sheet-other-ledger', at)] : []),
  ];
}

/** An open incident about someone elected blocks certification (rules.md 2.6, disc). */
export function openIncidents(
  incidents: readonly { readonly number: string; readonly about?: string }[],
  contest: ContestState,
): readonly Finding[] {
  const elected = new Set(contest.rounds.flatMap((round) => round.signed?.elected ?? []));
  return incidents
    .filter((incident) => incident.about !== undefined && elected.has(incident.about))
    .map((incident) => finding('incident-open', `/contests/${contest.id}`, { incident: incident.number }));
}
