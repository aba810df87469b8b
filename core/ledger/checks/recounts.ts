import { type Finding, finding } from '../../findings/finding.ts';
import type { Facts } from '../facts.ts';
import type { RoundState } from '../state.ts';

/** Rounds whose bundles, counted anew, do not give what was signed: nothing is declared or certified on them. */
export function checkRecounts(rounds: readonly RoundState[], facts: Facts): readonly Finding[] {
  return rounds.flatMap(({ round, signed }): Finding[] => {
    if (signed === undefined) return [];
    const counted = facts.recounts!.get(round)!.outcome.digest;
    return counted === signed.digest
      ? []
      : [finding('recount-differs', `/rounds/${round}`, { round, counted, signed: signed.digest })];
  });
}
