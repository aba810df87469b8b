import { resultDigest } from '../../core/count/digest.ts';
import type { CountInput } from '../../core/count/input.ts';
import type { CountedResult, CountResult } from '../../core/count/result.ts';
import { writeInPrefix } from '../../core/count/standing.ts';
import type { Crypto, Digest } from '../../core/crypto.ts';
import { docketOf } from '../../core/ledger/docket.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { Recount } from '../../core/ledger/facts.ts';
import { contestInput } from '../../core/ledger/recount.ts';
import { rulesOf } from '../../core/ledger/rules-of.ts';
import type { ContestState, ElectionState, RoundState } from '../../core/ledger/state.ts';
import type { CountedRound } from '../desk/counted-round.ts';

/** The result that a counted round says, as it was before it was put in words: what sign-offs name is over that. */
function plainResult(counted: CountedRound): CountResult {
  const { format: _format, decided: _decided, ...result } = counted;
  const findings = result.findings.map(({ code, severity, at, numbers }) => ({
    code,
    severity,
    at,
    numbers,
  }));
  return { ...result, findings } as unknown as CountResult;
}

/** What the chief and the chair sign. */
export function digestOfCount(counted: CountedRound, sha256: Crypto['sha256']): Digest {
  return resultDigest(plainResult(counted), sha256);
}

/** The result of a round that was counted; nothing for one that never was. */
export function countedIn(counted: CountedRound): CountedResult | undefined {
  const result = plainResult(counted);
  return 'votes' in result ? result : undefined;
}

/** Papers that came back and are not among these votes, whatever the ledger has taken in since they were counted. */
export function papersOut({ papers }: CountedResult): number {
  const invalid = Object.values(papers.invalid).reduce((sum, count) => sum + count, 0);
  return papers.returned - papers.valid - invalid;
}

/** A round as the report's sentences want it; of its papers they say nothing. */
export function inputOf(state: ElectionState, contest: ContestState, round: RoundState): CountInput {
  const { electors, present, exempt } = round.attendance!;
  return {
    rules: rulesOf(state),
    contest: contestInput(state, contest, round),
    attendance: { electors, present, exempt },
    stations: [],
  };
}

/** A count as the page was told it, in the place of one counted anew: what the act over it will be asked. */
export function recountTold(
  entries: readonly Entry[],
  contest: string,
  round: number,
  counted: CountedRound,
  sha256: Crypto['sha256'],
): Recount {
  const { resolutions, counters } = docketOf(entries, contest, round);
  const identified = new Set(resolutions.values());
  const { status, elected, runoff } = countedIn(counted)!;
  const deciding = [...elected, ...(runoff?.candidates ?? [])]
    .filter((id) => id.startsWith(writeInPrefix))
    .map((id) => id.slice(writeInPrefix.length));
  return {
    outcome: { digest: digestOfCount(counted, sha256), status, elected, findings: [] },
    unidentified: deciding.filter((key) => !identified.has(key)),
    heldDuty: deciding.filter((key) => counters.has(key)),
  };
}
