import { type BallotTerms, termsOf } from '../ballot/terms.ts';
import type { Candidate, CountInput, StationCount } from './input.ts';
import { combine, type Tally, zeroTally } from './tally.ts';
import { tallyBallots } from './tally-ballots.ts';
import { tallySheet } from './tally-sheet.ts';

/** The tally of one station, whatever it recorded; of a station that recorded nothing, that of nothing. */
export function tallyStation(
  station: StationCount,
  terms: BallotTerms,
  candidates: readonly Candidate[],
): Tally {
  if (station.sheet !== undefined) return tallySheet(station.sheet, terms, candidates);
  if (station.tally !== undefined) return station.tally;
  return tallyBallots(station.ballots ?? [], terms, candidates.length);
}

/** The tally of a round: that of its stations together. */
export function tallyRound({ contest, stations, resolutions }: CountInput): Tally {
  const terms = termsOf(contest, resolutions);
  return stations
    .map((station) => tallyStation(station, terms, contest.candidates))
    .reduce(combine, zeroTally(contest.candidates.length));
}
