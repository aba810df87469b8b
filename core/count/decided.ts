import { type BallotTerms, termsOf } from '../ballot/terms.ts';
import { isPoll } from '../polls/kinds.ts';
import type { CountInput } from './input.ts';
import { passes } from './majority.ts';
import { type Standing, standings } from './standing.ts';
import type { Tally } from './tally.ts';
import { tallyRound } from './tally-station.ts';

/** Whether the papers still out can change that one is elected, or is not. */
export interface Verdict {
  readonly id: string;
  readonly verdict: 'elected' | 'out' | 'open';
}

/**
 * What is certain of everyone listed or written in while `outstanding` papers are not counted yet. `elected`: over the
 * majority, and fewer than `seats` others, persons not yet named included, can both pass it and reach those votes.
 * `out`: cannot pass, or `seats` others already over the majority stay ahead. A struck candidate is out. A poll decides
 * nothing about anybody.
 */
export function decided(input: CountInput, outstanding: number): readonly Verdict[] {
  const { candidates, seats, round } = input.contest;
  if (isPoll(round)) return [];
  const tally = tallyRound(input);
  const persons = standings(input.contest, tally);
  const pass = passes(input);
  const unnamed = pass(outstanding) ? mayStillBeNamed(termsOf(input.contest), tally) : 0;
  const rivals = (of: Standing) =>
    persons.filter(
      (other) => other !== of && pass(other.votes + outstanding) && other.votes + outstanding >= of.votes,
    ).length + (outstanding >= of.votes ? unnamed : 0);
  const ahead = (of: Standing) =>
    persons.filter((other) => pass(other.votes) && other.votes > of.votes + outstanding).length;
  const verdicts = persons.map((person): Verdict => {
    if (pass(person.votes) && rivals(person) < seats) return { id: person.id, verdict: 'elected' };
    const out = !pass(person.votes + outstanding) || ahead(person) >= seats;
    return { id: person.id, verdict: out ? 'out' : 'open' };
  });
  const struck = candidates.filter((candidate) => candidate.struck === true);
  return [...verdicts, ...struck.map(({ id }): Verdict => ({ id, verdict: 'out' }))];
}

/** How many persons nobody has written in yet may still be. */
function mayStillBeNamed({ eligible, listed }: BallotTerms, tally: Tally): number {
  if (eligible === undefined) return Number.POSITIVE_INFINITY;
  return [...eligible].filter((key) => !listed.has(key) && !tally.writeIns.has(key)).length;
}
