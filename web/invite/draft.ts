import type { Invitee } from './invitees.ts';

/** What is being typed on the page that hands out codes. */
export interface Draft {
  readonly invitees: readonly Invitee[];
  /** Days a code is good for, as typed. */
  readonly days: string;
  /** The last day of the keys; `''` for the one proposed. */
  readonly until: string;
}

export const emptyDraft: Draft = { invitees: [], days: '7', until: '' };

/** A year on: a term's work is done within one. `today` is a date. */
export function proposedUntil(today: string): string {
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)];
  return `${year + 1}${rest === '-02-29' ? '-02-28' : rest}`;
}

/** The instant a day ends in China, eight hours ahead of UTC. */
export function endOfDay(date: string): string {
  return `${date}T16:00:00.000Z`;
}
