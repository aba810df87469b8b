import type { Digest } from '../crypto.ts';
import type { Finding } from '../findings/finding.ts';
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

/** What `decide` cannot see in the state: read by whoever calls it, recomputed by whoever verifies. */
export interface Facts {
  /** Rounds counted anew: the current one, and for a certification every one that was signed. */
  readonly recounts?: ReadonlyMap<number, Recount>;
  readonly bundle?: BundleFacts;
  readonly electorate?: Electorate;
  /** The head code typed from a signed sheet is that of an entry of this ledger. */
  readonly codeKnown?: boolean;
  /** Kids of provisional scrutineers who signed here and whom no superior has confirmed. */
  readonly unconfirmed?: readonly string[];
}
