import type { Contest } from './input.ts';
import type { FurtherRound } from './result.ts';
import { listed, type Standing } from './standing.ts';

/**
 * A supplementary election for the seats left: of those not elected the most-voted, a fifth more than the seats rounded
 * up, and whoever is level with the last (Z-08, A14). Only contested formal, supplementary and repeat rounds have one.
 */
export function proposeSupplementary(
  contest: Contest,
  rest: readonly Standing[],
  seats: number,
): FurtherRound | undefined {
  const { method, round, order } = contest;
  if (method === 'equal' || round === 'preselection' || round === 'tie-runoff') return undefined;
  const names = Math.min(Math.ceil((6 * seats) / 5), rest.length);
  const last = rest.map((person) => person.votes).sort((a, b) => b - a)[names - 1];
  const standing = rest.filter((person) => last !== undefined && person.votes >= last);
  return { seats, candidates: listed(standing, order) };
}

/** Whether so many electors' consent is enough to reduce the seats: at least half of those present (W-09, A3, A4). */
export function mayReduceSeats(consent: number, present: number): boolean {
  return consent * 2 >= present;
}
