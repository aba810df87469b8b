import { resultForm } from '../count/digest.ts';
import type { RoundKind } from '../count/input.ts';
import { writeInPrefix } from '../count/standing.ts';
import type { Digest } from '../crypto.ts';
import { inNameOrder } from '../names/order.ts';
import type { Makeup } from '../report/summary/makeup.ts';
import { contestOf, frameOf } from './change.ts';
import type { Entry, SignedAs } from './entry.ts';
import type { RoundCount } from './recount.ts';
import { rulesOf } from './rules-of.ts';
import type { ContestState, ElectionState } from './state.ts';

/** Someone a contest elected; one who was written in has the key as name, unless named on a later paper. */
export interface Elected {
  readonly id: string;
  readonly name: string;
}

/** Everybody a contest's rounds elected so far, in list order: surname strokes, or the approved order (W-20). */
export function electedIn(state: ElectionState, contest: ContestState): readonly Elected[] {
  const elected = contest.rounds.flatMap((round) =>
    (round.signed?.elected ?? []).map((id): Elected => {
      const listed = round.candidates.find((candidate) => candidate.id === id);
      return { id, name: listed?.name ?? id.slice(writeInPrefix.length) };
    }),
  );
  const slate = contest.candidates.map((candidate) => candidate.id);
  const position = (each: Elected) => (slate.includes(each.id) ? slate.indexOf(each.id) : slate.length);
  const ordered = inNameOrder(elected, (each) => each.name, 'surname');
  return frameOf(state, contest.id).order === 'slate'
    ? [...ordered].sort((a, b) => position(a) - position(b))
    : ordered;
}

const signOffTypes = ['tally-released', 'count-signed', 'result-declared'];

/** Those who answer for one round or for the whole: who signed what, and at which entry. */
export interface SignOff {
  readonly type: string;
  readonly seq: number;
  readonly round?: number;
  readonly as: readonly Pick<SignedAs, 'actor' | 'person' | 'role'>[];
}

/** The sign-offs that stand: of every counted round the last of each kind, since a reopened count is signed anew; then the certification. */
function signOffs(entries: readonly Entry[], contest: string, rounds: readonly number[]): readonly SignOff[] {
  const last = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry['contest'] === contest) last.set(`${entry.type} ${String(entry['round'])}`, entry);
  }
  const ofRounds = rounds.flatMap((round) => signOffTypes.map((type) => last.get(`${type} ${round}`)!));
  return [...ofRounds, entries[entries.length - 1]!].map(({ type, seq, round, as }) => ({
    type,
    seq,
    ...(round === undefined ? {} : { round: round as number }),
    as: as.map(({ actor, person, role }) => ({ actor, person, role })),
  }));
}

/** A round that was counted, with everything its result follows from. */
interface CertifiedRound {
  readonly round: number;
  readonly paper: Digest;
  readonly resultDigest: Digest;
  readonly result: unknown;
  readonly bundles: readonly Digest[];
}

/** A round declared void: nobody was counted. */
interface VoidRound {
  readonly round: number;
  readonly kind: RoundKind;
  readonly paper: Digest;
}

/** What a certified contest stands for, recomputable from ledger and bundles alone; language never enters it. */
export interface Certificate {
  readonly format: 'scrutineer/certificate@1';
  readonly election: string;
  readonly contest: string;
  readonly title: string;
  readonly office: string;
  readonly mode: 'official' | 'rehearsal';
  readonly date: string;
  readonly version: number;
  readonly supersedes?: Digest;
  readonly rules: { readonly spec: unknown; readonly clauses: readonly string[] };
  readonly rounds: readonly CertifiedRound[];
  readonly voidRounds: readonly VoidRound[];
  readonly elected: readonly Elected[];
  /** Who they are, as counts (V-01 to V-07), where the superior said so. */
  readonly makeup?: Makeup;
  readonly replyNo: string;
  readonly signOffs: readonly SignOff[];
  readonly seq: number;
  readonly head: Digest;
}

/**
 * The certificate that follows from a `result-certified` entry: `entries` up to and with it, `state` after it, and every
 * counted round counted anew. `supersedes` is the digest of the certificate's last version, if there was one.
 */
export function certificateOf(
  state: ElectionState,
  entries: readonly Entry[],
  counts: ReadonlyMap<number, RoundCount>,
  supersedes: Digest | undefined,
): Certificate {
  const last = entries[entries.length - 1]!;
  const id = last['contest'] as string;
  const contest = contestOf(state, id)!;
  const { definition } = state;
  const frame = frameOf(state, id);
  const rules = rulesOf(state);
  return {
    format: 'scrutineer/certificate@1',
    election: definition.id,
    contest: id,
    title: frame.title,
    office: frame.office,
    mode: definition.mode,
    date: definition.date,
    version: contest.certificate!.version,
    ...(supersedes === undefined ? {} : { supersedes }),
    rules: { spec: definition.rules, clauses: [rules.quorumRule, rules.majorityRule] },
    rounds: [...counts].map(([round, count]) => ({
      round,
      paper: contest.rounds[round - 1]!.paper,
      resultDigest: count.outcome.digest,
      result: resultForm(count.result),
      bundles: count.bundles,
    })),
    voidRounds: contest.rounds
      .filter((round) => round.verdict === 'void')
      .map(({ round, kind, paper }) => ({ round, kind, paper })),
    elected: electedIn(state, contest),
    ...(last['makeup'] === undefined ? {} : { makeup: last['makeup'] as Makeup }),
    replyNo: last['replyNo'] as string,
    signOffs: signOffs(entries, id, [...counts.keys()]),
    seq: last.seq,
    head: state.head,
  };
}
