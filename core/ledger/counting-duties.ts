import { roles } from './registration.ts';

/** Duties at a meeting, as they are written wherever officials are named. */
export const duties = [...roles, 'chiefTeller', 'summingTeller', 'teller', 'caller'] as const;

/** The duties of a count: whoever holds one stands in no contest of the meeting, and cannot be written in (rules.md §8). */
export const countingDuties: ReadonlySet<string> = new Set([
  'keyer',
  'scrutineer',
  'chief',
  'chiefTeller',
  'summingTeller',
  'teller',
  'caller',
]);
