import type { Batch } from '../ballot/batch.ts';
import { countRound } from '../count/count-round.ts';
import { resultDigest } from '../count/digest.ts';
import type { Contest, CountInput, StationCount } from '../count/input.ts';
import type { CountedResult } from '../count/result.ts';
import { writeInPrefix } from '../count/standing.ts';
import type { Crypto, Digest } from '../crypto.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { contestOf, frameOf } from './change.ts';
import type { Docket } from './docket.ts';
import type { Recount } from './facts.ts';
import { rulesOf } from './rules-of.ts';
import type { ContestState, ElectionState, Outcome, RoundState } from './state.ts';

/** The count of one round of a contest, from the bundles its docket names: the same function as a count file's. */
export interface RoundCount extends Recount {
  readonly input: CountInput;
  readonly result: CountedResult;
  /** Payload digests of the bundles counted, by station and number. */
  readonly bundles: readonly Digest[];
}

/** Counts a round anew. `batchOf` gives a bundle by its payload digest; all that the docket names must be there. */
export function recount(
  state: ElectionState,
  contest: string,
  round: number,
  docket: Docket,
  batchOf: (digest: Digest) => Batch,
  sha256: Crypto['sha256'],
): RoundCount {
  const of = contestOf(state, contest)!;
  const recorded = of.rounds[round - 1]!;
  const batches = docket.bundles
    .map(({ station, batch, digest }) => ({
      name: `${station}/${batch}`,
      station,
      digest,
      batch: batchOf(digest),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const stations = recorded.stations!.map((station): StationCount => {
    const own = batches.filter((each) => each.station === station.id);
    const papers = {
      id: station.id,
      printed: station.printed,
      issued: station.issued,
      unused: station.unused,
      returned: station.returned!,
    };
    // A sheet is its station's whole count; a station without papers has neither.
    const sheet = own[0]?.batch.sheet;
    return sheet ? { ...papers, sheet } : { ...papers, ballots: own.flatMap((each) => each.batch.ballots!) };
  });
  // A round that is counted was declared valid at its quorum, so it is neither void nor not quorate.
  const input = countInput(state, of, recorded, stations, docket.resolutions);
  const counted = countRound(input) as CountedResult;
  const result = { ...counted, findings: [...counted.findings, ...repeatedBundles(batches)] };
  const outcome = outcomeOf(result, resultDigest(result, sha256));
  const bundles = batches.map((each) => each.digest);
  return { input, result, outcome, bundles, ...checkWinners(outcome, docket) };
}

function countInput(
  state: ElectionState,
  contest: ContestState,
  round: RoundState,
  stations: readonly StationCount[],
  resolutions: Docket['resolutions'],
): CountInput {
  const { electors, present, exempt } = round.attendance!;
  return {
    rules: rulesOf(state),
    contest: contestInput(state, contest, round),
    attendance: { electors, present, exempt },
    stations,
    resolutions,
  };
}

/** A round as the count knows a contest; who was struck after the ballots went out stands on it, struck. */
export function contestInput(state: ElectionState, contest: ContestState, round: RoundState): Contest {
  const { title, order = 'strokes', eligibleWriteIns, incumbents } = frameOf(state, contest.id);
  return {
    id: contest.id,
    title,
    kind: 'election',
    round: round.kind,
    method: round.method,
    seats: round.seats,
    order,
    candidates: round.candidates.map((candidate) => ({
      ...candidate,
      ...(round.struck.includes(candidate.id) ? { struck: true } : {}),
    })),
    ...(eligibleWriteIns ? { eligibleWriteIns } : {}),
    ...(incumbents ? { incumbents } : {}),
  };
}

const mostNamed = 10;

interface NamedBatch {
  readonly name: string;
  readonly batch: Batch;
}

/** One pile keyed twice while another is missing looks like two equal bundles; equal piles do occur, so it asks to be explained. */
function repeatedBundles(batches: readonly NamedBatch[]): readonly Finding[] {
  const piles = batches.filter(({ batch }) => batch.ballots !== undefined);
  // Few bundles look alike, and only those are written out to be compared: they are in their one form.
  return [...groupBy(piles, ({ batch }) => lookOf(batch)).values()]
    .filter((alike) => alike.length > 1)
    .flatMap((alike) => [...groupBy(alike, ({ batch }) => JSON.stringify(batch.ballots)).values()])
    .filter((equal) => equal.length > 1)
    .map((equal) => {
      const names = equal.map(({ name }) => name);
      const numbers = { bundles: names.slice(0, mostNamed).join(', '), times: names.length };
      return finding('bundle-repeated', `/batches/${names[0]}`, numbers);
    });
}

function lookOf({ ballots }: Batch): string {
  const [first] = ballots!;
  return `${ballots!.length} ${JSON.stringify(first)} ${JSON.stringify(ballots![ballots!.length - 1])}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function outcomeOf(result: CountedResult, digest: Digest): Outcome {
  const { status, elected, shortfall, runoff, supplementary, poll } = result;
  return {
    digest,
    status,
    elected,
    ...(shortfall === undefined ? {} : { shortfall }),
    ...(runoff ? { runoff } : {}),
    ...(supplementary ? { supplementary } : {}),
    ...(poll ? { flagged: poll.flags.map((flag) => flag.subject) } : {}),
    // What only tells asks nobody for an answer, and would say votes.
    findings: result.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, severity, at, numbers }) => ({ code, severity, at, numbers })),
  };
}

/** Those written in whose votes decide: who has not been identified, and who counted (rules.md 0.9). */
function checkWinners(outcome: Outcome, docket: Docket): Pick<Recount, 'unidentified' | 'heldDuty'> {
  const identified = new Set(docket.resolutions.values());
  const winners = [...outcome.elected, ...(outcome.runoff?.candidates ?? [])]
    .filter((each) => each.startsWith(writeInPrefix))
    .map((each) => each.slice(writeInPrefix.length));
  return {
    unidentified: winners.filter((key) => !identified.has(key)),
    heldDuty: winners.filter((key) => docket.counters.has(key)),
  };
}
