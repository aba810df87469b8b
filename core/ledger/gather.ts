import type { Batch } from '../ballot/batch.ts';
import type { Crypto, Digest } from '../crypto.ts';
import { nameKey } from '../names/key.ts';
import { headCodeHex } from './canonical.ts';
import { electedIn } from './certificate.ts';
import { contestOf, currentRound, frameOf } from './change.ts';
import { allIn } from './checks/papers.ts';
import type { Request } from './decide.ts';
import { type Docket, docketOf } from './docket.ts';
import type { Entry } from './entry.ts';
import type { Electorate, UnitFacts } from './facts.ts';
import { type RoundCount, recount } from './recount.ts';
import type { ElectionState } from './state.ts';

/** Acts that stand on a count: what their signers saw is counted anew. */
export const recounting: ReadonlySet<string> = new Set([
  'count-signed',
  'result-declared',
  'result-certified',
]);

/**
 * The rounds an act has counted anew, with what must be counted for each: the current one, for a certification every one
 * that was signed, for acts not `recounting` none. `entries` is the ledger so far.
 */
export function docketsFor(
  state: ElectionState,
  { type, fields }: Pick<Request, 'type' | 'fields'>,
  entries: readonly Entry[],
): ReadonlyMap<number, Docket> {
  const contest = contestOf(state, String(fields['contest']));
  if (contest === undefined || !recounting.has(type)) return new Map();
  const current = currentRound(contest);
  const rounds =
    type === 'result-certified'
      ? contest.rounds.filter((round) => round.signed)
      : [current].filter((round) => round.verdict === 'valid' && allIn(round));
  return new Map(rounds.map(({ round }) => [round, docketOf(entries, contest.id, round)]));
}

/** Counts each docket's round anew. `batchOf` gives every bundle the dockets name. */
export function recountAll(
  state: ElectionState,
  contest: string,
  dockets: ReadonlyMap<number, Docket>,
  batchOf: (digest: Digest) => Batch,
  sha256: Crypto['sha256'],
): ReadonlyMap<number, RoundCount> {
  return new Map(
    [...dockets].map(([round, docket]) => [round, recount(state, contest, round, docket, batchOf, sha256)]),
  );
}

/** Whether a head code typed from paper is that of an entry of this ledger. */
export function isCodeOf(entries: readonly Entry[], state: ElectionState, code: string): boolean {
  const prefix = `sha256:${headCodeHex(code)}`;
  // An entry's hash stands in the next one; the first names none.
  return state.head.startsWith(prefix) || entries.some(({ seq, prev }) => seq > 1 && prev.startsWith(prefix));
}

/** Kids of scrutineers registered provisionally who signed anything in this election. */
export function provisionalIn(entries: readonly Entry[]): ReadonlySet<string> {
  const kids = new Set<string>();
  for (const { as, by } of entries) {
    as.forEach((signer, index) => {
      if (signer.provisional) kids.add(by[index]!);
    });
  }
  return kids;
}

/** The certified elected of a contest, as electors of another; absent while it is not certified. */
export function electorateOf(source: ElectionState, contest: string): Electorate | undefined {
  const certified = contestOf(source, contest);
  if (certified?.phase !== 'certified') return undefined;
  return {
    resultDigest: certified.certificate!.resultDigest,
    elected: electedIn(source, certified).map((each) => nameKey(each.name)),
  };
}

/** A unit's delegate election as facts for its congress; absent while its contest is not certified. */
export function unitOf(source: ElectionState, contest: string): UnitFacts | undefined {
  const certified = electorateOf(source, contest);
  if (certified === undefined) return undefined;
  const { id: election, jurisdiction, parent } = source.definition;
  const { makeup } = contestOf(source, contest)!.certificate!;
  return {
    election,
    jurisdiction,
    ...(parent === undefined ? {} : { parent }),
    seats: frameOf(source, contest).seats,
    resultDigest: certified.resultDigest,
    elected: certified.elected.length,
    ...(makeup === undefined ? {} : { makeup }),
  };
}
