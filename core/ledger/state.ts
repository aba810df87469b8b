import type { Attendance, Candidate, Exempt, Method, RoundKind } from '../count/input.ts';
import type { Digest } from '../crypto.ts';
import type { Finding } from '../findings/finding.ts';
import type { RecordedCondition } from '../meeting/gates.ts';
import type { Makeup } from '../report/summary/makeup.ts';
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
  /** Ids of whom a poll raised a flag about: the fact, not the votes. */
  readonly flagged?: readonly string[];
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
  readonly scans: readonly AttachedScan[];
}

/** A scan attached to a round: of which slip, and whether the head code typed from the paper stands on this ledger. */
export interface AttachedScan {
  readonly slip: number;
  readonly digest: Digest;
  readonly known: boolean;
}

/** What the chair referred to the superior about the current round, and the answer once there is one. */
interface Referral {
  readonly cause: 'tie' | 'shortfall' | 'strike';
  readonly answer?: 'another-round' | 'leave-open' | 'stands';
}

/** How far the names of a contest have come: what the last stage submitted, and warnings nobody has accepted yet. */
export interface SlateState {
  readonly stage: 'recommended' | 'initial' | 'preliminary' | 'formal';
  /** Name keys of the stage before the formal one, which the contest's candidates are. */
  readonly names: readonly string[];
  /** The stage before this one, of which a list submitted again names nobody else either. */
  readonly among?: Pick<SlateState, 'stage' | 'names'>;
  readonly warnings: readonly { readonly code: string; readonly at: string }[];
}

/** One report: what it is about, and once it is proven whether the superior has settled what follows. Never who made it. */
export interface Incident {
  readonly number: string;
  readonly kind?: string;
  readonly about?: string;
  /** Name key, and that of the note, of whoever had the id when the report came in. */
  readonly who?: readonly { readonly name: string; readonly note: string }[];
  readonly contest?: string;
  readonly deadline?: string;
  readonly proven?: true;
  readonly explained?: true;
}

/** A unit's delegates as the credentials group found them; a later review takes an earlier one's place. */
export interface UnitReview {
  readonly election: string;
  /** The election in which it voted again. */
  readonly again?: string;
  readonly outcome: 'passed' | 'vote-again' | 'replace';
  readonly seated: number;
}

export interface ContestState {
  readonly id: string;
  readonly phase: Phase;
  readonly candidates: readonly LedgerCandidate[];
  readonly electors?: { readonly electors: number; readonly exempt: readonly Exempt[] };
  /** The elected of the earlier contest who are this one's electors, by name key. */
  readonly electorate?: readonly string[];
  readonly slateApproved: boolean;
  readonly slate?: SlateState;
  readonly rounds: readonly RoundState[];
  readonly seatsReduced?: number;
  /** Of a poll: whom an inspection found suitable or not. */
  readonly inspections?: readonly { readonly candidate: string; readonly suitable: boolean }[];
  readonly referral?: Referral;
  /** `at` is when it was certified; `makeup` where the elected are a congress's delegates, whose make-up it is judged by. */
  readonly certificate?: {
    readonly version: number;
    readonly at: string;
    readonly resultDigest: Digest;
    readonly makeup?: Makeup;
  };
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
  readonly incidents: readonly Incident[];
  readonly conditions?: readonly RecordedCondition[];
  readonly schedule?: readonly { readonly step: string; readonly due: string }[];
  readonly credentials?: readonly UnitReview[];
  /** What the delegates' make-up departs from, as long as the superior has not accepted it with a reason. */
  readonly delegateWarnings?: readonly { readonly code: string; readonly at: string }[];
  /** The superior's person on site. */
  readonly attends?: string;
  readonly contests: readonly ContestState[];
}

/** A contest's definition without its candidates, which its state holds. */
type ContestFrame = Omit<Definition['contests'][number], 'candidates'>;
