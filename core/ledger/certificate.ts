import { resultForm } from '../count/digest.ts';
import type { Digest } from '../crypto.ts';
import { inNameOrder } from '../names/order.ts';
import { contestOf, frameOf } from './change.ts';
import { docketOf } from './docket.ts';
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
      return { id, name: listed?.name ?? id.slice('write-in:'.length) };
    }),
  );
  const slate = contest.candidates.map((candidate) => candidate.id);
  const position = (each: Elected) => (slate.includes(each.id) ? slate.indexOf(each.id) : slate.length);
  const ordered = inNameOrder(elected, (each) => each.name, 'surname');
  return frameOf(state, contest.id).order === 'slate'
    ? [...ordered].sort((a, b) => position(a) - position(b))
    : ordered;
}

const signOffTypes = ['tally-released', 'count-signed', 'result-declared', 'result-certified'];

/** Those who answer for one round or for the whole: who signed what, and at which entry. */
export interface SignOff {
  readonly type: string;
  readonly seq: number;
  readonly round?: number;
  readonly as: readonly Pick<SignedAs, 'actor' | 'person' | 'role'>[];
}

/** Only what stands counts as a sign-off: a reopened count voids those given for its round before. */
function signOffs(entries: readonly Entry[], contest: string): readonly SignOff[] {
  const standing: SignOff[] = [];
  for (const entry of entries) {
    if (entry['contest'] !== contest) continue;
    const round = entry['round'] as number | undefined;
    if (entry.type === 'count-reopened') {
      const kept = standing.filter((each) => each.round !== round && each.round !== undefined);
      standing.splice(0, standing.length, ...kept);
    }
    if (!signOffTypes.includes(entry.type)) continue;
    const as = entry.as.map(({ actor, person, role }) => ({ actor, person, role }));
    standing.push({ type: entry.type, seq: entry.seq, ...(round === undefined ? {} : { round }), as });
  }
  return standing;
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
  readonly rounds: readonly {
    readonly round: number;
    readonly paper: Digest;
    readonly resultDigest: Digest;
    readonly result: unknown;
    readonly bundles: readonly Digest[];
  }[];
  readonly elected: readonly Elected[];
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
    rounds: contest.rounds
      .filter((round) => counts.has(round.round))
      .map((round) => {
        const { result, outcome } = counts.get(round.round)!;
        const { bundles } = docketOf(entries, id, round.round);
        return {
          round: round.round,
          paper: round.paper,
          resultDigest: outcome.digest,
          result: resultForm(result),
          bundles: bundles.map((bundle) => bundle.digest),
        };
      }),
    elected: electedIn(state, contest),
    replyNo: last['replyNo'] as string,
    signOffs: signOffs(entries, id),
    seq: last.seq,
    head: state.head,
  };
}
