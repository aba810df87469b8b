/** The duties of a count: whoever holds one stands in no contest of the meeting, and cannot be written in (rules.md §8). */
export const countingDuties: ReadonlySet<string> = new Set([
  'keyer',
  'scrutineer',
  'chief',
  'teller',
  'caller',
]);
