import { readBallot } from '../ballot/read-ballot.ts';
import { mostFindings, readBallots } from '../ballot/read-ballots.ts';
import type { Reading } from '../ballot/read-write-ins.ts';
import type { BallotTerms } from '../ballot/terms.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { refuseBelow } from '../findings/refuse.ts';
import { buildValues, type JsonList } from '../json/json-list.ts';
import { checkBallotGrades } from '../polls/two-grades.ts';
import type { Ballot, Candidate } from './input.ts';
import { addPlainBallots } from './plain-ballots.ts';
import { combine, type Tally, zeroTally } from './tally.ts';
import { tallyBallots, tallyClassified } from './tally-ballots.ts';

/** A list of ballots as a count file holds it, read and added up in one go. The tally is no use where there are findings. */
export interface ReadTally {
  readonly tally: Tally;
  readonly findings: readonly Finding[];
}

/** Findings stand below `at`. */
export function readTally(list: JsonList, terms: BallotTerms, candidates: number, at: string): ReadTally {
  const { tally, others } = addPlainBallots(list, terms.seats, candidates);
  const values = buildValues(list.bytes, others);
  if (values === undefined) return { tally, findings: [finding('not-utf8', at)] };
  const findings: Finding[] = [];
  const reading: Reading = { refuse: refuseBelow(at, findings), names: new Map() };
  const rest: Ballot[] = [];
  for (let each = 0; each < values.length && findings.length < mostFindings; each++) {
    rest.push(readBallot(values[each], candidates, reading, others[each]!.index));
  }
  if (findings.length > 0) return { tally, findings };
  return { tally: combine(tally, tallyClassified(rest, terms, candidates)), findings };
}

/** As `readTally`, of a paper with grades: each ballot is looked at by itself, since it may give a subject but one grade. */
export function readGradedTally(
  list: JsonList,
  terms: BallotTerms,
  candidates: readonly Candidate[],
  at: string,
): ReadTally {
  const tally = zeroTally(candidates.length);
  const values = buildValues(list.bytes, [list]);
  if (values === undefined) return { tally, findings: [finding('not-utf8', at)] };
  const { ballots, findings } = readBallots(values[0] as readonly unknown[], candidates.length, at);
  const found = findings.length > 0 ? findings : checkBallotGrades(ballots, candidates, at);
  return found.length > 0
    ? { tally, findings: found }
    : { tally: tallyBallots(ballots, terms, candidates.length), findings: [] };
}
