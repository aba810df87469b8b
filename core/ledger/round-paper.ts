import type { Crypto, Digest } from '../crypto.ts';
import { isGraded } from '../polls/kinds.ts';
import { digestOf } from './canonical.ts';
import { frameOf, withContest, withRound } from './change.ts';
import type { Paper } from './paper.ts';
import type { ElectionState, RoundState } from './state.ts';

/** What one round votes on, as it is printed on its ballots. */
export function roundPaper(state: ElectionState, contest: string, round: Omit<RoundState, 'paper'>): Paper {
  const { definition } = state;
  const frame = frameOf(state, contest);
  // In a tie run-off only those tied stand, so no list of others goes with it (rules.md 0.7); a graded paper has none either.
  const nobody = round.kind === 'tie-runoff' || isGraded(round.kind);
  const writeIns = nobody ? undefined : frame.eligibleWriteIns;
  return {
    format: 'scrutineer/paper@1',
    election: definition.id,
    mode: definition.mode,
    contest,
    round: round.round,
    kind: round.kind,
    rules: definition.rules,
    method: round.method,
    seats: round.seats,
    order: frame.order ?? 'strokes',
    candidates: round.candidates,
    ...(writeIns ? { eligibleWriteIns: writeIns } : {}),
  } as Paper;
}

/** SHA-256 of the paper's RFC 8785 form: what bundles, ballots and slips name. */
export function paperDigest(paper: Paper, sha256: Crypto['sha256']): Digest {
  return digestOf(paper, sha256);
}

/** The state with the current round's paper computed anew from its candidates. */
export function renewPaper(state: ElectionState, contest: string, sha256: Crypto['sha256']): ElectionState {
  return withContest(state, contest, (each) =>
    withRound(each, (round) => ({ ...round, paper: paperDigest(roundPaper(state, contest, round), sha256) })),
  );
}
