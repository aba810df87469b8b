import type { Finding } from '../findings/finding.ts';
import type { Poll } from '../polls/poll.ts';
import type { ClauseId } from '../rules/clauses.ts';
import type { MajorityBase } from '../rules/sets.ts';
import type { CandidateMarks, InvalidReason, RoundKind, VoidWriteInReason } from './input.ts';

/** The quorum with its numbers; `needed` is the fewest present that meet it. */
export interface QuorumVerdict {
  readonly due: number;
  readonly present: number;
  readonly met: boolean;
  readonly needed: number;
  readonly arithmetic: string;
  readonly rule: ClauseId;
}

/** Papers of all stations together. `notReturned` is never below 0. */
export interface PaperSums {
  readonly printed: number;
  readonly issued: number;
  readonly unused: number;
  readonly returned: number;
  readonly notReturned: number;
}

interface CountedPapers extends PaperSums {
  readonly valid: number;
  readonly invalid: Readonly<Partial<Record<InvalidReason, number>>>;
  readonly blank: number;
}

export interface CandidateVotes extends CandidateMarks {
  readonly name: string;
  readonly struck?: true;
}

/** Ids in list order and the seats they stand for. */
export interface FurtherRound {
  readonly seats: number;
  readonly candidates: readonly string[];
}

interface Always {
  readonly contest: string;
  readonly round: RoundKind;
  readonly quorum: QuorumVerdict;
  readonly findings: readonly Finding[];
}

interface NotQuorateResult extends Always {
  readonly status: 'not-quorate';
}

export interface VoidResult extends Always {
  readonly status: 'void';
  readonly papers: PaperSums;
}

/** A round that was counted. `majority` is absent in a tie run-off and a poll; `poll` is what a poll says; a written-in person's id is `write-in:` + key. */
export interface CountedResult extends Always {
  readonly status: 'complete' | 'short' | 'tie';
  readonly entered?: 'sheet';
  readonly papers: CountedPapers;
  readonly majority?: {
    readonly of: MajorityBase;
    readonly base: number;
    readonly needed: number;
    readonly rule: ClauseId;
  };
  readonly votes: readonly CandidateVotes[];
  readonly writeIns: readonly { readonly name: string; readonly for: number }[];
  readonly voidWriteIns: Readonly<Record<VoidWriteInReason, number>>;
  readonly elected: readonly string[];
  readonly poll?: Poll;
  readonly runoff?: FurtherRound;
  readonly shortfall?: number;
  readonly supplementary?: FurtherRound;
}

/** A round's result, free of language: findings are codes with numbers, rules are clause ids. */
export type CountResult = NotQuorateResult | VoidResult | CountedResult;
