import { pollKinds } from '../polls/kinds.ts';
import type { Rules } from '../rules/sets.ts';
import type { Tally } from './tally.ts';

/** What a round votes on; a preselection counts alike, its seats being the formal places; a poll elects nobody. */
export const roundKinds = [
  'formal',
  'preselection',
  'tie-runoff',
  'supplementary',
  'repeat',
  ...pollKinds,
] as const;

export type RoundKind = (typeof roundKinds)[number];

/** `differential`: more candidates than seats; `equal`: as many. */
export type Method = 'differential' | 'equal';

/** How the elected are listed: by surname strokes, or in the order of the slate (secretaries). */
export type ListOrder = 'strokes' | 'slate';

/** A listed candidate; `name` as written. `struck`: marks tallied, never elected. `was`: the `write-in:` id of an earlier round. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly struck?: boolean;
  readonly was?: string;
}

export interface Contest {
  readonly id: string;
  readonly title?: string;
  readonly kind: 'election';
  readonly round: RoundKind;
  readonly method: Method;
  readonly seats: number;
  readonly order: ListOrder;
  readonly candidates: readonly Candidate[];
  /** Names that may be written in; absent: anybody, empty: nobody. */
  readonly eligibleWriteIns?: readonly string[];
  /** Of a recommendation: how many posts it recommends for, and ids of candidates in office. */
  readonly vacancies?: number;
  readonly incumbents?: readonly string[];
}

/** The five kinds of members not counted as due, and the sixth a method may adopt (rules ). */
export const exemptionKinds = [
  'cannot-express-will',
  'abroad-self-funded',
  'serving-sentence',
  'cannot-care-for-self',
  'relation-not-transferred',
  'retired-returned-home',
] as const;

export type ExemptionKind = (typeof exemptionKinds)[number];

/** Persons exempted under one head; they count only with both approvals. */
export interface Exempt {
  readonly kind: ExemptionKind;
  readonly count: number;
  readonly superiorConsent: boolean;
  readonly meetingApproval: boolean;
  readonly approval?: string;
}

export interface Attendance {
  readonly electors: number;
  readonly present: number;
  readonly exempt: readonly Exempt[];
}

/** `o` for, `x` against, `-` abstain, `?` unreadable. */
export type Mark = 'o' | 'x' | '-' | '?';

/** Why scrutineers void a ballot (B-09 to B-11). */
export const voidReasons = ['identifying-mark', 'illegible', 'not-official'] as const;

export type VoidReason = (typeof voidReasons)[number];

/** Why a ballot is invalid: what the scrutineers recorded, or more persons chosen than seats. */
export type InvalidReason = VoidReason | 'over-voted';

/** Why a name written in gives no vote, in the order tested (reading Z-04). */
export const voidWriteInReasons = ['unmarked', 'exceeds-against', 'listed-candidate', 'ineligible'] as const;

export type VoidWriteInReason = (typeof voidWriteInReasons)[number];

/** A name written in; `name` is the name key. */
export interface WriteInEntry {
  readonly name: string;
  readonly mark: Mark;
}

interface MarkedBallot {
  readonly marks: string;
  readonly writeIns?: readonly WriteInEntry[];
  readonly count?: number;
}

interface VoidBallot {
  readonly void: VoidReason;
  readonly count?: number;
}

/** A string is one ballot with those marks, one a candidate in their order. */
export type Ballot = string | MarkedBallot | VoidBallot;

/** A station's totals as typed from the signed 正字 sheet; write-in names are name keys. */
export interface Sheet {
  readonly valid: number;
  readonly blank: number;
  readonly invalid: Readonly<Partial<Record<InvalidReason, number>>>;
  readonly votes: readonly CandidateMarks[];
  readonly writeIns: readonly { readonly name: string; readonly for: number }[];
  readonly voidWriteIns: Readonly<Record<VoidWriteInReason, number>>;
}

/** The marks one listed candidate received on valid ballots. */
export interface CandidateMarks {
  readonly id: string;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly unreadable: number;
}

/**
 * The papers of one counting station, and what was on them: ballots, a sheet, or a tally of ballots that were added up
 * as they were read; none of these where nothing was counted.
 */
export interface StationCount {
  readonly id: string;
  readonly printed: number;
  readonly issued: number;
  readonly unused: number;
  readonly returned: number;
  readonly ballots?: readonly Ballot[];
  readonly sheet?: Sheet;
  readonly tally?: Tally;
}

/**
 * Everything a round's result follows from. `resolutions`: written-in key to the person's key, or null where it is void;
 * they apply to ballots and sheets.
 */
export interface CountInput {
  readonly rules: Rules;
  readonly contest: Contest;
  readonly attendance: Attendance;
  readonly stations: readonly StationCount[];
  readonly resolutions?: ReadonlyMap<string, string | null>;
}
