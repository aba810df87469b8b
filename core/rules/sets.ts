import type { ExemptionKind } from '../count/input.ts';
import type { ClauseId } from './clauses.ts';
import type { OverlayId } from './overlays.ts';

/** `over` is strict, `atLeast` is not; the pair is numerator and denominator. */
export type Fraction =
  | { readonly over: readonly [number, number] }
  | { readonly atLeast: readonly [number, number] };

export type MajorityBase = 'present' | 'due';

/** A regulation as dated data: what it asks of a quorum and of being elected, each with its clause. */
export interface RuleSet {
  readonly year: number;
  readonly title: { readonly zh: string; readonly en: string };
  readonly quorum: Fraction;
  readonly quorumRule: ClauseId;
  readonly majority: Fraction & { readonly of: MajorityBase };
  readonly majorityRule: ClauseId;
}

/** The bases a count may rest on; 1990 is that of the source documents. */
export const ruleSets = {
  '1990': {
    year: 1990,
    title: {
      zh: '《中国共产党基层组织选举工作暂行条例》',
      en: 'Provisional regulation on elections in grassroots organisations',
    },
    quorum: { over: [4, 5] },
    quorumRule: 'Q-02',
    majority: { over: [1, 2], of: 'present' },
    majorityRule: 'W-01',
  },
  '2020': {
    year: 2020,
    title: {
      zh: '《中国共产党基层组织选举工作条例》',
      en: 'Regulation on elections in grassroots organisations',
    },
    quorum: { atLeast: [4, 5] },
    quorumRule: 'Q-03',
    majority: { over: [1, 2], of: 'present' },
    majorityRule: 'W-01',
  },
  local: {
    year: 2020,
    title: {
      zh: '《中国共产党地方组织选举工作条例》',
      en: 'Regulation on elections in local organisations (county and up)',
    },
    quorum: { over: [1, 2] },
    quorumRule: 'Q-16',
    majority: { over: [1, 2], of: 'due' },
    majorityRule: 'W-13',
  },
} as const satisfies Record<string, RuleSet>;

export type BaseId = keyof typeof ruleSets;

/** What a new election rests on where nobody chose otherwise. */
export const newElectionBase: BaseId = '2020';

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
