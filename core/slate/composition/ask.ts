import type { Fraction } from '../../rules/sets.ts';
import { meetsThreshold, thresholdArithmetic } from '../../rules/threshold.ts';
import type { MemberTotals, SlateInput } from '../slate.ts';

/** What a rule asks of a count out of a size, and how its comparison is written. */
export interface Ask {
  readonly meets: (count: number, size: number) => boolean;
  readonly write: (count: number, size: number) => string;
}

/** Where numbers of the slate are needed and were not given: their JSON pointers. */
export interface Missing {
  readonly missing: readonly string[];
}

/** The numbers that a comparison may need beside the persons. */
export type Terms = Pick<
  SlateInput,
  'seats' | 'members' | 'lastTerm' | 'population' | 'largeTownship' | 'townshipClass'
>;

export type AskOf = (terms: Terms) => Ask | Missing;

export function isMissing(asked: object): asked is Missing {
  return 'missing' in asked;
}

/** At least `least` and, unless left out, at most `most`, whatever the size. */
export function between(least: number, most = Number.POSITIVE_INFINITY): Ask {
  return {
    meets: (count) => count >= least && count <= most,
    write: (count) => {
      if (least === most) return `${count} ${count === least ? '=' : '≠'} ${least}`;
      if (count < least) return `${count} < ${least}`;
      if (count > most) return `${count} > ${most}`;
      return most === Number.POSITIVE_INFINITY ? `${count} ≥ ${least}` : `${least} ≤ ${count} ≤ ${most}`;
    },
  };
}

export const exactly = (number: number): Ask => between(number, number);

/** A share of the size, compared in whole numbers. */
export function share(fraction: Fraction): Ask {
  return {
    meets: (count, size) => meetsThreshold(fraction, count, size),
    write: (count, size) => thresholdArithmetic(fraction, count, size),
  };
}

/** At most this share: `c×5 ≤ n×3`. */
export function shareAtMost(numerator: number, denominator: number): Ask {
  return {
    meets: (count, size) => count * denominator <= size * numerator,
    write: (count, size) => {
      const [left, right] = [count * denominator, size * numerator];
      return `${count}×${denominator} = ${left} ${left <= right ? '≤' : '>'} ${size}×${numerator} = ${right}`;
    },
  };
}

/** At least the share they have among the members: `dW×members ≥ delegates×mW` (H-02, J-07). */
export function asAmongMembers(group: Exclude<keyof MemberTotals, 'total'>): AskOf {
  return ({ members }) => {
    const part = members?.[group];
    if (members === undefined || part === undefined) return { missing: [`/members/${group}`] };
    return share({ atLeast: [part, members.total] });
  };
}

/** More than the grassroots' share of the last congress: `g×delegates₀ > delegates×g₀` (H-03). */
export const overLastGrassroots: AskOf = ({ lastTerm }) =>
  lastTerm?.delegates === undefined || lastTerm.grassroots === undefined
    ? { missing: ['/lastTerm/delegates', '/lastTerm/grassroots'] }
    : share({ over: [lastTerm.grassroots, lastTerm.delegates] });
