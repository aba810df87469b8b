import type * as z from 'zod/mini';
import { termsOf } from '../ballot/terms.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { readJson } from '../json/read.ts';
import { isRecord } from '../json/record.ts';
import { readShape } from '../json/shape.ts';
import { judgeQuorum } from '../meeting/quorum.ts';
import { type ParsedName, parseName } from '../names/key.ts';
import { isGraded } from '../polls/kinds.ts';
import { resolveRules } from '../rules/resolve.ts';
import { checkAttendance, checkContest, checkStations } from './check-input.ts';
import { countFrameSchema } from './count-file-schema.ts';
import type { Contest, CountInput, StationCount } from './input.ts';
import { isVoid, sumPapers } from './papers.ts';
import { readGradedTally, readTally } from './read-tally.ts';
import { papersIn } from './tally.ts';

const mostFindings = 100;

export type CountFileRead =
  | { readonly ok: true; readonly input: CountInput }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Ballots are read as the bytes they stand in: a file may hold a million. */
const limits = { depth: 16, bytes: 256 * 1024 * 1024, aside: ['stations', undefined, 'ballots'] };

/** Reads a count file (`scrutineer/count@1`). Whatever is not exactly that is refused with all findings, never guessed at. */
export function readCountFile(file: string | Uint8Array): CountFileRead {
  const json = readJson(file, limits);
  if (!json.ok) return json;
  const frame = readShape(countFrameSchema, json.value);
  if (!frame.ok) return refusal([...frame.findings, ...checkRules(json.value)]);
  const rules = resolveRules(frame.value.rules, '/rules');
  if (!rules.ok) return rules;
  const { contest, attendance } = frame.value;
  const { stations, findings } = readStations(frame.value.stations, contest);
  const input: CountInput = { rules: rules.rules, contest, attendance, stations };
  const all = [
    ...checkContest(contest),
    ...checkAttendance(attendance, rules.rules),
    ...checkStations(stations),
    ...findings,
  ];
  // Whether the round would be counted can be asked only of numbers that hold.
  if (all.length === 0) all.push(...checkBallotsThere(input));
  return all.length > 0
    ? refusal(all)
    : { ok: true, input: { ...input, contest: withNamesAsStored(contest) } };
}

/** What is wrong with the rules of a document that is not in order otherwise. */
function checkRules(document: unknown): readonly Finding[] {
  if (!isRecord(document) || document['rules'] === undefined) return [];
  const rules = resolveRules(document['rules'], '/rules');
  return rules.ok ? [] : rules.findings;
}

type Frame = z.infer<typeof countFrameSchema>;

/** Ballots are added up as they are read, so that a million of them are gone over once. */
function readStations(
  frames: Frame['stations'],
  contest: Contest,
): { stations: StationCount[]; findings: Finding[] } {
  const terms = termsOf(contest);
  const findings: Finding[] = [];
  const stations = frames.map(({ ballots, ...station }, index): StationCount => {
    if (ballots === undefined) return station;
    const at = `/stations/${index}/ballots`;
    const read = isGraded(contest.round)
      ? readGradedTally(ballots, terms, contest.candidates, at)
      : readTally(ballots, terms, contest.candidates.length, at);
    findings.push(...read.findings);
    const papers = papersIn(read.tally);
    if (read.findings.length === 0 && papers !== station.returned) {
      const numbers = { station: station.id, returned: station.returned, ballots: papers };
      findings.push(finding('returned-differs', `/stations/${index}`, numbers));
    }
    return { ...station, tally: read.tally };
  });
  return { stations, findings };
}

/** Ballots stand at every station, or at none where the round ends before counting (Z-05). */
function checkBallotsThere({ rules, attendance, stations }: CountInput): readonly Finding[] {
  const counted = judgeQuorum(rules, attendance).met && !isVoid(sumPapers(stations), attendance.present);
  if (!counted && stations.every((station) => station.tally === undefined)) return [];
  return stations.flatMap((station, index) =>
    station.tally === undefined
      ? [finding('ballots-missing', `/stations/${index}`, { station: station.id })]
      : [],
  );
}

/** NFC, without space around; they have been found to be names. */
function withNamesAsStored(contest: Contest): Contest {
  const candidates = contest.candidates.map((candidate) => ({
    ...candidate,
    name: (parseName(candidate.name) as ParsedName).name,
  }));
  return { ...contest, candidates };
}

function refusal(findings: readonly Finding[]): CountFileRead {
  return { ok: false, findings: findings.slice(0, mostFindings) };
}
