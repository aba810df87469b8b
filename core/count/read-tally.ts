import { readBallot } from '../ballot/read-ballot.ts';
import { mostFindings } from '../ballot/read-ballots.ts';
import type { Reading } from '../ballot/read-write-ins.ts';
import type { BallotTerms } from '../ballot/terms.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { refuseBelow } from '../findings/refuse.ts';
import { buildValues, type JsonList } from '../json/json-list.ts';
import type { Ballot } from './input.ts';
import { addPlainBallots } from './plain-ballots.ts';
import { combine, type Tally } from './tally.ts';
import { tallyClassified } from './tally-ballots.ts';

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
