import { epochSeconds } from '../ledger/instant.ts';

/** Days from one date to another, both counted: 3 from the 1st to the 3rd. */
export function daysThrough(from: string, to: string): number {
  const midnight = (date: string) => epochSeconds(`${date}T00:00:00.000Z`);
  return (midnight(to) - midnight(from)) / 86_400 + 1;
}
