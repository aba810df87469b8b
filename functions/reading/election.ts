import { renderResult } from '../../core/count/render-result.ts';
import { type Finding, finding, speak } from '../../core/findings/finding.ts';
import { digestHex } from '../../core/ledger/canonical.ts';
import { currentRound } from '../../core/ledger/change.ts';
import { leastAdvanced } from '../../core/ledger/phase.ts';
import { blockers, nextActs } from '../../core/ledger/readiness.ts';
import type { RoundCount } from '../../core/ledger/recount.ts';
import { roundPaper } from '../../core/ledger/round-paper.ts';
import type { ContestState } from '../../core/ledger/state.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { isRefusal, refuse } from '../http/route.ts';
import { ledgerOf } from '../ledger/entries.ts';
import { countOf } from '../ledger/facts.ts';
import type { CheckedHead } from '../ledger/head.ts';
import { openElection } from './open-election.ts';

/** Where an election stands: each contest's phase, paper, what is in the way and what may come next; votes once released. */
export async function readElection({ params, reader, lang }: AskedRequest, house: House): Promise<Outcome> {
  const head = await openElection(house, reader, params['id']!, 'election');
  if (isRefusal(head)) return head;
  const { state, item } = head;
  const { definition } = state;
  const contests = [];
  for (const contest of state.contests) {
    const round = currentRound(contest);
    const counted = await countIfReleased(house, head, contest);
    contests.push({
      id: contest.id,
      phase: contest.phase,
      round: round.round,
      kind: round.kind,
      paper: round.paper,
      ...(counted
        ? { result: renderResult(counted.result, lang), resultDigest: counted.outcome.digest }
        : {}),
      blockers: [...blockers(state, contest), ...undecided(counted, contest)].map((found) =>
        speak(found, lang),
      ),
      next: nextActs(state, contest),
    });
  }
  const phase = leastAdvanced(state.contests.map((contest) => contest.phase));
  const { id, title, jurisdiction, mode, date } = definition;
  return {
    status: 200,
    body: { id, title, jurisdiction, mode, date, phase, seq: item.seq, head: item.entry, contests },
  };
}

/** The current round counted from its bundles, once the chief scrutineer has released it. */
async function countIfReleased(
  house: House,
  head: CheckedHead,
  contest: ContestState,
): Promise<RoundCount | undefined> {
  const round = currentRound(contest);
  if (!round.released) return undefined;
  return countOf(house, head.state, await ledgerOf(house, head), contest.id, round.round);
}

/** What the hall had better settle before it goes home: names written in, and what certification will want explained. */
function undecided(count: RoundCount | undefined, contest: ContestState): readonly Finding[] {
  if (count === undefined || !['counted', 'signed'].includes(contest.phase)) return [];
  const at = `/contests/${contest.id}`;
  const { explained } = currentRound(contest);
  return [
    ...count.result.findings.filter(
      (found) =>
        found.severity === 'explain' &&
        !explained.some((each) => each.code === found.code && each.at === found.at),
    ),
    ...(count.unidentified.length > 0
      ? [finding('write-in-unidentified', at, { persons: count.unidentified.length })]
      : []),
    ...(count.heldDuty.length > 0
      ? [finding('write-in-held-duty', at, { persons: count.heldDuty.length })]
      : []),
  ];
}

/** The paper of a round by its digest, as hex or in full. */
export async function readPaper({ params, reader }: AskedRequest, house: House): Promise<Outcome> {
  const head = await openElection(house, reader, params['id']!, 'election');
  if (isRefusal(head)) return head;
  const digest = params['digest']!;
  for (const contest of head.state.contests) {
    for (const round of contest.rounds) {
      if (round.paper === digest || digestHex(round.paper) === digest) {
        return { status: 200, body: roundPaper(head.state, contest.id, round) };
      }
    }
  }
  return refuse([finding('paper-unknown', '', { digest })]);
}
