import type { Attendance, Candidate, Exempt, Method, RoundKind } from '../count/input.ts';
import type { Digest } from '../crypto.ts';
import type { Finding } from '../findings/finding.ts';
import type { Definition } from './election.ts';
import type { Phase } from './phase.ts';

/** A candidate as a ledger knows one: `was` ties someone once written in to the votes won then. */
export type LedgerCandidate = Omit<Candidate, 'struck'>;

/** What a counted round decided, without its votes. */
export interface Outcome {
  readonly digest: Digest;
  readonly status: 'complete' | 'short' | 'tie';
  readonly elected: readonly string[];
  readonly shortfall?: number;
  readonly runoff?: { readonly candidates: readonly string[]; readonly seats: number };
  readonly supplementary?: { readonly candidates: readonly string[]; readonly seats: number };
  readonly findings: readonly Pick<Finding, 'code' | 'severity' | 'at' | 'numbers'>[];
}

export interface StationPapers {
  readonly id: string;
  readonly printed: number;
  readonly issued: number;
  readonly unused: number;
  readonly returned?: number;
  /** Piles still to come in: `[batch, papers]`. */
  readonly outstanding: readonly (readonly [string, number])[];
  readonly accepted: { readonly bundles: number; readonly papers: number };
}

export interface RoundState {
  readonly round: number;
  readonly kind: RoundKind;
  readonly method: Method;
  readonly seats: number;
  readonly candidates: readonly LedgerCandidate[];
  readonly paper: Digest;
  /** Ids of candidates the superior struck once this round's paper stood: their marks are tallied, nobody elects them. */
  readonly struck: readonly string[];
  readonly attendance?: Attendance & { readonly due: number };
  readonly stations?: readonly StationPapers[];
  readonly returned?: true;
  readonly verdict?: 'valid' | 'void';
  readonly released?: true;
  readonly signed?: Outcome;
  /** Name key of the person who declared the result. */
  readonly declared?: string;
  /** After a strike the superior let the round stand: its blocking findings are answered. */
  readonly stands?: true;
  readonly explained: readonly { readonly code: string; readonly at: string }[];
  /** Scans attached: whether the head code typed from the paper stands on this ledger. */
  readonly scans: readonly { readonly digest: Digest; readonly known: boolean }[];
}

/** What the chair referred to the superior about the current round, and the answer once there is one. */
interface Referral {
  readonly cause: 'tie' | 'shortfall' | 'strike';
  readonly answer?: 'another-round' | 'leave-open' | 'stands';
}

export interface ContestState {
  readonly id: string;
  readonly phase: Phase;
  readonly candidates: readonly LedgerCandidate[];
  readonly electors?: { readonly electors: number; readonly exempt: readonly Exempt[] };
  /** The elected of the earlier contest who are this one's electors, by name key. */
  readonly electorate?: readonly string[];
  readonly slateApproved: boolean;
  readonly rounds: readonly RoundState[];
  readonly seatsReduced?: number;
  readonly referral?: Referral;
  readonly certificate?: { readonly version: number; readonly resultDigest: Digest };
  readonly annulmentProposed?: true;
  readonly sealed?: true;
}

/** Everything a fold of entries knows: no votes, no bundles, no spellings of names written in; at most 64 KB. */
export interface ElectionState {
  readonly format: 'scrutineer/state@1';
  readonly definition: Omit<Definition, 'contests'> & { readonly contests: readonly ContestFrame[] };
  readonly seq: number;
  readonly head: Digest;
  readonly at: string;
  readonly meetingApproved: boolean;
  /** The scanned reply that approved the meeting. */
  readonly replyScan?: Digest;
  readonly method?: Digest;
  readonly officials: readonly { readonly person: string; readonly duty: string }[];
  /** Name keys of those who registered anybody who signed here: they do not certify. */
  readonly registrars: readonly string[];
  readonly incidents: readonly { readonly number: string; readonly about?: string }[];
  readonly contests: readonly ContestState[];
}

/** A contest's definition without its candidates, which its state holds. */
type ContestFrame = Omit<Definition['contests'][number], 'candidates'>;
