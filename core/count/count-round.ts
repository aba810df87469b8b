import { finding } from '../findings/finding.ts';
import { judgeQuorum } from '../meeting/quorum.ts';
import { flagFindings } from '../polls/flag-findings.ts';
import { isPoll } from '../polls/kinds.ts';
import { readPoll } from '../polls/read-poll.ts';
import { findingsOf } from './findings.ts';
import { type Contest, type CountInput, type VoidWriteInReason, voidWriteInReasons } from './input.ts';
import { majorityOf, passes } from './majority.ts';
import { decideOutcome, type Outcome } from './outcome.ts';
import { isVoid, sumPapers } from './papers.ts';
import type { CandidateVotes, CountedResult, CountResult } from './result.ts';
import { standings } from './standing.ts';
import { marksOf, type Tally } from './tally.ts';
import { tallyRound } from './tally-station.ts';

/** The result of a round: a pure function of the rules, the attendance, the papers and the ballots (rules.md 4). */
export function countRound(input: CountInput): CountResult {
  const { rules, contest, attendance, stations } = input;
  const quorum = judgeQuorum(rules, attendance);
  const findings = findingsOf(input);
  const head = { contest: contest.id, round: contest.round };
  if (!quorum.met) return { ...head, status: 'not-quorate', quorum, findings };
  const papers = sumPapers(stations);
  const { present } = attendance;
  if (isVoid(papers, present)) {
    const { returned, issued } = papers;
    const told = finding('round-void', '/stations', { returned, issued, present });
    return { ...head, status: 'void', quorum, papers, findings: [...findings, told] };
  }
  const tally = tallyRound(input);
  const majority = majorityOf(input);
  const votes = votesOf(contest, tally);
  const poll = isPoll(contest.round) ? readPoll(contest.round, contest, votes, tally.valid) : undefined;
  const { status, ...outcome } = poll
    ? electsNobody
    : decideOutcome(contest, standings(contest, tally), passes(input));
  return {
    ...head,
    status,
    quorum,
    ...(stations.some((station) => station.sheet !== undefined) ? { entered: 'sheet' as const } : {}),
    papers: { ...papers, valid: tally.valid, invalid: Object.fromEntries(tally.invalid), blank: tally.blank },
    ...(majority ? { majority } : {}),
    votes,
    writeIns: writeInsOf(tally),
    voidWriteIns: voidWriteInsOf(tally),
    ...outcome,
    ...(poll ? { poll } : {}),
    findings: poll ? [...findings, ...flagFindings(poll)] : findings,
  };
}

const electsNobody: Outcome = { status: 'complete', elected: [] };

function votesOf(contest: Contest, tally: Tally): readonly CandidateVotes[] {
  return contest.candidates.map(({ id, name, struck }, place) => ({
    id,
    name,
    ...marksOf(tally, place),
    ...(struck === true ? { struck } : {}),
  }));
}

/** By votes, then key by code unit. */
function writeInsOf(tally: Tally): CountedResult['writeIns'] {
  return [...tally.writeIns]
    .map(([name, votes]) => ({ name, for: votes }))
    .sort((a, b) => b.for - a.for || (a.name < b.name ? -1 : 1));
}

function voidWriteInsOf(tally: Tally): CountedResult['voidWriteIns'] {
  const counts = voidWriteInReasons.map((reason) => [reason, tally.voidWriteIns.get(reason) ?? 0]);
  return Object.fromEntries(counts) as Record<VoidWriteInReason, number>;
}
