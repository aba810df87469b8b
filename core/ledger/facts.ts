import type { Digest } from '../crypto.ts';
import type { Finding } from '../findings/finding.ts';
import type { Makeup } from '../report/summary/makeup.ts';
import type { Outcome } from './state.ts';

/** Where a bundle number stands: the payload that holds it, and whether it was withdrawn. */
export interface BatchStanding {
  readonly payload: Digest;
  readonly withdrawn: boolean;
}

/** A bundle against what the store holds: its own number, the one it replaces, its papers, and what is wrong with its ballots. */
export interface BundleFacts {
  readonly standing?: BatchStanding;
  readonly replaced?: BatchStanding;
  readonly papers: number;
  readonly findings: readonly Finding[];
}

/** A round counted anew from the entries and the bundles they name. */
export interface Recount {
  readonly outcome: Outcome;
  /** Name keys written in whose votes decide and whom nobody has identified yet. */
  readonly unidentified: readonly string[];
  /** Name keys written in whose votes decide and who held a counting duty. */
  readonly heldDuty: readonly string[];
}

/** The elected of the contest whose members are this one's electors. */
export interface Electorate {
  readonly resultDigest: Digest;
  readonly elected: readonly string[];
}

/** A unit's delegate election as its own ledger has it: certified, with how many it elected and who they are, as counts. */
export interface UnitFacts {
  readonly election: string;
  readonly jurisdiction: string;
  readonly parent?: string;
  readonly seats: number;
  readonly resultDigest: Digest;
  readonly elected: number;
  readonly makeup?: Makeup;
}

/**
 * What a slate departs from and may, with a reason. Of one person it has no numbers: those would be a birth date or years in
 * a post for ever. So it is no finding, and nothing speaks it.
 */
export interface SlateWarning extends Pick<Finding, 'code' | 'at'> {
  readonly severity: 'explain' | 'info';
  readonly numbers?: Finding['numbers'];
}

/** What the sealed facts about a slate's persons say and a ledger may keep: how every rule came out, and departures from it. */
export interface SlateRecord {
  readonly checks: readonly { readonly code: string; readonly rule: string; readonly holds: string }[];
  readonly warnings: readonly SlateWarning[];
}

/** `findings` refuse the slate: its signers are told them whole, and nothing keeps them. */
export interface SlateVerdict extends SlateRecord {
  readonly findings: readonly Finding[];
}

/** How the delegates of all a congress's units together came out by every rule: sums, which name nobody. */
export interface DelegatesRecord {
  readonly checks: readonly {
    readonly code: string;
    readonly rule: string;
    readonly holds: string;
    readonly arithmetic: string;
  }[];
  readonly warnings: readonly Finding[];
}

/** `findings` refuse the review that would leave every unit passed. */
export interface DelegatesVerdict extends DelegatesRecord {
  readonly findings: readonly Finding[];
}

/** What `decide` cannot see in the state: read by whoever calls it, recomputed by whoever verifies. */
export interface Facts {
  /** Rounds counted anew: the current one, and for a certification every one that was signed. */
  readonly recounts?: ReadonlyMap<number, Recount>;
  readonly bundle?: BundleFacts;
  readonly electorate?: Electorate;
  /** Of the units a review of credentials names, those that are certified. */
  readonly units?: readonly UnitFacts[];
  /** Where a review leaves every unit passed. */
  readonly delegates?: DelegatesVerdict;
  /** Absent where no sealed document of the digest named is there. */
  readonly slate?: SlateVerdict;
  /** The head code typed from a signed sheet is that of an entry of this ledger. */
  readonly codeKnown?: boolean;
  /** Kids of provisional scrutineers who signed here and whom no superior has confirmed. */
  readonly unconfirmed?: readonly string[];
}
