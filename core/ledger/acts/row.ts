import type * as z from 'zod/mini';
import type { Crypto } from '../../crypto.ts';
import type { Lang } from '../../findings/entry.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import type { Phase } from '../phase.ts';
import type { Registrant, Role } from '../registration.ts';
import type { ContestState, ElectionState, RoundState } from '../state.ts';

/** One signature an act needs: any of these roles fills it, each slot by another person. */
export type Slot = readonly Role[];

/** What a row looks at. `contest` and `round`, the current one unless `past`, are there whenever the act names a contest. */
export interface Context<Fields> {
  readonly state: ElectionState;
  readonly contest: ContestState;
  readonly round: RoundState;
  readonly act: Fields;
  readonly signers: readonly Registrant[];
  readonly facts: Facts;
  readonly crypto: Crypto;
}

/** One row of the table of acts: who may, from which phase, with which fields, and what it changes. */
export interface Row<Fields> {
  readonly sentence: Readonly<Record<Lang, string>>;
  readonly call: 'elections' | 'acts' | 'rulings' | 'batches';
  /** Alternatives; one of them must be filled. */
  readonly signedBy: readonly (readonly Slot[])[];
  /** Phases of the contest it may come from; `any` for what belongs to no contest or to every phase. */
  readonly from: readonly Phase[] | 'any';
  /** It may name a round before the current one. */
  readonly past?: true;
  /** The signer must have seen the ledger's present head. */
  readonly expect?: true;
  readonly fields: z.ZodMiniType<Fields>;
  /** What stands in the way whatever the fields say: these are the contest's blockers. */
  ready?(state: ElectionState, contest: ContestState): readonly Finding[];
  /** What stands in the way of these very fields. */
  check?(context: Context<Fields>): readonly Finding[];
  /** What the fold needs beyond the act's own fields. */
  keep?(context: Context<Fields>): Readonly<Record<string, unknown>>;
  evolve(state: ElectionState, entry: Entry & Fields, crypto: Pick<Crypto, 'sha256'>): ElectionState;
}

/** A row with its fields' type forgotten; methods keep this sound as long as `fields` parsed them. */
export type AnyRow = Row<object>;

export function row<Fields extends object>(typed: Row<Fields>): AnyRow {
  return typed as unknown as AnyRow;
}
