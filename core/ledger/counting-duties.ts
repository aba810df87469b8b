/** Duties at a meeting, as they are written wherever officials are named. */
export const duties = [
  'keyer',
  'scrutineer',
  'chief',
  'chair',
  'organiser',
  'superior',
  'auditor',
  'supervision',
  'teller',
  'caller',
] as const;

/** The duties of a count: whoever holds one stands in no contest of the meeting, and cannot be written in (rules.md §8). */
export const countingDuties: ReadonlySet<string> = new Set([
  'keyer',
  'scrutineer',
  'chief',
  'teller',
  'caller',
]);
