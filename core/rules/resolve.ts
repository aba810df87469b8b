import type { ExemptionKind } from '../count/input.ts';
import type { ClauseId } from './clauses.ts';
import type { OverlayId } from './overlays.ts';
import type { BaseId, Fraction, MajorityBase } from './sets.ts';

/** The rules one election is counted by: a base, its overlays, and what the adopted method sets otherwise. */
export interface Rules {
  readonly base: BaseId;
  readonly overlays: readonly OverlayId[];
  readonly quorum: Fraction;
  readonly quorumRule: ClauseId;
  readonly majority: Fraction & { readonly of: MajorityBase };
  readonly majorityRule: ClauseId;
  /** Exempt kinds: the five, and those the method adopts. */
  readonly exemptions: ReadonlySet<ExemptionKind>;
}
