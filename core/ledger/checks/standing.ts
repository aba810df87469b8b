import { type Finding, finding } from '../../findings/finding.ts';
import { currentRound, isOfVotes } from '../change.ts';
import { entryOf } from '../entry-mode.ts';
import type { ContestState, ElectionState } from '../state.ts';

/** Times this contest has been counted and fell short (W-11 asks the superior after the second). */
export function shortRounds(contest: ContestState): number {
  return contest.rounds.filter((round) => round.signed?.status === 'short').length;
}

/** Ids of everybody the rounds counted so far elected. */
export function electedSoFar(contest: ContestState): readonly string[] {
  return contest.rounds.flatMap((round) => round.signed?.elected ?? []);
}

/** Whether the superior has answered, for the present round, a referral with this answer. */
export function answered(contest: ContestState, answer: 'another-round' | 'leave-open'): boolean {
  return contest.referral?.answer === answer;
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

/**
 * What a declared round left open that may be put to the superior: a run-off tied again, or a shortfall that failed twice
 * or that nobody is left to stand for (rules.md 0.7, 0.8, 0.10).
 */
export function referable(contest: ContestState): 'tie' | 'shortfall' | undefined {
  if (contest.phase !== 'declared') return undefined;
  const { kind, signed } = currentRound(contest);
  const { status, supplementary } = signed!;
  if (status === 'tie') return kind === 'tie-runoff' ? 'tie' : undefined;
  const nobody = (supplementary?.candidates ?? []).length === 0;
  return status === 'short' && (shortRounds(contest) >= 2 || nobody) ? 'shortfall' : undefined;
}

/** Findings of every round that nobody has explained, and margins a strike broke that the superior has not answered. */
export function openFindings(contest: ContestState): readonly Finding[] {
  const at = `/contests/${contest.id}`;
  return contest.rounds.flatMap(({ round, signed, explained, stands }) =>
    (signed?.findings ?? []).flatMap(({ code, at: place, severity }): Finding[] => {
      const settled =
        severity === 'explain' ? explained.some((each) => each.code === code && each.at === place) : stands;
      return settled ? [] : [finding('finding-open', at, { code, place, round })];
    }),
  );
}

/** A margin that a strike broke in a count signed: the chair voids the round or the superior answers before anybody is declared (0.9). */
export function openStrikes(contest: ContestState): readonly Finding[] {
  const { round, signed, struck, stands } = currentRound(contest);
  if (struck.length === 0 || stands) return [];
  return signed!.findings
    .filter(({ severity }) => severity === 'block')
    .map(({ code, at: place }) => finding('finding-open', `/contests/${contest.id}`, { code, place, round }));
}

/** Every round counted by sheet has a scan of a signed sheet with its votes, and no scan's head code is of another ledger. */
export function openScans(state: ElectionState, contest: ContestState): readonly Finding[] {
  const at = `/contests/${contest.id}`;
  return contest.rounds.flatMap((round): Finding[] => {
    const { signed, scans } = round;
    const missing = signed !== undefined && entryOf(state, round) === 'sheet' && !scans.some(isOfVotes);
    return [
      ...(missing ? [finding('scan-missing', at, { round: round.round })] : []),
      ...(scans.some((scan) => !scan.known)
        ? [finding('sheet-other-ledger', at, { round: round.round })]
        : []),
    ];
  });
}
